"""A stretch of text."""

from collections.abc import Iterable
from typing import NamedTuple, Self


class _Ends(NamedTuple):
    start: int
    end: int


class Span(_Ends):
    """Half-open range of code points of the normalised text; never Qt positions, never bytes.

    It is a pair: to Python, two long and never false. What a stretch of text is asked is ``length`` and
    ``is_empty``.
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """Return the span.

        Raises:
            ValueError: when it ends before it begins, or begins before any text.
        """
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        # Straight away: a long text has very many of them.
        return tuple.__new__(cls, (start, end))

    @classmethod
    def _make(cls, iterable: Iterable[int]) -> Self:  # type: ignore[override]  # mypy has a type of its own for it
        """Return the span of two ends; ``_replace`` asks this too. Named tuples look at nothing here."""
        return cls(*iterable)

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    @property
    def is_empty(self) -> bool:
        """Whether it covers nothing."""
        return self.start == self.end

    def of(self, text: str) -> str:
        """Return the words that the span covers in its text."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved by so many code points."""
        return Span(self.start + by, self.end + by) if by else self
