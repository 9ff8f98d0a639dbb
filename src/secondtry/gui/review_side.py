"""The right side of the window: the four questions, and what is missing."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.engine.analysis import Analysis, QuestionReading
from secondtry.engine.question import Question
from secondtry.gui.missing_panel import MissingPanel
from secondtry.gui.question_panel import QuestionPanel
from secondtry.gui.side_area import SideArea
from secondtry.review.effort import EFFORT_QUESTION, effort_remark
from secondtry.review.review import Answer


class ReviewSide(SideArea):
    """Holds the checklist from the customer's side of the table.

    Signals:
        verdict_given: A question's key and the verdict's value; empty takes the answer back.
        note_written: A question's key and its note.
        evidence_chosen: Evidence to show in the draft.
        add_requested: The key of the move whose frame goes into the draft.
        explanation_requested: The key of the move that the person wants to read about.
    """

    verdict_given = Signal(str, str)
    note_written = Signal(str, str)
    evidence_chosen = Signal(object)
    add_requested = Signal(str)
    explanation_requested = Signal(str)

    def __init__(self, questions: tuple[Question, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = QuestionPanel(questions)
        self._questions.verdict_given.connect(self.verdict_given)
        self._questions.note_written.connect(self.note_written)
        self._questions.evidence_chosen.connect(self.evidence_chosen)
        self._missing = MissingPanel()
        self._missing.add_requested.connect(self.add_requested)
        self._missing.explanation_requested.connect(self.explanation_requested)
        desk = QWidget()
        desk.setProperty("role", "desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(20)
        column.addWidget(self._questions)
        column.addWidget(self._missing)
        column.addStretch()
        self._column = column
        self.setWidget(desk)

    def steps_to_show(
        self, analysis: Analysis, readings: Callable[[], tuple[QuestionReading, ...]]
    ) -> tuple[Callable[[], object], ...]:
        """Return the steps that show what the draft says to the questions, and what it lacks.

        ``readings`` is called in the first of them.
        """
        return (
            lambda: self._questions.show_readings(readings()),
            partial(self._show_effort, analysis),
            partial(self._missing.show_analysis, analysis),
        )

    def _show_effort(self, analysis: Analysis) -> None:
        self._questions.show_remark(EFFORT_QUESTION, effort_remark(analysis.draft))

    def show_answers(self, answers: Mapping[str, Answer], stale: frozenset[str]) -> None:
        """Show the answers; ``stale`` holds the keys of those given for an earlier draft."""
        self._questions.show_answers(answers, stale)

    def put_above(self, content: QWidget) -> None:
        """Put something above the questions."""
        self._column.insertWidget(0, content)

    def put_below(self, content: QWidget) -> None:
        """Put something below what is missing."""
        self._column.insertWidget(self._column.count() - 1, content)

    def open_question(self, number: int) -> None:
        """Open a question by its number, from 1, and put the keyboard on its answer."""
        card = self._questions.open_question(number)
        self.ensureWidgetVisible(card)
