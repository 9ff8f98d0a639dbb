"""Keys that type, move, lead on or belong to others are refused, in words."""

import pytest

from secondtry.gui.commands import EDITING
from secondtry.gui.key_rules import fault_of, plain_keys
from secondtry.gui.menu_table import ListedCommand, listed_commands


@pytest.mark.parametrize(
    "keys",
    ["F2", "Shift+F12", "Ctrl+J", "Ctrl+Shift+J", "Alt+7", "Ctrl+.", "Ctrl++", "Ctrl+Return", "Ctrl+F10"],
)
def test_keys_that_are_free_may_be_taken(keys: str) -> None:
    assert fault_of(keys) == ""


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ("A", "types"),
        ("Shift+A", "types"),
        ("7", "types"),
        ("Space", "types"),
        ("é", "types"),
        ("Tab", "no mouse"),
        ("Shift+Tab", "no mouse"),
        ("Ctrl+Tab", "no mouse"),
        ("Esc", "no mouse"),
        ("Return", "new line"),
        ("Shift+Enter", "new line"),
        ("Left", "moves or deletes"),
        ("Ctrl+Backspace", "moves or deletes"),
        ("Shift+Ins", "moves or deletes"),
        ("Alt+F", "underlined"),
        ("Alt+Shift+Y", "underlined"),
        ("Ctrl+Alt+E", "type signs"),
        ("Meta+L", "desktop"),
        ("Alt+F4", "desktop"),
        ("F10", "desktop"),
        ("Menu", "of its own"),
        ("Ctrl+K, Ctrl+C", "one key"),
        ("", "one key"),
        ("Ctrl+Nonsense", "cannot tell"),
    ],
)
def test_other_keys_are_refused_with_the_reason(keys: str, reason: str) -> None:
    assert reason in fault_of(keys)


@pytest.mark.parametrize("command", listed_commands(), ids=lambda each: each.spec.command)
def test_the_menus_own_keys_may_be_had(command: ListedCommand) -> None:
    faults = {keys: fault_of(keys) for keys in command.spec.keys}
    assert command.spec.command in EDITING or not any(faults.values()), faults


def test_one_key_has_one_spelling() -> None:
    assert plain_keys("ctrl+shift+a") == plain_keys("Shift+Ctrl+A") == "Ctrl+Shift+A"
