"""What can be drawn with the words of an editor without being part of them."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from secondtry.text.change import TextChange


class TextLayer:
    """Drawn by the editor it was given to, under or over its words, in coordinates of its viewport.

    It is told of every change of the text before the next painting.
    """

    def follow(self, change: TextChange) -> None:
        """Take a change of the text."""

    def paint_under(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies under the words."""

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies over the words."""
