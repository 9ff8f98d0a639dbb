"""Patterns: what they match in a sentence, and where. Their language is read in ``pattern_language``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from secondtry.engine.tagging import TaggedSentence
from secondtry.text.span import Span

#: The name of the group that holds the marked words.
MARK = "mark"


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern matched, in code points of the sentence: the marked words and the kept ones."""

    span: Span
    kept: Mapping[str, Span]


@dataclass(slots=True)
class Pattern:
    """One pattern. Parsed at once, so that a mistake is found early; compiled when first tried.

    ``required`` lists sets of keys (forms and ``{class}`` names): a sentence
    that has none of the keys of one of the sets cannot match.
    """

    source: str
    required: tuple[frozenset[str], ...]
    _expression: str
    _compiled: re.Pattern[str] | None = field(default=None, repr=False)

    def may_match(self, keys: frozenset[str]) -> bool:
        """Say whether a sentence with these keys could match at all."""
        for one in self.required:  # noqa: SIM110 - this is the innermost loop, and a generator costs thrice as much
            if keys.isdisjoint(one):
                return False
        return True

    def matches(self, sentence: TaggedSentence) -> Iterator[Match]:
        """Yield the matches in one sentence, left to right, never overlapping."""
        if not self.may_match(sentence.keys):
            return
        if self._compiled is None:
            self._compiled = re.compile(self._expression)
        for match in self._compiled.finditer(sentence.encoded):
            whole = MARK if MARK in self._compiled.groupindex else 0
            span = _words(sentence, match, whole)
            if span is None:
                continue
            kept = {
                name: words
                for name in self._compiled.groupindex
                if name != MARK and (words := _words(sentence, match, name)) is not None
            }
            yield Match(span, kept)


def _words(sentence: TaggedSentence, match: re.Match[str], group: str | int) -> Span | None:
    start, end = match.span(group)
    if start < 0 or start == end:
        return None
    return sentence.span(sentence.token_at(start), sentence.token_at(end - 1))
