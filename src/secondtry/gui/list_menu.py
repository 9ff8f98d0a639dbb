"""A submenu whose lines change while the program runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class MenuLine:
    """One line: its words, and the value that it stands for."""

    words: str
    value: object


class ListMenu(QMenu):
    """Shows lines, or says that there are none.

    Signals:
        chosen: The value of the line that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, title: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._when_empty = when_empty
        self._lines: tuple[MenuLine, ...] = ()
        self.triggered.connect(self._choose)
        self.show_lines(())

    def show_lines(self, lines: Sequence[MenuLine]) -> None:
        """Put other lines in the menu."""
        self._lines = tuple(lines)
        self.clear()
        if not lines:
            self.addAction(self._when_empty).setEnabled(False)
        for number, line in enumerate(lines, start=1):
            # The first nine lines have their number for a mnemonic; an ampersand in the words is not one.
            mark = f"&{number}  " if number < 10 else ""
            self.addAction(mark + line.words.replace("&", "&&")).setData(number - 1)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        number = action.data()
        if isinstance(number, int):
            self.chosen.emit(self._lines[number].value)
