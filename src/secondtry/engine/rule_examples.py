"""The texts by which a rule proves itself. A review needs none of them, so they are read when asked for."""

import marshal
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from secondtry.text.expression import Expression
from secondtry.text.span import Span

_MARK = Expression("[⟦⟧]")
#: The entries of a rule that prove it, and where they lie when packed.
_EXAMPLES = ("flagged", "silent")
_PACKED = "examples"


class ExampleError(ValueError):
    """An example cannot be used; the text says why."""


class Flagged(NamedTuple):
    """A text of the rule's own in which the words at ``spans`` are found.

    ``rewrites`` are the texts that the rule's rewrites make of the first
    marked words, in order.
    """

    text: str
    spans: tuple[Span, ...]
    rewrites: tuple[str, ...]


def packed_examples(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table of a rule with its examples as bytes, of which no start makes objects."""
    examples = {key: table[key] for key in _EXAMPLES if key in table}
    return {key: table[key] for key in table if key not in _EXAMPLES} | {_PACKED: marshal.dumps(examples)}


class RuleExamples:
    """The examples of one rule, as its file has them or packed (see ``packed_examples``)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._given = table

    @cached_property
    def _table(self) -> Mapping[str, Any]:
        packed = self._given.get(_PACKED)
        if packed is None:
            return self._given
        examples: Mapping[str, Any] = marshal.loads(packed)  # noqa: S302 - values alone
        return examples

    def __eq__(self, other: object) -> bool:
        """Rules are the same by what they find, whatever proves them."""
        return isinstance(other, RuleExamples)

    def __hash__(self) -> int:
        return hash(RuleExamples)

    def check(self) -> None:
        """Read them all.

        Raises:
            ExampleError: when one has no marked words.
        """
        _ = self.flagged

    @cached_property
    def flagged(self) -> tuple[Flagged, ...]:
        """The texts in which the rule finds words. Raises as ``check`` does."""
        return tuple(map(_flagged, self._table.get("flagged", ())))

    @property
    def silent(self) -> tuple[str, ...]:
        """The look-alikes in which it finds nothing."""
        return tuple(self._table.get("silent", ()))


def _flagged(table: Mapping[str, Any]) -> Flagged:
    """Return an example, its ⟦marks⟧ taken out of the text and turned into spans."""
    text, spans, start = "", [], None
    position = 0
    for mark in _MARK.finditer(table["text"]):
        text += table["text"][position : mark.start()]
        position = mark.end()
        if mark.group() == "⟦":
            start = len(text)
        elif start is None:
            raise ExampleError(f"⟧ without ⟦ in {table['text']!r}")
        else:
            spans.append(Span(start, len(text)))
            start = None
    if not spans or start is not None:
        raise ExampleError(f"an example needs ⟦marked words⟧: {table['text']!r}")
    rewrites = table.get("rewrites", ())
    return Flagged(text + table["text"][position:], tuple(spans), tuple(rewrites))
