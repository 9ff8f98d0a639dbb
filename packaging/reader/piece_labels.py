"""What the network should say of each piece of a word. Plain numbers: this knows no torch."""

from collections.abc import Iterable, Iterator, Sequence

from labelled_messages import CATEGORIES, Mark

from secondtry.reader.word_pieces import Piece
from secondtry.text.span import Span

#: A piece that counts neither way: the marks at both ends, words that a reader hesitated on, and what
#: nobody has looked at.
IGNORED = -100
#: A piece that belongs to no phrase.
NO_PHRASE = 0


def kinds_heard(marks: Iterable[Mark], pieces: Sequence[Piece]) -> list[int]:
    """Return the kind of each piece of a message that was read with care: 0 for none, from 1 a kind."""
    kinds = [NO_PHRASE] * len(pieces)
    for mark in marks:
        for row in rows_of(pieces, mark.start, mark.end):
            kinds[row] = CATEGORIES.index(mark.category) + 1 if mark.sure else IGNORED
    return kinds


def kinds_not_heard(places: Iterable[Span], pieces: Sequence[Piece]) -> list[int]:
    """Return 0 for each piece at one of the places, which hold no phrase, and ``IGNORED`` for all others."""
    kinds = [IGNORED] * len(pieces)
    for place in places:
        for row in rows_of(pieces, place.start, place.end):
            kinds[row] = NO_PHRASE
    return kinds


def rows_of(pieces: Sequence[Piece], start: int, end: int) -> Iterator[int]:
    """Return the numbers of the pieces that lie whole between two code points."""
    return (row for row, piece in enumerate(pieces) if start <= piece.start and piece.end <= end)
