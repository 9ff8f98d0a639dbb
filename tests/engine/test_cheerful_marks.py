"""A smile behind an excuse does not stay behind what is now an admission."""

import pytest

from secondtry.engine.cheerful_marks import without_cheer_behind
from secondtry.engine.finding import Rewrite
from secondtry.text.span import Span

ADMISSION = "We could have [what]"


def rewritten(text: str, *, words: str = "It is your choice", instead: str = ADMISSION) -> str:
    """Return a text with its words replaced by an admission with a gap, or by other words."""
    start = text.index(words)
    slots = (Span(instead.index("["), instead.index("]") + 1),) if "[" in instead else ()
    rewrite = Rewrite(Span(start, start + len(words)), instead, slots)
    return without_cheer_behind(rewrite, text).applied_to(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is your choice :) Bye", "We could have [what]. Bye"),
        ("It is your choice! Bye", "We could have [what]. Bye"),
        ("It is your choice!! ;-) 😊 Bye", "We could have [what]. Bye"),
        ("It is your choice 😅", "We could have [what]."),
        ("It is your choice. Bye", "We could have [what]. Bye"),
        ("It is your choice :Dates follow", "We could have [what] :Dates follow"),
        ("It is your choice, friend :)", "We could have [what], friend :)"),
    ],
)
def test_cheer_goes_with_the_words_that_it_belonged_to(text: str, expected: str) -> None:
    assert rewritten(text) == expected


def test_an_admission_that_ends_with_a_point_gets_no_second_one() -> None:
    assert rewritten("It is your choice!", instead="We [what we did].") == "We [what we did]."


def test_words_without_a_gap_keep_what_stands_behind() -> None:
    assert rewritten("It is your choice!", instead="We chose") == "We chose!"
