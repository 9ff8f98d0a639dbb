"""The parts of a case that come after sending: promises, looking back, asking."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secondtry.gui.case_section import CaseSection
from secondtry.gui.clock import Clock
from secondtry.gui.follow_up_card import FollowUpCard
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.ledger_list import LedgerList
from secondtry.gui.ledger_row import LedgerLine, LedgerNames, LineState
from secondtry.gui.note_field import NoteField
from secondtry.gui.reply_buttons import ReplyButtons
from secondtry.review.case import FollowUp, Promise, Reply, next_number
from secondtry.review.case_state import is_overdue, is_to_be_looked_back_at, ledger
from secondtry.review.time_words import day_in_words, day_of, time_over_in_words


class PromiseSection(CaseSection):
    """What was promised, by when: found in the message, changed and ticked off here.

    Signals:
        search_requested: The message shall be read again for promises.
        crossed_out: The Promise that was called none, as it was.
    """

    search_requested = Signal()
    crossed_out = Signal(object)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.add_heading(self.tr("WHAT WE PROMISED"))
        self._none = wrapped_label(self.tr("No promise is noted."), LabelRole.QUIET)
        names = LedgerNames(
            self.tr("Promise"),
            self.tr("What you promised"),
            self.tr("By when"),
            self.tr("This is no promise"),
        )
        self._ledger = LedgerList(names, self.tr("Add a promise"), now)
        self._search = QPushButton(self.tr("Look in the message"))
        self._search.setProperty("role", "quiet-link")
        self._search.setToolTip(self.tr("Read the message for promises that are not in the list yet"))
        self._ledger.buttons.insertWidget(1, self._search)
        self._back = QPushButton()
        self._back.setProperty("role", "quiet-link")
        self._back.setToolTip(self.tr("Call what you crossed out a promise again"))
        self._back.clicked.connect(self._bring_back)
        self._ledger.buttons.insertWidget(2, self._back)
        self.column.addWidget(self._none)
        self.column.addWidget(self._ledger)
        self._ledger.line_changed.connect(self._take_line)
        self._ledger.removal_requested.connect(self._drop)
        self._ledger.addition_requested.connect(self._add)
        self._search.clicked.connect(self.search_requested)

    def forget(self) -> None:
        """Drop the lines of another case, so that the new ones stand in their own order."""
        self._ledger.clear()

    def draw(self) -> None:
        """Show the promises."""
        shown = ledger(self.case)
        self._none.setVisible(not shown)
        gone = len(self.case.crossed_out())
        self._back.setText(self.tr("Bring back {n} crossed out").format(n=gone))
        self._back.setVisible(gone > 0)
        self._ledger.show_lines([(_line_of(each), self._state_of(each)) for each in shown])

    def _state_of(self, promise: Promise) -> LineState:
        now = self._now()
        if kept := day_of(promise.kept_at, now):
            return LineState(self.tr("Done {day}").format(day=day_in_words(kept, now.date())))
        due = day_of(promise.due, now)
        if due is None:
            return LineState(self.tr("No day could be read: fill it in") if promise.found_as else "")
        if is_overdue(promise.due, now):
            since = time_over_in_words(due, now.date())
            return LineState(self.tr("Overdue {since}").format(since=since), is_late=True)
        if not promise.is_sure:
            return LineState(self.tr("Perhaps: the words leave it open"))
        return LineState()

    @Slot(object)
    def _take_line(self, line: LedgerLine) -> None:
        promise = next(each for each in self.case.promises if each.number == line.number)
        is_sure = promise.is_sure or line.due != promise.due
        changed = replace(promise, words=line.words, due=line.due, kept_at=line.done_at, is_sure=is_sure)
        self.change(self.case.with_promise(changed))

    @Slot(int)
    def _drop(self, number: int) -> None:
        promise = next(each for each in self.case.promises if each.number == number)
        self.change(self.case.with_promise(replace(promise, is_dropped=True)))
        self.crossed_out.emit(promise)

    @Slot()
    def _bring_back(self) -> None:
        case = self.case
        for promise in case.crossed_out():
            case = case.with_promise(replace(promise, is_dropped=False))
        self.change(case)

    @Slot()
    def _add(self) -> None:
        number = next_number(self.case.promises)
        self.change(self.case.with_promise(Promise(number)))
        self._ledger.take_focus(number)


class LookBackSection(CaseSection):
    """Asks, from the day after sending on, whether one would send it again; if not, a second try is near.

    Signals:
        second_try_requested: The message shall be tried a second time.
    """

    second_try_requested = Signal()

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        question = self.tr("Would you send it again?")
        self._replies = ReplyButtons(question)
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("What you would say otherwise today"))
        self._note.setAccessibleName(self.tr("What you would say otherwise today"))
        self.add_heading(self.tr("A DAY LATER"))
        self.column.addWidget(wrapped_label(question, LabelRole.TITLE))
        self.column.addWidget(self._replies)
        self.column.addWidget(self._note)
        self._again = QPushButton(self.tr("Start a second try"))
        self._again.setProperty("role", "add")
        again = QHBoxLayout()
        again.addWidget(self._again)
        again.addStretch(1)
        self.column.addLayout(again)
        self._again.clicked.connect(self.second_try_requested)
        self._replies.replied.connect(self._take_reply)
        self._note.note_changed.connect(self._take_note)

    def draw(self) -> None:
        """Show the question once its time has come."""
        case = self.case
        has_reply = case.send_again is not Reply.NONE or bool(case.send_again_note)
        self.setVisible(has_reply or is_to_be_looked_back_at(case, self._now()))
        self._replies.show_reply(case.send_again)
        self._note.show_note(case.send_again_note)
        self._note.setVisible(has_reply)
        self._again.setVisible(case.send_again is Reply.NO)

    @Slot(object)
    def _take_reply(self, reply: Reply) -> None:
        self.change(replace(self.case, send_again=reply))

    @Slot(str)
    def _take_note(self, note: str) -> None:
        self.change(replace(self.case, send_again_note=note))


class FollowUpSection(CaseSection):
    """The days on which to ask the customer, and what they said.

    Signals:
        draft_requested: The number of the follow-up for which a check-in shall be drafted.
    """

    draft_requested = Signal(int)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._cards: dict[int, FollowUpCard] = {}
        self.add_heading(self.tr("ASK THE CUSTOMER"))

    def forget(self) -> None:
        """Drop the cards of another case."""
        for number in tuple(self._cards):
            card = self._cards.pop(number)
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def draw(self) -> None:
        """Show a card for each day."""
        if self._cards.keys() - {each.number for each in self.case.follow_ups}:
            self.forget()
        for follow_up in self.case.follow_ups:
            if follow_up.number in self._cards:
                self._cards[follow_up.number].show_follow_up(follow_up)
            else:
                self._add(follow_up)
        self.setVisible(bool(self._cards))

    def _add(self, follow_up: FollowUp) -> None:
        card = FollowUpCard(follow_up, self._now)
        card.follow_up_changed.connect(self._take)
        card.draft_requested.connect(self.draft_requested)
        self._cards[follow_up.number] = card
        self.column.addWidget(card)

    @Slot(object)
    def _take(self, follow_up: FollowUp) -> None:
        self.change(self.case.with_follow_up(follow_up))


def _line_of(promise: Promise) -> LedgerLine:
    return LedgerLine(promise.number, promise.words, promise.due, promise.kept_at)
