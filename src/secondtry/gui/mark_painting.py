"""How marked words look: a line of one shape and colour for each group, and a tint."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QSizePolicy, QWidget

from secondtry.engine.category import Group

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)


@dataclass(frozen=True, slots=True)
class MarkColours:
    """The colours of the marks, as ``#rrggbb``; ``tint`` is how strongly words are tinted, 0 to 255."""

    deflects: str
    weakens: str
    hollow: str
    tint: int = 36

    def line(self, group: Group) -> QColor:
        """Return the colour of a group's line."""
        return QColor(
            {Group.DEFLECTS: self.deflects, Group.WEAKENS: self.weakens, Group.HOLLOW: self.hollow}[group]
        )

    def wash(self, group: Group) -> QColor:
        """Return the see-through colour that lies under a group's words."""
        colour = self.line(group)
        colour.setAlpha(self.tint)
        return colour


#: For dark words on light paper, and light words on dark. Told apart with any colour vision; no red.
LIGHT_MARKS = MarkColours(deflects="#b45309", weakens="#1d63b8", hollow="#6d5f82")
DARK_MARKS = MarkColours(deflects="#f0a050", weakens="#74b6f5", hollow="#b9a8d0", tint=48)


@dataclass(frozen=True, slots=True)
class WordBox:
    """Words on one visual line: ``left`` to ``right``, from their ``top`` to their ``bottom``."""

    left: float
    right: float
    top: float
    baseline: float
    bottom: float

    def rect(self) -> QRectF:
        """Return the rectangle of the words."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


def word_boxes(block: QTextBlock, origin: QPointF, start: int, end: int) -> Iterator[WordBox]:
    """Yield where the words between two Qt positions of the document lie, line by line.

    ``origin`` is where the block's layout is drawn. Words that run both left to
    right and right to left on one line yield a box for each stretch.
    """
    layout = block.layout()
    first = start - block.position()
    last = min(end - block.position(), block.length() - 1)
    mixed = _RIGHT_TO_LEFT.search(block.text()) is not None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left = max(first, line.textStart())
        right = min(last, line.textStart() + line.textLength())
        if left >= right:
            continue
        top = origin.y() + line.y()
        for one, other in _stretches(line, left, right, mixed=mixed):
            yield WordBox(
                origin.x() + one,
                origin.x() + other,
                top,
                top + line.ascent(),
                top + line.ascent() + line.descent(),
            )


def _stretches(line: QTextLine, start: int, end: int, *, mixed: bool) -> list[tuple[float, float]]:
    """Return the stretches from left to right that the characters cover on the line."""
    if not mixed:
        return _within(line, [(_x(line, start), _x(line, end))])
    edges = sorted(
        sorted((_x(line, place), _x(line, place, QTextLine.Edge.Trailing))) for place in range(start, end)
    )
    joined: list[tuple[float, float]] = []
    for left, right in edges:
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return _within(line, joined)


def _within(line: QTextLine, stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Cut off what hangs over the line's words: the spaces at which a line was broken."""
    words = line.naturalTextRect()
    cut = [(max(left, words.left()), min(right, words.right())) for left, right in stretches]
    return [(left, right) for left, right in cut if left < right]


def _x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: float | tuple[float, int] = line.cursorToX(place, edge)  # type: ignore[assignment]
    # The stubs promise an object; it is the place on the line together with the character's.
    return found[0] if isinstance(found, tuple) else found


def line_width(metrics: QFontMetricsF) -> float:
    """Return how thick a mark's line is beside letters of this size."""
    return max(2.0, round(metrics.height() / 9))


def draw_line(painter: QPainter, group: Group, colour: QColor, box: WordBox, width: float) -> None:
    """Draw a group's line under the words: solid, dashed or dotted."""
    y = round(box.baseline + max(width, (box.bottom - box.baseline) / 2)) + width % 2 / 2
    pen = QPen(colour, width)
    if group is Group.DEFLECTS:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif group is Group.WEAKENS:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.5, 2])
    else:
        pen.setWidthF(width * 1.5)  # at the width of the others, dots run together into a grey line
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left, y), QPointF(box.right, y))
    painter.restore()


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
        metrics = QFontMetricsF(self.font())
        painter = QPainter(self)
        wash = self._colours.wash(self._group)
        painter.fillRect(self.rect(), wash)
        width = line_width(metrics)
        box = WordBox(0, self.width(), 0, self.height() - 2 * width, self.height())
        draw_line(painter, self._group, self._colours.line(self._group), box, width)
        painter.end()
