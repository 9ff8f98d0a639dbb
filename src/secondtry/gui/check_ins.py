"""Check-ins: the messages that ask a customer, some days later, whether it is solved."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.sender import Sender, sender_in
from secondtry.errors import SecondTryError
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases_desk import CasesDesk
from secondtry.gui.commands import Command
from secondtry.review.case import FollowUp
from secondtry.review.case_state import due_follow_up
from secondtry.review.check_in import check_in
from secondtry.review.shelf import ShelfEntry
from secondtry.text.sentences import read_draft


class CheckIns(QObject):
    """Drafts a check-in, once for each day to ask. It counts as asked when it goes out, not before.

    Signals:
        said: A short sentence for the footer.
        failed: What could not be done, in a sentence or two.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, means: CaseMeans, desk: CasesDesk) -> None:
        super().__init__(desk)
        self._shelf = means.shelf
        self._now = means.now
        self._desk = desk

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command does."""
        return {Command.CHECK_IN: self.draft}

    @Slot()
    def draft(self) -> None:
        """Begin a message that asks the customer whether it is solved."""
        entry = self._desk.meant()
        if entry is None or not entry.case.sent_at:
            self.said.emit(
                self.tr("A check-in follows a message that was sent: press Ctrl+Shift+M on it first.")
            )
            return
        self._begin(entry, due_follow_up(entry.case, self._now()))

    @Slot(int)
    def draft_for(self, number: int) -> None:
        """Begin the check-in of one of the days to ask, by its number."""
        entry = self._desk.meant()
        if entry is not None:
            wanted = (each for each in entry.case.follow_ups if each.number == number)
            self._begin(entry, next(wanted, None))

    def _begin(self, entry: ShelfEntry, follow_up: FollowUp | None) -> None:
        begun = self._begun(entry, follow_up)
        if begun:
            self._desk.open_case(begun)
            self.said.emit(self.tr("The check-in that you have begun. It counts as asked once it is sent."))
            return
        try:
            sender = sender_in(read_draft(self._shelf.read(entry.id).text)) or Sender(single=True)
            review = check_in(entry.case, follow_up, self._now(), sender)
            asks_on = follow_up.number if follow_up else 0
            case = replace(review.case, asks_about=entry.id, asks_on=asks_on)
            added = self._shelf.add(replace(review, case=case))
        except SecondTryError as error:
            self.failed.emit(str(error))
            return
        self._desk.open_case(added)
        self.said.emit(
            self.tr(
                "A check-in is drafted. Fill what stands in brackets. It counts as asked once it is sent."
            )
        )

    def _begun(self, entry: ShelfEntry, follow_up: FollowUp | None) -> str:
        """Return the check-in of a day to ask that is still to be sent; nothing where there is none."""
        if follow_up is None:
            return ""
        asking = (entry.id, follow_up.number, "")
        return next(
            (
                each.id
                for each in self._shelf.entries()
                if (each.case.asks_about, each.case.asks_on, each.case.sent_at) == asking
            ),
            "",
        )
