"""How others answered the four questions of a message that went to and fro."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.engine.question import Question
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.review.report_words import VERDICT_WORDS
from secondtry.review.review import Answer

#: What people answered to the questions, by their names.
AnswersByName = Mapping[str, Mapping[str, Answer]]


class OthersAnswers(QWidget):
    """Lists, for each person, the questions with their verdicts and notes; hidden while there are none."""

    def __init__(self, questions: tuple[Question, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self._shown: AnswersByName = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._lines = QWidget()
        self._column.addWidget(self._lines)
        self.hide()

    def show_answers(self, answers: AnswersByName) -> None:
        """Show who answered what."""
        if answers == self._shown:
            return
        self._shown = answers
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, given in answers.items():
            column.addWidget(
                plain_label(self.tr("How {name} answered").format(name=name).upper(), LabelRole.HEADING)
            )
            for number, question in enumerate(self._questions, start=1):
                answer = given.get(question.key)
                if answer is not None:
                    self._add_answer(f"{number}  {question.text}", answer, column)
        self._column.replaceWidget(self._lines, lines)
        self._lines.deleteLater()
        self._lines = lines
        self.setVisible(bool(answers))

    @staticmethod
    def _add_answer(question: str, answer: Answer, column: QVBoxLayout) -> None:
        column.addWidget(wrapped_label(question, LabelRole.QUIET))
        verdict = VERDICT_WORDS[answer.verdict]
        note = answer.note.strip()
        column.addWidget(wrapped_label(f"{verdict}. {note}" if note else verdict))
        column.addSpacing(4)
