"""The window comes back where it stood, and divided as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.window_place import keep_place, restore_place


class Divided(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.splitter = QSplitter()
        self.splitter.addWidget(QWidget())
        self.splitter.addWidget(QWidget())
        self.setCentralWidget(self.splitter)


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[tuple[Divided, Divided]]:
    pair = Divided(), Divided()
    for window in pair:
        qtbot.addWidget(window)
    yield pair
    for window in pair:
        window.close()


def test_size_and_sides_come_back(windows: tuple[Divided, Divided], settings: Settings) -> None:
    first, second = windows
    first.resize(700, 500)
    first.show()
    first.splitter.setSizes([200, 500])
    keep_place(first, first.splitter, settings)
    restore_place(second, second.splitter, settings)
    second.show()
    assert second.size() == first.size()
    assert second.splitter.sizes() == first.splitter.sizes()


def test_damaged_places_are_as_good_as_none(windows: tuple[Divided, Divided], settings: Settings) -> None:
    settings.put(SettingName.GEOMETRY, "ü?")
    settings.put(SettingName.SPLITTER, "AAAA")
    window = windows[0]
    restore_place(window, window.splitter, settings)
    assert (window.width(), window.height()) == (1280, 800)
