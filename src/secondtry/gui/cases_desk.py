"""Everything that can be done with cases: list them, mark one as sent, keep its page, ask how it went."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.case_page import CasePage
from secondtry.gui.cases_view import CasesView
from secondtry.gui.commands import Command
from secondtry.gui.labels import shortened
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.review.case import Case, FollowUp, Promise
from secondtry.review.case_state import due_follow_up, in_order, marked_sent, reminder, standing
from secondtry.review.check_in import check_in
from secondtry.review.incidents import earlier_incidents
from secondtry.review.promises import PromiseFinder, joined_promises
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import ago_in_words, counted, moment

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class FoundPromises:
    """What was found in the message of a case."""

    entry_id: str
    promises: tuple[Promise, ...]


class CasesDesk(QObject):
    """Keeps list and page in step with the shelf, and says what is due.

    Signals:
        said: A short sentence for the footer.
        failed: What could not be done, in a sentence or two.
        entered: The cases show from now on.
        left: They show no more.
    """

    said = Signal(str)
    failed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        means: CaseMeans,
        view: CasesView,
        page: CasePage,
        modes: ModeSwitch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._shelf = means.shelf
        self._notice = means.notice
        self._now = means.now
        self._view = view
        self._page = page
        self._modes = modes
        self._is_on = False
        self._reminder = ""
        self._finder: PromiseFinder | None = None
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take_promises)
        self._runner.failed.connect(self._tell_failure)
        modes.mode_changed.connect(self._follow_mode)
        view.chosen.connect(self._show_page)
        view.open_requested.connect(self.open_case)
        view.trash_requested.connect(self._trash)
        page.case_changed.connect(self._keep_shown)
        page.open_requested.connect(self._open_shown)
        page.sent_requested.connect(self.mark_sent)
        page.search_requested.connect(self.look_for_promises)
        page.draft_requested.connect(self._draft_check_in)
        page.close_requested.connect(self.close_or_reopen)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about cases do."""
        return {
            Command.MARK_SENT: self.mark_sent,
            Command.CHECK_IN: self.draft_check_in,
            Command.FIND_PROMISES: self.look_for_promises,
            Command.KEEP_EXAMPLE: self.keep_as_example,
            Command.CLOSE_CASE: self.close_or_reopen,
            Command.TRASH_CASE: self.trash,
        }

    def close(self) -> None:
        """Wait for the message that is read, and read no more."""
        self._runner.close()

    # What there is

    def meant(self) -> ShelfEntry | None:
        """Return the case that is meant: the current one of the list where it shows, else the open one."""
        wanted = self._view.current_id() if self._modes.mode is Mode.CASES else self._shelf.open_id()
        return next((entry for entry in self._shelf.entries() if entry.id == wanted), None)

    def refresh(self) -> None:
        """Show the shelf as it is now, in its order, and count what is due."""
        now = self._now()
        rows = in_order(self._shelf.entries(), now, looks_back=self._means.looks_back())
        self._count(reminder(row[1] for row in rows).total)
        if self._modes.mode is Mode.CASES:
            self._view.show_cases(rows, self._view.current_id() or self._shelf.open_id())

    def remind(self) -> None:
        """Say quietly what is due; nothing where nothing is."""
        now, looks_back = self._now(), self._means.looks_back()
        due = reminder(standing(entry, now, looks_back=looks_back) for entry in self._shelf.entries())
        self._count(due.total)
        if due.total and not self._notice.words():
            self._reminder = due.in_words()
            self._notice.say(self._reminder, self.tr("Show the cases"), self._go_to_cases)

    # What can be asked for

    @Slot()
    def mark_sent(self) -> None:
        """Take now as the moment at which the message went out, note its promises and the days to ask."""
        entry = self.meant()
        if entry is None:
            self.said.emit(self.tr("There is no message yet."))
            return
        now = self._now()
        if entry.case.sent_at:
            self.said.emit(
                self.tr("This is marked as sent already, {when}. Cases (Ctrl+5) changes it.").format(
                    when=ago_in_words(moment(entry.case.sent_at) or now, now)
                )
            )
            return
        self._keep(entry.id, marked_sent(entry.case, now, self._means.days_to_ask()))
        self.said.emit(self.tr("Marked as sent just now. Cases (Ctrl+5) keeps its promises and asks later."))
        self._find_promises(entry.id)

    @Slot()
    def look_for_promises(self) -> None:
        """Read the message again for promises that are not in the ledger yet."""
        entry = self.meant()
        if entry is not None:
            self._find_promises(entry.id)

    @Slot()
    def draft_check_in(self) -> None:
        """Begin a message that asks the customer whether it is solved."""
        entry = self.meant()
        if entry is None or not entry.case.sent_at:
            self.said.emit(
                self.tr("A check-in follows a message that was sent: press Ctrl+Shift+M on it first.")
            )
            return
        due = due_follow_up(entry.case, self._now())
        self._begin_check_in(entry, due)

    @Slot()
    def keep_as_example(self) -> None:
        """Keep the message as a good example, or keep it as one no longer."""
        entry = self.meant()
        if entry is None:
            return
        case = replace(entry.case, is_example=not entry.case.is_example)
        self._keep(entry.id, case)
        self.said.emit(
            self.tr("Kept as a good example: Cases lists it.")
            if case.is_example
            else self.tr("No longer kept as an example.")
        )

    @Slot()
    def close_or_reopen(self) -> None:
        """Close a case, or open it again."""
        entry = self.meant()
        if entry is None:
            return
        closed = "" if entry.case.closed_at else self._now().isoformat(timespec="seconds")
        self._keep(entry.id, replace(entry.case, closed_at=closed))
        self.said.emit(self.tr("The case is closed.") if closed else self.tr("The case is open again."))

    @Slot()
    def trash(self) -> None:
        """Put the case in the trash; the notice brings it back."""
        entry = self.meant()
        if entry is not None:
            self._trash(entry.id)

    @Slot(str)
    def open_case(self, entry_id: str) -> None:
        """Show the message of a case."""
        if self._tried(partial(self._shelf.open, entry_id)):
            self._modes.choose(Mode.WRITE)

    # What the list and the page tell

    @Slot(object)
    def _follow_mode(self, mode: Mode) -> None:
        if mode is not Mode.CASES:
            if self._is_on:
                self._is_on = False
                self.left.emit()
            return
        self._is_on = True
        self._notice.take_back(self._reminder)
        self.entered.emit()
        self._view.show_cases([], "")
        self.refresh()
        self._view.take_focus()

    @Slot(str)
    def _show_page(self, entry_id: str) -> None:
        entry = next((each for each in self._shelf.entries() if each.id == entry_id), None)
        if entry is not None:
            self._draw(entry)

    @Slot(object)
    def _keep_shown(self, case: Case) -> None:
        self._keep(self._view.current_id(), case)

    @Slot()
    def _open_shown(self) -> None:
        self.open_case(self._view.current_id())

    @Slot(int)
    def _draft_check_in(self, number: int) -> None:
        entry = self.meant()
        if entry is not None:
            self._begin_check_in(
                entry, next((each for each in entry.case.follow_ups if each.number == number), None)
            )

    @Slot(str)
    def _trash(self, entry_id: str) -> None:
        title = next((each.title for each in self._shelf.entries() if each.id == entry_id), "")
        if self._tried(partial(self._done, self._shelf.trash, entry_id)):
            self.refresh()
            self._notice.say(
                self.tr("“{title}” is in the trash.").format(title=shortened(title, _LONGEST)),
                self.tr("Bring it back"),
                partial(self._restore, entry_id),
            )

    # Inside

    def _restore(self, entry_id: str) -> None:
        if self._tried(partial(self._done, self._shelf.restore, entry_id)):
            self.refresh()

    def _begin_check_in(self, entry: ShelfEntry, follow_up: FollowUp | None) -> None:
        now = self._now()
        draft = check_in(entry.case, follow_up, now)
        try:
            added = self._shelf.add(draft)
        except SecondTryError as error:
            self.failed.emit(str(error))
            return
        if follow_up is not None:
            asked = replace(follow_up, asked_at=now.isoformat(timespec="seconds"))
            self._keep(entry.id, entry.case.with_follow_up(asked))
        self.open_case(added)
        self.said.emit(self.tr("A check-in is drafted. Fill what stands in brackets."))

    def _find_promises(self, entry_id: str) -> None:
        try:
            text = self._shelf.read(entry_id).text
        except SecondTryError as error:
            self.failed.emit(str(error))
            return
        case = next(entry.case for entry in self._shelf.entries() if entry.id == entry_id)
        self._runner.submit(Job("promises", partial(self._found_in, entry_id, text, case.sent_at)))

    def _found_in(self, entry_id: str, text: str, sent_at: str) -> FoundPromises:
        """Read a message, on the other thread."""
        now = self._now()
        sent = moment(sent_at)
        if self._finder is None:
            self._finder = PromiseFinder(self._means.rulebook)
        return FoundPromises(entry_id, self._finder.find(text, sent.astimezone(now.tzinfo) if sent else now))

    @Slot(object)
    def _take_promises(self, found: FoundPromises) -> None:
        entry = next((each for each in self._shelf.entries() if each.id == found.entry_id), None)
        if entry is None:
            return
        promises = joined_promises(entry.case.promises, found.promises)
        new = len(promises) - len(entry.case.promises)
        self._keep(entry.id, replace(entry.case, promises=promises))
        if new:
            self.said.emit(
                self.tr("{promises} noted. Cases (Ctrl+5) shows the days; change them there.").format(
                    promises=counted(new, "promise")
                )
            )
        elif self._modes.mode is Mode.CASES:
            self.said.emit(self.tr("No other promise was found in the message."))

    @Slot(object)
    def _tell_failure(self, failure: JobFailure) -> None:
        self.failed.emit(
            self.tr("The message could not be read for promises ({reason}).").format(reason=failure.reason)
        )

    def _keep(self, entry_id: str, case: Case) -> None:
        if not self._tried(partial(self._done, self._shelf.change_case, entry_id, case)):
            return
        entries = self._shelf.entries()
        now = self._now()
        for entry in entries:
            if entry.id == entry_id:
                self._view.change_case(entry, standing(entry, now, looks_back=self._means.looks_back()))
                if self._modes.mode is Mode.CASES and self._view.current_id() == entry_id:
                    self._draw(entry)
        self._count(reminder(standing(e, now, looks_back=self._means.looks_back()) for e in entries).total)

    def _draw(self, entry: ShelfEntry) -> None:
        earlier = earlier_incidents(self._shelf.entries(), entry.case.customer, entry.id)
        stands = standing(entry, self._now(), looks_back=self._means.looks_back())
        self._page.show_case(entry, stands, earlier)

    def _go_to_cases(self) -> None:
        self._modes.choose(Mode.CASES)

    def _count(self, due: int) -> None:
        self._modes.show_count(Mode.CASES, due)

    @staticmethod
    def _done(work: Callable[..., object], *values: object) -> bool:
        work(*values)
        return True

    def _tried(self, work: Callable[[], bool]) -> bool:
        """Do something on the shelf; say so and return False where it fails."""
        try:
            return work()
        except SecondTryError as error:
            self.failed.emit(str(error))
            return False
