"""What fills the window: the two sides, the notice above them, and the footer below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secondtry.gui.current_stack import CurrentStack
from secondtry.gui.footer import Footer
from secondtry.gui.mode import Mode
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.side_pages import SidePages
from secondtry.gui.writing_side import WritingSide


class WindowBody(QWidget):
    """Divides the room between a left and a right side; each mode may bring its own.

    ``splitter`` is where a person moves the border.
    """

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
        self._lefts: dict[Mode, QWidget] = {}
        self._rights: dict[Mode, QWidget] = {}
        self._wide: dict[Mode, QWidget] = {}
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

    def add_left(self, mode: Mode, view: QWidget) -> None:
        """Show this in the place of the message while a mode is on."""
        self._lefts[mode] = view
        self._left.addWidget(view)

    def add_right(self, mode: Mode, view: QWidget) -> None:
        """Show this in the place of the checklist and its neighbours while a mode is on."""
        self._rights[mode] = view
        self._right.addWidget(view)

    def add_whole(self, mode: Mode, view: QWidget) -> None:
        """Show this in the place of both sides while a mode is on."""
        self._wide[mode] = view
        self._room.addWidget(view)

    def show_mode(self, mode: Mode) -> None:
        """Show what belongs to a mode: what it brought, and else the message and the checklist."""
        self._left.setCurrentWidget(self._lefts.get(mode, self._writing))
        self._right.setCurrentWidget(self._rights.get(mode, self._pages))
        self._room.setCurrentWidget(self._wide.get(mode, self.splitter))
