"""How marked words look: a line of one shape for each group."""

from PySide6 import QtCore
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from secondtry.engine.category import Group
from secondtry.gui.word_boxes import WordBox


def line_width(metrics: QFontMetricsF) -> float:
    """Return how thick a mark's line is beside letters of this size."""
    return max(2.0, round(metrics.height() / 9))


def line_pen(group: Group, colour: QColor, width: float) -> QPen:
    """Return the pen that draws a group's line: solid, dashed, dotted or both by turns."""
    pen = QPen(colour, width)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
    if group is Group.WEAKENS:
        pen.setDashPattern([3.5, 2])
    elif group is Group.HOLLOW:
        pen.setWidthF(width * 1.5)  # at the width of the others, dots run together into a grey line
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2])
    elif group is Group.HOUSE:
        pen.setDashPattern([6, 1.5, 1, 1.5])
    return pen


def line_under(box: WordBox, width: float) -> QLineF:
    """Return where a line of this width goes under words: near their feet, on whole pixels."""
    y = round(box.baseline + max(width, (box.bottom - box.baseline) / 2)) + width % 2 / 2
    return QLineF(box.left, y, box.right, y)
