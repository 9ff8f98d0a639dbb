from collections.abc import Callable

import pytest

from secondtry.gui.marks import Mark, PlacedMarks, mark_at
from secondtry.text.change import TextChange
from secondtry.text.span import Span

TEXT = "we lost it, sorry"


@pytest.fixture
def lost(mark: Callable[..., Mark]) -> PlacedMarks:
    return PlacedMarks([mark(TEXT, "lost it")])  # 3..10


@pytest.mark.parametrize(
    ("change", "span"),
    [
        pytest.param(TextChange(0, 0, 4), Span(7, 14), id="words put in before"),
        pytest.param(TextChange(3, 0, 4), Span(7, 14), id="words put in just before"),
        pytest.param(TextChange(0, 3, 0), Span(0, 7), id="words before taken out"),
        pytest.param(TextChange(10, 0, 4), Span(3, 10), id="words put in just behind"),
        pytest.param(TextChange(10, 5, 0), Span(3, 10), id="words behind taken out"),
        pytest.param(TextChange(5, 0, 4), Span(3, 14), id="words put in within"),
        pytest.param(TextChange(5, 2, 0), Span(3, 8), id="words within taken out"),
        pytest.param(TextChange(3, 4, 6), Span(3, 12), id="first word replaced"),
        pytest.param(TextChange(8, 2, 4), Span(3, 12), id="last word replaced"),
        pytest.param(TextChange(1, 4, 1), Span(2, 7), id="start cut off"),
        pytest.param(TextChange(8, 4, 1), Span(3, 8), id="end cut off"),
    ],
)
def test_a_mark_keeps_to_its_words(lost: PlacedMarks, change: TextChange, span: Span) -> None:
    lost.follow(change)
    assert [mark.span for mark in lost.all()] == [span]


@pytest.mark.parametrize("change", [TextChange(3, 7, 0), TextChange(0, 17, 3), TextChange(3, 7, 7)])
def test_a_mark_goes_with_its_words(lost: PlacedMarks, change: TextChange) -> None:
    lost.follow(change)
    assert lost.all() == ()


def test_marks_come_in_reading_order(mark: Callable[..., Mark]) -> None:
    placed = PlacedMarks([mark(TEXT, "sorry"), mark(TEXT, "we")])
    assert [each.key.excerpt for each in placed.all()] == ["we", "sorry"]


def test_marks_between_two_places_share_a_character_with_them(mark: Callable[..., Mark]) -> None:
    placed = PlacedMarks([mark(TEXT, "we"), mark(TEXT, "lost it"), mark(TEXT, "sorry")])
    assert [each.key.excerpt for each in placed.between(2, 12)] == ["lost it"]


def test_the_mark_that_holds_an_index_wins_over_the_one_that_ends_there(mark: Callable[..., Mark]) -> None:
    marks = [mark(TEXT, "we"), mark(TEXT, " lost")]
    assert mark_at(marks, 2) == marks[1]


def test_a_change_is_narrowed_to_what_became_different() -> None:
    change = TextChange(0, 10, 11).narrowed("we lost it", "we lost its")
    assert change == TextChange(10, 0, 1)


def test_a_repeated_letter_is_narrowed_to_one() -> None:
    change = TextChange(0, 3, 4).narrowed("aaa", "aaaa")
    assert (change.removed, change.added) == (0, 1)
