"""The page of a case in the trash: what it was, when it will be gone, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secondtry.gui.standing_page import StandingPage
from secondtry.review.case_state import Standing
from secondtry.review.shelf import ShelfEntry


class TrashedPage(StandingPage):
    """Shows what is in the trash; nothing of it can be changed there.

    Signals:
        restore_requested: It shall lie on the shelf again.
        emptying_requested: All that is in the trash shall be gone.
    """

    restore_requested = Signal()
    emptying_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(self.tr("Empty the trash…")).clicked.connect(self.emptying_requested)
        self.offer(self.tr("Bring it back")).clicked.connect(self.restore_requested)

    def show_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show the title, and how long it can still be brought back."""
        self.show_standing(entry.title or self.tr("Untitled"), standing)
