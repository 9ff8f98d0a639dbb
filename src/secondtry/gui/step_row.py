"""One step of the do-over checklist: a tick, and on request why, its source and a note."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.note_field import NoteField
from secondtry.gui.tick_box import TickBox
from secondtry.review.step import Step, StepTaken


class StepRow(QWidget):
    """A step with its tick; *Why?* unfolds the rest. A step with a note says so while it is folded.

    Signals:
        ticked: The step's key, and whether it is done.
        note_written: The step's key and its note.
    """

    ticked = Signal(str, bool)
    note_written = Signal(str, str)

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._tick = TickBox()
        self._tick.setAccessibleName(step.words)
        self._tick.ticked.connect(self._tell_tick)
        words = wrapped_label(step.words, LabelRole.BODY)
        words.setBuddy(self._tick)
        self._noted = plain_label(self.tr("noted"), LabelRole.PILL)
        self._more = QPushButton(self.tr("Why?"))
        self._more.setProperty("role", "small-link")
        self._more.setAccessibleName(self.tr("Why, and a note: {step}").format(step=step.words))
        self._more.clicked.connect(self._unfold)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self._tick, 0, top)
        head.addWidget(words, 1, top)
        head.addWidget(self._noted, 0, top)
        head.addWidget(self._more, 0, top)
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("Your note"))
        self._note.setAccessibleName(self.tr("Note on: {step}").format(step=step.words))
        self._note.note_changed.connect(self._tell_note)
        self._details = QWidget()
        inside = QVBoxLayout(self._details)
        inside.setContentsMargins(26, 2, 8, 8)
        inside.setSpacing(6)
        inside.addWidget(wrapped_label(step.why, LabelRole.BODY))
        inside.addWidget(wrapped_label(step.source, LabelRole.QUIET))
        inside.addWidget(self._note)
        self._details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._details)

    def show_taken(self, taken: StepTaken) -> None:
        """Show what was done about the step."""
        self._tick.show_ticked(taken.is_done)
        self._note.show_note(taken.note)
        self._noted.setVisible(bool(taken.note.strip()) and self._details.isHidden())

    def focus_tick(self) -> None:
        """Put the keyboard on the tick."""
        self._tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _unfold(self) -> None:
        opens = self._details.isHidden()
        self._details.setVisible(opens)
        self._more.setText(self.tr("Less") if opens else self.tr("Why?"))
        self._noted.setVisible(not opens and bool(self._note.toPlainText().strip()))

    @Slot(bool)
    def _tell_tick(self, is_done: bool) -> None:  # noqa: FBT001 - a slot
        self.ticked.emit(self._step.key, is_done)

    @Slot(str)
    def _tell_note(self, note: str) -> None:
        self.note_written.emit(self._step.key, note)
