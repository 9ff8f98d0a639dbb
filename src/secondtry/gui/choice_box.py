"""A drop-down list with a chevron that fits every theme and size of text."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

_LEAST_LETTERS = 12


class ChoiceBox(QComboBox):
    """A combo box that draws its own chevron: a style sheet would want a picture for it.

    Where no label beside it is its buddy, give it an accessible description: on Linux,
    assistive technology has the choice for its name, whatever its accessible name is.
    """

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the choice is still known by its first letters."""
        least = super().minimumSizeHint()
        return QSize(
            min(least.width(), self.fontMetrics().averageCharWidth() * _LEAST_LETTERS), least.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the box, its words ending in an ellipsis where they have no room, and the chevron."""
        self._paint_box()
        half = self.fontMetrics().height() / 4.5
        middle = QPointF(self.width() - 3.4 * half, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), 1.5))
        painter.drawPolyline(
            [
                middle + QPointF(-half, -half / 2),
                middle + QPointF(0, half / 2),
                middle + QPointF(half, -half / 2),
            ]
        )
        painter.end()

    def _paint_box(self) -> None:
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        if self.width() < self.sizeHint().width():
            room = style.subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
            )
            words, end = self.currentText(), Qt.TextElideMode.ElideRight
            option.currentText = self.fontMetrics().elidedText(words, end, room.width())
        painter = QPainter(self)
        style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
        painter.end()
