"""Makes rewrites: other words for a finding, with the grammar put right.

A template is text with ``{kept}`` words of the match, ``{kept|filter}``, the
sender's ``{we}``, ``{us}``, ``{our}``, ``{are}``, ``{were}``, ``{have}`` in the number that the
message uses, and ``[slots]`` for what only the writer knows. Filters:

``inner``       as inside a sentence: no capital that only the place gave it
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
from secondtry.engine.lexicon import Lexicon
from secondtry.text.span import Span

_FIELD = re.compile(r"\{(?P<name>[a-z_]+)(?:\|(?P<filter>[a-z]+)(?::(?P<argument>[a-z_]+))?)?\}")
_SLOT = re.compile(r"\[[^\[\]]+\]")
_OBJECTS = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them", "this": "this", "it": "it"}
_PLURAL_SENDER = {"we": "we", "us": "us", "our": "our", "are": "are", "were": "were", "have": "have"}
_SINGLE_SENDER = {"we": "I", "us": "me", "our": "my", "are": "am", "were": "was", "have": "have"}
_NEGATIONS = {"not", "n't", "never"}
_PRESENT = {"is", "are", "'s", "'re", "am"}
_MODALS = {"will", "would", "can", "could", "may", "might", "must", "should", "shall", "wo", "ca", "'ll"}


class _CannotRewriteError(Exception):
    """The words do not allow this rewrite; it is left out."""


@dataclass(frozen=True, slots=True)
class Sender:
    """How the message speaks of its sender: "I" or "we"."""

    single: bool

    def words(self) -> Mapping[str, str]:
        """Return the sender's words by their plural form."""
        return _SINGLE_SENDER if self.single else _PLURAL_SENDER


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
        words = {name: span.of(sentence) for name, span in kept.items()}
        try:
            text = _FIELD.sub(lambda match: self._field(match, words, sender), template)
        except _CannotRewriteError:
            return None
        text = re.sub(r"\s+", " ", text).strip()
        at_start = not sentence[: marked.start].strip(" \"'“‘(*-–•")
        text = _with_case(text, at_start=at_start)
        slots = tuple(Span(*slot.span()) for slot in _SLOT.finditer(text))
        return Rewrite(marked, text, slots)

    def _field(self, match: re.Match[str], words: Mapping[str, str], sender: Sender) -> str:
        name, filter_name, argument = match["name"], match["filter"], match["argument"]
        if name in sender.words():
            return sender.words()[name]
        if name not in words:
            raise _CannotRewriteError(name)
        value = words[name]
        match filter_name:
            case None:
                return value
            case "inner":
                return self._inner(value)
            case "object":
                return _OBJECTS.get(value.lower(), self._inner(value))
            case "active":
                auxiliaries = words.get(argument or "", "").lower().replace("’", "'")
                return _active(self._verb(value), auxiliaries, sender)
            case "past" | "base" | "participle" | "ing":
                return self._verb(value).forms()[filter_name]
            case _:
                raise _CannotRewriteError(filter_name)

    def _verb(self, value: str) -> Verb:
        verb = self.lexicon.verb(value.lower())
        if verb is None:
            raise _CannotRewriteError(value)
        return verb

    def _inner(self, value: str) -> str:
        first = re.match(r"\w+", value)
        if first is None or first.group() == "I" or not first.group()[1:].islower():
            # A single letter "A" is the article; other words in capitals stay as they are.
            return value[0].lower() + value[1:] if value[:2] == "A " else value
        known = self.lexicon.classes_of(first.group().lower())
        return value[0].lower() + value[1:] if known else value


def _with_case(text: str, *, at_start: bool) -> str:
    return text[:1].upper() + text[1:] if at_start else text


def _active(verb: Verb, auxiliaries: str, sender: Sender) -> str:
    """Return the verb as the sender's act, in the tense and with the "not" of a passive's auxiliaries."""
    parts = re.findall(r"n't|'\w+|\w+?(?=n't)|\w+", auxiliaries)
    kinds = set(parts) - _NEGATIONS
    helper, rest = _helper_and_verb(verb, parts, kinds, sender)
    if "never" in parts:
        return f"{helper} never {rest}" if helper else f"never {rest}"
    if not set(parts) & _NEGATIONS:
        return f"{helper} {rest}" if helper else rest
    if not helper:
        past = not kinds & _PRESENT
        helper, rest = ("did" if past else "do"), verb.base
    contracted = "n't" in parts and helper != "am"
    return f"{helper}n't {rest}" if contracted else f"{helper} not {rest}"


def _helper_and_verb(verb: Verb, parts: list[str], kinds: set[str], sender: Sender) -> tuple[str, str]:
    """Return the active auxiliary, or none, and the form of the verb that goes with it."""
    if modal := next((part for part in parts if part in _MODALS), ""):
        return modal, f"have {verb.participle}" if "have" in kinds else verb.base
    if "being" in kinds:
        past = kinds & {"was", "were"}
        return sender.words()["were" if past else "are"], verb.ing
    if "been" in kinds:
        return "had" if kinds & {"had", "'d"} else "have", verb.participle
    return "", verb.base if kinds & _PRESENT else verb.past
