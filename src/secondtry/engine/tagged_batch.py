"""The words of a batch of sentences, cut into stretches of which none is too long to be read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from secondtry.engine.pattern import Pattern
from secondtry.engine.tagged_text import TaggedText

#: In code points: some two thousand words.
_LONGEST = 12_000


class TaggedBatch(NamedTuple):
    """The words of a batch, and which patterns could match in it.

    Of each stretch that was tagged ``numbers`` has the number of its sentence, ``starts`` where it begins
    in that. ``starting`` notes for a clause those of its patterns that can be read from somewhere, each with
    the places from which it can.
    """

    text: TaggedText
    possible: int
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    starting: dict[str, tuple[tuple[Pattern, int], ...]]

    def sentences_ending_at(self, ends: int, others: int) -> frozenset[int]:
        """Return the numbers of the sentences that end at one of ``ends`` and at none of ``others``.

        One of several stretches may end at either.
        """
        if len(self.numbers) == self.numbers[-1] + 1:
            # As nearly always each sentence is one stretch: what is ruled out need not be numbered.
            ends, others = ends & ~others, 0
        return self._numbers_at(ends) - self._numbers_at(others)

    def _numbers_at(self, ends: int) -> frozenset[int]:
        return frozenset([self.numbers[stretch] for stretch in self.text.sentences_ending_at(ends)])

    def stretches_of(self, number: int) -> range:
        """Return the stretches of a sentence."""
        return range(bisect_left(self.numbers, number), bisect_right(self.numbers, number))


def cut_into_stretches(text: str) -> Iterator[tuple[int, str]]:
    """Yield a sentence; one that is too long to be one comes in stretches, each with where it starts.

    So the time that a text without any full stop takes does not grow with the square of its length.
    """
    start = 0
    while len(text) - start > _LONGEST:
        end = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:]
