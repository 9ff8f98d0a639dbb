"""What is due of the cases, said quietly at the start and on each new day: none is on the screen yet."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.case_means import CaseMeans
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.review.case_state import Reminder, in_order, reminder

#: A promise for three o'clock is overdue on the button at five past at the latest.
_EVERY_MS = 300_000


class DueCases(QObject):
    """Counts on the button of the cases what is due, and says it once a day, however long the window is open.

    Signals:
        day_began: It is another day than when what is due was last said.
    """

    day_began = Signal()

    def __init__(self, means: CaseMeans, modes: ModeSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._notice = means.notice
        self._modes = modes
        self._said = ""
        self._day = means.now().date()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.follow_clock)
        self._timer.start()
        modes.mode_changed.connect(self._follow_mode)

    def remind(self) -> None:
        """Say quietly what is due; nothing where nothing is, or where there is something else to know."""
        due = self.count()
        is_shown = self._modes.mode is Mode.CASES
        self._notice.take_back(self._said)
        if due.total and not is_shown and not self._notice.words():
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

    @Slot()
    def follow_clock(self) -> None:
        """Count what has come due meanwhile, and say it where a day has begun since."""
        today = self._means.now().date()
        if today == self._day:
            self.count()
            return
        self._day = today
        self.remind()
        self.day_began.emit()

    def close(self) -> None:
        """Look at the clock no more."""
        self._timer.stop()

    @Slot(object)
    def _follow_mode(self, mode: Mode) -> None:
        if mode is Mode.CASES:
            self._notice.take_back(self._said)

    def _go_to_cases(self) -> None:
        self._modes.choose(Mode.CASES)
