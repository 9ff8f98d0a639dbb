"""What is due of the cases, said quietly at the start: none of them is on the screen yet."""

from PySide6.QtCore import QObject, Slot

from secondtry.gui.case_means import CaseMeans
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.review.case_state import Reminder, in_order, reminder


class DueCases(QObject):
    """Counts on the button of the cases what is due, and says it once."""

    def __init__(self, means: CaseMeans, modes: ModeSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._notice = means.notice
        self._modes = modes
        self._said = ""
        modes.mode_changed.connect(self._follow_mode)

    def remind(self) -> None:
        """Say quietly what is due; nothing where nothing is, or where there is something else to know."""
        due = self.count()
        if due.total and not self._notice.words():
            self._said = due.in_words()
            self._notice.say(self._said, self.tr("Show the cases"), self._go_to_cases)

    @Slot()
    def count(self) -> Reminder:
        """Count anew, for something has come onto the shelf."""
        looks_back = self._means.looks_back()
        rows = in_order(self._means.shelf.entries(), self._means.now(), looks_back=looks_back)
        due = reminder(stands for _, stands in rows)
        self._modes.show_count(Mode.CASES, due.total)
        return due

    @Slot(object)
    def _follow_mode(self, mode: Mode) -> None:
        if mode is Mode.CASES:
            self._notice.take_back(self._said)

    def _go_to_cases(self) -> None:
        self._modes.choose(Mode.CASES)
