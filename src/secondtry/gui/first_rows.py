"""A list of which the first rows show, and the others when somebody asks."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

_Row = TypeVar("_Row", bound=QWidget)
_Item = TypeVar("_Item")


class FirstRows(QWidget, Generic[_Row, _Item]):
    """Has a row for each item that shows, and a button that says how many more there are.

    Rows are used again for other items. ``more`` is the button, to be given its look.
    """

    def __init__(
        self,
        first: int,
        make_row: Callable[[], _Row],
        fill: Callable[[_Row, _Item], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._make_row = make_row
        self._fill = fill
        self._items: Sequence[_Item] = ()
        self._shows_all = False
        self._rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.more = QPushButton()
        self.more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def set_spacing(self, pixels: int) -> None:
        """Part the rows by so much."""
        self._list.setSpacing(pixels)

    def show_items(self, items: Sequence[_Item]) -> None:
        """Show these items in the place of those before."""
        self._items = items
        shown = items if self._shows_all else items[: self._first]
        while len(self._rows) < len(shown):
            row = self._make_row()
            self._rows.append(row)
            self._list.addWidget(row)
        for row, item in zip(self._rows, shown, strict=False):
            self._fill(row, item)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()
        hidden = len(items) - len(shown)
        self.more.setVisible(bool(hidden))
        self.more.setText(self.tr("%n more", "", hidden))

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self.show_items(self._items)
