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

    def showPopup(self) -> None:
        """Open the list as high as its lines: Qt forgets the padding that the style sheet gives them."""
        super().showPopup()
        if self.count() <= self.maxVisibleItems():
            # Again without the arrow at the foot: it goes only when there is room for it and the lines.
            for _ in range(2):
                self._fit_popup()

    def _fit_popup(self) -> None:
        view, popup = self.view(), self.view().window()
        layout = popup.layout()
        if layout is not None:
            layout.activate()
        lines = sum(map(view.sizeHintForRow, range(self.count())))
        screen = self.screen().availableGeometry()
        fitting = popup.geometry().adjusted(0, 0, 0, lines - view.viewport().height())
        fitting.moveBottom(min(fitting.bottom(), screen.bottom()))
        popup.setGeometry(fitting.intersected(screen))

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
