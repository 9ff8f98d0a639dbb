"""Tags the words of sentences: gives each the classes that it belongs to."""

from collections.abc import Callable

from secondtry.engine.lexicon import ADVERB, CAPITAL, CLOSED, NOT_ADVERB, NUMBER, OPEN, PUNCTUATION, Lexicon
from secondtry.engine.tagged_text import Chunk, TaggedText, Word
from secondtry.text.tokens import cut

_MONEY = "£$€¥₹#"
#: What may stand behind the last word.
_FINAL = frozenset(".!?…'\"’”)]")


class _Chunks(dict[str, Chunk]):
    """What was met between white spaces, each read when it is first asked for."""

    def __init__(self, read: Callable[[str], Chunk]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Chunk:
        chunk = self[text] = self._read(text)
        return chunk


class Tagger:
    """Tags sentences with one lexicon, and remembers the words it has met."""

    #: Words of all the languages in a large archive fit; beyond, the memory starts afresh.
    _REMEMBERED = 100_000

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words: dict[tuple[str, bool], Word] = {}
        self._classes: dict[frozenset[str], tuple[str, ...]] = {}
        self._chunks = _Chunks(self._read)

    def tag(self, *sentences: str) -> TaggedText:
        """Return the tagged form of sentences, laid end to end."""
        chunk = self._chunks.__getitem__
        # No word depends on what stands beyond white space, so what stands between is cut into words once.
        return TaggedText([(text, tuple(map(chunk, text.split()))) for text in sentences])

    def _read(self, text: str) -> Chunk:
        if len(self._chunks) >= self._REMEMBERED:
            self._chunks.clear()
            self._words.clear()
            self._classes.clear()
        tokens = cut(text, 0, len(text))
        words = tuple([self._word(form, capital=text[start].isupper()) for start, _, form in tokens])
        bounds = tuple([token[:2] for token in tokens])
        first = self._word(tokens[0][2], capital=False) if text[0].isupper() else words[0]
        return Chunk(text, words, first, bounds)

    def _word(self, form: str, *, capital: bool) -> Word:
        known = self._words.get((form, capital))
        if known is None:
            names = frozenset(_classes(form, self._lexicon, capital=capital))
            classes = self._classes.get(names)
            if classes is None:
                classes = self._classes[names] = tuple([f"{{{name}}}" for name in sorted(names)])
            # A word of letters is told from marks in a tenth of the time.
            final = not form.isalnum() and all(c in _FINAL or not c.isprintable() for c in form)
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
