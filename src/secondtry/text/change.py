"""One edit of a text, and what becomes of the words around it."""

from typing import NamedTuple

from secondtry.text.span import Span


class TextChange(NamedTuple):
    """An edit: at ``start``, so many code points were removed and so many added."""

    start: int
    removed: int
    added: int

    @property
    def end(self) -> int:
        """Where the removed words ended, in the text before."""
        return self.start + self.removed

    @property
    def growth(self) -> int:
        """By how much the text became longer."""
        return self.added - self.removed

    def shifted(self, by: int) -> "TextChange":
        """Return the same edit in a text that has so many more code points in front."""
        return TextChange(self.start + by, self.removed, self.added)

    def narrowed(self, before: str, after: str) -> "TextChange":
        """Return the change without what it removed and put back alike, at either end.

        Qt reports a whole line for one accent that was composed in it.
        """
        removed = before[self.start : self.end]
        added = after[self.start : self.start + self.added]
        head = _alike_at_start(removed, added)
        tail = _alike_at_start(removed[head:][::-1], added[head:][::-1])
        return TextChange(self.start + head, self.removed - head - tail, self.added - head - tail)

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where words lie after the change; None where they lay within what was removed."""
        if self.start >= end:
            return start, end
        if self.end <= start:
            return start + self.growth, end + self.growth
        if self.start <= start and self.end >= end:
            return None
        if self.start < start:  # its first words went: what was put there is not part of it
            return self.start + self.added, end + self.growth
        if self.end > end:  # its last words went
            return start, self.start
        return start, end + self.growth


def change_between(before: str, after: str) -> TextChange:
    """Return the smallest single change that makes one text of the other."""
    return TextChange(0, len(before), len(after)).narrowed(before, after)


def span_after(span: Span, change: TextChange) -> Span | None:
    """Return where a span's words lie after the change, or None where they are gone."""
    place = change.moved(span.start, span.end)
    return None if place is None else Span(*place)


def _alike_at_start(one: str, other: str) -> int:
    """Return how many code points two texts have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
