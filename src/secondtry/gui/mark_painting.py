"""How marked words look: a line of one shape and colour for each group, and a tint."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from secondtry.engine.category import Group
from secondtry.gui.word_boxes import WordBox


@dataclass(frozen=True, slots=True)
class MarkColours:
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


_KEEP = QTextCursor.MoveMode.KeepAnchor

#: For dark words on light paper, and light words on dark. Told apart with any colour vision; no red.
LIGHT_MARKS = MarkColours(deflects="#b45309", weakens="#1d63b8", hollow="#6d5f82", house="#0a7d5a")
DARK_MARKS = MarkColours(deflects="#f0a050", weakens="#74b6f5", hollow="#b9a8d0", house="#5fcfb0", tint=48)


def line_width(metrics: QFontMetricsF) -> float:
    """Return how thick a mark's line is beside letters of this size."""
    return max(2.0, round(metrics.height() / 9))


def line_pen(group: Group, colour: QColor, width: float) -> QPen:
    """Return the pen that draws a group's line: solid, dashed, dotted or both by turns."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if group is Group.WEAKENS:
        pen.setDashPattern([3.5, 2])
    elif group is Group.HOLLOW:
        pen.setWidthF(width * 1.5)  # at the width of the others, dots run together into a grey line
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2])
    elif group is Group.HOUSE:
        pen.setDashPattern([6, 1.5, 1, 1.5])
    return pen


def line_under(box: WordBox, width: float) -> QLineF:
    """Return where a line of this width goes under words: near their feet, on whole pixels."""
    y = round(box.baseline + max(width, (box.bottom - box.baseline) / 2)) + width % 2 / 2
    return QLineF(box.left, y, box.right, y)


_UNDERLINES = {
    Group.DEFLECTS: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Group.WEAKENS: QTextCharFormat.UnderlineStyle.DashUnderline,
    Group.HOLLOW: QTextCharFormat.UnderlineStyle.DotLine,
    Group.HOUSE: QTextCharFormat.UnderlineStyle.DashDotLine,
}


def underline_marks(document: QTextDocument, group: Group, colours: MarkColours) -> None:
    """Give all that is underlined in a document, links aside, the shape and the colour of a group's line."""
    line = QTextCharFormat()
    line.setUnderlineStyle(_UNDERLINES[group])
    line.setUnderlineColor(colours.line(group))
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for each in block.textFormats():
            if each.format.fontUnderline() and not each.format.isAnchor():
                cursor.setPosition(block.position() + each.start)
                cursor.setPosition(block.position() + each.start + each.length, _KEEP)
                cursor.mergeCharFormat(line)
        block = block.next()


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
