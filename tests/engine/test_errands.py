"""What a message gives the customer to do, and what only looks like it."""

import pytest

from secondtry.engine.errands import ErrandKind, find_errands
from secondtry.text.sentences import read_draft


def _asked(text: str) -> list[tuple[ErrandKind, str]]:
    draft = read_draft(f"Subject: Please call us\n\nHi Dana,\n\n{text}\n\nKind regards,\nMira")
    return [(errand.kind, errand.span.of(draft.text)) for errand in find_errands(draft)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Please fill in the claim form on our page.", ErrandKind.FORM, "fill in the claim form"),
        ("We ask you to complete the attached form.", ErrandKind.FORM, "complete the attached form"),
        ("To get your money, submit a request in the app.", ErrandKind.FORM, "submit a request"),
        ("Please call us on 01632 960123.", ErrandKind.CALL, "call us on 01632 960123"),
        ("To get your money, ring 01632 960123.", ErrandKind.CALL, "ring 01632 960123"),
        ("You will have to phone the depot.", ErrandKind.CALL, "phone the depot"),
        ("You need to send us your photos again.", ErrandKind.AGAIN, "send us your photos again"),
        ("Please re-enter your card.", ErrandKind.AGAIN, "re-enter"),
        ("You'll need to rebook.", ErrandKind.AGAIN, "rebook"),
        ("Please quote your order number.", ErrandKind.PROOF, "quote your order number"),
        ("Send us a photo of the crack.", ErrandKind.PROOF, "Send us a photo"),
        ("Please contact the courier directly.", ErrandKind.ELSEWHERE, "contact the courier"),
        ("Simply log in to your account.", ErrandKind.ELSEWHERE, "log in to your account"),
        ("You must return the parcel.", ErrandKind.BRING, "return the parcel"),
        ("Bring it back and we mend it.", ErrandKind.BRING, "Bring it back"),
    ],
)
def test_work_for_the_customer_is_found_with_its_words(text: str, kind: ErrandKind, words: str) -> None:
    assert _asked(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "If you have questions, please call us.",
        "Please call me any time.",
        "Ring me on 01632 960123, day or night.",
        "You are welcome to send us a photo.",
        "You do not need to call us.",
        "Please don't fill in the form.",
        "We have filled in the claim form for you.",
        "We will call you and return your deposit.",
        "We'll send you the details again.",
        "We need to send the pots back to the kiln.",
        "Our carrier asked us to complete a form.",
        "Reply to this mail, and we do the rest.",
        "Please accept our apology.",
        "Reorder limit: 20.",
        "We have unloaded the vans, and return the crates to the depot.",
    ],
)
def test_offers_and_our_own_work_are_none_for_the_customer(text: str) -> None:
    assert _asked(text) == []


def test_what_is_joined_to_a_request_is_asked_for_too() -> None:
    assert [words for _, words in _asked("Please fill in the form and call us, or visit our website.")] == [
        "fill in the form",
        "call us",
        "visit our website",
    ]


def test_what_we_do_behind_a_request_is_ours() -> None:
    assert [words for _, words in _asked("Please send us a photo and we return your money.")] == [
        "send us a photo"
    ]


def test_only_the_body_is_read() -> None:
    text = "Subject: Please call us\n\nIt was us.\n\nOn Monday Dana Lee wrote:\n> Please call me.\n"
    assert find_errands(read_draft(text)) == ()
