"""The page of one case: everything about it, in the order in which it comes to matter."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.gui.case_end_sections import LessonSection, OutcomeSection
from secondtry.gui.case_list import state_words
from secondtry.gui.case_section import CaseSection
from secondtry.gui.case_sections import FollowUpSection, LookBackSection, PromiseSection
from secondtry.gui.clock import Clock
from secondtry.gui.day_field import DayField
from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.mail_claim import MailClaim
from secondtry.gui.side_area import SideArea
from secondtry.review.case import Case
from secondtry.review.case_state import Standing, earlier_words
from secondtry.review.sent_day import with_sent_at
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import counted

_WIDEST = 760


class WhoAndWhenSection(CaseSection):
    """Whose case it is, and when the message went out.

    Signals:
        earlier_counted: How many cases of the customer shall count as earlier apologies.
    """

    earlier_counted = Signal(int)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._customer = QLineEdit()
        self._customer.setPlaceholderText(self.tr("Name, as you would say it"))
        self._customer.setAccessibleName(self.tr("Customer"))
        self._earlier = 0
        self._before = wrapped_label(role=LabelRole.QUIET)
        self._count = QPushButton(self.tr("Count them in the facts"))
        self._count.setProperty("role", "quiet-link")
        self._sent = DayField(self.tr("Sent"), now, is_past=True)
        self._sent_label = plain_label(self.tr("Sent"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(plain_label(self.tr("Customer")), self._customer)
        form.addRow(self._sent_label, self._sent)
        self.column.addLayout(form)
        self._now = now
        self._before_this = wrapped_label(role=LabelRole.QUIET)
        self.column.addWidget(self._before_this)
        self._claim = MailClaim(now)
        self._claim.taken.connect(self.change)
        self.column.addWidget(self._claim)
        before = QHBoxLayout()
        before.setSpacing(8)
        before.addWidget(self._before)
        before.addWidget(self._count)
        before.addStretch(1)
        self.column.addLayout(before)
        self._count.clicked.connect(self._tell_earlier)
        self._customer.textEdited.connect(self._take_customer)
        self._sent.day_changed.connect(self._take_sent)

    def draw(self) -> None:
        """Show name and day."""
        if self._customer.text() != self.case.customer:
            self._customer.setText(self.case.customer)
        self._sent.show_day(self.case.sent_at)
        self._claim.show_case(self.case)
        now = self._now()
        lines = [words for each in self.case.earlier if (words := earlier_words(each, now))]
        self._before_this.setText("\n".join(lines))
        self._before_this.setVisible(bool(lines))
        for widget in (self._sent, self._sent_label):
            widget.setVisible(bool(self.case.sent_at))

    def show_earlier(self, count: int, *, is_open: bool) -> None:
        """Say how many other cases this customer has had; the facts of the open message can take them."""
        self._earlier = count
        self._count.setVisible(count > 0 and is_open)
        words = self.tr("{cases} before with the same customer.").format(cases=counted(count, "case"))
        self._before.setText(words)
        self._before.setVisible(count > 0)

    @Slot()
    def _tell_earlier(self) -> None:
        self.earlier_counted.emit(self._earlier)

    @Slot(str)
    def _take_customer(self, name: str) -> None:
        self.change(replace(self.case, customer=name))

    @Slot(str)
    def _take_sent(self, sent: str) -> None:
        self.change(with_sent_at(self.case, sent, self._now()))


class CasePage(SideArea):
    """Shows one case; every change holds at once.

    Signals:
        case_changed: The Case as it is now.
        open_requested: The message shall be shown.
        sent_requested: The message went out just now.
        search_requested: The message shall be read for promises.
        draft_requested: The number of the follow-up for which a check-in shall be drafted.
        close_requested: The case shall be closed, or opened again.
        second_try_requested: The message shall be tried a second time.
        earlier_counted: How many cases of the customer shall count as earlier apologies.
        crossed_out: The Promise or Task that was crossed out, as it was.
    """

    case_changed = Signal(object)
    open_requested = Signal()
    sent_requested = Signal()
    search_requested = Signal()
    draft_requested = Signal(int)
    close_requested = Signal()
    second_try_requested = Signal()
    earlier_counted = Signal(int)
    crossed_out = Signal(object)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._title = wrapped_label(role=LabelRole.TITLE)
        self._state = wrapped_label(role=LabelRole.QUIET)
        self._open = QPushButton(self.tr("Open the message"))
        self._again = QPushButton(self.tr("Start a second try"))
        self._sent = QPushButton(self.tr("I sent this"))
        self._close = QPushButton(self.tr("Close the case"))
        self._who = WhoAndWhenSection(now)
        self._promises = PromiseSection(now)
        self._look_back = LookBackSection(now)
        self._follow_ups = FollowUpSection(now)
        self._lesson = LessonSection(now)
        self._sections = (
            self._who,
            self._promises,
            self._look_back,
            self._follow_ups,
            self._lesson,
            OutcomeSection(),
        )
        #: What can only be said of a message that has gone out.
        self._after_sending = (self._promises, self._sections[-1])
        self._lay_out()
        for section in self._sections:
            section.case_changed.connect(self.case_changed)
        self._who.earlier_counted.connect(self.earlier_counted)
        self._open.clicked.connect(self.open_requested)
        self._sent.clicked.connect(self.sent_requested)
        self._close.clicked.connect(self.close_requested)
        self._again.clicked.connect(self.second_try_requested)
        self._look_back.second_try_requested.connect(self.second_try_requested)
        for section_with_lines in (self._promises, self._lesson):
            section_with_lines.crossed_out.connect(self.crossed_out)
        self._promises.search_requested.connect(self.search_requested)
        self._follow_ups.draft_requested.connect(self.draft_requested)

    def show_case(
        self, entry: ShelfEntry, standing: Standing, earlier: int, *, is_open: bool = False
    ) -> None:
        """Show a case; where it is the one that is shown, the keyboard stays where it is.

        ``earlier`` counts the customer's other cases, ``is_open`` says that the window holds the message.
        """
        is_other, self._id = entry.id != self._id, entry.id
        case = entry.case
        self._title.setText(entry.title or self.tr("Untitled"))
        self._state.setText(" · ".join(state_words(entry, standing)))
        for section in self._sections:
            section.show_case(case, is_other=is_other)
        self._who.show_earlier(earlier, is_open=is_open)
        for section in self._after_sending:
            section.setVisible(bool(case.sent_at or case.promises))
        # What was brought in went out long ago: it can only be tried again.
        self._again.setVisible(bool(case.brought_in_at))
        self._sent.setVisible(not (case.sent_at or case.brought_in_at or entry.reviewed_for))
        self._close.setText(self.tr("Open the case again") if case.closed_at else self.tr("Close the case"))
        if is_other:
            self.verticalScrollBar().setValue(0)

    def shown_case(self) -> Case:
        """Return the case as it is shown."""
        return self._who.case

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "desk")
        content.setMaximumWidth(_WIDEST)
        buttons = FlowLayout(gap=8, line_gap=6)
        for button in (self._open, self._again, self._sent, self._close):
            buttons.addWidget(button)
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 28)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addSpacing(6)
        column.addLayout(buttons)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(content)
