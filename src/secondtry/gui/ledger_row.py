"""One line of a ledger: words, a day, and a box to tick when it is done."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.day_field import DayField
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.note_field import NoteField
from secondtry.gui.tick_box import TickBox

_BESIDE_FIRST_LINE = 4


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What a line holds; ``done_at`` is a moment, or empty while it is open."""

    number: int
    words: str = ""
    due: str = ""
    done_at: str = ""


@dataclass(frozen=True, slots=True)
class LineState:
    """What is said below a line, and whether it is late."""

    words: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class LedgerNames:
    """What the parts of each line are called: the kind of thing, its day, and how to take it away."""

    what: str
    hint: str
    day: str
    remove: str


class LedgerRow(QWidget):
    """A line in which everything can be changed in place.

    Signals:
        line_changed: The LedgerLine as it is now.
        removal_requested: The number of a line that shall go.
    """

    line_changed = Signal(object)
    removal_requested = Signal(int)

    def __init__(
        self, line: LedgerLine, names: LedgerNames, now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._names = names
        self._now = now
        self._done = TickBox()
        self._words = NoteField()
        self._words.setPlaceholderText(names.hint)
        self._day = DayField(names.day, now)
        self._state = wrapped_label(role=LabelRole.QUIET)
        self._remove = QToolButton()
        self._remove.setText("✕")
        self._remove.setProperty("role", "close")
        self._remove.setToolTip(names.remove)
        self._lay_out()
        self._done.ticked.connect(self._tick)
        self._words.note_changed.connect(self._write)
        self._day.day_changed.connect(self._take_day)
        self._remove.clicked.connect(self._ask_to_remove)

    def show_line(self, line: LedgerLine, state: LineState) -> None:
        """Show a line; what the person is typing stays."""
        self._line = line
        self._done.show_ticked(bool(line.done_at))
        self._words.show_note(line.words)
        self._day.show_day(line.due)
        self._done.setAccessibleName(self.tr("Done: {words}").format(words=line.words))
        self._words.setAccessibleName(f"{self._names.what}: {line.words}")
        self._day.setAccessibleName(f"{self._names.day}: {line.words}")
        self._remove.setAccessibleName(f"{self._names.remove}: {line.words}")
        self._state.setText(state.words)
        self._state.setVisible(bool(state.words))
        role = (LabelRole.WARNING if state.is_late else LabelRole.QUIET).value
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().unpolish(self._state)
            self._state.style().polish(self._state)

    def take_focus(self) -> None:
        """Put the keyboard on the words."""
        self._words.setFocus()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._day, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self._state, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._words)
        words.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        # As far down as the first line of the words, whose frame and margin stand above it.
        box = QVBoxLayout()
        box.addSpacing(_BESIDE_FIRST_LINE)
        box.addWidget(self._done)
        box.addStretch(1)
        row.addLayout(box)
        row.addLayout(words, 1)
        row.addWidget(self._remove, 0, top)

    @Slot()
    def _tick(self) -> None:
        done = self._now().isoformat(timespec="seconds") if self._done.isChecked() else ""
        self._change(replace(self._line, done_at=done))

    @Slot(str)
    def _write(self, words: str) -> None:
        self._change(replace(self._line, words=words))

    @Slot(str)
    def _take_day(self, day: str) -> None:
        self._change(replace(self._line, due=day))

    @Slot()
    def _ask_to_remove(self) -> None:
        self.removal_requested.emit(self._line.number)

    def _change(self, line: LedgerLine) -> None:
        self._line = line
        self.line_changed.emit(line)
