"""Lines and columns, as editors count them."""

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1; the column counts code points."""

    line: int
    column: int


class PlaceFinder:
    r"""Finds lines and columns in one text whose lines end in ``\n``."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def place(self, index: int) -> Place:
        """Return the place of the code point at ``index``."""
        line = bisect_right(self._starts, index)
        return Place(line, index - self._starts[line - 1] + 1)
