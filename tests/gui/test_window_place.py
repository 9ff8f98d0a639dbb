"""The window comes back where it stood, and divided as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.window_place import fitting_size, place_of, restore_place, restore_sides, sides_of


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


def test_size_and_sides_come_back(windows: tuple[Divided, Divided]) -> None:
    first, second = windows
    first.resize(700, 500)
    first.show()
    first.splitter.setSizes([200, 500])
    restore_place(second, place_of(first))
    restore_sides(second.splitter, sides_of(first.splitter))
    second.show()
    assert second.size() == first.size()
    assert second.splitter.sizes() == first.splitter.sizes()


def test_damaged_places_are_as_good_as_none(windows: tuple[Divided, Divided]) -> None:
    window = windows[0]
    restore_place(window, "ü?")
    restore_sides(window.splitter, "AAAA")
    assert window.size() == fitting_size(QSize(1280, 800), window.screen().availableSize())


def test_the_first_window_leaves_room_for_its_frame_on_the_screen(windows: tuple[Divided, Divided]) -> None:
    window = windows[0]
    restore_place(window, "")
    room = window.screen().availableSize()
    assert room.width() < 1280
    assert (window.width(), window.height()) == (room.width() - 16, room.height() - 40)


def test_a_window_from_a_larger_screen_comes_back_no_larger_than_this_one(
    windows: tuple[Divided, Divided],
) -> None:
    first, second = windows
    first.resize(2500, 1400)
    restore_place(second, place_of(first))
    restore_sides(second.splitter, sides_of(first.splitter))
    room = second.screen().availableSize()
    assert (second.width(), second.height()) == (room.width() - 16, room.height() - 40)


@pytest.mark.parametrize(
    ("room", "size"),
    [
        (QSize(1280, 800), QSize(1264, 760)),
        (QSize(1366, 768), QSize(1280, 728)),
        (QSize(1280, 840), QSize(1264, 800)),
        (QSize(1920, 1080), QSize(1280, 800)),
    ],
)
def test_only_a_small_screen_makes_the_window_smaller(room: QSize, size: QSize) -> None:
    assert fitting_size(QSize(1280, 800), room) == size
