"""The ways to a place in the window: a page on the right, one of the questions, the message."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup

from secondtry.gui.commands import QUESTIONS
from secondtry.gui.menus import Menus
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.side_pages import SidePage, SidePages


class Ways(QObject):
    """Leads to a place, from whatever the window shows now."""

    def __init__(
        self,
        menus: Menus,
        modes: ModeSwitch,
        pages: SidePages,
        side: ReviewSide,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._modes = modes
        self._pages = pages
        self._side = side
        self._questions_in: dict[Mode, Callable[[int], None]] = {}
        self._questions = [menus.action(command) for command in QUESTIONS]
        group = QActionGroup(self)
        for action in self._questions:
            group.addAction(action)
        group.triggered.connect(self._open_question)

    def use_questions_of(self, mode: Mode, open_question: Callable[[int], None]) -> None:
        """While a mode is on, open the questions that it shows; they count from 1."""
        self._questions_in[mode] = open_question

    @Slot()
    def show_message(self) -> None:
        """Show the message as it is written."""
        self._modes.choose(Mode.WRITE)

    @Slot()
    def show_findings(self) -> None:
        """Show the list of findings."""
        self.show_page(SidePage.FINDINGS)

    @Slot(object)
    def show_page(self, page: SidePage) -> None:
        """Show a page on the right, beside the message where no other view has room for it."""
        self._pages.show_page(page)
        if not self._pages.isVisible():
            self.show_message()

    @Slot(QAction)
    def _open_question(self, action: QAction) -> None:
        self._pages.show_page(SidePage.CHECKLIST)
        open_question = self._questions_in.get(self._modes.mode, self._side.open_question)
        open_question(self._questions.index(action) + 1)
