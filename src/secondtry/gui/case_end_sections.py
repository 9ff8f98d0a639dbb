"""The parts of a case that outlast it: what was learned, what changes, how it ended, what one keeps."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secondtry.gui.case_section import CaseSection
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.clock import Clock
from secondtry.gui.labels import plain_label
from secondtry.gui.ledger_list import LedgerList
from secondtry.gui.ledger_row import LedgerLine, LedgerNames, LineState
from secondtry.gui.note_field import NoteField
from secondtry.gui.tick_box import TickBox
from secondtry.review.case import Outcome, Task, next_number
from secondtry.review.case_texts import OUTCOME_WORDS
from secondtry.review.time_words import day_in_words, day_of


class LessonSection(CaseSection):
    """What was learned, and what changes so that it does not happen again.

    Signals:
        crossed_out: The Task that was taken off the list, as it was.
    """

    crossed_out = Signal(object)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._lesson = NoteField()
        self._lesson.setPlaceholderText(self.tr("How could it happen, and what did the customer teach you?"))
        self._lesson.setAccessibleName(self.tr("What we learned"))
        names = LedgerNames(
            self.tr("What we change"),
            self.tr("What you change, and who does it"),
            self.tr("From when"),
            self.tr("Take this change off the list"),
        )
        self._tasks = LedgerList(names, self.tr("Add a change"), now)
        self.add_heading(self.tr("WHAT WE LEARNED AND CHANGE"))
        self.column.addWidget(self._lesson)
        self.column.addWidget(self._tasks)
        self._lesson.note_changed.connect(self._take_lesson)
        self._tasks.line_changed.connect(self._take_line)
        self._tasks.removal_requested.connect(self._remove)
        self._tasks.addition_requested.connect(self._add)

    def forget(self) -> None:
        """Drop the lines of another case."""
        self._tasks.clear()

    def draw(self) -> None:
        """Show lesson and changes."""
        self._lesson.show_note(self.case.lesson)
        self._tasks.show_lines(
            [
                (LedgerLine(task.number, task.words, task.due, task.done_at), self._state_of(task))
                for task in self.case.tasks
            ]
        )

    def _state_of(self, task: Task) -> LineState:
        now = self._now()
        done = day_of(task.done_at, now)
        return LineState(self.tr("Done {day}").format(day=day_in_words(done, now.date())) if done else "")

    @Slot(str)
    def _take_lesson(self, lesson: str) -> None:
        self.change(replace(self.case, lesson=lesson))

    @Slot(object)
    def _take_line(self, line: LedgerLine) -> None:
        self.change(self.case.with_task(Task(line.number, line.words, line.due, line.done_at)))

    @Slot(int)
    def _remove(self, number: int) -> None:
        task = next(each for each in self.case.tasks if each.number == number)
        self.change(self.case.without_task(number))
        self.crossed_out.emit(task)

    @Slot()
    def _add(self) -> None:
        number = next_number(self.case.tasks)
        self.change(self.case.with_task(Task(number)))
        self._tasks.take_focus(number)


class OutcomeSection(CaseSection):
    """How it went, and whether the message is worth keeping as an example."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = ChoiceBox()
        for outcome in Outcome:
            self._outcome.addItem(OUTCOME_WORDS[outcome])
        self._outcome.setAccessibleName(self.tr("How it went"))
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("What came of it"))
        self._note.setAccessibleName(self.tr("What came of it"))
        self._surprise = NoteField()
        self._surprise.setPlaceholderText(self.tr("A pleasant surprise, if there was one"))
        self._surprise.setAccessibleName(self.tr("A pleasant surprise"))
        self._example = TickBox(self.tr("Keep this message as a good example"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(plain_label(self.tr("Outcome")))
        row.addWidget(self._outcome)
        row.addStretch(1)
        self.add_heading(self.tr("HOW IT WENT"))
        self.column.addLayout(row)
        for widget in (self._note, self._surprise, self._example):
            self.column.addWidget(widget)
        self._outcome.activated.connect(self._take_outcome)
        self._note.note_changed.connect(self._take_note)
        self._surprise.note_changed.connect(self._take_surprise)
        self._example.ticked.connect(self._take_example)

    def draw(self) -> None:
        """Show outcome, notes and example."""
        case = self.case
        self._outcome.setCurrentIndex(list(Outcome).index(case.outcome))
        self._note.show_note(case.outcome_note)
        self._surprise.show_note(case.surprise)
        self._example.show_ticked(case.is_example)

    @Slot(int)
    def _take_outcome(self, number: int) -> None:
        self.change(replace(self.case, outcome=list(Outcome)[number]))

    @Slot(str)
    def _take_note(self, note: str) -> None:
        self.change(replace(self.case, outcome_note=note))

    @Slot(str)
    def _take_surprise(self, surprise: str) -> None:
        self.change(replace(self.case, surprise=surprise))

    @Slot()
    def _take_example(self) -> None:
        self.change(replace(self.case, is_example=self._example.isChecked()))
