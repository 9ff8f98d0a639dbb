"""What fills the window: the two sides, the notice above them, and the footer below."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from secondtry.gui.current_stack import CurrentStack
from secondtry.gui.mode import Mode
from secondtry.gui.window_edges import Edges
from secondtry.gui.writing_side import WritingSide


class Views(Protocol):
    """What a mode shows in the place of the left side, of the right, or of both; else they stay."""

    @property
    def left(self) -> QWidget | None:
        """In the place of the message."""
        ...

    @property
    def right(self) -> QWidget | None:
        """In the place of the checklist and its neighbours."""
        ...

    @property
    def whole(self) -> QWidget | None:
        """In the place of both."""
        ...


class WindowBody(QWidget):
    """Divides the room between a left and a right side; each mode may bring its own.

    ``splitter`` is where a person moves the border. Until the parts around the message are put in,
    their places are kept free.

    Signals:
        view_made: A view has come into the window that was not there at its start.
    """

    view_made = Signal()

    def __init__(self, writing: WritingSide, edges: Edges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self._beside: QWidget = QWidget()
        self._beside.setMinimumWidth(edges.side)
        self._rooms: dict[Mode, Callable[[], Views]] = {}
        self._left = CurrentStack()
        self._left.addWidget(writing)
        self._right = CurrentStack()
        self._right.addWidget(self._beside)
        self.splitter = QSplitter()
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._room = CurrentStack()
        self._room.addWidget(self.splitter)
        self._below: QWidget = _place("footer", edges.footer)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._room, 1)
        column.addWidget(self._below)

    def places(self) -> tuple[QWidget, ...]:
        """Return what lies around the message while nothing else is there."""
        return self._writing, self._below

    def put_notice(self, notice: QWidget) -> None:
        """Put in what is above both sides while it is not hidden."""
        self._column.insertWidget(self._column.indexOf(self._room), notice)

    def put_around(self, pages: QWidget, footer: QWidget) -> None:
        """Put in what belongs beside and below the message."""
        self._right.addWidget(pages)
        if self._right.currentWidget() is self._beside:  # else a file has led to a mode of its own
            self._right.setCurrentWidget(pages)
        self._right.removeWidget(self._beside)
        self._beside.deleteLater()
        self._beside = pages
        self._column.replaceWidget(self._below, footer)
        self._below.hide()
        self._below = footer

    def edges(self) -> tuple[int, int, int]:
        """Return how high the head on the left and the footer are, and how wide the right is at least."""
        return self._writing.head_height(), self._below.height(), self._beside.minimumSizeHint().width()

    def side_rect(self) -> QRect:
        """Return where the right side is, as the body counts; empty while something else takes its place."""
        if not self._right.isVisibleTo(self):
            return QRect()
        return self._right.rect().translated(self._right.mapTo(self, QPoint(0, 0)))

    def add_above(self, bar: QWidget) -> None:
        """Put a bar above everything else; it is shown and hidden by whoever it belongs to."""
        self._column.insertWidget(0, bar)

    def add(self, mode: Mode, room: Callable[[], Views]) -> None:
        """Show what this returns while a mode is on; it is asked when the mode is first entered."""
        self._rooms[mode] = room

    @Slot(object)
    def show_mode(self, mode: Mode) -> None:
        """Show what belongs to a mode: what it brought, and else the message and the checklist."""
        views = self._rooms[mode]() if mode in self._rooms else None
        is_new = False
        for stack, view in (
            (self._left, (views and views.left) or self._writing),
            (self._right, (views and views.right) or self._beside),
            (self._room, (views and views.whole) or self.splitter),
        ):
            if stack.indexOf(view) < 0:
                is_new = True
                stack.addWidget(view)
            stack.setCurrentWidget(view)
        if is_new:
            self.view_made.emit()


def _place(role: str, height: int) -> QFrame:
    place = QFrame()
    place.setProperty("role", role)
    place.setFixedHeight(height)
    if not height:
        place.hide()
    return place
