"""The cases of the person: their list and the page of one, what is due, and how a case is put away."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.case_page import CasePage
from secondtry.gui.case_writing import CaseWriting
from secondtry.gui.cases_view import CasesView, Kind
from secondtry.gui.commands import Command
from secondtry.gui.crossed_out import CrossedOut
from secondtry.gui.deletion import Deleted, Deletion
from secondtry.gui.labels import shortened
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.review.case import Case, Promise, Task
from secondtry.review.case_state import Standing, in_order, in_trash, reminder, standing
from secondtry.review.check_in import asked_by
from secondtry.review.greeted import greeted_customer
from secondtry.review.incidents import earlier_incidents
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import counted

_LONGEST = 60


class CasesDesk(QObject):
    """Keeps list and page in step with the shelf, and says what is due.

    Signals:
        said: A short sentence for the footer.
        failed: What could not be done, in a sentence or two.
        entered: The cases show from now on.
        left: They show no more.
        second_try_requested: The message that is open now shall be tried a second time.
    """

    said = Signal(str)
    failed = Signal(str)
    entered = Signal()
    left = Signal()
    second_try_requested = Signal()

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
        self._counted, self._earlier = ("", ""), 0
        self._rows: dict[str, tuple[ShelfEntry, Standing]] = {}
        self._trashed: set[str] = set()
        self._deletion = Deletion(means.shelf, means.dialogs, means.settings)
        self._writing = CaseWriting(means.shelf, self)
        self._writing.failed.connect(self.failed)
        self._crossed_out = CrossedOut(means.notice, self._bring_line_back, self)
        modes.mode_changed.connect(self._follow_mode)
        view.chosen.connect(self._show_page)
        view.open_requested.connect(self._open_or_restore)
        view.trash_requested.connect(self._trash)
        view.emptying_requested.connect(self.empty_trash)
        page.case_changed.connect(self._keep_shown)
        page.open_requested.connect(self._open_shown)
        page.close_requested.connect(self.close_or_reopen)
        page.second_try_requested.connect(self._try_again)
        page.crossed_out.connect(self._offer_back)
        page.earlier_counted.connect(self._say_counted)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about cases do."""
        return {
            Command.KEEP_EXAMPLE: self.keep_as_example,
            Command.CLOSE_CASE: self.close_or_reopen,
            Command.TRASH_CASE: self.trash,
            Command.SHOW_TRASH: self.show_trash,
            Command.EMPTY_TRASH: self.empty_trash,
        }

    def write_now(self) -> None:
        """Write what waits for a pause of typing."""
        self._writing.write()

    # What there is

    def is_shown(self) -> bool:
        """Say whether the cases are what the window shows."""
        return self._modes.mode is Mode.CASES

    def meant(self) -> ShelfEntry | None:
        """Return the case that is meant: the current one of the list where it shows, else the open one.

        Of one that cannot be read, nothing can be said or changed.
        """
        if not self.is_shown():
            return self._writing.entry(self._shelf.open_id())
        row = self._rows.get(self._view.current_id())
        return row[0] if row and not row[0].problem else None

    def refresh(self) -> None:
        """Show the shelf as it is now, in its order, and count what is due."""
        rows = in_order(self._writing.entries(), self._now(), looks_back=self._means.looks_back())
        self._rows = {entry.id: (entry, stands) for entry, stands in rows}
        trashed: list[tuple[ShelfEntry, Standing]] = []
        self._counted = ("", "")
        self._count()
        if self.is_shown():
            trashed = in_trash(self._shelf.trashed(), self._now(), self._means.trash_days())
            self._view.show_cases([*rows, *trashed], self._view.current_id() or self._shelf.open_id())
        self._trashed = {entry.id for entry, _ in trashed}

    def entry(self, entry_id: str) -> ShelfEntry | None:
        """Return a case by its id, if it is there."""
        return self._writing.entry(entry_id)

    def keep(self, entry: ShelfEntry, case: Case) -> None:
        """Keep another state of a case, and show it where it stands: the list is put in order later."""
        self._writing.keep(entry.id, case)
        changed = replace(entry, case=case)
        stands = standing(changed, self._now(), looks_back=self._means.looks_back())
        self._rows[entry.id] = (changed, stands)
        self._view.change_case(changed, stands)
        if self.is_shown() and self._view.current_id() == entry.id:
            self._draw(changed, stands)
        self._count()
        if case.asks_about and case.sent_at != entry.case.sent_at:
            self._tell_asked(case, entry.case.sent_at)

    # What can be asked for

    @Slot()
    def keep_as_example(self) -> None:
        """Keep the message as a good example, or keep it as one no longer."""
        entry = self.meant()
        if entry is None:
            return
        case = replace(entry.case, is_example=not entry.case.is_example)
        self.keep(entry, case)
        kept = self.tr("Kept as a good example: Cases (Ctrl+5) lists it.")
        self.said.emit(kept if case.is_example else self.tr("No longer kept as an example."))

    @Slot()
    def close_or_reopen(self) -> None:
        """Close a case, or open it again."""
        entry = self.meant()
        if entry is None:
            return
        closed = "" if entry.case.closed_at else self._now().isoformat(timespec="seconds")
        self.keep(entry, replace(entry.case, closed_at=closed))
        self.said.emit(self._words_for_closed(entry.case) if closed else self.tr("The case is open again."))

    @Slot()
    def trash(self) -> None:
        """Put the case in the trash; the notice brings it back."""
        self._trash(self._view.current_id() if self.is_shown() else self._shelf.open_id())

    @Slot()
    def show_trash(self) -> None:
        """List what is in the trash."""
        self._modes.choose(Mode.CASES)
        self._view.show_kind(Kind.TRASHED)
        self._view.take_focus()

    @Slot()
    def empty_trash(self) -> None:
        """Have all that is in the trash be gone for good, once the person has said so again."""
        if not self._shelf.trashed():
            self.said.emit(self.tr("The trash is empty."))
        elif self._deletion.empty_trash():
            # Whatever the notice would bring back is gone.
            self._notice.confirm(self.tr("The trash is empty. What was in it is gone for good."))
            self.refresh()

    @Slot(str)
    def open_case(self, entry_id: str) -> None:
        """Show the message of a case."""
        if self._opened(entry_id):
            self._modes.choose(Mode.WRITE)

    # What the list and the page tell

    @Slot(object)
    def _follow_mode(self, mode: Mode) -> None:
        if mode is Mode.CASES:
            self._is_on = True
            self.entered.emit()
            self.refresh()
            self._view.take_focus()
        elif self._is_on:
            self._is_on = False
            self._writing.write()
            self.left.emit()

    @Slot(str)
    def _show_page(self, entry_id: str) -> None:
        if entry_id in self._rows:
            self._draw(*self._rows[entry_id])

    @Slot(str)
    def _open_or_restore(self, entry_id: str) -> None:
        if entry_id in self._trashed:
            self._restore(entry_id)
        else:
            self.open_case(entry_id)

    @Slot(object)
    def _keep_shown(self, case: Case) -> None:
        # What is typed is told when its field is left, and the cases may have made way by then.
        row = self._rows.get(self._view.current_id())
        if row is not None and not row[0].problem:
            self.keep(row[0], case)

    @Slot()
    def _open_shown(self) -> None:
        self.open_case(self._view.current_id())

    @Slot()
    def _try_again(self) -> None:
        if self._opened(self._view.current_id()):
            self.second_try_requested.emit()

    @Slot(int)
    def _say_counted(self, count: int) -> None:
        words = self.tr("The facts of this message (F9) count {cases} before.")
        self.said.emit(words.format(cases=counted(count, "apology", "apologies")))

    @Slot(object)
    def _offer_back(self, line: Promise | Task) -> None:
        self._crossed_out.offer_back(self._view.current_id(), line)

    @Slot(str)
    def _trash(self, entry_id: str) -> None:
        row = self._rows.get(entry_id)
        if row is None:
            return  # it is in the trash already
        title = shortened(row[0].title or self.tr("Untitled"), _LONGEST)
        self._writing.write()
        done = self._deletion.delete(entry_id, title)
        if done is Deleted.LEFT:
            return
        self.refresh()
        if done is Deleted.GONE:
            self._notice.confirm(self.tr("“{title}” is deleted for good.").format(title=title))
            return
        self._notice.say(
            self.tr("“{title}” is in the trash.").format(title=title),
            self.tr("Bring it back"),
            partial(self._restore, entry_id),
        )

    # Inside

    def _bring_line_back(self, entry_id: str, line: Promise | Task) -> None:
        entry = self.entry(entry_id)
        if entry is not None:
            self.keep(entry, entry.case.with_line_back(line))

    def _tell_asked(self, check_in: Case, sent_before: str) -> None:
        """Let the case that a check-in asks about know when it went out, or that it did not."""
        asked = self.entry(check_in.asks_about)
        if asked is not None and not asked.problem:
            self.keep(asked, asked_by(asked.case, check_in, sent_before))

    def _restore(self, entry_id: str) -> None:
        if self._tried(partial(self._shelf.restore, entry_id)):
            self.refresh()
            self.said.emit(self.tr("It lies on the shelf again."))

    def _draw(self, entry: ShelfEntry, stands: Standing) -> None:
        asked = (entry.id, entry.case.customer)
        if asked != self._counted:
            others = (other for other, _ in self._rows.values())
            self._counted = asked
            self._earlier = earlier_incidents(others, self._customer_of(entry), entry.id)
        is_open = entry.id == self._shelf.open_id()
        self._page.show_case(entry, stands, self._earlier, is_open=is_open)

    def _customer_of(self, entry: ShelfEntry) -> str:
        """Return whose case it is: of a message that has not gone out, whom it greets."""
        if entry.case.customer.strip() or entry.case.sent_at or entry.problem:
            return entry.case.customer
        with suppress(SecondTryError):
            return greeted_customer(self._shelf.read(entry.id).text)
        return ""

    def _words_for_closed(self, case: Case) -> str:
        if case.lesson.strip() or case.is_check_in or not case.sent_at:
            return self.tr("The case is closed.")
        return self.tr("The case is closed. What it taught you can be noted on its page at any time.")

    def _count(self) -> None:
        self._modes.show_count(Mode.CASES, reminder(stands for _, stands in self._rows.values()).total)

    def _opened(self, entry_id: str) -> bool:
        self._writing.write()
        try:
            return self._shelf.open(entry_id)
        except SecondTryError as error:
            self.failed.emit(str(error))
            return False

    def _tried(self, work: Callable[[], object]) -> bool:
        """Do something on the shelf; say so and return False where it fails."""
        try:
            work()
        except SecondTryError as error:
            self.failed.emit(str(error))
            return False
        return True
