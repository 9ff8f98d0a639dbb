"""A day on which to ask the customer, and what they said."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.day_field import DayField
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.note_field import NoteField
from secondtry.gui.reply_buttons import ReplyButtons
from secondtry.review.case import FollowUp, Reply
from secondtry.review.time_words import day_in_words, day_of, time_over_in_words


class FollowUpCard(QFrame):
    """Asks the two questions in the customer's place; nothing is asked before its day has come.

    Signals:
        follow_up_changed: The FollowUp as it is now.
        draft_requested: The number of the follow-up for which a check-in shall be drafted.
    """

    follow_up_changed = Signal(object)
    draft_requested = Signal(int)

    def __init__(self, follow_up: FollowUp, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._follow_up = follow_up
        self._now = now
        self._state = wrapped_label(role=LabelRole.TITLE)
        self._day = DayField(self.tr("Ask on"), now)
        addressed, solved = self.tr("From their side, is it addressed?"), self.tr("And is it solved?")
        self._addressed, self._solved = ReplyButtons(addressed), ReplyButtons(solved)
        self._said = NoteField()
        self._said.setPlaceholderText(self.tr("What they said, in their words"))
        self._said.setAccessibleName(self.tr("What the customer said"))
        self._draft = QPushButton(self.tr("Draft the check-in"))
        self._draft.setProperty("role", "add")
        self._asked = QPushButton()
        self._asked.setProperty("role", "quiet-link")
        head = QHBoxLayout()
        head.addWidget(self._state, 1)
        head.addWidget(self._day)
        self._answers = QWidget()
        form = QFormLayout(self._answers)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(plain_label(addressed), self._addressed)
        form.addRow(plain_label(solved), self._solved)
        form.addRow(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._answers)
        foot = QHBoxLayout()
        foot.addWidget(self._draft)
        foot.addWidget(self._asked)
        foot.addStretch(1)
        column.addLayout(foot)
        self._day.day_changed.connect(self._take_day)
        self._addressed.replied.connect(self._take_addressed)
        self._solved.replied.connect(self._take_solved)
        self._said.note_changed.connect(self._take_words)
        self._draft.clicked.connect(self._ask_for_draft)
        self._asked.clicked.connect(self._take_asked)
        self.show_follow_up(follow_up)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show a follow-up; what the person is typing stays."""
        self._follow_up = follow_up
        now = self._now()
        due = day_of(follow_up.due, now)
        has_come = due is not None and due <= now.date()
        self._day.show_day(follow_up.due)
        self._addressed.show_reply(follow_up.addressed)
        self._solved.show_reply(follow_up.solved)
        self._said.show_note(follow_up.said)
        self._answers.setVisible(has_come or not follow_up.is_open)
        self._asked.setText(self.tr("Not asked yet") if follow_up.asked_at else self.tr("I have asked them"))
        self._asked.setVisible(has_come and not follow_up.is_answered)
        if asked := day_of(follow_up.asked_at, now):
            words = self.tr("Asked {day}").format(day=day_in_words(asked, now.date()))
        elif not follow_up.is_open:
            words = self.tr("Answered")
        elif due is not None and due < now.date():
            since = time_over_in_words(due, now.date())
            words = self.tr("Ask how it stands: due {since}").format(since=since)
        else:
            words = self.tr("Ask how it stands")
        self._state.setText(words)

    @Slot(str)
    def _take_day(self, day: str) -> None:
        self._change(replace(self._follow_up, due=day, is_typed=True))

    @Slot(object)
    def _take_addressed(self, reply: Reply) -> None:
        self._change(replace(self._follow_up, addressed=reply))

    @Slot(object)
    def _take_solved(self, reply: Reply) -> None:
        self._change(replace(self._follow_up, solved=reply))

    @Slot(str)
    def _take_words(self, words: str) -> None:
        self._change(replace(self._follow_up, said=words))

    @Slot()
    def _take_asked(self) -> None:
        """Note that they were asked, by telephone perhaps, or take that back."""
        now = self._now().isoformat(timespec="seconds")
        self._change(replace(self._follow_up, asked_at="" if self._follow_up.asked_at else now))

    @Slot()
    def _ask_for_draft(self) -> None:
        self.draft_requested.emit(self._follow_up.number)

    def _change(self, follow_up: FollowUp) -> None:
        self.show_follow_up(follow_up)
        self.follow_up_changed.emit(follow_up)
