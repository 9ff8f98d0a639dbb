"""Remembers where the window stood and how it was divided."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

#: Where the screen has room for it.
FIRST_SIZE = QSize(1280, 800)
#: What a desktop's title bar and borders take at most: the real ones are known only once a window shows.
_FRAME = QSize(16, 40)
_SIDES = [840, 440]


def restore_place(window: QMainWindow, geometry: str) -> None:
    """Put the window where it was when it was closed last, or give it a size to begin with.

    ``geometry`` is what was kept of it; damaged, it is as good as none. With its frame, the window is
    never larger than the room that its screen has to give.
    """
    window.resize(FIRST_SIZE)
    window.restoreGeometry(_state(geometry))
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(fitting_size(window.size(), window.screen().availableSize()))


def restore_sides(splitter: QSplitter, sides: str) -> None:
    """Divide a window as it was divided when it was closed last; ``sides`` is what was kept of that."""
    splitter.setSizes(_SIDES)
    splitter.restoreState(_state(sides))


def fitting_size(size: QSize, room: QSize) -> QSize:
    """Return the size, made as small as it takes to leave space for a frame in this room."""
    return size.boundedTo(room - _FRAME)


def room_on_screen(window: QMainWindow) -> QSize:
    """Return how large a window may be to leave space for a frame on its screen."""
    return window.screen().availableSize() - _FRAME


def place_of(window: QMainWindow) -> str:
    """Return where a window stands, to be kept."""
    return _as_text(window.saveGeometry())


def sides_of(splitter: QSplitter) -> str:
    """Return how a window is divided, to be kept."""
    return _as_text(splitter.saveState())


def _state(kept: str) -> QByteArray:
    return QByteArray.fromBase64(kept.encode("ascii", "ignore"))


def _as_text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
