"""The cases of one window: their view, and everything that can be done with them, wired together."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.after_sending import AfterSending
from secondtry.gui.case_import import CaseImport
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.case_page import CasePage
from secondtry.gui.case_papers import CasePapers
from secondtry.gui.cases_desk import CasesDesk
from secondtry.gui.cases_view import CasesView
from secondtry.gui.check_ins import CheckIns
from secondtry.gui.commands import Command
from secondtry.gui.day_field import DayField
from secondtry.gui.mode_switch import ModeSwitch


class Cases(QObject):
    """Builds the view and its desks. The desk for importing and that for texts share its shelf.

    Signals:
        said: A short sentence for the footer.
        entered: The cases show from now on.
        left: They show no more.
        second_try_requested: The message that is open now shall be tried a second time.
        earlier_counted: How many apologies went before to the customer of the open message.
        gap_met: The Span of a gap in the open message, which was to be marked as sent.
    """

    said = Signal(str)
    entered = Signal()
    left = Signal()
    second_try_requested = Signal()
    earlier_counted = Signal(int)
    gap_met = Signal(object)

    def __init__(self, means: CaseMeans, modes: ModeSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = means.notice
        page = CasePage(means.now)
        self.view = CasesView(page)
        self._desk = CasesDesk(means, self.view, page, modes, self)
        self._sent = AfterSending(means, self._desk)
        self._check_ins = CheckIns(means, self._desk)
        self._papers = CasePapers(means, self._desk)
        self._import = CaseImport(means, self)
        self.view.import_requested.connect(self._import.ask_and_bring_in)
        self._import.ended.connect(self._show_imported)
        page.sent_requested.connect(self._sent.mark_sent)
        page.search_requested.connect(self._sent.look_for_promises)
        page.draft_requested.connect(self._check_ins.draft_for)
        for refuser in (self._desk.failed, self._sent.failed, self._check_ins.failed):
            refuser.connect(means.dialogs.show_error)
        for teller in (self._desk.said, self._sent.said, self._check_ins.said, self._papers.said):
            teller.connect(self.said)
        self._desk.entered.connect(self.entered)
        self._desk.left.connect(self.left)
        self._desk.second_try_requested.connect(self.second_try_requested)
        page.earlier_counted.connect(self.earlier_counted)
        self._sent.gap_met.connect(self.gap_met)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands of the menu of cases do."""
        return {
            **self._desk.handlers(),
            **self._sent.handlers(),
            **self._check_ins.handlers(),
            **self._papers.handlers(),
            **self._import.handlers(),
        }

    def write_now(self) -> None:
        """Write what waits for a pause of typing."""
        self._desk.write_now()

    @Slot()
    def refresh(self) -> None:
        """Show the shelf as it is now."""
        self._desk.refresh()

    def close(self) -> None:
        """Take what is half typed, wait for what is read, and read no more."""
        for field in self.view.findChildren(DayField):
            field.take()
        self._desk.write_now()
        self._sent.close()
        self._import.close()

    @Slot(str)
    def _show_imported(self, words: str) -> None:
        self._notice.say(words)
        self._desk.refresh()
