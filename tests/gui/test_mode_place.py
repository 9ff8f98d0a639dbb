"""The buttons of the modes never push a menu aside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.mode_place import ModePlace

MENUS = ("File", "Edit", "Review", "Cases", "View", "Help")


class Place(QMainWindow):
    """A window with menus, two buttons for modes, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        for name in MENUS:
            self.menuBar().addMenu(name)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        for name in ("Write", "Read as customer"):
            button = QToolButton()
            button.setText(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        body = QWidget()
        column = QVBoxLayout(body)
        self.place = ModePlace(self.menuBar(), self.buttons, self)
        column.addWidget(self.place.row)
        column.addWidget(QLineEdit())
        self.setCentralWidget(body)

    def menus_that_show(self) -> list[str]:
        bar = self.menuBar()
        places = {each.text(): bar.actionGeometry(each) for each in bar.actions()}
        return [name for name, place in places.items() if place.width() and bar.rect().contains(place)]

    def is_beside(self) -> bool:
        return self.menuBar().isAncestorOf(self.buttons)


@pytest.fixture
def window(qtbot: QtBot) -> Place:
    window = Place()
    qtbot.addWidget(window)
    window.resize(900, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_they_stand_beside_the_menus_where_there_is_room(window: Place, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.is_beside)
    assert window.place.row.isHidden()
    assert window.menus_that_show() == list(MENUS)


def test_they_have_a_row_of_their_own_where_there_is_none_and_come_back(window: Place, qtbot: QtBot) -> None:
    window.resize(400, 300)
    qtbot.waitUntil(lambda: not window.is_beside())
    assert window.place.row.isVisible()
    assert window.buttons.isVisible()
    qtbot.waitUntil(lambda: window.menus_that_show() == list(MENUS))
    window.resize(900, 300)
    qtbot.waitUntil(window.is_beside)
    assert window.place.row.isHidden()
    assert window.buttons.isVisible()


def test_larger_letters_move_them_too(window: Place, qtbot: QtBot) -> None:
    for each in (window.menuBar(), window.buttons):
        each.setStyleSheet("* { font-size: 30pt; }")
    qtbot.waitUntil(lambda: not window.is_beside())


def test_a_longer_button_moves_them_too(window: Place, qtbot: QtBot) -> None:
    window.buttons.findChildren(QToolButton)[1].setText("Read it all as the customer would, twice" * 3)
    qtbot.waitUntil(lambda: not window.is_beside())


def test_the_keyboard_stays_on_its_button(window: Place, qtbot: QtBot) -> None:
    button = window.buttons.findChildren(QToolButton)[1]
    button.setFocus()
    window.resize(400, 300)
    qtbot.waitUntil(lambda: not window.is_beside())
    assert window.focusWidget() is button
    window.resize(900, 300)
    qtbot.waitUntil(window.is_beside)
    assert window.focusWidget() is button


def test_the_keyboard_comes_to_them_in_the_same_order_wherever_they_stand(
    window: Place, qtbot: QtBot
) -> None:
    first, second = window.buttons.findChildren(QToolButton)
    last = window.findChildren(QLineEdit)[0]
    for width in (900, 400, 900):
        window.resize(width, 300)
        qtbot.waitUntil(lambda width=width: window.is_beside() is (width == 900))  # type: ignore[misc] # bound now; mypy sees no type
        last.setFocus()
        reached = []
        for _ in range(3):
            QTest.keyClick(window, Qt.Key.Key_Tab)
            reached.append(window.focusWidget())
        assert reached == [first, second, last]
