"""Tries a phrase out on a draft before it becomes a rule."""

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import dropwhile

from secondtry.engine.house_reader import HouseReader
from secondtry.engine.house_rules import FlagRule, HouseRules
from secondtry.engine.phrase import LONGEST_PHRASE, MOST_WORDS, Phrase, PhraseWord
from secondtry.engine.phrase_reading import PhraseError, read_phrase, words_in
from secondtry.text.sentences import read_draft

#: How many characters beside the words are shown.
_CONTEXT = 30
_SPACE = re.compile(r"\s+")
_UP_TO_A_SIGN = re.compile(r"[^*\[\]]*")


@dataclass(frozen=True, slots=True)
class TrialPlace:
    """Words that a phrase fits, and what stands before and after them; put together, they are one line."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class TrialResult:
    """Where a phrase fits, in reading order; or, without a phrase, the ``trouble`` with it."""

    phrase: Phrase | None
    trouble: str = ""
    places: tuple[TrialPlace, ...] = ()


class PhraseTrial:
    """Finds a phrase in one draft just as a review of it would."""

    def __init__(self, text: str, forms_of: Callable[[str], Collection[str]]) -> None:
        self._draft = read_draft(text)
        self._forms_of = forms_of
        self._reader = HouseReader()

    def of(self, words: str) -> TrialResult:
        """Return where a phrase fits that somebody is writing."""
        try:
            phrase = read_phrase(words, self._forms_of)
        except PhraseError as error:
            return TrialResult(None, str(error))
        found = self._reader.read(self._draft, HouseRules((FlagRule(phrase),))).findings
        text = self._draft.text
        places = tuple(
            TrialPlace(
                _last_words(text[max(0, f.span.start - 2 * _CONTEXT) : f.span.start]),
                " ".join(f.excerpt.split()),
                _first_words(text[f.span.end : f.span.end + 2 * _CONTEXT]),
            )
            for f in found
        )
        return TrialResult(phrase, places=places)


def proposed_phrase(words: str) -> str:
    """Return a phrase that finds these words of a draft, as long as a phrase may be.

    It is without signs, and without punctuation at its ends: that would keep it
    from fitting the same words elsewhere in a sentence.
    """
    plain = _UP_TO_A_SIGN.match(words.lstrip("*[] \n\t"))
    found = list(dropwhile(_is_punctuation, words_in(plain[0])))[:MOST_WORDS] if plain else []
    while found and (_is_punctuation(found[-1]) or found[-1].span.end - found[0].span.start > LONGEST_PHRASE):
        found.pop()
    if not found or plain is None:
        return ""
    return " ".join(plain[0][found[0].span.start : found[-1].span.end].split())


def _is_punctuation(word: PhraseWord) -> bool:
    """Say whether it is a mark that belongs to the sentence, not to what is said: "£" and "+" do not."""
    return word.is_mark and unicodedata.category(word.form[0]).startswith("P") and word.form not in "%&@#"


def _last_words(text: str) -> str:
    line = _SPACE.sub(" ", text.rpartition("\n\n")[2])
    if len(line) <= _CONTEXT:
        return line.lstrip()
    return "…" + line[-_CONTEXT:].partition(" ")[2]


def _first_words(text: str) -> str:
    line = _SPACE.sub(" ", text.partition("\n\n")[0])
    if len(line) <= _CONTEXT:
        return line.rstrip()
    return line[:_CONTEXT].rpartition(" ")[0] + "…"
