"""Patterns that stand for one thing, with those that rule it out."""

from dataclasses import dataclass

from secondtry.engine.pattern import Pattern
from secondtry.engine.tagging import TaggedText


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of ``patterns`` in a sentence that none of ``unless`` matches."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()

    def ruled_out_at(self, text: TaggedText) -> int:
        """Return the places from which one of ``unless`` can be read."""
        places = 0
        for pattern in self.unless:
            places |= pattern.starts(text)
        return places
