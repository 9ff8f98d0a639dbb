"""Keys are changed in the settings with the keyboard alone, and every refusal is said."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.commands import Command
from secondtry.gui.key_field import KeyField
from secondtry.gui.menu_table import listed_commands
from secondtry.gui.setting_declarations import read_setting_table
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.shortcuts_list import ShortcutsList
from secondtry.gui.shortcuts_panel import ShortcutsPanel

CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(settings: Settings, shortcuts: Shortcuts, qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The settings at the section of the keyboard, on the screen."""
    dialog = SettingsDialog(settings, read_setting_table().sections)
    dialog.add_panel("keyboard", ShortcutsPanel(shortcuts), fills=True)
    dialog.show_section("keyboard")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.close()


@pytest.fixture
def commands(dialog: SettingsDialog) -> ShortcutsList:
    commands = dialog.findChildren(ShortcutsList)[0]
    commands.setFocus()
    return commands


def _press(key: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def _rows(commands: ShortcutsList) -> dict[str, tuple[str, str]]:
    """The words, keys and first keys of the rows that are not hidden."""
    rows = {}
    for place in range(commands.topLevelItemCount()):
        menu = commands.topLevelItem(place)
        for row in range(menu.childCount() if menu else 0):
            item = menu.child(row) if menu else None
            if item is not None and not item.isHidden():
                rows[item.text(0)] = (item.text(1), item.text(2))
    return rows


def _go_to(commands: ShortcutsList, words: str) -> None:
    (item,) = commands.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    commands.setCurrentItem(item)


def test_keys_that_are_in_no_menu_are_listed_and_it_is_said_why_they_stay(
    dialog: SettingsDialog, commands: ShortcutsList
) -> None:
    words = "In an open question: yes, not yet, can't tell"
    assert _rows(commands)[words] == ("Alt+Y, Alt+N, Alt+C", "")
    _go_to(commands, words)
    assert "Alt with a letter is the letter that is underlined on the screen" in _said(dialog)
    assert not _button(dialog, "Change…").isEnabled()
    _press(Qt.Key.Key_Return)
    assert not dialog.findChildren(KeyField)[0].isVisible()


def _said(dialog: SettingsDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def _button(dialog: SettingsDialog, words: str) -> QPushButton:
    panel = dialog.findChildren(ShortcutsPanel)[0]
    return next(each for each in panel.findChildren(QPushButton) if each.text().replace("&", "") == words)


def test_every_command_is_listed_with_its_keys(commands: ShortcutsList) -> None:
    rows = _rows(commands)
    assert [each.words for each in listed_commands() if each.words not in rows] == []
    assert rows["Next finding"] == ("F8", "")
    assert rows["Redo"] == ("Ctrl+Shift+Z, Ctrl+Y", "")
    assert rows["Export review: Web page"] == ("Ctrl+E", "")


def test_what_the_keys_were_has_a_column_only_once_there_is_something_in_it(
    commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    assert commands.isColumnHidden(2)
    shortcuts.give(Command.NEXT_FINDING, "F12")
    assert not commands.isColumnHidden(2)


def test_the_chosen_row_stays_on_the_screen_while_keys_are_awaited(
    dialog: SettingsDialog, commands: ShortcutsList, qtbot: QtBot
) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    dialog.grab()  # lays out
    item = commands.currentItem()
    assert item is not None
    qtbot.waitUntil(lambda: commands.viewport().rect().contains(commands.visualItemRect(item)))


def test_enter_on_a_row_and_a_press_change_its_keys(
    dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    assert "Press the keys for “Next finding”" in _said(dialog)
    _press(Qt.Key.Key_F12, CTRL)
    assert shortcuts.keys(Command.NEXT_FINDING) == ("Ctrl+F12",)
    assert _rows(commands)["Next finding"] == ("Ctrl+F12", "F8")
    assert "“Next finding” is Ctrl+F12." in _said(dialog)
    assert commands.hasFocus()


def test_keys_that_may_not_be_taken_are_refused_and_others_are_awaited(
    dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    for key, held, reason in (
        (Qt.Key.Key_A, NOTHING, "A cannot be taken. This key types."),
        (Qt.Key.Key_C, CTRL, "Ctrl+C cannot be taken. It is “Copy” in every text."),
    ):
        _press(key, held)
        assert reason in _said(dialog)
        assert not _button(dialog, "Swap the keys").isVisible()
    _press(Qt.Key.Key_F12)
    assert shortcuts.keys(Command.NEXT_FINDING) == ("F12",)


def test_keys_of_another_command_are_said_and_swapped(
    dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_D, CTRL)
    assert "Ctrl+D is “Dismiss this finding”." in _said(dialog)
    assert shortcuts.keys(Command.NEXT_FINDING) == ("F8",)
    _press(Qt.Key.Key_Return)  # the keyboard is on the swap
    assert shortcuts.keys(Command.NEXT_FINDING) == ("Ctrl+D",)
    assert shortcuts.keys(Command.DISMISS) == ("F8",)
    assert "“Next finding” is Ctrl+D. “Dismiss this finding” is F8." in _said(dialog)


def test_a_swap_can_be_left(dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_D, CTRL)
    _button(dialog, "Leave it").click()
    assert not shortcuts.is_changed(Command.NEXT_FINDING)
    assert not dialog.findChildren(KeyField)[0].isVisible()


def test_escape_leaves_the_keys_and_the_dialog_open(
    dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    commands.choose(Command.NEXT_FINDING)
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert commands.hasFocus()
    assert not shortcuts.is_changed(Command.NEXT_FINDING)


def test_keys_are_taken_away_and_put_back(
    dialog: SettingsDialog, commands: ShortcutsList, shortcuts: Shortcuts
) -> None:
    commands.choose(Command.SAVE)
    assert not _button(dialog, "Put back").isEnabled()
    _button(dialog, "No keys").click()
    assert shortcuts.keys(Command.SAVE) == ()
    assert "“Save” is in the menu only." in _said(dialog)
    assert _rows(commands)["Save"] == ("", "Ctrl+S")
    _button(dialog, "Put back").click()
    assert shortcuts.keys(Command.SAVE) == ("Ctrl+S",)


def test_all_are_put_back_at_once(dialog: SettingsDialog, shortcuts: Shortcuts) -> None:
    back = _button(dialog, "Put all back")
    assert not back.isEnabled()
    shortcuts.swap(Command.NEXT_FINDING, "Ctrl+D")
    dialog.findChildren(ShortcutsList)[0].choose(Command.SAVE)
    back.click()
    assert not any(shortcuts.is_changed(command) for command in Command)


def test_what_every_field_does_cannot_be_changed(dialog: SettingsDialog, commands: ShortcutsList) -> None:
    commands.choose(Command.COPY)
    assert not _button(dialog, "Change…").isEnabled()
    _press(Qt.Key.Key_Return)
    assert "they stay as they are" in _said(dialog)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dismiss", ["Dismiss this finding", "Dismissed"]),
        ("ctrl+shift+z", ["Redo"]),
        ("next finding", ["Next finding"]),
    ],
)
def test_the_search_finds_commands_by_their_words_and_keys(
    dialog: SettingsDialog, commands: ShortcutsList, typed: str, found: list[str]
) -> None:
    dialog.search()
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, typed)
    assert set(_rows(commands)) <= set(found)
    assert found[0] in _rows(commands)


def test_the_name_of_the_section_finds_all_commands(dialog: SettingsDialog, commands: ShortcutsList) -> None:
    dialog.search()
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, "keyboard")
    assert {each.words for each in listed_commands()} <= set(_rows(commands))
