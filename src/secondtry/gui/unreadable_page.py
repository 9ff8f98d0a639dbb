"""The page of a message of which nothing can be read: where it lies, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from secondtry.gui.labels import wrapped_label
from secondtry.gui.standing_page import StandingPage
from secondtry.review.case_state import Standing
from secondtry.review.shelf import ShelfEntry


class UnreadablePage(StandingPage):
    """Shows what is known of it; the words can be copied, for they name a folder.

    Signals:
        open_requested: It shall be tried once more.
    """

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(self.tr("Try to open it")).clicked.connect(self.open_requested)
        self._problem = wrapped_label()
        self._problem.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.put_above_button(self._problem)

    def show_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show what is wrong, in which folder, and what to do."""
        self.show_standing(entry.title, standing)
        self._problem.setText(entry.problem)
        self._problem.setAccessibleName(entry.problem)
