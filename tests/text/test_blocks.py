"""Which lines of a message belong to whom."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.text.blocks import LINE_BREAKS, find_blocks
from secondtry.text.draft import BlockKind

MESSAGE = """Subject: Your boxes on Friday

Hi Maria,

We sent the boxes to the wrong hall.
They are on their way back.

I will bring them at noon.

Kind regards,
Tom Fell
Fell & Daughter Removals

On Mon, 3 May 2027 at 09:12, Maria wrote:
> Where are my boxes?
> I have been waiting since eight.
"""


def parts(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in find_blocks(text)]


def test_a_whole_message_falls_into_its_blocks() -> None:
    assert [kind for kind, _ in parts(MESSAGE)] == ["subject", "greeting", "body", "signature", "quote"]


def test_the_body_keeps_its_paragraphs_together() -> None:
    body = dict(parts(MESSAGE))["body"]
    assert body.startswith("We sent")
    assert body.endswith("at noon.")


def test_words_behind_a_greeting_on_its_line_are_body() -> None:
    assert parts("Hi [Name], we sent it twice.") == [
        ("greeting", "Hi [Name],"),
        ("body", "we sent it twice."),
    ]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Sir or Madam,",
        "hello all,",
        "Good morning Mrs. O'Neil,",
        "Hey there!",
        "To whom it may concern:",
        "Hi Ana & Luis -",
    ],
)
def test_greetings_of_many_kinds_are_known(greeting: str) -> None:
    assert parts(f"{greeting}\n\nYour desk is ready.")[0] == ("greeting", greeting)


@pytest.mark.parametrize(
    "line",
    [
        "Hi-vis jackets are out of stock.",
        "Hello Kitty mugs are back in stock.",
        "Dear me, that was quick work.",
    ],
)
def test_a_sentence_that_only_begins_like_a_greeting_is_body(line: str) -> None:
    assert parts(line)[-1][1].endswith(line[-12:])
    assert "body" in dict(parts(line))


def test_a_closing_formula_within_the_text_does_not_end_it() -> None:
    long_line = "that helps us a lot and we will now go and find the missing box for you right away."
    text = f"Thanks,\n{long_line}\n\nMore tomorrow."
    assert [kind for kind, _ in parts(text)] == ["body"]


def test_a_bare_name_at_the_end_is_a_signature() -> None:
    assert parts("I will call at six.\n\nMarcus")[-1] == ("signature", "Marcus")


def test_a_single_name_alone_is_not_a_signature() -> None:
    assert parts("Marcus") == [("body", "Marcus")]


def test_the_marker_of_a_signature_ends_the_body() -> None:
    assert parts("See you.\n-- \nAda\n01632 960 001")[-1] == ("signature", "-- \nAda\n01632 960 001")


def test_a_disclaimer_is_known_by_its_first_words() -> None:
    text = "See you at nine.\n\nThis email and any attachments are confidential and intended only for you."
    assert [kind for kind, _ in parts(text)] == ["body", "disclaimer"]


def test_answers_between_quoted_lines_are_body() -> None:
    text = "> Is it ready?\nYes.\n> And the lid?\nTomorrow."
    assert [kind for kind, _ in parts(text)] == ["quote", "body", "quote", "body"]


def test_an_original_message_without_marks_is_quoted_to_the_end() -> None:
    text = "It is done.\n\n-----Original Message-----\nFrom: Ana\nSent: Monday\n\nWhere is it?"
    assert [kind for kind, _ in parts(text)] == ["body", "quote"]


def test_an_empty_text_has_no_blocks() -> None:
    assert find_blocks("") == ()
    assert find_blocks(" \n\t\n") == ()


LINES = st.sampled_from(
    [
        "Hi Ana,",
        "",
        "  ",
        "> quoted",
        "Kind regards,",
        "Tom",
        "-- ",
        "Subject: x",
        "From: a",
        "It broke.",
        "😀 sorry",
        "On Mon Ana wrote:",
        "This email is confidential.",
        "- item",
        "a\u2028b",
        "\u00a0",
        "🇬🇧 team",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_every_visible_character_lies_in_exactly_one_block(text: str) -> None:
    blocks = find_blocks(text)
    for one, other in pairwise(blocks):
        assert one.span.end <= other.span.start
    covered = {i for block in blocks for i in range(block.span.start, block.span.end)}
    assert all(i in covered for i, character in enumerate(text) if not character.isspace())


def test_line_breaks_are_single_code_points() -> None:
    assert all(len(mark) == 1 for mark in LINE_BREAKS)
    assert BlockKind("body") is BlockKind.BODY


@pytest.mark.parametrize(
    "closing",
    [
        *("with my kind regards", "my best wishes", "our best wishes", "kindest regards", "best regards"),
        *("warmest wishes", "many thanks", "very best wishes", "regards", "best", "cheers", "sincerely"),
        *("sincerely yours", "yours", "yours truly", "thanks", "thanks so much", "thank you again"),
        *(
            "all the best",
            "take care",
            "see you",
            "see ya later",
            "speak soon",
            "talk soon",
            "love",
            "warmly",
        ),
        *("respectfully", "gratefully", "cordially", "with apologies", "ta", "x", "xxx", "KIND REGARDS"),
        *("Thank you", "\u017fincerely", "ta\u212ae care", "k\u0131nd regards"),
    ],
)
def test_closings_of_many_kinds_end_the_body(closing: str) -> None:
    text = f"The lamp is on its way.\n\n{closing},\nSam"
    assert [block.kind for block in find_blocks(text)] == [BlockKind.BODY, BlockKind.SIGNATURE]


@pytest.mark.parametrize(
    "disclaimer",
    [
        "Confidentiality notice: for you alone.",
        "LEGAL NOTICE",
        "Disclaimer",
        "This e-mail is confidential.",
        "The contents are privileged.",
        "If you are not the intended recipient, tell us.",
        "* Please consider the environment *",
        "Company registered in England",
        "Registered office: 2 Mill Lane",
        "Unsubscribe",
        "To unsubscribe, write to us.",
        "You are receiving this message because you asked.",
        "Diſclaimer",
    ],
)
def test_disclaimers_of_many_kinds_are_known(disclaimer: str) -> None:
    text = f"The lamp is on its way.\n\n{disclaimer}"
    assert [block.kind for block in find_blocks(text)] == [BlockKind.BODY, BlockKind.DISCLAIMER]
