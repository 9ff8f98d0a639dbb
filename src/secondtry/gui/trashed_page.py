"""The page of a case in the trash: what it was, when it will be gone, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.review.case_state import Standing
from secondtry.review.shelf import ShelfEntry


class TrashedPage(QWidget):
    """Shows what is in the trash; nothing of it can be changed there.

    Signals:
        restore_requested: It shall lie on the shelf again.
    """

    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "desk")
        self._title = wrapped_label(role=LabelRole.TITLE)
        self._state = wrapped_label(role=LabelRole.QUIET)
        restore = QPushButton(self.tr("Bring it back"))
        restore.clicked.connect(self.restore_requested)
        row = QHBoxLayout()
        row.addWidget(restore)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 28)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)

    def show_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show the title, and how long it can still be brought back."""
        self._title.setText(entry.title or self.tr("Untitled"))
        self._state.setText(standing.words)
