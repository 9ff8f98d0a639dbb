"""Two parts share the room evenly whatever they ask for, until somebody moves the line between them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from secondtry.gui.shared_room import SharedRoom


@pytest.fixture
def room(qtbot: QtBot) -> SharedRoom:
    room = SharedRoom()
    qtbot.addWidget(room)
    for words in ("Hi", "Hi Dana, your order was misplaced."):
        room.addWidget(QLabel(words))
    room.resize(801, 200)
    room.setHandleWidth(1)
    room.show()
    room.share((1, 1))
    return room


def ask_for_more(room: SharedRoom) -> None:
    label = room.widget(1)
    assert isinstance(label, QLabel)
    for width in (600, 0):
        label.setMinimumWidth(width)
        QApplication.processEvents()


def move_the_line(room: SharedRoom, by: int) -> None:
    handle = room.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    QTest.mouseMove(handle, QPoint(by, 50))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))


def test_both_have_half_of_it_after_one_has_asked_for_more(room: SharedRoom) -> None:
    ask_for_more(room)
    room.share((1, 1))
    assert room.sizes() == [400, 400]


def test_what_somebody_has_moved_stays_until_the_shares_change(room: SharedRoom) -> None:
    move_the_line(room, 100)
    moved = room.sizes()
    assert moved[0] > moved[1]
    room.share((1, 1))
    QApplication.processEvents()
    assert room.sizes() == moved
    room.share((1, 3))
    assert room.sizes() == [200, 600]
