"""Spans."""

import copy

import pytest

from secondtry.text.span import Span


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_and_what_lies_within() -> None:
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(1, 3))


def test_a_span_counts_code_points() -> None:
    assert Span(1, 2).of("a😀b") == "😀"
    assert Span(1, 2).length == 1
    assert Span(1, 2).shifted(1).of("a😀b") == "b"


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_what_a_span_has_of_pairs_works() -> None:
    span = Span(4, 9)
    assert span._replace(end=7) == Span(4, 7)
    assert Span._make([4, 9]) == span
    assert type(span._replace(start=5)) is type(Span._make(span)) is Span
    assert tuple(reversed(span)) == (9, 4)
    assert (len(span), span[0], span[1], span[-1]) == (2, 4, 9, 9)
    assert span._asdict() == {"start": 4, "end": 9}
    assert copy.copy(span) == copy.deepcopy(span) == span
    match span:
        case (start, end):
            assert (start, end) == (4, 9)
        case _:
            pytest.fail("a span is no pair")


@pytest.mark.parametrize("ends", [(4, 3), (-1, 2)])
def test_no_way_of_pairs_makes_a_span_that_is_none(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span._make(ends)
    with pytest.raises(ValueError, match="not a span"):
        Span(4, 4)._replace(start=ends[0], end=ends[1])


def test_a_span_of_nothing_is_no_less_there() -> None:
    assert Span(3, 3).is_empty
    assert bool(Span(3, 3))
