"""What follows once a message is sent: its promises and the days on which to ask how it went."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.slots import SlotFinder
from secondtry.errors import SecondTryError
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases_desk import CasesDesk
from secondtry.gui.commands import Command
from secondtry.gui.promise_search import FoundPromises, PromiseSearch
from secondtry.review.case_state import marked_sent
from secondtry.review.greeted import greeted_customer
from secondtry.review.promises import joined_promises
from secondtry.review.sent_day import not_sent
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import ago_in_words, counted, moment
from secondtry.text.span import Span


class AfterSending(QObject):
    """Marks the case that is meant as sent, and looks for its promises.

    Signals:
        said: A short sentence for the footer.
        failed: What could not be done, in a sentence or two.
        gap_met: The Span of the first gap in the open message that was to be marked with it.
    """

    said = Signal(str)
    failed = Signal(str)
    gap_met = Signal(object)

    def __init__(self, means: CaseMeans, desk: CasesDesk) -> None:
        super().__init__(desk)
        self._means = means
        self._shelf = means.shelf
        self._now = means.now
        self._desk = desk
        self._slots = SlotFinder(means.rulebook)
        self._search = PromiseSearch(means.rulebook, self)
        self._search.failed.connect(self.failed)
        self._search.found.connect(self._take_promises)
        self._just_marked = ""

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about sent messages do."""
        return {
            Command.MARK_SENT: self.mark_sent,
            Command.NOT_SENT: self.mark_not_sent,
            Command.FIND_PROMISES: self.look_for_promises,
        }

    def close(self) -> None:
        """Wait for the message that is read, and read no more."""
        self._search.close()

    @Slot()
    def mark_sent(self) -> None:
        """Take now as the moment at which the message went out, note its promises and the days to ask."""
        entry = self._desk.meant()
        if entry is None:
            self.said.emit(self.tr("There is no message yet."))
            return
        if entry.reviewed_for:
            words = self.tr("This is the message of {name}, who sends it.")
            self.said.emit(words.format(name=entry.reviewed_for))
            return
        now = self._now()
        if sent := moment(entry.case.sent_at):
            words = self.tr("This is marked as sent already, {when}. Cases (Ctrl+5) changes it.")
            self.said.emit(words.format(when=ago_in_words(sent, now)))
            return
        if gaps := self._gaps_in(entry.id):
            if entry.id == self._shelf.open_id():
                self.gap_met.emit(gaps[0])
            self._ask_about_gaps(entry.id, len(gaps))
            return
        self._mark(entry)

    def _ask_about_gaps(self, entry_id: str, gaps: int) -> None:
        words = self.tr("A gap is still to be filled, so the message is not marked as sent yet.")
        if gaps > 1:
            words = self.tr("{n} gaps are still to be filled, so the message is not marked as sent yet.")
        self._means.notice.say(
            words.format(n=gaps),
            self.tr("Mark as sent all the same"),
            partial(self._mark_with_gaps, entry_id),
        )

    def _mark_with_gaps(self, entry_id: str) -> None:
        entry = self._desk.entry(entry_id)
        if entry is not None and not entry.case.sent_at:
            self._mark(entry)

    def _mark(self, entry: ShelfEntry) -> None:
        marked = marked_sent(entry.case, self._now(), self._means.days_to_ask())
        self._desk.keep(entry, replace(marked, customer=marked.customer or self._greeted(entry.id)))
        self.said.emit(self.tr("Marked as sent just now. Cases (Ctrl+5) keeps its promises and asks later."))
        self._just_marked = entry.id
        self._find_promises(entry.id)

    @Slot()
    def mark_not_sent(self) -> None:
        """Take back that the message went out, with what was counted from it; a press undoes that."""
        entry = self._desk.meant()
        if entry is None or not entry.case.sent_at:
            self.said.emit(self.tr("This message is not marked as sent."))
            return
        self._desk.keep(entry, not_sent(entry.case))
        self._means.notice.say(
            self.tr("The message counts as not sent, and nothing is asked about it."),
            self.tr("It was sent"),
            partial(self._mark_again, entry),
        )

    @Slot()
    def look_for_promises(self) -> None:
        """Read the message again for promises that are not in the ledger yet."""
        entry = self._desk.meant()
        if entry is not None:
            self._just_marked = ""
            self._find_promises(entry.id)

    @Slot(object)
    def _take_promises(self, found: FoundPromises) -> None:
        entry = self._desk.entry(found.entry_id)
        if entry is None:
            return
        promises = joined_promises(entry.case.promises, found.promises)
        new = len(promises) - len(entry.case.promises)
        self._desk.keep(entry, replace(entry.case, promises=promises))
        # The line at the foot holds one sentence: what marked the message must be in this one too.
        is_answer_to_mark = self._just_marked == found.entry_id
        self._just_marked = ""
        if new:
            words = self.tr("{promises} noted. Cases (Ctrl+5) shows the days; change them there.")
            if is_answer_to_mark:
                words = self.tr("Marked as sent, and {promises} noted. Cases (Ctrl+5) shows for which day.")
            self.said.emit(words.format(promises=counted(new, "promise")))
        elif self._desk.is_shown():
            self.said.emit(self.tr("No other promise was found in the message."))

    def _mark_again(self, before: ShelfEntry) -> None:
        entry = self._desk.entry(before.id)
        if entry is not None:
            was = before.case
            case = replace(entry.case, sent_at=was.sent_at, follow_ups=was.follow_ups, promises=was.promises)
            self._desk.keep(entry, case)

    def _greeted(self, entry_id: str) -> str:
        """Return the customer whom a message greets, as far as it can be read."""
        try:
            return greeted_customer(self._shelf.read(entry_id).text)
        except SecondTryError:
            return ""

    def _gaps_in(self, entry_id: str) -> tuple[Span, ...]:
        """Return where a message still waits for facts; of one that cannot be read, nothing."""
        try:
            return self._slots.find(self._shelf.read(entry_id).text)
        except SecondTryError:
            return ()

    def _find_promises(self, entry_id: str) -> None:
        try:
            review = self._shelf.read(entry_id)
        except SecondTryError as error:
            self.failed.emit(str(error))
            return
        entry, now = self._desk.entry(entry_id), self._now()
        sent = moment(entry.case.sent_at) if entry else None
        self._search.look(entry_id, review.text, sent.astimezone(now.tzinfo) if sent else now)
