"""The page of a case with which only one thing can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.review.case_state import Standing


class StandingPage(QWidget):
    """Shows what a case is called and how it stands; below it the button for what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "desk")
        self._title = wrapped_label(role=LabelRole.TITLE)
        self._state = wrapped_label(role=LabelRole.QUIET)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 28)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self._state)
        self._column.addSpacing(6)
        self._column.addLayout(self._row)
        self._column.addStretch(1)

    def offer(self, words: str) -> QPushButton:
        """Show a button of these words; what it does is the caller's."""
        button = QPushButton(words)
        self._row.insertWidget(0, button)
        return button

    def put_above_button(self, widget: QWidget) -> None:
        """Show this between how it stands and the button."""
        place = self._column.indexOf(self._state) + 1
        self._column.insertWidget(place, widget)
        self._column.insertSpacing(place, 6)

    def show_standing(self, title: str, standing: Standing) -> None:
        """Show what the case is called, and how it stands."""
        self._title.setText(title)
        self._state.setText(standing.words)
