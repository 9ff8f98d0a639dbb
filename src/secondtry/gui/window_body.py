"""What fills the window: the two sides, the notice above them, and the footer below."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secondtry.gui.current_stack import CurrentStack
from secondtry.gui.footer import Footer
from secondtry.gui.mode import Mode
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.room import Room
from secondtry.gui.side_pages import SidePages
from secondtry.gui.writing_side import WritingSide


class WindowBody(QWidget):
    """Divides the room between a left and a right side; each mode may bring its own.

    ``splitter`` is where a person moves the border.

    Signals:
        view_made: A view has come into the window that was not there at its start.
    """

    view_made = Signal()

    def __init__(
        self,
        notice: NoticeBar,
        writing: WritingSide,
        pages: SidePages,
        footer: Footer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._writing = writing
        self._pages = pages
        self._rooms: dict[Mode, Callable[[], Room]] = {}
        self._left = CurrentStack()
        self._left.addWidget(writing)
        self._right = CurrentStack()
        self._right.addWidget(pages)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._room = CurrentStack()
        self._room.addWidget(self.splitter)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(notice)
        column.addWidget(self._room, 1)
        column.addWidget(footer)

    def add_above(self, bar: QWidget) -> None:
        """Put a bar above everything else; it is shown and hidden by whoever it belongs to."""
        self._column.insertWidget(0, bar)

    def add(self, mode: Mode, room: Callable[[], Room]) -> None:
        """Show what this returns while a mode is on; it is asked when the mode is first entered."""
        self._rooms[mode] = room

    @Slot(object)
    def show_mode(self, mode: Mode) -> None:
        """Show what belongs to a mode: what it brought, and else the message and the checklist."""
        room = self._rooms[mode]() if mode in self._rooms else Room()
        is_new = False
        for stack, view in (
            (self._left, room.left or self._writing),
            (self._right, room.right or self._pages),
            (self._room, room.whole or self.splitter),
        ):
            if stack.indexOf(view) < 0:
                is_new = True
                stack.addWidget(view)
            stack.setCurrentWidget(view)
        if is_new:
            self.view_made.emit()
