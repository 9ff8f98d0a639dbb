"""The field for keys takes what is pressed, and is no trap."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.key_field import KeyField

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[KeyField]:
    """The field with the keyboard, above another one."""
    room = QWidget()
    column = QVBoxLayout(room)
    field = KeyField()
    column.addWidget(field)
    column.addWidget(QLineEdit())
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    room.close()


@pytest.mark.parametrize(
    ("key", "held", "keys"),
    [
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "F12"),
        (Qt.Key.Key_J, CTRL, "Ctrl+J"),
        (Qt.Key.Key_J, CTRL | SHIFT, "Ctrl+Shift+J"),
        (Qt.Key.Key_7, ALT, "Alt+7"),
        (Qt.Key.Key_Return, CTRL, "Ctrl+Return"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A"),
    ],
)
def test_pressed_keys_are_told(
    field: KeyField, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, keys: str
) -> None:
    with qtbot.waitSignal(field.keys_pressed) as heard:
        QTest.keyClick(field, key, held)
    assert heard.args == [keys]
    assert field.text() == keys


def test_keys_that_are_only_held_are_not_told(field: KeyField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.keys_pressed):
        QTest.keyClick(field, Qt.Key.Key_Control, CTRL)
        QTest.keyClick(field, Qt.Key.Key_Shift, SHIFT)


def test_escape_gives_up(field: KeyField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.given_up):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_tab_leads_out(field: KeyField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.keys_pressed):
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


def test_what_is_pressed_here_is_no_shortcut_of_the_window(field: KeyField, qtbot: QtBot) -> None:
    shortcut = QShortcut(QKeySequence("Ctrl+J"), field.window())
    with qtbot.assertNotEmitted(shortcut.activated), qtbot.waitSignal(field.keys_pressed):
        QTest.keyClick(field, Qt.Key.Key_J, CTRL)
