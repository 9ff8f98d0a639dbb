"""Every key that does something is on the page of keys, also those that are no commands of the menus."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar

import secondtry.gui
from secondtry.gui.help_pages import keys_page
from secondtry.gui.key_rules import keys_in_words
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.mode_commands import MODES
from secondtry.gui.other_keys import KeyPlace, other_keys
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.side_pages import SidePages

#: Where the keys stand that a module reads by itself; what only listens to the settings' own is left out.
PLACE_OF = {
    "case_list": "In the list of cases",
    "cases_view": "In the list of cases",
    "comment_card": "In a comment",
    "comment_field": "In a comment",
    "find_bar": "While you look for words",
    "finding_card": "On a card",
    "finding_detail": "In the list of findings",
    "finding_list": "In the list of findings",
    "help_window": "In this help",
    "house_rules_list": "In the list of house rules",
    "plain_editor": "In a frame",
    "reading_desk": "While you read as your customer",
    "settings_dialog": "In the settings",
    "shortcuts_list": "In the settings",
    "subject_field": "Subject",
    "version_list": "In the list of versions",
}
#: They name keys in order to know which a command may have, or which is pressed to be one.
ABOUT_KEYS = {"key_rules", "key_field"}
#: What a key is called in the list, where that is not its name in Qt; Backspace does what Delete does.
CALLED = {"Enter": "Return", "Escape": "Esc", "Delete": "Del", "Backspace": "Del"}


def _keys_read() -> Iterator[tuple[str, str]]:
    """Return each module of the window with each key that it names."""
    for file in sorted(Path(secondtry.gui.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and node.attr.startswith("Key_")
                and file.stem not in ABOUT_KEYS
            ):
                name = node.attr.removeprefix("Key_")
                yield file.stem, CALLED.get(name, name)


def _place(name: str) -> KeyPlace:
    return next(place for place in other_keys() if place.place == name)


@pytest.mark.parametrize(("module", "key"), sorted(set(_keys_read())))
def test_each_key_that_a_part_of_the_window_reads_is_listed_with_its_place(module: str, key: str) -> None:
    words = " ".join(each.words for each in _place(PLACE_OF[module]).keys)
    listed = {key.rpartition("+")[2] for each in _place(PLACE_OF[module]).keys for key in each.keys}
    assert key in listed or key in words


def test_every_underlined_letter_and_every_key_of_a_view_is_listed(window: MainWindow) -> None:
    menus = window.findChildren(Menus)[0]
    tabs = window.findChildren(SidePages)[0].findChildren(QTabBar)[0]
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        QApplication.processEvents()
    for command in MODES:
        menus.action(command).trigger()
        QApplication.processEvents()
    texts = [
        *(each.text() for each in window.findChildren(QAbstractButton) if each.window() is window),
        *(each.text() for each in window.findChildren(QLabel) if each.buddy() is not None),
    ]
    underlined = {QKeySequence.mnemonic(text).toString() for text in texts} - {""}
    assert {"Alt+Y", "Alt+O", "Alt+K", "Alt+A", "Alt+W", "Alt+P"} <= underlined
    own = {each.key().toString() for each in window.findChildren(QShortcut)}
    listed = {key for place in other_keys() for each in place.keys for key in each.keys}
    assert (underlined | own) - listed == set()


def test_the_page_of_keys_shows_every_one_of_them_and_says_why_they_stay(shortcuts: Shortcuts) -> None:
    page = keys_page(shortcuts)
    assert "These keys cannot be changed" in page
    for place in other_keys():
        section = page[page.index(f"<h3>{place.place}</h3>") :]
        section = section[: section.index("</table>")]
        for each in place.keys:
            assert f"<b>{each.in_words()}</b>" in section


def test_many_keys_are_shown_as_the_first_to_the_last() -> None:
    rewrites = _place("On a card").keys[0]
    assert rewrites.in_words() == "1–9"
    assert _place("In a comment").keys[0].in_words() == keys_in_words("Ctrl+Return")
