"""A box to tick that is seen in every theme: a style sheet would want a picture for the tick."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter, QWidget

_CORNER = 3
_FRAME = 3
_GAP = 7


class TickBox(QCheckBox):
    """A check box that draws its own frame and tick, in colours that read at 3 to 1.

    Unlike the style's, the box grows with the size of text.

    Signals:
        ticked: Somebody has ticked it, or taken the tick away: by a click, by a key, or by a screen
            reader, whose way is no click to Qt.
    """

    ticked = Signal(bool)

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.toggled.connect(self.ticked)

    def show_ticked(self, is_ticked: bool) -> None:  # noqa: FBT001 - as Qt's own
        """Show a tick, or none, without telling anybody."""
        with QSignalBlocker(self):
            self.setChecked(is_ticked)

    def sizeHint(self) -> QSize:
        """Return room for the box and its words."""
        box = self._side() + 2 * _FRAME
        if not self.text():
            return QSize(box, box)
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(box + _GAP + words.width(), max(box, words.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same room: words are never cut off."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Take a click on the box or the words, not on the room behind them."""
        return QRect(QPoint(0, 0), QSize(self.sizeHint().width(), self.height())).contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Draw the box, the tick, the words, and where the keyboard is."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        side = self._side()
        box = QRectF(_FRAME + 0.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
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
        words.rect = self.rect().adjusted(side + 2 * _FRAME + _GAP, 0, 0, 0)
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.5))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), _CORNER + 1, _CORNER + 1)
        painter.end()

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 0.85)

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
