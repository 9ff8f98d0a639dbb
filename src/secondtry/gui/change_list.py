"""A card with a heading and a row for each change, the first few until more are asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.card_parts import link_button
from secondtry.gui.change_row import ChangeLine, ChangeRow
from secondtry.gui.labels import LabelRole, wrapped_label

#: So many more rows come with each press: a text with hundreds of changes must not fill the window at once.
_MORE = 50

_Item = TypeVar("_Item")


class ChangeList(QWidget):
    """Shows what it is told, and a sentence above it.

    Signals:
        chosen: The ChangeLine whose words the person wants to see.
    """

    chosen = Signal(object)

    def __init__(self, heading: str, first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = self._most = first
        self._count = 0
        self._line_at: Callable[[int], ChangeLine] = _no_line
        self._rows: list[ChangeRow] = []
        self._said = wrapped_label(role=LabelRole.QUIET)
        self._said.setContentsMargins(8, 6, 8, 6)
        self._more: QPushButton = link_button("")
        self._more.clicked.connect(self._show_more)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card = QFrame()
        card.setProperty("role", "card")
        self.inside = QVBoxLayout(card)
        self.inside.setContentsMargins(6, 6, 6, 6)
        self.inside.setSpacing(0)
        self.inside.addWidget(self._said)
        self.inside.addLayout(self._list)
        self.inside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapped_label(heading, LabelRole.HEADING))
        column.addWidget(card)

    def say(self, said: str) -> None:
        """Show a sentence above the lines; none where it is empty."""
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def show_items(self, items: Sequence[_Item], line_of: Callable[[_Item], ChangeLine]) -> None:
        """Show a line for each of these instead of those before; ``line_of`` is asked for those that show."""
        self._count = len(items)
        self._line_at = lambda number: line_of(items[number])
        self._draw()

    def _draw(self) -> None:
        shown = [self._line_at(number) for number in range(min(self._count, self._most))]
        for row, line in zip(self._rows, shown, strict=False):
            row.show_line(line)
            row.show()
        for line in shown[len(self._rows) :]:
            row = ChangeRow(line)
            row.chosen.connect(self.chosen)
            self._rows.append(row)
            self._list.addWidget(row)
        for row in self._rows[len(shown) :]:
            row.hide()
        hidden = self._count - len(shown)
        self._more.setVisible(bool(hidden))
        self._more.setText(self.tr("{n} more").format(n=hidden))
        self._more.setAccessibleName(self._more.text())

    @Slot()
    def _show_more(self) -> None:
        shown = self._most
        self._most += _MORE
        self._draw()
        self._rows[shown].setFocus()


def _no_line(number: int) -> ChangeLine:
    raise IndexError(number)
