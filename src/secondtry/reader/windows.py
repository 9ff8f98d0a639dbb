"""Parts long texts into windows that the network reads one at a time."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

#: A text of so many pieces, some 380 words, is read at once, as in training; it must not be longer.
LONGEST: Final = 510
#: So many pieces before and after those that count stand by.
SURROUNDINGS: Final = 32
#: Of a longer text so many count at a time, or fewer. Training saw whole messages: what the network says of
#: short pieces of a long one is more often wrong, and what stands by is read again for every part.
_PART: Final = LONGEST - 2 * SURROUNDINGS


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start`` to ``end`` are read; what is heard counts for ``first`` to ``last`` among them."""

    start: int
    end: int
    first: int
    last: int


def windows_of(count: int, sentences: Sequence[int], paragraphs: Sequence[int]) -> Iterator[Window]:
    """Yield windows over ``count`` pieces; each piece counts in exactly one.

    ``sentences`` and ``paragraphs`` are the ascending indexes of the pieces that begin one.
    A text that fits is one window. In a longer one a part ends with a paragraph, where
    that leaves it at least half full, or else with a sentence: so typing in one place moves
    the borders up to the next such paragraph, not those of the whole text.
    """
    if count <= LONGEST:
        if count:
            yield Window(0, count, 0, count)
        return
    first = 0
    while first < count:
        last = _end_of_part(first, count, sentences, paragraphs)
        yield Window(max(0, first - SURROUNDINGS), min(count, last + SURROUNDINGS), first, last)
        first = last


def _end_of_part(first: int, count: int, sentences: Sequence[int], paragraphs: Sequence[int]) -> int:
    furthest = first + _PART
    if furthest >= count:
        return count
    full_enough = bisect_right(paragraphs, first + _PART // 2 - 1)
    if full_enough < len(paragraphs) and paragraphs[full_enough] <= furthest:
        return paragraphs[full_enough]
    begun = bisect_right(sentences, furthest)
    return sentences[begun - 1] if begun and sentences[begun - 1] > first else furthest
