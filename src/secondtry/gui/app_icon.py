"""The program's icon, drawn: a message with a mark under its words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from secondtry.gui.theme import LIGHT

_SIZES = (16, 24, 32, 48, 64, 128, 256)


def app_icon() -> QIcon:
    """Return the icon in all sizes that desktops ask for."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(icon_pixmap(size))
    return icon


def icon_pixmap(size: int) -> QPixmap:
    """Return the icon as a square of so many pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    ground = QPainterPath()
    ground.addRoundedRect(QRectF(2, 2, 60, 60), 14, 14)
    painter.fillPath(ground, QColor(LIGHT.accent))
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(11, 13, 42, 31), 7, 7)
    bubble.moveTo(19, 43)
    bubble.lineTo(19, 54)
    bubble.lineTo(31, 43)
    painter.fillPath(bubble.simplified(), QColor(LIGHT.paper))
    _stroke(painter, QColor(LIGHT.quiet), 18, 22, 46)
    _stroke(painter, QColor(LIGHT.quiet), 18, 30, 33)
    _stroke(painter, QColor(LIGHT.marks.deflects), 18, 37, 40)
    painter.end()
    return pixmap


def _stroke(painter: QPainter, colour: QColor, left: float, y: float, right: float) -> None:
    painter.setPen(QPen(colour, 3.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
