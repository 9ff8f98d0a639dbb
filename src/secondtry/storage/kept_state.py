"""What is kept of a review: its text, and a table of everything else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

#: Strings, numbers, lists and tables, as JSON holds them. Never changed once it was handed over.
Table = Mapping[str, Any]

_UNITS: Final = "utf-16-le"
_UNIT: Final = 2


@dataclass(frozen=True, slots=True)
class KeptState:
    """A review as it was after its change number ``sequence``.

    ``edited_at`` is where the last edit ends, in UTF-16 units of the text, if it came after the
    last change of the table; else it is below 0. It is no part of what was kept.
    """

    text: str
    table: Table
    sequence: int
    edited_at: int = field(default=-1, compare=False)


class EditError(ValueError):
    """An edit that does not fit the text: it was made in another."""


class TextMirror:
    """A text that is edited by positions in UTF-16 units, as Qt counts."""

    def __init__(self, text: str) -> None:
        self._units = bytearray(text.encode(_UNITS, "surrogatepass"))

    def edit(self, position: int, removed: int, inserted: str) -> int:
        """Put words in the place of ``removed`` units at a position; return where they end.

        Raises:
            EditError: when the text has no such place; it is then as it was.
        """
        start, end = position * _UNIT, (position + removed) * _UNIT
        if position < 0 or removed < 0 or end > len(self._units):
            raise EditError(f"no place {position} + {removed} in {len(self._units) // _UNIT} units")
        words = inserted.encode(_UNITS, "surrogatepass")
        self._units[start:end] = words
        return position + len(words) // _UNIT

    def text(self) -> str:
        """Return the text as it is now."""
        return self._units.decode(_UNITS, "surrogatepass")


def code_points_before(text: str, units: int) -> int:
    """Return how many characters stand in so many UTF-16 units at the head of a text."""
    return len(text.encode(_UNITS, "surrogatepass")[: units * _UNIT].decode(_UNITS, "surrogatepass"))
