"""Makes rewrites: other words for a finding, with the grammar put right.

A template is text with ``{kept}`` words of the match, ``{kept|filter}``, the
sender's ``{we}``, ``{us}``, ``{our}``, ``{are}``, ``{were}``, ``{have}`` in the number that the
message uses, and ``[slots]`` for what only the writer knows. Filters:

``inner``       as inside a sentence: no capital that only the place gave it
``optional``    nothing, where the match has no such words
``object``      a pronoun as an object: they -> them
``past`` ``base`` ``participle`` ``ing``   that form of the verb
``active:be``   the verb in the active voice, in the tense and with the "not" of
                the kept auxiliaries ``be``: "had not been" + updated -> "had not updated"
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from secondtry.engine.finding import Rewrite
from secondtry.engine.inflection import Verb
from secondtry.engine.lexicon import CLOSED, PROPER, Lexicon
from secondtry.engine.slots import slots_in
from secondtry.engine.voice import active
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

_FIELD = re.compile(r"\{(?P<name>[a-z_]+)(?:\|(?P<filter>[a-z]+)(?::(?P<argument>[a-z_]+))?)?\}")
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_FIRST_WORD = re.compile(_WORD)
#: Up to four words of which the last ends like a plural: "Cards", "Wedding cards", not "Glass".
_PLURAL = re.compile(rf"(?:{_WORD} ){{0,3}}(?:[^\W\d_]|-)*[^\W\d_su]s")
_OBJECTS = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them", "this": "this", "it": "it"}
_RELATIVE = frozenset({"which", "who"})
_PLURAL_SENDER = {"we": "we", "us": "us", "our": "our", "are": "are", "were": "were", "have": "have"}
_SINGLE_SENDER = {"we": "I", "us": "me", "our": "my", "are": "am", "were": "was", "have": "have"}


class _CannotRewriteError(Exception):
    """The words do not allow this rewrite; it is left out."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of the match, and whether they open the sentence."""

    text: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Sender:
    """How the message speaks of its sender: "I" or "we"."""

    single: bool

    def words(self) -> Mapping[str, str]:
        """Return the sender's words by their plural form."""
        return _SINGLE_SENDER if self.single else _PLURAL_SENDER

    def fill(self, template: str) -> str:
        """Return a template with the sender's words in it; its other fields stay."""
        return _FIELD.sub(lambda field: self.words().get(field["name"], field[0]), template)


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Fills templates with the words of a match."""

    lexicon: Lexicon

    def rewrite(
        self,
        template: str,
        sentence: str,
        marked: Span,
        kept: Mapping[str, Span],
        sender: Sender,
    ) -> Rewrite | None:
        """Return the rewrite of marked words, or None where the words forbid it.

        Its span counts from the start of the sentence. The first letter takes
        the case that its place in the sentence asks for.
        """
        words = {name: _Words(span.of(sentence), _opens(sentence, span)) for name, span in kept.items()}
        try:
            text = _FIELD.sub(lambda match: self._field(match, words, sender), template)
        except _CannotRewriteError:
            return None
        text = re.sub(r"\s+", " ", text).strip()
        if not _joins(marked.of(sentence), text):
            return None
        # Behind "Hi Dana," on its line, a sentence goes on in small letters; so do its other words.
        if _opens(sentence, marked) and not marked.of(sentence)[:1].islower():
            text = text[:1].upper() + text[1:]
        slots = tuple(slots_in(text))
        return Rewrite(marked, text, slots)

    def _field(self, match: re.Match[str], words: Mapping[str, _Words], sender: Sender) -> str:
        name, filter_name, argument = match["name"], match["filter"], match["argument"]
        if name in sender.words():
            return sender.words()[name]
        if name not in words:
            if filter_name == "optional":
                return ""
            raise _CannotRewriteError(name)
        value = words[name]
        if filter_name == "active":
            kept_words = words[argument].text if argument in words else ""
            auxiliaries = " ".join(token.form for token in tokenize(kept_words, Span(0, len(kept_words))))
            return active(self._verb(value.text), auxiliaries, sender.words())
        return self._filtered(value, filter_name)

    def _filtered(self, value: _Words, filter_name: str | None) -> str:
        match filter_name:
            case None | "optional":
                return value.text
            case "inner":
                return self._inner(value)
            case "object":
                return _OBJECTS.get(value.text.lower(), self._inner(value))
            case "past" | "base" | "participle" | "ing":
                return self._verb(value.text).forms()[filter_name]
            case _:
                raise _CannotRewriteError(filter_name)

    def _verb(self, value: str) -> Verb:
        verb = self.lexicon.verb(value.lower())
        if verb is None:
            raise _CannotRewriteError(value)
        return verb

    def _inner(self, value: _Words) -> str:
        """Return words with a small first letter, unless they keep their capital within a sentence.

        At the start of a sentence nothing shows whether a word is a name. Words
        of the lexicon are none, and neither is what stands before a plural
        ("Wedding cards"); an unknown word before a singular or an 's may be one.
        """
        text = value.text
        first = _FIRST_WORD.match(text)
        if first is None or not _is_capitalised(first.group()):
            return text
        classes = self.lexicon.classes_of(first.group().lower())
        if PROPER in classes or (CLOSED not in classes and not value.opens):
            return text
        return text[0].lower() + text[1:] if classes or _PLURAL.fullmatch(text) else text


def _is_capitalised(word: str) -> bool:
    """Say whether a word has a capital first and small letters after it, as any word at the start has."""
    return word != "I" and word[0].isupper() and (len(word) == 1 or word[1:].islower())


def _joins(marked: str, text: str) -> bool:
    """Say whether a text can stand for marked words: a relative clause hangs on its first word."""
    first = marked.split(maxsplit=1)[0].lower()
    return first not in _RELATIVE or text.lower().startswith(first)


def _opens(sentence: str, span: Span) -> bool:
    """Say whether words stand at the start of their sentence, but for quotation marks and the like."""
    return not any(letter.isalnum() for letter in sentence[: span.start])
