"""Where a rewrite may add a sentence: never before one that leans on what stands there."""

import pytest

from secondtry.engine.added_sentences import leans_back
from secondtry.text.span import Span


@pytest.mark.parametrize(
    "sentence",
    [
        "This is printed on the ticket.",
        "That was on the sign, too.",
        "However, it may take until June.",
        "As such, we keep the fee.",
        "Thus we ask for a card.",
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
        "",
    ],
)
def test_what_stands_alone_lets_a_sentence_before_it(sentence: str) -> None:
    assert not leans_back(f"The kiosk is shut. {sentence}", Span(19, 19 + len(sentence)))
