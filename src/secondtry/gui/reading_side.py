"""The right side while one reads as the customer: who reads, and the four questions in words for them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.analysis import QuestionReading
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.question_panel import QuestionPanel
from secondtry.gui.side_area import SideArea
from secondtry.review.effort import EFFORT_QUESTION
from secondtry.review.recipient import Recipient
from secondtry.review.review import Answer


class ReadingSide(SideArea):
    """Lets the writer choose who reads, and answer as they would.

    Signals:
        recipient_chosen: The key of who shall read.
        verdict_given: A question's key and the verdict's value; empty takes the answer back.
        note_written: A question's key and its note.
        evidence_chosen: Evidence to show in the message.
        read_aloud_requested: The voice shall begin, pause or go on.
        silence_requested: The voice shall stop.
        leave_requested: The person wants to go back to writing.
    """

    recipient_chosen = Signal(str)
    verdict_given = Signal(str, str)
    note_written = Signal(str, str)
    evidence_chosen = Signal(object)
    read_aloud_requested = Signal()
    silence_requested = Signal()
    leave_requested = Signal()

    def __init__(self, recipients: tuple[Recipient, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = ChoiceBox()
        for each in recipients:
            self._choice.addItem(each.name, each.key)
        self._choice.setAccessibleName(self.tr("Read as"))
        self._choice.activated.connect(self._choose)
        label = plain_label(self.tr("Read &as"))
        label.setBuddy(self._choice)
        self._who = wrapped_label()
        self._mind = wrapped_label(role=LabelRole.PROMPT)
        self._questions = QuestionPanel(recipients[0].questions)
        self._questions.verdict_given.connect(self.verdict_given)
        self._questions.note_written.connect(self.note_written)
        self._questions.evidence_chosen.connect(self.evidence_chosen)
        back = QPushButton(self.tr("&Back to writing"))
        back.setProperty("role", "link")
        back.clicked.connect(self.leave_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._choice, 1)
        card = QFrame()
        card.setProperty("role", "card")
        words = QVBoxLayout(card)
        words.setContentsMargins(14, 12, 14, 12)
        words.setSpacing(6)
        words.addLayout(row)
        words.addWidget(self._who)
        words.addWidget(self._mind)
        words.addLayout(self._voice_row())
        desk = QWidget()
        desk.setProperty("role", "desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(20)
        column.addWidget(card)
        column.addWidget(self._questions)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.setWidget(desk)

    def show_voice(self, words: str, *, can_stop: bool) -> None:
        """Show what the button for the voice does next, and the one that stops it where that makes sense."""
        self._voice.setText(words)
        if not can_stop and self._silence.hasFocus():
            self._voice.setFocus()
        self._silence.setVisible(can_stop)

    def show_recipient(self, recipient: Recipient) -> None:
        """Show who reads, and ask the questions in words for them."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(recipient.key)))
        self._who.setText(recipient.who)
        self._mind.setText(self.tr("On their mind: “{thought}”").format(thought=recipient.on_their_mind))
        self._choice.setAccessibleDescription(f"{recipient.who} {self._mind.text()}")
        self._questions.word(recipient.questions)

    def show_readings(self, readings: tuple[QuestionReading, ...]) -> None:
        """Show what the draft says to each question."""
        self._questions.show_readings(readings)

    def show_effort(self, remark: str) -> None:
        """Show what the message costs this person; nothing for an empty remark."""
        self._questions.show_remark(EFFORT_QUESTION, remark)

    def show_answers(self, answers: Mapping[str, Answer], stale: frozenset[str]) -> None:
        """Show the answers; ``stale`` holds the keys of those given for an earlier draft."""
        self._questions.show_answers(answers, stale)

    def open_question(self, number: int) -> None:
        """Open a question by its number, from 1, and put the keyboard on its answer."""
        self.ensureWidgetVisible(self._questions.open_question(number))

    def _voice_row(self) -> QHBoxLayout:
        self._voice = QPushButton(self.tr("Read aloud"))
        self._silence = QPushButton(self.tr("Stop"))
        self._silence.setAccessibleName(self.tr("Stop reading aloud"))
        self._silence.hide()
        self._voice.clicked.connect(self.read_aloud_requested)
        self._silence.clicked.connect(self.silence_requested)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self._voice)
        row.addWidget(self._silence)
        row.addStretch()
        return row

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.recipient_chosen.emit(self._choice.itemData(number))
