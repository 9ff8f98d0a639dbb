"""A box to tick that is seen in every theme: a style sheet would want a picture for the tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter

_CORNER = 3


class TickBox(QCheckBox):
    """A check box that draws its own frame and tick, in colours that read at 3 to 1."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Draw the box, the tick, the words, and where the keyboard is."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        place = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        palette = self.palette()
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self.isChecked()
        colour = palette.color(QPalette.ColorRole.Accent if ticked else QPalette.ColorRole.Base)
        painter.setBrush(colour)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        if ticked:
            self._draw_tick(painter, box)
        words = QStyleOptionButton(option)
        words.rect = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.5))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), _CORNER + 1, _CORNER + 1)
        painter.end()

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        side = box.width()
        pen = QPen(self.palette().color(QPalette.ColorRole.Base), max(1.6, side / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corner = box.topLeft()
        painter.drawPolyline(
            [corner + QPointF(side * x, side * y) for x, y in ((0.24, 0.52), (0.43, 0.71), (0.77, 0.3))]
        )
