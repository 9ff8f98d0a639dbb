"""Remembers where the window stood and how it was divided."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings

#: Where the screen has room for it.
FIRST_SIZE = QSize(1280, 800)
#: What a desktop's title bar and borders take at most: the real ones are known only once a window shows.
_FRAME = QSize(16, 40)
_SIDES = [840, 440]


def restore_place(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Put the window where it was when it was closed last, or give it a size to begin with.

    With its frame, it is never larger than the room that its screen has to give.
    """
    window.resize(FIRST_SIZE)
    splitter.setSizes(_SIDES)
    window.restoreGeometry(_kept(settings, SettingName.GEOMETRY))
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(fitting_size(window.size(), window.screen().availableSize()))
    splitter.restoreState(_kept(settings, SettingName.SPLITTER))


def fitting_size(size: QSize, room: QSize) -> QSize:
    """Return the size, made as small as it takes to leave space for a frame in this room."""
    return size.boundedTo(room - _FRAME)


def keep_place(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Note where the window stands now."""
    settings.put(SettingName.GEOMETRY, _as_text(window.saveGeometry()))
    settings.put(SettingName.SPLITTER, _as_text(splitter.saveState()))


def _kept(settings: Settings, name: SettingName) -> QByteArray:
    return QByteArray.fromBase64(settings.text(name).encode("ascii", "ignore"))


def _as_text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
