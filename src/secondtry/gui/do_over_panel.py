"""The do-over checklist below what they still need to hear."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from secondtry.gui.folding_card import FoldingCard
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.step_row import StepRow
from secondtry.review.do_over import DoOver
from secondtry.review.step import Stage, Step


class DoOverPanel(FoldingCard):
    """Closed to one line until it is asked for, and its rows made only then; hidden where no step is due.

    Signals:
        ticked: A step's key, and whether it is done.
        note_written: A step's key and its note.
    """

    ticked = Signal(str, bool)
    note_written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Do-over checklist"), parent)
        self._do_over: DoOver | None = None
        self._shown: tuple[Step, ...] = ()
        self._rows: dict[str, StepRow] = {}
        self._headings: list[QLabel] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.column.addLayout(self._list)
        self.hide()

    def show_do_over(self, do_over: DoOver) -> None:
        """Show the steps that are due, and what was done about them."""
        self._do_over = do_over
        if self.is_open:
            self._draw(do_over)
        self.say(self.tr("{done} of {all}").format(done=do_over.done, all=len(do_over.steps)))
        self.setVisible(bool(do_over.steps))

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the steps."""
        if open_ and self._do_over is not None:
            self._draw(self._do_over)
        super().set_open(open_=open_)

    def open_first(self) -> None:
        """Open it, and put the keyboard on the first step."""
        self.set_open(open_=True)
        if self._shown:
            self._rows[self._shown[0].key].focus_tick()

    def _draw(self, do_over: DoOver) -> None:
        if do_over.steps != self._shown:
            self._lay_out(do_over.steps)
        for step in do_over.steps:
            self._rows[step.key].show_taken(do_over.taken_of(step))

    def _lay_out(self, steps: tuple[Step, ...]) -> None:
        """Put the rows in order; those that were there before stay as they are, unfolded or not."""
        while self._list.count():
            self._list.takeAt(0)
        for heading in self._headings:
            heading.deleteLater()
        self._headings = []
        for key in {step.key for step in self._shown} - {step.key for step in steps}:
            self._rows[key].hide()
        for stage, due in groupby(steps, key=lambda step: step.stage):
            heading = wrapped_label(self._stage_words(stage), LabelRole.QUIET)
            heading.setContentsMargins(4, 8 if self._headings else 0, 0, 2)
            self._headings.append(heading)
            self._list.addWidget(heading)
            for step in due:
                row = self._rows.get(step.key) or self._make_row(step)
                self._list.addWidget(row)
                row.show()
        self._shown = steps

    def _make_row(self, step: Step) -> StepRow:
        row = StepRow(step)
        row.ticked.connect(self.ticked)
        row.note_written.connect(self.note_written)
        self._rows[step.key] = row
        return row

    def _stage_words(self, stage: Stage) -> str:
        match stage:
            case Stage.BEFORE:
                return self.tr("Before you write")
            case Stage.WRITING:
                return self.tr("In the message")
            case Stage.BEYOND:
                return self.tr("One thing more")
            case Stage.SENT:
                return self.tr("After it went out")
