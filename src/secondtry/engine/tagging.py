"""A sentence as patterns see it: its words, each with the classes it belongs to."""

from bisect import bisect_right
from dataclasses import dataclass

from secondtry.engine.lexicon import ADVERB, CAPITAL, CLOSED, NOT_ADVERB, NUMBER, OPEN, PUNCTUATION, Lexicon
from secondtry.text.span import Span
from secondtry.text.tokens import Token, tokenize

#: In the encoded sentence each word is WORD_START form TAG_START tags; one more WORD_START ends it.
WORD_START = "\x1f"
TAG_START = "\x1e"

_MONEY = "£$€¥₹#"


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """One sentence, encoded for matching. Spans count code points from the sentence's start.

    ``keys`` holds every form and every ``{class}`` that occurs, so that a
    pattern can be ruled out without being tried.
    """

    text: str
    tokens: tuple[Token, ...]
    encoded: str
    offsets: tuple[int, ...]
    keys: frozenset[str]

    def token_at(self, encoded_offset: int) -> int:
        """Return the number of the token in which an offset of ``encoded`` lies."""
        return bisect_right(self.offsets, encoded_offset) - 1

    def span(self, first: int, last: int) -> Span:
        """Return the span from one token to another, both included."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)


class Tagger:
    """Tags sentences with one lexicon, and remembers the words it has met."""

    #: Words of all the languages in a large archive fit; beyond, the memory starts afresh.
    _REMEMBERED = 100_000

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._memory: dict[tuple[str, bool], tuple[str, tuple[str, ...]]] = {}

    def tag(self, text: str) -> TaggedSentence:
        """Return the tagged form of one sentence."""
        tokens = tokenize(text, Span(0, len(text)))
        parts: list[str] = []
        offsets: list[int] = []
        keys: set[str] = set()
        length = 0
        for number, token in enumerate(tokens):
            capital = number > 0 and text[token.span.start].isupper()
            part, own_keys = self._encoded(token.form, capital=capital)
            offsets.append(length)
            parts.append(part)
            length += len(part)
            keys.update(own_keys)
        parts.append(WORD_START)
        return TaggedSentence(text, tokens, "".join(parts), tuple(offsets), frozenset(keys))

    def _encoded(self, form: str, *, capital: bool) -> tuple[str, tuple[str, ...]]:
        """Return a word as it is encoded, and the keys that it brings."""
        known = self._memory.get((form, capital))
        if known is None:
            classes = sorted(_classes(form, self._lexicon, capital=capital))
            tags = "".join(self._lexicon.tag(name) for name in classes)
            part = f"{WORD_START}{_clean(form)}{TAG_START}{tags}"
            known = part, (form, *(f"{{{name}}}" for name in classes))
            if len(self._memory) >= self._REMEMBERED:
                self._memory.clear()
            self._memory[form, capital] = known
        return known


def _clean(form: str) -> str:
    """Return the form without characters that mean something in the encoding."""
    plain = form.isascii() and form.isprintable()
    return form if plain else "".join(c if c.isprintable() else "?" for c in form)


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
