"""The window as it is from the first moment: a place to write in, and somebody who answers for it."""

from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar

from secondtry.gui.clean_mime import local_file


class Care(Protocol):
    """Who answers for a window."""

    def leave(self) -> bool:
        """Let the window go, with all that is open kept; False where the person stays."""
        ...

    def open_path(self, path: str) -> None:
        """Open a file that was dropped on the window."""
        ...

    def end(self) -> None:
        """Close the window without a question, with all that is open kept."""
        ...


class Nobody:
    """Has the care of a window in which there is nothing yet."""

    def leave(self) -> bool:
        """Let it go."""
        return True

    def open_path(self, path: str) -> None:
        """Do nothing."""

    def end(self) -> None:
        """Do nothing."""


class WritingWindow(QMainWindow):
    """Asks whoever has the care of it before it closes, and hands on the files that are dropped on it.

    Signals:
        painted: It was drawn.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._care: Care = Nobody()
        self._menu_bar = QMenuBar(self)
        self.setAcceptDrops(True)

    def give_into_care(self, care: Care) -> None:
        """Let another answer for the window from now on."""
        self._care = care

    def menuBar(self) -> QMenuBar:
        """Return the menus, which stand in one widget with the modes; Qt would make others."""
        return self._menu_bar

    def leave(self) -> bool:
        """Ask whoever has the care of the window whether it may be left, and have all kept if so."""
        return self._care.leave()

    def open_path(self, path: str) -> None:
        """Have a file opened."""
        self._care.open_path(path)

    @Slot()
    def end(self) -> None:
        """Have the window closed without a question, because the system ends."""
        self._care.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, and tell so."""
        super().paintEvent(event)
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close where the window may be left."""
        event.setAccepted(self.leave())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file wherever in the window it comes."""
        if local_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        event.acceptProposedAction()
        self.open_path(local_file(event.mimeData()))
