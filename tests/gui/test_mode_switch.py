"""The modes are chosen by buttons, keys and menu, which stay in step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.commands import Command
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeButton, ModeSwitch


@pytest.fixture
def buttons(window: MainWindow, qtbot: QtBot) -> list[ModeButton]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return [each for each in window.findChildren(ModeButton) if each.isVisible()]


def checked(buttons: list[ModeButton]) -> list[str]:
    return [each.text() for each in buttons if each.isChecked()]


def test_a_button_a_key_and_the_menu_lead_to_the_same(window: MainWindow, buttons: list[ModeButton]) -> None:
    switch = window.findChildren(ModeSwitch)[0]
    assert checked(buttons) == ["Write"]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert (switch.mode, checked(buttons)) == (Mode.READ, ["Read as customer"])
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert (switch.mode, checked(buttons)) == (Mode.SECOND_TRY, ["Second try"])
    window.findChildren(Menus)[0].action(Command.MODE_CASES).trigger()
    assert (switch.mode, checked(buttons)) == (Mode.CASES, ["Cases"])


def test_the_button_of_the_mode_that_is_on_stays_pressed(buttons: list[ModeButton]) -> None:
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert checked(buttons) == ["Write"]


def test_tab_stops_at_the_mode_that_is_on_and_arrows_go_to_its_neighbours(
    window: MainWindow, buttons: list[ModeButton]
) -> None:
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    assert window.focusWidget() is buttons[2]
    assert checked(buttons) == ["Second try"]
    QTest.keyClick(buttons[2], Qt.Key.Key_Tab)
    reached: list[QWidget | None] = [window.focusWidget()]
    assert reached[0] not in buttons


def test_they_are_one_choice_to_assistive_technology(buttons: list[ModeButton]) -> None:
    interfaces = [QAccessible.queryAccessibleInterface(each) for each in buttons]
    assert {each.role() for each in interfaces} == {QAccessible.Role.RadioButton}
    assert [each.state().checked for each in interfaces] == [True, False, False, False, False]
