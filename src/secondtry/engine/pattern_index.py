"""Says which of many patterns sentences could match, from the keys of its words alone."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from secondtry.engine.bit_sets import bits_of
from secondtry.engine.pattern import Pattern
from secondtry.engine.tagged_text import TaggedText, Word
from secondtry.engine.word_shapes import Shapes

#: So many of the sets of keys that a pattern requires are looked at, the rarest first. Few have more.
_LOOKED_AT = 4
#: Words that are remembered with what they bring; beyond, the memory starts afresh.
_REMEMBERED = 100_000


#: For each key the bits that it brings, and those that are there without any. There is one bit for each
#: set of keys that is looked at: first for the rarest set of each pattern, then for the second, and so on.
#: Their numbers are packed (see ``_packed``): most keys stand in no text that is read.
IndexBits = tuple[Mapping[str, bytes], bytes]


class PatternIndex:
    """Numbers patterns, and finds those of which a sentence has the words.

    Sets of numbers are integers (see ``bit_sets``). What a sentence has is put
    together with one "or" a word, so thousands of patterns cost little more
    than hundreds.
    """

    def __init__(self, patterns: Sequence[Pattern], bits: IndexBits | None = None) -> None:
        """``bits`` are those of the same patterns, if they are known already."""
        self.patterns = patterns
        self._count = len(patterns)
        self.bits = bits or _bits_of_all(patterns)
        self._by_key, without = self.bits
        self._without = _unpacked(without)
        self._shapes = Shapes(key for key in self._by_key if "%" in key)
        self._met_by: dict[Word, int] = {}
        self._met_by_key: dict[str, int] = {}
        self._met_by_keys: dict[tuple[str, ...], int] = {}

    def possible(self, text: TaggedText) -> int:
        """Return the numbers of the patterns that one of the sentences of a text could match."""
        met_by = {word: self._met(word) for word in text.words}
        count = self._count
        possible = 0
        for words in text.words_by_sentence():
            met = reduce(or_, map(met_by.__getitem__, words), self._without)
            # First the third and fourth set of each pattern beside its first and second, then these.
            met &= met >> 2 * count
            possible |= met & (met >> count)
        return possible & ((1 << count) - 1)

    def _met(self, word: Word) -> int:
        """Return the bits that a word brings. Words that bring the same share one integer."""
        known = self._met_by.get(word)
        if known is not None:
            return known
        form = word.form
        shapes = self._shapes.of(form)
        met = self._met_by_all(word.classes)
        if shapes:
            met |= self._met_by_all(tuple(shapes))
        if form in self._by_key:
            met |= self._met_by_one(form)
        if len(self._met_by) >= _REMEMBERED:
            self._met_by.clear()
        self._met_by[word] = met
        return met

    def _met_by_all(self, keys: tuple[str, ...]) -> int:
        met = self._met_by_keys.get(keys)
        if met is None:
            met = 0
            for key in keys:
                met |= self._met_by_one(key)
            self._met_by_keys[keys] = met
        return met

    def _met_by_one(self, key: str) -> int:
        met = self._met_by_key.get(key)
        if met is None:
            met = self._met_by_key[key] = _unpacked(self._by_key.get(key, b""))
        return met


def _packed(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _unpacked(numbers: bytes) -> int:
    """Return the set of numbers that were packed."""
    return bits_of(array("I", numbers))


def _bits_of_all(patterns: Sequence[Pattern]) -> IndexBits:
    by_key: dict[str, list[int]] = {}
    without: list[int] = []
    for number, pattern in enumerate(patterns):
        looked_at = pattern.required[:_LOOKED_AT]
        for place, keys in enumerate(looked_at):
            for key in keys:
                by_key.setdefault(key, []).append(place * len(patterns) + number)
        without += [place * len(patterns) + number for place in range(len(looked_at), _LOOKED_AT)]
    return {key: _packed(numbers) for key, numbers in by_key.items()}, _packed(without)
