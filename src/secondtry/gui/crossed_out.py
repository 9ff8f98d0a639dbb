"""What was crossed out on the page of a case, and the way back for all of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from secondtry.gui.labels import shortened
from secondtry.gui.notice_bar import NoticeBar
from secondtry.review.case import Promise, Task

_LONGEST = 60


class CrossedOut(QObject):
    """Says what went, and brings it back as it was: all that went since the notice came, not the last alone.

    ``bring_back`` takes the id of the case and one line at a time.
    """

    def __init__(
        self, notice: NoticeBar, bring_back: Callable[[str, Promise | Task], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notice = notice
        self._bring_back = bring_back
        self._gone: list[tuple[str, Promise | Task]] = []
        self._said = ""

    def offer_back(self, entry_id: str, line: Promise | Task) -> None:
        """Offer a line back that was crossed out; one without words is missed by nobody."""
        if not line.words.strip():
            return
        if self._notice.words() != self._said:
            self._gone = []
        self._gone.append((entry_id, line))
        self._notice.say(self._words(line), self._action(), self._bring_all_back)
        self._said = self._notice.words()

    def _words(self, line: Promise | Task) -> str:
        if len(self._gone) > 1:
            return self.tr("{n} lines are crossed out.").format(n=len(self._gone))
        is_promise = isinstance(line, Promise)
        words = self.tr("“{words}” is no promise any more.") if is_promise else self.tr("“{words}” is gone.")
        return words.format(words=shortened(line.words, _LONGEST))

    def _action(self) -> str:
        return self.tr("Bring them back") if len(self._gone) > 1 else self.tr("Bring it back")

    def _bring_all_back(self) -> None:
        gone, self._gone = self._gone, []
        for entry_id, line in gone:
            self._bring_back(entry_id, line)
