"""The four questions, and how many of them are answered."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from secondtry.engine.analysis import QuestionReading
from secondtry.engine.question import Question
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.question_card import QuestionCard
from secondtry.review.review import Answer, count_answered


class QuestionPanel(QWidget):
    """A card for each question, one of them open at a time.

    Signals:
        verdict_given: A question's key and the verdict's value; empty takes the answer back.
        note_written: A question's key and its note.
        evidence_chosen: Evidence to show in the draft.
    """

    verdict_given = Signal(str, str)
    note_written = Signal(str, str)
    evidence_chosen = Signal(object)

    def __init__(self, questions: tuple[Question, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(QuestionCard(number, each) for number, each in enumerate(questions, start=1))
        self._count = plain_label(role=LabelRole.QUIET)
        self._progress = QProgressBar()
        self._progress.setRange(0, len(questions))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        self._progress.setAccessibleName(self.tr("Questions answered"))
        head = QHBoxLayout()
        head.addWidget(wrapped_label(self.tr("READ IT AS YOUR CUSTOMER"), LabelRole.HEADING), 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._progress)
        for card in self._cards:
            card.toggle_requested.connect(self._toggle)
            card.verdict_given.connect(self.verdict_given)
            card.note_written.connect(self.note_written)
            card.evidence_chosen.connect(self.evidence_chosen)
            column.addWidget(card)
        self._cards[0].set_open(open_=True)
        self.show_answers({}, frozenset())

    def word(self, questions: tuple[Question, ...]) -> None:
        """Ask the same questions in other words; keys and order are those of the first."""
        for card, question in zip(self._cards, questions, strict=True):
            card.word(question)

    def open_question(self, number: int) -> QuestionCard:
        """Open a question by its number, from 1, put the keyboard on its answer, and return its card."""
        card = self._cards[number - 1]
        self._open(card)
        card.focus_answer()
        return card

    def show_readings(self, readings: tuple[QuestionReading, ...]) -> None:
        """Show what the draft says to each question."""
        by_key = {reading.key: reading for reading in readings}
        for card in self._cards:
            card.show_reading(by_key.get(card.key, QuestionReading(card.key, (), ())))

    def show_remark(self, key: str, remark: str) -> None:
        """Show a quiet line with the question of a key; none for an empty one."""
        for card in self._cards:
            if card.key == key:
                card.show_remark(remark)

    def show_answers(self, answers: Mapping[str, Answer], stale: frozenset[str]) -> None:
        """Show the answers; ``stale`` holds the keys of those given for an earlier draft."""
        for card in self._cards:
            card.show_answer(answers.get(card.key, Answer()), is_stale=card.key in stale)
        count = count_answered(answers.values())
        earlier = count_answered(answer for key, answer in answers.items() if key in stale)
        self._progress.setValue(count - earlier)
        words = self.tr("{count} of {all} answered, {earlier} earlier")
        words = words if earlier else self.tr("{count} of {all} answered")
        # Short, for it has little room beside the heading in large letters.
        self._count.setToolTip(self.tr("Some were answered for an earlier draft.") if earlier else "")
        self._count.setText(words.format(count=count - earlier, all=len(self._cards), earlier=earlier))

    def _open(self, opened: QuestionCard | None) -> None:
        for card in self._cards:
            card.set_open(open_=card is opened)

    @Slot(str)
    def _toggle(self, key: str) -> None:
        card = next(each for each in self._cards if each.key == key)
        self._open(None if card.is_open else card)
