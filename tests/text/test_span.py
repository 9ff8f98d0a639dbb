"""Spans."""

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
    assert Span(1, 2).shifted(1).of("a😀b") == "b"


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)
