"""A sentence as patterns see it: its words, each with the classes it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from secondtry.engine.lexicon import ADVERB, CAPITAL, CLOSED, NOT_ADVERB, NUMBER, OPEN, PUNCTUATION, Lexicon
from secondtry.text.span import Span
from secondtry.text.tokens import pieces_between_spaces, tokenize

_MONEY = "£$€¥₹#"
#: What may stand behind the last word.
_FINAL = frozenset(".!?…'\"’”)]")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word as it occurs anywhere: its form, and its keys, which are the form and each ``{class}`` it is in.

    ``final`` says that it consists of marks that may close a sentence. There is
    one object for all words that are alike.
    """

    form: str
    keys: tuple[str, ...]
    final: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    """What stands between two white spaces: its words, and where each begins and ends in it.

    ``first`` is the first word as it is at the start of a sentence, where its capital says nothing.
    """

    text: str
    words: tuple[Word, ...]
    first: Word
    bounds: tuple[tuple[int, int], ...]


@dataclass(slots=True, eq=False)
class TaggedSentence:
    """One sentence, its words tagged. Spans count code points from the sentence's start.

    Sets of places are integers: bit i is the place before word i (see
    ``pattern_parts``); ``everywhere`` has all of them. In ``known`` and
    ``known_rows`` the parts of patterns note what they have worked out.
    """

    text: str
    words: tuple[Word, ...]
    _chunks: tuple[_Chunk, ...]
    everywhere: int
    known: dict[object, int] = field(default_factory=dict)
    known_rows: dict[object, Any] = field(default_factory=dict)
    _by_key: dict[str, int] | None = None
    _keys: frozenset[str] | None = None
    _bounds: list[tuple[int, int]] = field(default_factory=list)

    @property
    def keys(self) -> frozenset[str]:
        """Every form and every ``{class}`` that occurs, by which much can be ruled out untried."""
        if self._keys is None:
            self._keys = frozenset().union(*[word.keys for word in self.words])
        return self._keys

    @property
    def ends(self) -> int:
        """The places behind which only final marks stand, and the last."""
        count = len(self.words)
        first = count
        while first and self.words[first - 1].final:
            first -= 1
        return (2 << count) - (1 << first)

    def places_with(self, keys: Iterable[str]) -> int:
        """Return the places before the words that have one of the keys."""
        by_key = self._by_key
        if by_key is None:
            by_key = {}
            place = 1
            for word in self.words:
                for key in word.keys:
                    by_key[key] = by_key.get(key, 0) | place
                place <<= 1
            # Not before it is whole: another thread may ask meanwhile.
            self._by_key = by_key
        places = 0
        for key in keys:
            places |= by_key.get(key, 0)
        return places

    def span(self, start: int, end: int) -> Span:
        """Return the span of the words between two places, of which there must be one at least."""
        if not self._bounds:
            self._bounds = self._all_bounds()
        return Span(self._bounds[start][0], self._bounds[end - 1][1])

    def _all_bounds(self) -> list[tuple[int, int]]:
        bounds: list[tuple[int, int]] = []
        position = 0
        for chunk in self._chunks:
            # Only white space lies between two chunks, so this finds the chunk itself.
            position = self.text.find(chunk.text, position)
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
        self._chunks: dict[str, _Chunk] = {}

    def tag(self, text: str) -> TaggedSentence:
        """Return the tagged form of one sentence."""
        known = self._chunks
        # No word depends on what stands beyond white space, so what stands between is cut into words once.
        chunks = tuple([known.get(piece) or self._read(piece) for piece in pieces_between_spaces(text)])
        words = [word for chunk in chunks for word in chunk.words]
        if chunks:
            words[0] = chunks[0].first
        return TaggedSentence(text, tuple(words), chunks, (2 << len(words)) - 1)

    def _read(self, text: str) -> _Chunk:
        if len(self._chunks) >= self._REMEMBERED:
            self._chunks.clear()
            self._words.clear()
        tokens = tokenize(text, Span(0, len(text)))
        words = tuple(self._word(t.form, capital=text[t.span.start].isupper()) for t in tokens)
        bounds = tuple((token.span.start, token.span.end) for token in tokens)
        chunk = _Chunk(text, words, self._word(tokens[0].form, capital=False), bounds)
        self._chunks[text] = chunk
        return chunk

    def _word(self, form: str, *, capital: bool) -> Word:
        known = self._words.get((form, capital))
        if known is None:
            classes = sorted(_classes(form, self._lexicon, capital=capital))
            final = all(c in _FINAL or not c.isprintable() for c in form)
            known = Word(form, (form, *(f"{{{name}}}" for name in classes)), final)
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
