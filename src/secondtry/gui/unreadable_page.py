"""The page of a message of which nothing can be read: where it lies, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.review.case_state import Standing
from secondtry.review.shelf import ShelfEntry


class UnreadablePage(QWidget):
    """Shows what is known of it; the words can be copied, for they name a folder.

    Signals:
        open_requested: It shall be tried once more.
    """

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "desk")
        self._title = wrapped_label(role=LabelRole.TITLE)
        self._state = wrapped_label(role=LabelRole.QUIET)
        self._problem = wrapped_label()
        self._problem.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        again = QPushButton(self.tr("Try to open it"))
        again.clicked.connect(self.open_requested)
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 28)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addSpacing(6)
        column.addWidget(self._problem)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)

    def show_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show what is wrong, in which folder, and what to do."""
        self._title.setText(entry.title)
        self._state.setText(standing.words)
        self._problem.setText(entry.problem)
        self._problem.setAccessibleName(entry.problem)
