"""Patterns that stand for one thing, with those that rule it out."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondtry.engine.pattern import Match, Pattern
from secondtry.engine.tagging import TaggedSentence


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of ``patterns`` in a sentence that none of ``unless`` matches."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()

    def matches(self, sentence: TaggedSentence) -> Iterator[Match]:
        """Yield the matches in one sentence, pattern by pattern."""
        excluded: bool | None = None
        for pattern in self.patterns:
            for match in pattern.matches(sentence):
                if excluded is None:
                    excluded = any(any(p.matches(sentence)) for p in self.unless)
                if excluded:
                    return
                yield match
