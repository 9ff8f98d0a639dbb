"""Where a long column of lines is cut into pages."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineOnPaper:
    """One line of the column: where it begins and ends, and whether it belongs to the line below it."""

    top: float
    bottom: float
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What of the column is on one page: from the top of its first line to the bottom of its last."""

    top: float
    bottom: float


def cut_pages(lines: Sequence[LineOnPaper], height: float) -> tuple[Page, ...]:
    """Return the pages of a column, none higher than ``height``; there is one at least.

    Lines that belong together stay on one page unless they are more than a page;
    a single line that is higher has a page of its own.
    """
    pages: list[Page] = []
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and lines[end].bottom - lines[start].top <= height:
            end += 1
        if end < len(lines):
            end = _before_what_belongs_together(lines, start, end)
        pages.append(Page(lines[start].top, max(line.bottom for line in lines[start:end])))
        start = end
    return tuple(pages) or (Page(0, 0),)


def _before_what_belongs_together(lines: Sequence[LineOnPaper], start: int, end: int) -> int:
    """Return the last place up to ``end`` where the column may be cut; ``end`` if there is none."""
    return next((cut for cut in range(end, start, -1) if not lines[cut - 1].keeps_next), end)
