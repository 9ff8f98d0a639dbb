"""A ledger: its lines one below the other, and a button for one more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.ledger_row import LedgerLine, LedgerNames, LedgerRow, LineState


class LedgerList(QWidget):
    """Keeps a row for each number, so that the keyboard stays where it is while a line changes.

    Signals:
        line_changed: The LedgerLine as it is now.
        removal_requested: The number of a line that shall go.
        addition_requested: The person wants one more line.
    """

    line_changed = Signal(object)
    removal_requested = Signal(int)
    addition_requested = Signal()

    def __init__(self, names: LedgerNames, add: str, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._now = now
        self._rows: dict[int, LedgerRow] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add_button = QPushButton(add)
        self.add_button.setProperty("role", "add")
        self.add_button.clicked.connect(self.addition_requested)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self.buttons.addWidget(self.add_button)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._lines)
        column.addLayout(self.buttons)

    def clear(self) -> None:
        """Show no line: what comes next belongs to something else."""
        for number in tuple(self._rows):
            self._drop(number)

    def show_lines(self, lines: Sequence[tuple[LedgerLine, LineState]]) -> None:
        """Show these lines; those that were there stay in their places, others come below."""
        numbers = {line.number for line, _ in lines}
        for number in self._rows.keys() - numbers:
            self._drop(number)
        for line, state in lines:
            if line.number not in self._rows:
                self._rows[line.number] = self._row(line)
            self._rows[line.number].show_line(line, state)

    def take_focus(self, number: int) -> None:
        """Put the keyboard on a line."""
        self._rows[number].take_focus()

    def _row(self, line: LedgerLine) -> LedgerRow:
        row = LedgerRow(line, self._names, self._now)
        row.line_changed.connect(self.line_changed)
        row.removal_requested.connect(self._ask_to_remove)
        self._lines.addWidget(row)
        return row

    def _drop(self, number: int) -> None:
        row = self._rows.pop(number)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot(int)
    def _ask_to_remove(self, number: int) -> None:
        # The row with the keyboard goes: it must not fall somewhere else on the page.
        self.add_button.setFocus()
        self.removal_requested.emit(number)
