"""Marked words, and how they keep to their words while the text changes."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from secondtry.engine.category import Group
from secondtry.review.finding_key import FindingKey
from secondtry.text.change import TextChange
from secondtry.text.span import Span

_PLACE = attrgetter("span.start", "span.end")


class Mark(NamedTuple):
    """Words of one editor that are marked. ``span`` counts code points of that editor's text."""

    key: FindingKey
    span: Span
    group: Group


class PlacedMarks:
    """The marks of one text, in reading order, moved along by every change of the text."""

    def __init__(self, marks: Iterable[Mark] = (), shift: int = 0) -> None:
        """``shift`` is added to each place: the marks of a longer text count from elsewhere."""
        self._marks = sorted(marks, key=_PLACE)
        # Bare numbers: building a value for each of 2,000 marks at each key takes milliseconds.
        self._starts = [mark.span.start + shift for mark in self._marks]
        self._ends = [mark.span.end + shift for mark in self._marks]

    def follow(self, change: TextChange) -> None:
        """Move, stretch or shrink the marks; one whose words are all gone goes with them."""
        behind = bisect_left(self._starts, change.end)
        before = zip(self._marks[:behind], self._starts[:behind], self._ends[:behind], strict=True)
        kept = [(mark, place) for mark, start, end in before if (place := change.moved(start, end))]
        self._marks[:behind] = [mark for mark, _ in kept]
        self._starts = [place[0] for _, place in kept] + [n + change.growth for n in self._starts[behind:]]
        self._ends = [place[1] for _, place in kept] + [n + change.growth for n in self._ends[behind:]]

    def all(self) -> tuple[Mark, ...]:
        """Return the marks as they lie now."""
        return tuple(self._mark(number) for number in range(len(self._marks)))

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with ``start..end``."""
        last = bisect_left(self._starts, end)
        return [self._mark(number) for number in range(last) if self._ends[number] > start]

    def _mark(self, number: int) -> Mark:
        mark, start, end = self._marks[number], self._starts[number], self._ends[number]
        if (mark.span.start, mark.span.end) == (start, end):
            return mark
        return Mark(mark.key, Span(start, end), mark.group)


def mark_at(marks: Iterable[Mark], index: int) -> Mark | None:
    """Return the mark that holds the index, else the one that ends there."""
    touching = [mark for mark in marks if mark.span.start <= index <= mark.span.end]
    return next((mark for mark in touching if index < mark.span.end), touching[0] if touching else None)
