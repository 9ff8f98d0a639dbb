"""The colours of the marks."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from secondtry.engine.category import Group


class MarkColours(NamedTuple):
    """The colours of the marks, as ``#rrggbb``; ``tint`` is how strongly words are tinted, 0 to 255."""

    deflects: str
    weakens: str
    hollow: str
    house: str
    tint: int = 36

    def line(self, group: Group) -> QColor:
        """Return the colour of a group's line."""
        colours = {
            Group.DEFLECTS: self.deflects,
            Group.WEAKENS: self.weakens,
            Group.HOLLOW: self.hollow,
            Group.HOUSE: self.house,
        }
        return QColor(colours[group])

    def wash(self, group: Group) -> QColor:
        """Return the see-through colour that lies under a group's words."""
        colour = self.line(group)
        colour.setAlpha(self.tint)
        return colour


#: For dark words on light paper, and light words on dark. Told apart with any colour vision; no red.
LIGHT_MARKS = MarkColours(deflects="#b45309", weakens="#1d63b8", hollow="#6d5f82", house="#0a7d5a")
DARK_MARKS = MarkColours(deflects="#f0a050", weakens="#74b6f5", hollow="#b9a8d0", house="#5fcfb0", tint=48)
