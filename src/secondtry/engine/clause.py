"""Patterns that stand for one thing, with those that rule it out."""

from dataclasses import dataclass

from secondtry.engine.pattern import Pattern
from secondtry.engine.tagging import TaggedSentence


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of ``patterns`` in a sentence that none of ``unless`` matches."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()

    def is_ruled_out_in(self, sentence: TaggedSentence) -> bool:
        """Say whether one of ``unless`` matches in the sentence."""
        return any(pattern.occurs_in(sentence) for pattern in self.unless)
