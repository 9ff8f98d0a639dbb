"""Remembers where the window stood and how it was divided."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings

_SIZE = (1280, 800)
_SIDES = [840, 440]


def restore_place(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Put the window where it was when it was closed last, or give it a size to begin with."""
    window.resize(*_SIZE)
    splitter.setSizes(_SIDES)
    window.restoreGeometry(_kept(settings, SettingName.GEOMETRY))
    splitter.restoreState(_kept(settings, SettingName.SPLITTER))


def keep_place(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Note where the window stands now."""
    settings.put(SettingName.GEOMETRY, _as_text(window.saveGeometry()))
    settings.put(SettingName.SPLITTER, _as_text(splitter.saveState()))


def _kept(settings: Settings, name: SettingName) -> QByteArray:
    return QByteArray.fromBase64(settings.text(name).encode("ascii", "ignore"))


def _as_text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
