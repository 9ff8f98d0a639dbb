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


def tag_sentence(text: str, lexicon: Lexicon) -> TaggedSentence:
    """Return the tagged form of one sentence."""
    tokens = tokenize(text, Span(0, len(text)))
    parts: list[str] = []
    offsets: list[int] = []
    keys: set[str] = set()
    length = 0
    for number, token in enumerate(tokens):
        classes = _classes(token, text, lexicon, first=number == 0)
        tags = "".join(sorted(lexicon.tag(name) for name in classes))
        part = f"{WORD_START}{_clean(token.form)}{TAG_START}{tags}"
        offsets.append(length)
        parts.append(part)
        length += len(part)
        keys.add(token.form)
        keys.update(f"{{{name}}}" for name in classes)
    parts.append(WORD_START)
    return TaggedSentence(text, tokens, "".join(parts), tuple(offsets), frozenset(keys))


def _clean(form: str) -> str:
    """Return the form without characters that mean something in the encoding."""
    return (
        form
        if form.isascii() and form.isprintable()
        else "".join(c if c.isprintable() else "?" for c in form)
    )


def _classes(token: Token, text: str, lexicon: Lexicon, *, first: bool) -> set[str]:
    form = token.form
    classes = set(lexicon.classes_of(form))
    if form[0].isdigit() or (form[0] in _MONEY and len(form) > 1):
        classes.add(NUMBER)
    elif form[0].isalpha():
        if form.endswith("ly") and len(form) > 4 and NOT_ADVERB not in classes:
            classes |= {ADVERB, CLOSED}
        if CLOSED not in classes:
            classes.add(OPEN)
        if not first and text[token.span.start].isupper() and form != "i":
            classes.add(CAPITAL)
    elif not form.startswith("'") or len(form) == 1:
        classes.add(PUNCTUATION)
    return classes
