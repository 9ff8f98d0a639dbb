"""Where a rewrite may add a sentence: never before one that leans on what stands there."""

import pytest

from secondtry.engine.added_sentences import leans_back, says_it_again
from secondtry.engine.finding import Rewrite
from secondtry.text.span import Span


@pytest.mark.parametrize(
    "sentence",
    [
        "This is printed on the ticket.",
        "That was on the sign, too.",
        "However, it may take until June.",
        "As such, we keep the fee.",
        "Thus we ask for a card.",
        "Likewise we keep the fee.",
        "Instead we offer a new day.",
        "They do not say when.",
        "If we did it for you, all would ask.",
        "Should have borrowed one, I know.",
        "I cannot send a second lamp before that.",
        "I have nonetheless looked into it.",
        "“This” is what he wrote.",
    ],
)
def test_what_leans_on_the_sentence_before_keeps_it_there(sentence: str) -> None:
    assert leans_back(f"The kiosk is shut. {sentence}", Span(19, 19 + len(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "That is why the lamp is late.",
        "That's been fixed.",
        "We will ring you on Monday.",
        "The lamp goes out on Friday.",
        "If you need it sooner, ring me.",
        "Thistles are back in stock.",
        "Instead of a lamp I can send two candles.",
        "",
    ],
)
def test_what_stands_alone_lets_a_sentence_before_it(sentence: str) -> None:
    assert not leans_back(f"The kiosk is shut. {sentence}", Span(19, 19 + len(sentence)))


OFFER = "Deposits are kept. What we can do is [what we can do]."
PROMISE = "We will test the organ. We will write to you about it by [day and time]."


@pytest.mark.parametrize(
    ("before", "added", "behind"),
    [
        ("Deposits are kept.", OFFER, " Instead we offer you a new day."),
        ("Deposits are kept.", OFFER, " As a gesture there is a seat for you."),
        ("We will test the organ.", PROMISE, " Our tuner will contact you on Friday."),
        (
            "We will test the organ and get back to you.",
            "We will test the organ and get back to you. We will write to you by [day and time].",
            "",
        ),
        (
            "We will test the organ & get back to you.",
            "We will test the organ & get back to you. We will write to you by [day and time].",
            "",
        ),
    ],
)
def test_what_the_message_says_already_is_not_added(before: str, added: str, behind: str) -> None:
    rewrite = Rewrite(Span(0, len(before)), added, adds=True)
    assert says_it_again(rewrite, f"{before}{behind}")


@pytest.mark.parametrize(
    ("before", "added", "behind"),
    [
        ("Deposits are kept.", OFFER, " The desk is shut on Mondays."),
        ("We will test the organ.", PROMISE, " Please keep the doors shut."),
        # too far off to be the same offer
        ("Deposits are kept.", OFFER, f" {'The hall is cold. ' * 20}Instead we offer you a new day."),
    ],
)
def test_what_it_does_not_say_may_be_added(before: str, added: str, behind: str) -> None:
    rewrite = Rewrite(Span(0, len(before)), added, adds=True)
    assert not says_it_again(rewrite, f"{before}{behind}")
