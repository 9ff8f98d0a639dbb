"""One of the four questions: what speaks for and against, the answer, a note."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSignalMapper, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.engine.analysis import QuestionReading
from secondtry.engine.question import Question
from secondtry.gui.evidence_list import EvidenceList
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.note_field import NoteField
from secondtry.gui.row_button import RowButton
from secondtry.review.review import Answer, Verdict

_VERDICTS = (Verdict.YES, Verdict.NOT_YET, Verdict.CANT_TELL)
#: In a narrower card, of letters of average width, the answer stands below the question.
_LEAST_LETTERS = 36


class QuestionCard(QFrame):
    """A question that opens and closes; closed, it shows its answer and how much speaks for and against.

    Signals:
        toggle_requested: The key of the question that the person wants to see, or to close again.
        verdict_given: The question's key and the verdict's value; empty takes the answer back.
        note_written: The question's key and the note.
        evidence_chosen: Evidence to show in the draft.
    """

    toggle_requested = Signal(str)
    verdict_given = Signal(str, str)
    note_written = Signal(str, str)
    evidence_chosen = Signal(object)

    def __init__(self, number: int, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._question = question
        self._answer = Answer()
        self._is_stale = False
        self._reading = QuestionReading(question.key, (), ())
        self._state = plain_label(role=LabelRole.PILL)
        self._chevron = plain_label(role=LabelRole.CHEVRON)
        self._title = wrapped_label(role=LabelRole.TITLE)
        self._prompt = wrapped_label(role=LabelRole.PROMPT)
        self._yes = wrapped_label(role=LabelRole.QUIET)
        self._head = self._make_head(number)
        self._evidence = EvidenceList()
        self._evidence.evidence_chosen.connect(self.evidence_chosen)
        self._stale = wrapped_label(
            self.tr("Answered for an earlier draft. Does it still hold?"), LabelRole.QUIET
        )
        self._remark = wrapped_label(role=LabelRole.QUIET)
        self._remark.hide()
        self._verdicts = {verdict: self._verdict_button(verdict) for verdict in _VERDICTS}
        self._pressed = self._mapped_verdicts()
        self._note = self._note_field()
        self._details = self._make_details()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._details)
        self.set_open(open_=False)
        self.word(question)

    @property
    def key(self) -> str:
        """The question's key."""
        return self._question.key

    @property
    def is_open(self) -> bool:
        """Whether the details show."""
        return not self._details.isHidden()

    def word(self, question: Question) -> None:
        """Ask the same question in other words: its key, answer and evidence stay."""
        self._question = question
        self._title.setText(question.text)
        self._prompt.setText(question.prompt)
        self._yes.setText(self.tr("Yes: {meaning}.").format(meaning=question.yes))
        self._yes.setVisible(bool(question.yes))
        self._verdicts[Verdict.YES].setAccessibleDescription(question.yes)
        for button in self._verdicts.values():
            button.setAccessibleName(f"{question.text} {button.text().replace('&', '')}")
        self._note.setAccessibleName(self.tr("Note on: {question}").format(question=question.text))
        self._describe()

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the details."""
        self._details.setVisible(open_)
        self._chevron.setText("▴" if open_ else "▾")
        self._describe()

    def focus_answer(self) -> None:
        """Put the keyboard on the answer that was given, or on the first one."""
        given = self._verdicts.get(self._answer.verdict, self._verdicts[Verdict.YES])
        given.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reading(self, reading: QuestionReading) -> None:
        """Show what the draft says to this question."""
        self._reading = reading
        self._evidence.show_reading(reading)
        self._describe()

    def show_remark(self, remark: str) -> None:
        """Show a quiet line beside the prompt; none for an empty one."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def show_answer(self, answer: Answer, *, is_stale: bool) -> None:
        """Show the verdict and the note, and whether they were given for an earlier draft."""
        self._answer = answer
        for verdict, button in self._verdicts.items():
            with QSignalBlocker(button):
                button.setChecked(verdict is answer.verdict)
        self._note.show_note(answer.note)
        self._is_stale = is_stale
        self._stale.setVisible(is_stale)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answer below the question where it leaves it too little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Do so also when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _make_head(self, number: int) -> RowButton:
        head = RowButton()
        circle = plain_label(str(number), LabelRole.NUMBER)
        circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.add_label(circle)
        for label in (self._title, self._state):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(4)
        self._words.addWidget(self._title, 1, top)
        self._words.addWidget(self._state, 0, top | left)
        head.row.addLayout(self._words, 1)
        head.add_label(self._chevron)
        head.clicked.connect(self._ask_to_toggle)
        return head

    def _make_details(self) -> QWidget:
        details = QWidget()
        answers = QHBoxLayout()
        answers.setSpacing(6)
        for button in self._verdicts.values():
            answers.addWidget(button)
        answers.addStretch()
        column = QVBoxLayout(details)
        column.setContentsMargins(2, 2, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._evidence)
        words = QVBoxLayout()
        words.setContentsMargins(8, 2, 0, 0)
        words.setSpacing(8)
        words.addWidget(self._remark)
        words.addWidget(self._prompt)
        words.addWidget(self._yes)
        words.addLayout(answers)
        words.addWidget(self._stale)
        words.addWidget(self._note)
        column.addLayout(words)
        return details

    def _verdict_button(self, verdict: Verdict) -> QPushButton:
        words = {
            Verdict.YES: self.tr("&Yes"),
            Verdict.NOT_YET: self.tr("&Not yet"),
            Verdict.CANT_TELL: self.tr("&Can't tell"),
        }
        button = QPushButton(words[verdict])
        button.setCheckable(True)
        button.setProperty("role", "answer")
        return button

    def _mapped_verdicts(self) -> QSignalMapper:
        # No group of buttons: it would leave one of them to Tab, and the arrows lead nowhere in it.
        mapper = QSignalMapper(self)
        for number, verdict in enumerate(_VERDICTS):
            button = self._verdicts[verdict]
            mapper.setMapping(button, number)
            # Not clicked: a screen reader presses without a click.
            button.toggled.connect(mapper.map)
        mapper.mappedInt.connect(self._give_verdict)
        return mapper

    def _note_field(self) -> NoteField:
        note = NoteField()
        note.setPlaceholderText(self.tr("Your note"))
        note.note_changed.connect(self._write_note)
        return note

    def _describe(self) -> None:
        """Say in the head what the closed card would hide."""
        against, speaking_for = len(self._reading.against), len(self._reading.speaking_for)
        counts = " · ".join(
            words
            for words, number in (
                (self.tr("%n against", "", against), against),
                (self.tr("%n for", "", speaking_for), speaking_for),
            )
            if number
        )
        answered = self._answer.verdict is not Verdict.UNANSWERED
        state = self._verdict_word() if answered else counts
        spoken = state
        if answered and self._is_stale:
            spoken = self.tr("{answer}, for an earlier draft").format(answer=state)
            state = self.tr("{answer}, earlier").format(answer=state)
        self._state.setToolTip(spoken if spoken != state else "")
        self._state.setText(state)
        self._state.setVisible(bool(state) and (answered or not self.is_open))
        holds = answered and not self._is_stale
        if self._state.property("answered") is not holds:
            self._state.setProperty("answered", holds)
            self._repolish(self._state)
        opened = self.tr("open") if self.is_open else self.tr("closed")
        self._head.setAccessibleName(
            ", ".join(part for part in (self._question.text, spoken, opened) if part)
        )

    def _verdict_word(self) -> str:
        button = self._verdicts.get(self._answer.verdict)
        return button.text().replace("&", "") if button else ""

    @staticmethod
    def _repolish(label: QLabel) -> None:
        """Let the style sheet see a property that changed."""
        label.style().unpolish(label)
        label.style().polish(label)

    @Slot()
    def _ask_to_toggle(self) -> None:
        self.toggle_requested.emit(self._question.key)

    @Slot(int)
    def _give_verdict(self, number: int) -> None:
        verdict = _VERDICTS[number]
        given = verdict if self._verdicts[verdict].isChecked() else Verdict.UNANSWERED
        self.verdict_given.emit(self._question.key, given.value)

    @Slot(str)
    def _write_note(self, note: str) -> None:
        self.note_written.emit(self._question.key, note)
