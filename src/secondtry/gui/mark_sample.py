"""A key to the marks in the text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from secondtry.engine.category import Group
from secondtry.gui.mark_colours import MarkColours
from secondtry.gui.mark_painting import line_pen, line_under, line_width
from secondtry.gui.word_boxes import WordBox


class MarkSample(QWidget):
    """A short piece of a group's line, as a key to the marks in the text."""

    def __init__(self, group: Group, colours: MarkColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self._colours = colours
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, group: Group, colours: MarkColours) -> None:
        """Show another group, or the same in other colours."""
        self._group, self._colours = group, colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a few dashes beside a line of text."""
        return QSize(round(self.fontMetrics().height() * 1.6), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the tint and the line across the whole widget."""
        width = line_width(QFontMetricsF(self.font()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._colours.wash(self._group))
        painter.setPen(line_pen(self._group, self._colours.line(self._group), width))
        painter.drawLine(
            line_under(WordBox(0, self.width(), 0, self.height() - 2 * width, self.height()), width)
        )
        painter.end()
