"""What was found in an earlier text is carried over only where its words are still there."""

import pytest

from secondtry.engine.finding import Rewrite
from secondtry.review.carrying import carried_rewrite, carried_span
from secondtry.text.span import Span

EARLIER = "We are late. Your order was lost. Sorry."
WORDS = Span(13, 32)


@pytest.mark.parametrize(
    "now",
    [
        EARLIER,
        "We are late. Your order was lost. We are sorry.",
        "Sadly, we are late. Your order was lost. Sorry.",
        "Your order was lost. Sorry.",
        "We are late. 😀 Your order was lost. Sorry.",
    ],
)
def test_words_are_found_where_they_stand_now(now: str) -> None:
    span = carried_span(WORDS, EARLIER, now)
    assert span is not None
    assert span.of(now) == "Your order was lost"


@pytest.mark.parametrize(
    "now",
    [
        "We are late. Your order is lost. Sorry.",
        "We are late. Your order was lots. Sorry.",
        "We are late. My order was lost. Sorry.",
        "We are late. Sorry.",
        "",
        "Sadly, we are late. Your order was lost. We are sorry.",
    ],
)
def test_words_that_an_edit_touched_are_nowhere(now: str) -> None:
    assert carried_span(WORDS, EARLIER, now) is None


def test_a_rewrite_follows_its_words() -> None:
    rewrite = Rewrite(WORDS, "We lost your [order]", (Span(13, 20),))
    now = f"Hi. {EARLIER}"
    carried = carried_rewrite(rewrite, EARLIER, now)
    assert carried is not None
    assert carried.applied_to(now) == "Hi. We are late. We lost your [order]. Sorry."


def test_a_rewrite_of_changed_words_is_given_up() -> None:
    assert carried_rewrite(Rewrite(WORDS, "We lost it"), EARLIER, EARLIER.replace("lost", "gone")) is None
