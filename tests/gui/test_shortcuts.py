"""Keys are changed, swapped and put back; no key means two things, whatever is kept."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.gui.commands import EDITING, Command
from secondtry.gui.main_window import MainWindow
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts


def _kept(settings: Settings) -> dict[str, tuple[str, ...]]:
    return dict(settings.keys(SettingName.SHORTCUTS))


def _no_key_means_two_things(shortcuts: Shortcuts) -> bool:
    counts = Counter(key for command in Command for key in shortcuts.keys(command))
    return not any(count > 1 for count in counts.values())


def test_at_first_the_keys_are_those_of_the_menus(shortcuts: Shortcuts) -> None:
    assert shortcuts.keys(Command.NEXT_FINDING) == ("F8",)
    assert not any(shortcuts.is_changed(command) for command in Command)


def test_a_command_takes_other_keys_and_only_the_difference_is_kept(
    shortcuts: Shortcuts, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shortcuts.changed):
        shortcuts.give(Command.NEXT_FINDING, "ctrl+f12")
    assert shortcuts.keys(Command.NEXT_FINDING) == ("Ctrl+F12",)
    assert shortcuts.user_of("F8") is None
    assert shortcuts.user_of("Ctrl+F12") is Command.NEXT_FINDING
    assert _kept(settings) == {"next_finding": ("Ctrl+F12",)}
    shortcuts.give(Command.NEXT_FINDING, "F8")
    assert _kept(settings) == {}


def test_what_is_given_to_one_is_taken_from_the_other(shortcuts: Shortcuts) -> None:
    shortcuts.give(Command.NEXT_FINDING, "Ctrl+D")
    assert shortcuts.keys(Command.DISMISS) == ()
    assert shortcuts.user_of("Ctrl+D") is Command.NEXT_FINDING


def test_two_commands_swap_their_keys(shortcuts: Shortcuts, settings: Settings) -> None:
    shortcuts.swap(Command.NEXT_FINDING, "Ctrl+D")
    assert shortcuts.keys(Command.NEXT_FINDING) == ("Ctrl+D",)
    assert shortcuts.keys(Command.DISMISS) == ("F8",)
    assert _kept(settings) == {"next_finding": ("Ctrl+D",), "dismiss": ("F8",)}


def test_one_of_two_keys_can_be_swapped_away(shortcuts: Shortcuts) -> None:
    shortcuts.swap(Command.FULL_SCREEN, "Ctrl+=")
    assert shortcuts.keys(Command.FULL_SCREEN) == ("Ctrl+=",)
    assert shortcuts.keys(Command.LARGER_TEXT) == ("F11", "Ctrl++")


def test_a_command_put_back_takes_along_the_one_that_has_its_keys(
    shortcuts: Shortcuts, settings: Settings
) -> None:
    shortcuts.swap(Command.NEXT_FINDING, "Ctrl+D")
    shortcuts.swap(Command.DISMISS, "Ctrl+N")
    assert shortcuts.keys(Command.NEW) == ("F8",)
    assert set(shortcuts.put_back(Command.NEXT_FINDING)) == {Command.NEW, Command.DISMISS}
    assert _kept(settings) == {}


def test_all_commands_are_put_back(shortcuts: Shortcuts, settings: Settings) -> None:
    shortcuts.swap(Command.NEXT_FINDING, "Ctrl+D")
    shortcuts.take_away(Command.SAVE)
    shortcuts.put_all_back()
    assert _kept(settings) == {}
    assert shortcuts.keys(Command.SAVE) == ("Ctrl+S",)


@pytest.mark.parametrize("keys", ["A", "Tab", "Esc", "Ctrl+C", "Ctrl+Y"])
def test_keys_that_nobody_may_have_are_not_given(shortcuts: Shortcuts, keys: str) -> None:
    with pytest.raises(ValueError, match=re.escape(keys)):
        shortcuts.give(Command.NEXT_FINDING, keys)


@pytest.mark.parametrize("command", EDITING)
def test_what_every_field_does_keeps_its_keys(shortcuts: Shortcuts, command: Command) -> None:
    with pytest.raises(ValueError, match=r"."):
        shortcuts.give(command, "F12")
    with pytest.raises(ValueError, match=command):
        shortcuts.take_away(command)


@pytest.mark.parametrize(
    "kept",
    [
        {"next_finding": ["A"]},
        {"next_finding": ["F12", "Tab"]},
        {"next_finding": ["Ctrl+Nonsense"]},
        {"next_finding": ["Ctrl+C"]},
        {"next_finding": "F12"},
        {"next_finding": [3]},
        {"copy": ["F12"]},
        {"of_tomorrow": ["F12"]},
        ["F12"],
        "F12",
    ],
)
def test_a_broken_kept_value_is_the_default(tmp_path: Path, kept: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"shortcuts": kept}))
    shortcuts = Shortcuts(Settings(read_declarations(), file))
    assert not any(shortcuts.is_changed(command) for command in Command)


def test_of_two_commands_that_are_kept_with_one_key_the_first_has_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"shortcuts": {"dismiss": ["F12"], "new": ["F12"], "settings": ["F8"]}}))
    shortcuts = Shortcuts(Settings(read_declarations(), file))
    assert shortcuts.keys(Command.NEW) == ("F12",)
    assert shortcuts.keys(Command.DISMISS) == ("Ctrl+D",)
    assert shortcuts.keys(Command.SETTINGS) == ("F8",)
    assert shortcuts.keys(Command.NEXT_FINDING) == ()
    assert _no_key_means_two_things(shortcuts)


def test_the_way_to_a_command_is_its_key_or_the_menus(shortcuts: Shortcuts) -> None:
    assert shortcuts.way_to(Command.NEXT_FINDING) == "F8"
    shortcuts.take_away(Command.NEXT_FINDING)
    assert shortcuts.way_to(Command.NEXT_FINDING) == "Review > Next finding"


def _action(window: MainWindow, words: str) -> QAction:
    return next(each for each in window.findChildren(QAction) if each.text() == words)


def test_menus_and_tool_tips_show_changed_keys_and_the_keys_work(window: MainWindow, qtbot: QtBot) -> None:
    action = _action(window, "&Full screen")
    window.shortcuts.swap(Command.FULL_SCREEN, "F8")
    assert action.shortcut().toString() == "F8"
    assert action.toolTip() == "Full screen (F8)"
    assert _action(window, "&Next finding").shortcut().toString() == "F11"
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(window, Qt.Key.Key_F8)
    window.shortcuts.take_away(Command.FULL_SCREEN)
    assert action.toolTip() == "Full screen"
