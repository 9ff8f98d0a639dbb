"""Sentences as patterns see them: their words, each with the classes it belongs to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from secondtry.engine.bit_sets import bits_of
from secondtry.engine.lexicon import ADVERB, CAPITAL, CLOSED, NOT_ADVERB, NUMBER, OPEN, PUNCTUATION, Lexicon
from secondtry.engine.word_shapes import has_shape
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

_MONEY = "£$€¥₹#"
#: What may stand behind the last word.
_FINAL = frozenset(".!?…'\"’”)]")


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


class _Chunk(NamedTuple):
    """What stands between two white spaces: its words, and where each begins and ends in it.

    ``first`` is the first word as it is at the start of a sentence, where its capital says nothing.
    """

    text: str
    words: tuple[Word, ...]
    first: Word
    bounds: tuple[tuple[int, int], ...]


class TaggedText:
    """Sentences as patterns see them, their words tagged and laid end to end.

    Sets of places are integers (see ``pattern_parts``): bit i is place i.
    A sentence of n words has n + 1 places, before its words and behind
    the last; the next one's places follow. No word lies between the last
    place of a sentence and the first of the next, so nothing is read across.

    ``everywhere`` has all places, ``before_words`` those before words,
    ``beginnings`` the first of each sentence, ``ends`` those behind which its
    sentence has only final marks or nothing. In ``known`` and ``known_rows`` the
    parts of patterns note what they have worked out; in ``looked_up`` what they
    found when they were last asked, which is what is read next.
    """

    __slots__ = (
        "_bounds",
        "_by_key",
        "_by_word",
        "_firsts",
        "_keys",
        "_looked_up",
        "_looked_up_to_the_end",
        "_sentences",
        "before_words",
        "beginnings",
        "ends",
        "everywhere",
        "known",
        "known_rows",
        "words",
    )

    def __init__(self, sentences: Sequence[tuple[str, tuple[_Chunk, ...]]]) -> None:
        self._sentences = sentences
        self._firsts: list[int] = []
        words: list[Word] = []
        self.beginnings = self.ends = lasts = 0
        for number, (_, chunks) in enumerate(sentences):
            start = len(words)
            for chunk in chunks:
                words += chunk.words
            if chunks:
                words[start] = chunks[0].first
            last = end = len(words)
            while end > start and words[end - 1].final:
                end -= 1
            self._firsts.append(start + number)
            self.beginnings |= 1 << start + number
            self.ends |= (2 << last + number) - (1 << end + number)
            lasts |= 1 << last + number
        self.words = tuple(words)
        self.everywhere = (1 << len(words) + len(sentences)) - 1
        self.before_words = self.everywhere ^ lasts
        self.known: dict[object, int] = {}
        self.known_rows: dict[object, Any] = {}
        self._looked_up: dict[object, Any] = {}
        self._looked_up_to_the_end: dict[object, Any] = {}
        self._by_word: dict[Word, int] | None = None
        self._by_key: dict[str, int] | None = None
        self._keys: frozenset[str] | None = None
        self._bounds: dict[int, list[tuple[int, int]]] = {}

    def looked_up(self, after: int) -> dict[object, Any]:
        """Return what parts found when they were last asked for what leads to some places.

        What leads to ``everywhere`` has notes of its own: many patterns end in the same part.
        """
        return self._looked_up_to_the_end if after is self.everywhere else self._looked_up

    @property
    def keys(self) -> frozenset[str]:
        """Every form and every ``{class}`` that occurs, by which much can be ruled out untried."""
        if self._keys is None:
            self._keys = frozenset(self._places_by_key())
        return self._keys

    @property
    def by_word(self) -> Mapping[Word, int]:
        """The words that occur, each with the places before it."""
        by_word = self._by_word
        if by_word is None:
            places: dict[Word, list[int]] = {}
            for first, words in zip(self._firsts, self.words_by_sentence(), strict=False):
                for place, word in enumerate(words, first):
                    places.setdefault(word, []).append(place)
            # Not before it is whole: another thread may ask meanwhile.
            by_word = self._by_word = {word: bits_of(numbers) for word, numbers in places.items()}
        return by_word

    def places_with(self, keys: Iterable[str]) -> int:
        """Return the places before the words that have one of the keys."""
        places = 0
        # Of most keys there are no places.
        for found in filter(None, map(self._places_by_key().get, keys)):
            places |= found
        return places

    def _places_by_key(self) -> Mapping[str, int]:
        by_key = self._by_key
        if by_key is None:
            by_key = {}
            # Words have many classes, but there are few sets of them.
            by_classes: dict[tuple[str, ...], int] = {}
            for word, places in self.by_word.items():
                by_key[word.form] = by_key.get(word.form, 0) | places
                by_classes[word.classes] = by_classes.get(word.classes, 0) | places
            for classes, places in by_classes.items():
                for name in classes:
                    by_key[name] = by_key.get(name, 0) | places
            self._by_key = by_key
        return by_key

    def places_of_shape(self, shape: str) -> int:
        """Return the places before the words that have a shape such as ``mis%ed``."""
        places = self.known.get(shape)
        if places is None:
            places = 0
            beginning, ending = shape.partition("%")[0], shape.rpartition("%")[2]
            for word, before in self.by_word.items():
                form = word.form
                # Most words begin and end otherwise, which is found out soonest.
                if form.endswith(ending) and form.startswith(beginning) and has_shape(form, shape):
                    places |= before
            self.known[shape] = places
        return places

    def words_by_sentence(self) -> Iterator[tuple[Word, ...]]:
        """Yield the words of each sentence."""
        start = 0
        for number, first in enumerate(self._firsts[1:]):
            # As many places lie before a sentence as words and sentences.
            end = first - number - 1
            yield self.words[start:end]
            start = end
        yield self.words[start:]

    def sentences_at(self, places: int) -> list[int]:
        """Return the numbers of the sentences, counted from 0, to which places belong."""
        numbers: list[int] = []
        if not places:
            return numbers
        # As letters, a set of any size is walked through in one go.
        bits = f"{places:b}"[::-1]
        firsts = self._firsts
        place = bits.find("1")
        while place >= 0:
            # Behind the number of a sentence stands where the next one begins.
            following = bisect_right(firsts, place)
            numbers.append(following - 1)
            place = bits.find("1", firsts[following]) if following < len(firsts) else -1
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
            bounds = self._bounds[number] = _bounds_in(*self._sentences[number])
        first = self._firsts[number]
        return Span(bounds[start - first][0], bounds[end - first - 1][1])

    def _number_at(self, place: int) -> int:
        return bisect_right(self._firsts, place) - 1

    def _end_of(self, number: int) -> int:
        """Return the place behind all places of a sentence."""
        return self._firsts[number + 1] if number + 1 < len(self._firsts) else self.everywhere.bit_length()


def _bounds_in(text: str, chunks: tuple[_Chunk, ...]) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    position = 0
    for chunk in chunks:
        # Only white space lies between two chunks, so this finds the chunk itself.
        position = text.find(chunk.text, position)
        bounds += [(position + start, position + end) for start, end in chunk.bounds]
        position += len(chunk.text)
    return bounds


class Tagger:
    """Tags sentences with one lexicon, and remembers the words it has met."""

    #: Words of all the languages in a large archive fit; beyond, the memory starts afresh.
    _REMEMBERED = 100_000

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words: dict[tuple[str, bool], Word] = {}
        self._classes: dict[frozenset[str], tuple[str, ...]] = {}
        self._chunks: dict[str, _Chunk] = {}

    def tag(self, *sentences: str) -> TaggedText:
        """Return the tagged form of sentences, laid end to end."""
        known = self._chunks
        # No word depends on what stands beyond white space, so what stands between is cut into words once.
        return TaggedText(
            [
                (
                    text,
                    tuple([known.get(piece) or self._read(piece) for piece in text.split()]),
                )
                for text in sentences
            ]
        )

    def _read(self, text: str) -> _Chunk:
        if len(self._chunks) >= self._REMEMBERED:
            self._chunks.clear()
            self._words.clear()
            self._classes.clear()
        tokens = tokenize(text, Span(0, len(text)))
        words = tuple([self._word(form, capital=text[start].isupper()) for start, _, form in tokens])
        bounds = tuple([(start, end) for start, end, _ in tokens])
        chunk = _Chunk(text, words, self._word(tokens[0].form, capital=False), bounds)
        self._chunks[text] = chunk
        return chunk

    def _word(self, form: str, *, capital: bool) -> Word:
        known = self._words.get((form, capital))
        if known is None:
            names = frozenset(_classes(form, self._lexicon, capital=capital))
            classes = self._classes.get(names)
            if classes is None:
                classes = self._classes[names] = tuple([f"{{{name}}}" for name in sorted(names)])
            final = all(c in _FINAL or not c.isprintable() for c in form)
            known = Word(form, classes, final=final)
            self._words[form, capital] = known
        return known


def _classes(form: str, lexicon: Lexicon, *, capital: bool) -> set[str]:
    classes = set(lexicon.classes_of(form))
    if form[0].isdigit() or (form[0] in _MONEY and len(form) > 1):
        classes.add(NUMBER)
    elif form[0].isalpha():
        if form.endswith("ly") and len(form) > 4 and NOT_ADVERB not in classes:
            classes |= {ADVERB, CLOSED}
        if CLOSED not in classes:
            classes.add(OPEN)
        if capital and form != "i":
            classes.add(CAPITAL)
    elif not form.startswith("'") or len(form) == 1:
        classes.add(PUNCTUATION)
    return classes
