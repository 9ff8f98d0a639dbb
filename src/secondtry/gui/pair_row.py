"""A field and a choice beside each other, or one below the other where their words would be cut."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

#: A field that has room for fewer letters than this is no pleasure to write in.
_LEAST_LETTERS = 14


class PairRow(QWidget):
    """Gives the choice the width that its words need, and the field the rest."""

    def __init__(self, field: QWidget, choice: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(field, 1)
        self._row.addWidget(choice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice below the field where it leaves too little room to write in."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Do so also when the letters change their size, or the choice its words."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        left = self.width() - self._choice.sizeHint().width() - self._row.spacing()
        is_narrow = left < _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
