"""The buttons of the modes never push a menu aside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QMenuBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.window_head import WindowHead

MENUS = ("File", "Edit", "Review", "Cases", "View", "Help")


class Place(QMainWindow):
    """A window with menus, two buttons for modes, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.menus = QMenuBar()
        for name in MENUS:
            self.menus.addMenu(name)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        for name in ("Write", "Read as customer"):
            button = QToolButton()
            button.setText(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.head = WindowHead(self.menus)
        self.head.put_buttons(self.buttons)
        self.setMenuWidget(self.head)
        self.setCentralWidget(QLineEdit())

    def menus_that_show(self) -> list[str]:
        places = {each.text(): self.menus.actionGeometry(each) for each in self.menus.actions()}
        return [name for name, place in places.items() if place.width() and self.menus.rect().contains(place)]

    def is_beside(self) -> bool:
        is_right_of_menus = self.buttons.x() >= self.menus.geometry().right()
        return is_right_of_menus and self.buttons.geometry().intersects(self.head.rect())

    def is_below(self) -> bool:
        return self.buttons.y() > self.menus.geometry().bottom() and self.head.rect().contains(
            self.buttons.geometry()
        )


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
    assert window.buttons.geometry().right() == window.head.rect().right()
    assert window.menus_that_show() == list(MENUS)


def test_they_have_a_row_of_their_own_where_there_is_none_and_come_back(window: Place, qtbot: QtBot) -> None:
    window.resize(400, 300)
    qtbot.waitUntil(window.is_below)
    assert window.buttons.isVisible()
    qtbot.waitUntil(lambda: window.menus_that_show() == list(MENUS))
    window.resize(900, 300)
    qtbot.waitUntil(window.is_beside)
    assert window.buttons.isVisible()


def test_larger_letters_move_them_too(window: Place, qtbot: QtBot) -> None:
    for each in (window.menus, window.buttons):
        each.setStyleSheet("* { font-size: 30pt; }")
    qtbot.waitUntil(window.is_below)


def test_a_longer_button_moves_them_too(window: Place, qtbot: QtBot) -> None:
    window.buttons.findChildren(QToolButton)[1].setText("Read it all as the customer would, twice" * 3)
    qtbot.waitUntil(window.is_below)


def test_the_keyboard_stays_on_its_button(window: Place, qtbot: QtBot) -> None:
    button = window.buttons.findChildren(QToolButton)[1]
    button.setFocus()
    window.resize(400, 300)
    qtbot.waitUntil(window.is_below)
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


def test_alt_alone_goes_to_the_menus(window: Place, qtbot: QtBot) -> None:
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_Alt)
    qtbot.waitUntil(window.menus.hasFocus)


def test_a_menu_opens_by_its_letter(window: Place, qtbot: QtBot) -> None:
    menu = window.menus.addMenu("&Cases")
    menu.addAction("One")
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_a_screen_reader_hears_of_the_menus_and_of_the_buttons(window: Place) -> None:
    head = QAccessible.queryAccessibleInterface(window.head)
    heard = [head.child(number).object() for number in range(head.childCount())]
    assert heard == [window.menus, window.buttons]
