"""Sentences as patterns see them: their tagged words laid end to end, with the places between them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, count, pairwise
from operator import add, attrgetter
from typing import Any, NamedTuple

from secondtry.engine.bit_sets import bits_of, numbers_in
from secondtry.engine.word_shapes import ANY, has_shape
from secondtry.text.span import Span

#: So few places are taken from a set one by one in less time than the set is walked through.
_FEW = 20
#: A form that occurs as often as this at most is rare.
_RARE = 20


class Word:
    """A word as it occurs anywhere: its form, and each ``{class}`` it is in.

    ``final`` says that it consists of marks that may close a sentence. There is
    one object for all words that are alike, and one for all equal classes.
    """

    __slots__ = ("classes", "final", "form")

    def __init__(self, form: str, classes: tuple[str, ...], *, final: bool) -> None:
        self.form = form
        self.classes = classes
        self.final = final

    @property
    def keys(self) -> tuple[str, ...]:
        """What patterns ask for: the form and the classes."""
        return self.form, *self.classes


class Chunk(NamedTuple):
    """What stands between two white spaces: its words, and where each begins and ends in it.

    ``first`` is the first word as it is at the start of a sentence, where its capital says nothing.
    """

    text: str
    words: tuple[Word, ...]
    first: Word
    bounds: tuple[tuple[int, int], ...]


_TEXT, _WORDS = attrgetter("text"), attrgetter("words")
#: Stands behind the words of each sentence, so that a word's place is its number; it has no keys.
_GAP = Word("", (), final=False)


class _Bounds:
    """Where the words of a sentence begin and end in it."""

    __slots__ = ("_chunks", "_firsts", "_starts")

    def __init__(self, text: str, chunks: tuple[Chunk, ...]) -> None:
        self._chunks = chunks
        #: The number of the first word of each chunk, and where the chunk starts.
        self._firsts = list(accumulate(map(len, map(_WORDS, chunks)), initial=0))
        pieces = list(map(_TEXT, chunks))
        lengths = list(accumulate(map(len, pieces), initial=0))
        if lengths[-1] + len(pieces) - 1 == len(text):
            # As nearly always: one white space stands between any two, and none before or behind them.
            self._starts = list(map(add, lengths, count()))
        else:
            self._starts = []
            position = 0
            for piece in pieces:
                # Only white space lies between two chunks, so this finds the chunk itself.
                position = text.find(piece, position)
                self._starts.append(position)
                position += len(piece)

    def of(self, word: int) -> tuple[int, int]:
        """Return where the word of a number begins and ends."""
        chunk = bisect_right(self._firsts, word) - 1
        position = self._starts[chunk]
        start, end = self._chunks[chunk].bounds[word - self._firsts[chunk]]
        return position + start, position + end


class TaggedText:
    """Sentences as patterns see them, their words tagged and laid end to end.

    Sets of places are integers (see ``pattern_parts``): bit i is place i.
    A sentence of n words has n + 1 places, before its words and behind
    the last; the next one's places follow. No word lies between the last
    place of a sentence and the first of the next, so nothing is read across.

    ``everywhere`` has all places, ``before_words`` those before words,
    ``beginnings`` the first of each sentence, ``ends`` those behind which its
    sentence has only final marks or nothing. In ``known`` and ``known_rows`` the
    parts of patterns note what they have worked out; in ``looked_up`` what those of
    the pattern that is being tried found when they were last asked for what leads to
    some places, which is what is read next: ``looked_up_by`` keeps it for each pattern that
    can be read from somewhere. What leads to ``everywhere`` is in ``looked_up_to_the_end``: many
    patterns end in the same part.
    """

    __slots__ = (
        "_bounds",
        "_by_key",
        "_by_letter",
        "_by_word",
        "_firsts",
        "_keys",
        "_lasts",
        "_sentences",
        "_words",
        "before_words",
        "beginnings",
        "ends",
        "everywhere",
        "known",
        "known_rows",
        "looked_up",
        "looked_up_by",
        "looked_up_to_the_end",
    )

    def __init__(self, sentences: Sequence[tuple[str, tuple[Chunk, ...]]]) -> None:
        self._sentences = sentences
        self._firsts: list[int] = []
        words: list[Word] = []
        ends: list[int] = []
        lasts: list[int] = []
        for _, chunks in sentences:
            start = len(words)
            words += chain.from_iterable(map(_WORDS, chunks))
            if chunks:
                words[start] = chunks[0].first
            last = end = len(words)
            while end > start and words[end - 1].final:
                end -= 1
            words.append(_GAP)
            self._firsts.append(start)
            ends += range(end, last + 1)
            lasts.append(last)
        self._words = words
        self.beginnings, self.ends, self._lasts = map(bits_of, (self._firsts, ends, lasts))
        self.everywhere = (1 << len(words)) - 1
        self.before_words = self.everywhere ^ self._lasts
        self.known: dict[object, int] = {}
        self.known_rows: dict[object, Any] = {}
        self.looked_up: dict[object, Any] = {}
        self.looked_up_by: dict[object, dict[object, Any]] = {}
        self.looked_up_to_the_end: dict[object, Any] = {}
        self._by_word: Mapping[Word, list[int]] | None = None
        self._by_key: dict[str, int | list[int]] | None = None
        self._keys: frozenset[str] | None = None
        self._by_letter: dict[int, Mapping[str, Sequence[Word]]] = {}
        self._bounds: dict[int, _Bounds] = {}

    @property
    def keys(self) -> frozenset[str]:
        """Every form and every ``{class}`` that occurs, by which much can be ruled out untried."""
        if self._keys is None:
            self._keys = frozenset(self._places_by_key())
        return self._keys

    @property
    def words(self) -> Iterable[Word]:
        """The words that occur, each once."""
        return self._places_by_word()

    def places_with(self, keys: Iterable[str]) -> int:
        """Return the places before the words that have one of the keys."""
        by_key = self._places_by_key()
        places = 0
        # Of most keys there are no places.
        for key in filter(by_key.__contains__, keys):
            found = by_key[key]
            if isinstance(found, list):
                found = by_key[key] = bits_of(found)
            places |= found
        return places

    def _places_by_word(self) -> Mapping[Word, list[int]]:
        by_word = self._by_word
        if by_word is None:
            places: defaultdict[Word, list[int]] = defaultdict(list)
            for place, word in enumerate(self._words):
                places[word].append(place)
            places.pop(_GAP, None)
            # Not before it is whole: another thread may ask meanwhile.
            by_word = self._by_word = places
        return by_word

    def _places_by_key(self) -> dict[str, int | list[int]]:
        """Return the places of each form and class: as a set, or one by one those of a rare form.

        Most forms are rare, and few of these are ever asked for: a set of few places takes as long to
        make as one of many.
        """
        by_key = self._by_key
        if by_key is None:
            by_key = {}
            # Words have many classes, but there are few sets of them.
            by_classes: dict[tuple[str, ...], int] = {}
            rare: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
            for word, places in self._places_by_word().items():
                known = by_key.get(word.form, [])
                if len(places) <= _RARE and isinstance(known, list):
                    by_key[word.form] = known + places
                    rare[word.classes] += places
                else:
                    found = bits_of(places)
                    by_key[word.form] = found | (bits_of(known) if isinstance(known, list) else known)
                    by_classes[word.classes] = by_classes.get(word.classes, 0) | found
            for classes, places in rare.items():
                by_classes[classes] = by_classes.get(classes, 0) | bits_of(places)
            by_class: dict[str, int] = {}
            for classes, found in by_classes.items():
                for name in classes:
                    by_class[name] = by_class[name] | found if name in by_class else found
            by_key |= by_class
            self._by_key = by_key
        return by_key

    def places_of_shape(self, shape: str) -> int:
        """Return the places before the words that have a shape such as ``mis%ed``."""
        places = self.known.get(shape)
        if places is None:
            if shape == ANY:
                return self.before_words
            by_word = self._places_by_word()
            like = [by_word[word] for word in self._words_like(shape) if has_shape(word.form, shape)]
            places = self.known[shape] = bits_of(list(chain.from_iterable(like)))
        return places

    def _words_like(self, shape: str) -> Iterable[Word]:
        """Return the words that end as a shape does, or else begin so, by one letter."""
        at = -1 if not shape.endswith("%") else 0
        if shape[at] == "%":
            return self.words
        if at not in self._by_letter:
            by_letter: dict[str, list[Word]] = {}
            for word in self.words:
                by_letter.setdefault(word.form[at], []).append(word)
            self._by_letter[at] = by_letter
        return self._by_letter[at].get(shape[at], ())

    def words_by_sentence(self) -> Iterator[list[Word]]:
        """Yield the words of each sentence."""
        for first, following in pairwise([*self._firsts, len(self._words)]):
            yield self._words[first : following - 1]

    def ends_of_sentences_at(self, places: int) -> int:
        """Return the last place of each sentence to which one of some places belongs."""
        # Whatever is added to all places before the words of a sentence is carried on to its last place.
        carried = (places & self.before_words) + self.before_words
        return (carried | places) & self._lasts

    def sentences_ending_at(self, lasts: int) -> list[int]:
        """Return the numbers of the sentences, counted from 0, of which these are the last places."""
        if lasts.bit_count() <= _FEW:
            return [self._number_at(place) for place in numbers_in(lasts)]
        numbers: list[int] = []
        # As letters, a set of any size is walked through in one go.
        bits = f"{lasts:b}"[::-1]
        firsts = self._firsts
        place = bits.find("1")
        while place >= 0:
            numbers.append(bisect_right(firsts, place) - 1)
            place = bits.find("1", place + 1)
        return numbers

    def places_of(self, number: int) -> int:
        """Return the places of one sentence."""
        return (1 << self._end_of(number)) - (1 << self._firsts[number])

    def span(self, start: int, end: int) -> Span:
        """Return the span of the words between two places of one sentence.

        There must be one word at least. The span counts code points from the start of the sentence.
        """
        number = self._number_at(start)
        bounds = self._bounds.get(number)
        if bounds is None:
            bounds = self._bounds[number] = _Bounds(*self._sentences[number])
        first = self._firsts[number]
        return Span(bounds.of(start - first)[0], bounds.of(end - first - 1)[1])

    def _number_at(self, place: int) -> int:
        return bisect_right(self._firsts, place) - 1

    def _end_of(self, number: int) -> int:
        """Return the place behind all places of a sentence."""
        return self._firsts[number + 1] if number + 1 < len(self._firsts) else self.everywhere.bit_length()
