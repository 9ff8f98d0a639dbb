"""Reading the message as the customer: shows it to whoever was chosen, and takes the answers from there."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from secondtry.engine.analysis import Analysis, Evidence
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.menus import Menus
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.reading_side import ReadingSide
from secondtry.gui.reading_view import ReadingView
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.arrival import arrival_of, arrival_time
from secondtry.review.effort import effort_remark
from secondtry.review.recipient import Recipient, chosen_recipient
from secondtry.review.review import Review, finding_keys
from secondtry.review.shown_reading import shown_findings, shown_readings
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

#: What acts on marks and words of the draft: neither shows while one reads as the customer.
_WRITING = (
    Command.NEXT_FINDING,
    Command.PREVIOUS_FINDING,
    Command.SHOW_CARD,
    Command.DISMISS,
    Command.NOT_HELPFUL,
    Command.ASKED_ABOUT,
    Command.FLAG_WORDS,
    Command.ALLOW_WORDS,
)


class ReadingDesk(QObject):
    """Keeps the two sides of the reading mode and the review in step, while that mode is on.

    Signals:
        entered: What the person sees from now on is what the customer sees.
        left: It is so no more.
        returned: Follows it where the person went on writing.
        message_left: Another message has taken the place of the one that was shown.
        said: A short sentence for the footer.
    """

    entered = Signal()
    left = Signal()
    returned = Signal()
    message_left = Signal()
    said = Signal(str)

    def __init__(
        self,
        recipients: tuple[Recipient, ...],
        controller: ReviewController,
        modes: ModeSwitch,
        settings: Settings,
        clock: Clock,
    ) -> None:
        super().__init__(controller)
        self._recipients = recipients
        self._controller = controller
        self._of_writing: tuple[QAction, ...] = ()
        self._modes = modes
        self._settings = settings
        self._clock = clock
        self._analysis = controller.newest
        self._draft: Draft | None = None
        self._reader = ""
        self.view = ReadingView()
        self.side = ReadingSide(recipients)
        self._is_on = False
        self.side.recipient_chosen.connect(self.read_as)
        self.side.verdict_given.connect(controller.answer)
        self.side.note_written.connect(controller.note)
        self.side.evidence_chosen.connect(self._show_evidence)
        self.side.leave_requested.connect(self.leave)
        # It works while the view is on the screen, wherever in the window the keyboard is.
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.view)
        back.activated.connect(self.leave)
        modes.mode_changed.connect(self._follow_mode)
        settings.changed.connect(self._follow_setting)
        self.view.set_text_size(settings.number(SettingName.TEXT_SIZE))
        controller.analyzed.connect(self._take_analysis)
        controller.review_opened.connect(self._open_review)
        controller.review_changed.connect(self._show_review)

    @property
    def recipient(self) -> Recipient:
        """Who reads."""
        return chosen_recipient(self._recipients, self._controller.review.read_as)

    def use_menus(self, menus: Menus) -> None:
        """Rest what acts on the draft while somebody reads."""
        self._of_writing = tuple(menus.action(command) for command in _WRITING)

    @Slot(str)
    def read_as(self, key: str) -> None:
        """Let somebody else read."""
        self._controller.update(replace(self._controller.review, read_as=key))

    @Slot()
    def enter(self) -> None:
        """Go to the reading mode."""
        self._modes.choose(Mode.READ)

    def sentences(self) -> tuple[str, tuple[Span, ...]]:
        """Return the text that is shown, and the sentences of it that are not folded away now."""
        draft = self._draft
        if draft is None:
            return "", ()
        parts = self.view.unfolded()
        spans = (each.span for each in draft.sentences)
        return draft.text, tuple(
            each for each in spans if any(part.start <= each.start < part.end for part in parts)
        )

    @Slot()
    def leave(self) -> None:
        """Go back to writing."""
        if self._is_on:
            self._modes.choose(Mode.WRITE)

    @Slot(object)
    def _follow_mode(self, mode: Mode) -> None:
        was_on, self._is_on = self._is_on, mode is Mode.READ
        if was_on is self._is_on:
            return
        for action in self._of_writing:
            action.setEnabled(not self._is_on)
        if self._is_on:
            self._show_message()
            self._show_readings()
            self.side.verticalScrollBar().setValue(0)  # who reads is chosen at the top
            self.view.take_focus()
            self.entered.emit()
        else:
            self.left.emit()
            if mode is Mode.WRITE:
                self.returned.emit()

    @Slot(str)
    def _follow_setting(self, name: str) -> None:
        if name == SettingName.TEXT_SIZE:
            self.view.set_text_size(self._settings.number(SettingName.TEXT_SIZE))

    @Slot(object)
    def _take_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        if self._is_on:
            if self._draft is None or self._draft.text != analysis.draft.text:
                self._show_message()
            self._show_readings()

    @Slot(object)
    def _open_review(self, review: Review) -> None:  # noqa: ARG002 - the signal's value
        if self._is_on:
            self._show_message()
            self.view.take_focus()

    @Slot(object)
    def _show_review(self, review: Review) -> None:
        if self._is_on:
            if self.recipient.key != self._reader:
                self._show_message()
            self.side.show_answers(review.answers, self._controller.stale_answers())
            self._show_readings()

    @Slot(object)
    def _show_evidence(self, evidence: Evidence) -> None:
        span = self._controller.span_now(evidence.span)
        if span is None or not self.view.select(span):
            self.said.emit(self.tr("These words have changed since."))

    def _show_message(self) -> None:
        recipient = self.recipient
        self._reader = recipient.key
        text = self._controller.review.text
        is_read = self._analysis is not None and self._analysis.draft.text == text
        if self._draft is not None and self._draft.text != text:
            self.message_left.emit()
        self._draft = self._analysis.draft if self._analysis and is_read else read_draft(text)
        mail, now = self._controller.review.case.mail, self._clock()
        hour = arrival_time(mail.sent_at, now) or recipient.hour or now.strftime("%H:%M")
        arrival = arrival_of(self._draft, self._settings.text(SettingName.NAME), mail.sender)
        self.view.show_message(self._draft, arrival, recipient, hour)
        self.side.show_recipient(recipient)
        self.side.show_effort(effort_remark(self._draft))
        self.side.show_answers(self._controller.review.answers, self._controller.stale_answers())

    def _show_readings(self) -> None:
        analysis = self._analysis
        if analysis is None or analysis.draft.text != self._controller.review.text:
            return
        found = finding_keys(analysis.draft.text, analysis.findings)
        shown = shown_findings(found, self._controller.review)
        self.side.show_readings(shown_readings(analysis, shown.values()))
