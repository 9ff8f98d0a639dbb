"""The bar above the message in which words are looked for."""

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from secondtry.gui.labels import LabelRole, plain_label

_LEAST_LETTERS = 12


class FindBar(QFrame):
    """A field, a count, and the ways on, back and out: Enter, Shift+Enter and Esc.

    Signals:
        words_changed: What is looked for now.
        next_requested: On to the next place.
        previous_requested: Back to the place before.
        left: Esc was pressed, or the bar closed otherwise by the person.
    """

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head")
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in the message"))
        self._field.setAccessibleName(self.tr("Find in the message"))
        self._field.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_LETTERS)
        self._field.textChanged.connect(self.words_changed)
        self._count = plain_label(role=LabelRole.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addWidget(self._button("↑", self.tr("The place before (Shift+Enter)"), self.previous_requested))
        row.addWidget(self._button("↓", self.tr("The next place (Enter)"), self.next_requested))
        row.addWidget(self._button("✕", self.tr("Close (Esc)"), self.left))
        self.hide()

    def words(self) -> str:
        """Return what is looked for."""
        return self._field.text()

    def open(self, words: str) -> None:
        """Show the bar with the keyboard in it; words, if there are any, take the place of the last ones."""
        if words:
            self._field.setText(words)
        self.show()
        self._field.setFocus()
        self._field.selectAll()

    @Slot(str)
    def show_count(self, words: str) -> None:
        """Say how many places there are."""
        self._count.setText(words)
        self._field.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back or out."""
        button = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(button, QAbstractButton):
            button.click()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_requested.emit()
        else:
            self.next_requested.emit()

    @staticmethod
    def _button(sign: str, words: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("role", "close")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wish)
        return button
