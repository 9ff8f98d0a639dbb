"""Patterns that stand for one thing, with those that rule it out."""

from dataclasses import dataclass

from secondtry.engine.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of ``patterns`` in a sentence that none of ``unless`` matches."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
