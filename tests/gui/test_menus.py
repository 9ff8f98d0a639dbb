"""Every command can be reached by the keyboard, and no key means two things."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from secondtry.gui.commands import Command
from secondtry.gui.list_menu import ListMenu, MenuLine
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menu_table import MENUS, CommandSpec, MenuSpec


def _menus(spec: MenuSpec) -> Iterator[MenuSpec]:
    yield spec
    for item in spec.items:
        if isinstance(item, MenuSpec):
            yield from _menus(item)


ALL_MENUS = [menu for top in MENUS for menu in _menus(top)]
COMMANDS = [item for menu in ALL_MENUS for item in menu.items if isinstance(item, CommandSpec)]


def _mnemonic(text: str) -> str:
    return text[text.index("&") + 1].lower() if "&" in text else ""


def test_every_command_is_in_the_menus_once() -> None:
    assert Counter(spec.command for spec in COMMANDS) == Counter(Command)


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in COMMANDS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1 or not key] == []


@pytest.mark.parametrize("menu", ALL_MENUS, ids=lambda menu: menu.title)
def test_every_line_of_a_menu_has_a_letter_of_its_own(menu: MenuSpec) -> None:
    texts = [item.title if isinstance(item, MenuSpec) else item.text for item in menu.items if item]
    letters = [_mnemonic(text) for text in texts]
    assert "" not in letters
    assert len(set(letters)) == len(letters), letters


@pytest.mark.parametrize("menu", ALL_MENUS, ids=lambda menu: menu.title)
def test_every_menu_can_be_taken_in_at_a_glance(menu: MenuSpec) -> None:
    groups = [list(lines) for is_line, lines in groupby(menu.items, bool) if is_line]
    assert len(menu.items) <= 20
    assert max(map(len, groups)) <= 8


def test_the_menus_of_the_bar_have_letters_of_their_own() -> None:
    assert len({_mnemonic(menu.title) for menu in MENUS}) == len(MENUS)


def test_keys_are_shown_in_the_menus(window: MainWindow) -> None:
    review = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Review")
    assert isinstance(review, QMenu)
    shown = {action.text(): action.shortcut().toString() for action in review.actions()}
    assert shown["&Next finding"] == "F8"
    assert all(action.isShortcutVisibleInContextMenu() for action in review.actions())


@pytest.mark.usefixtures("qapp")
def test_a_line_of_a_list_brings_back_its_value() -> None:
    menu = ListMenu("Recent", "None yet")
    chosen: list[object] = []
    menu.chosen.connect(chosen.append)
    menu.show_lines([MenuLine("Salt & pepper", ("a", 1)), MenuLine("b", None)])
    assert menu.actions()[0].text() == "&1  Salt && pepper"
    menu.actions()[0].trigger()
    assert chosen == [("a", 1)]


@pytest.mark.usefixtures("qapp")
def test_an_empty_list_says_so_and_leads_nowhere() -> None:
    menu = ListMenu("Recent", "None yet")
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [("None yet", False)]
