"""How two texts of one message differ, in whole words that a person can read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from secondtry.review.runs_of_words import RunsOfWords, Unit, count_words, runs_of_words
from secondtry.text.span import Span


class Change(StrEnum):
    """What became of words from the first text to the second."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the two texts that is the same, gone or new.

    ``first`` and ``second`` count code points of the two texts; the span in the text that does not hold
    the piece is empty, and lies where it would stand.
    """

    change: Change
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Words that were taken out, and those that stand there instead; either may be empty.

    The spans count code points of the first and of the second text.
    """

    gone: str
    new: str
    first: Span
    second: Span


@dataclass(frozen=True)
class Difference:
    """The pieces of which two texts consist, in reading order.

    The pieces that are the same or gone, laid end to end, are the first text; those that are the same or
    new are the second. Of a stretch that was replaced, what is gone comes before what is new.
    """

    first: str
    second: str
    pieces: tuple[Piece, ...]

    @cached_property
    def words_gone(self) -> int:
        """How many words of the first text are gone."""
        return sum(count_words(piece.first.of(self.first)) for piece in self._of(Change.GONE))

    @cached_property
    def words_new(self) -> int:
        """How many words of the second text are new."""
        return sum(count_words(piece.second.of(self.second)) for piece in self._of(Change.NEW))

    @cached_property
    def gone(self) -> tuple[Span, ...]:
        """Where the words stand in the first text that are gone; white space alone is left out."""
        return tuple(p.first for p in self._of(Change.GONE) if p.first.of(self.first).strip())

    @cached_property
    def new(self) -> tuple[Span, ...]:
        """Where the words stand in the second text that are new; white space alone is left out."""
        return tuple(p.second for p in self._of(Change.NEW) if p.second.of(self.second).strip())

    @cached_property
    def changes(self) -> tuple[ChangedWords, ...]:
        """What was replaced, taken out or added, in reading order; white space alone is left out."""
        found: list[ChangedWords] = []
        gone: Piece | None = None
        for piece in (*self.pieces, None):
            if gone is not None and (piece is None or piece.change is not Change.NEW):
                found.append(self._changed(gone.first, gone.second))
            if piece is not None and piece.change is Change.NEW:
                found.append(self._changed(gone.first if gone else piece.first, piece.second))
            gone = piece if piece is not None and piece.change is Change.GONE else None
        return tuple(each for each in found if each.gone or each.new)

    def _changed(self, first: Span, second: Span) -> ChangedWords:
        return ChangedWords(first.of(self.first).strip(), second.of(self.second).strip(), first, second)

    def _of(self, change: Change) -> Iterator[Piece]:
        return (piece for piece in self.pieces if piece.change is change)


def difference(first: str, second: str) -> Difference:
    """Return how two texts differ.

    No word is cut in two, and a few words that happen to be the same amid a stretch that was said anew
    count as said anew: a person shall read what changed, not how little could be said to have changed.
    """
    return Difference(first, second, tuple(_joined(_pieces(runs_of_words(first, second), first, second))))


def _pieces(found: RunsOfWords, first: str, second: str) -> Iterator[Piece]:
    """Yield the pieces of the texts themselves: white space that parts equal words may differ too."""
    a = c = 0
    for run in found.runs:
        if not run.same:
            continue
        one, other = found.one[run.a : run.b], found.other[run.c : run.d]
        for left, right in _stretches(one, other, first, second):
            yield from _between(Span(a, left.start), Span(c, right.start), first, second)
            yield Piece(Change.SAME, left, right)
            a, c = left.end, right.end
    yield from _between(Span(a, len(first)), Span(c, len(second)), first, second)


def _stretches(
    one: Sequence[Unit], other: Sequence[Unit], first: str, second: str
) -> Iterator[tuple[Span, Span]]:
    """Yield where equal units stand in both texts; all at once where the white space is equal too."""
    left, right = Span(one[0].start, one[-1].end), Span(other[0].start, other[-1].end)
    if left.of(first) == right.of(second):
        yield left, right
        return
    for mine, theirs in zip(one, other, strict=True):
        yield Span(mine.start, mine.end), Span(theirs.start, theirs.end)


def _between(one: Span, other: Span, first: str, second: str) -> Iterator[Piece]:
    """Yield what stands between words that are the same, the white space that is the same set apart."""
    gone, new = one.of(first), other.of(second)
    head = _alike(gone, new)
    tail = _alike(gone[head:][::-1], new[head:][::-1])
    yield _piece(Change.SAME, one.start, head, other.start, head)
    gone_end, new_end = one.end - tail, other.end - tail
    yield _piece(Change.GONE, one.start + head, gone_end - one.start - head, other.start + head, 0)
    yield _piece(Change.NEW, gone_end, 0, other.start + head, new_end - other.start - head)
    yield _piece(Change.SAME, gone_end, tail, new_end, tail)


def _piece(change: Change, first: int, first_length: int, second: int, second_length: int) -> Piece:
    return Piece(change, Span(first, first + first_length), Span(second, second + second_length))


def _alike(one: str, other: str) -> int:
    """Return how much white space two texts have in common at their start."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right or not left.isspace():
            break
        length += 1
    return length


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours of one kind, and leave out what is empty."""
    last: Piece | None = None
    for piece in pieces:
        if piece.first.is_empty and piece.second.is_empty:
            continue
        if last is not None and last.change is piece.change:
            last = Piece(
                piece.change,
                Span(last.first.start, piece.first.end),
                Span(last.second.start, piece.second.end),
            )
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
