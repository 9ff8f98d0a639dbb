"""Patterns that stand for one thing, with those that rule it out."""

from typing import NamedTuple

from secondtry.engine.pattern import Pattern


class Clause(NamedTuple):
    """Any of ``patterns`` in a sentence that none of ``unless`` matches."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
