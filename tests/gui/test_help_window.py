"""The help shows the program's own pages and loads nothing else."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import MENUS, CommandSpec, MenuSpec
from secondtry.gui.help_pages import category_page, keys_page
from secondtry.gui.help_window import HelpBrowser, HelpWindow


@pytest.fixture
def browser(qtbot: QtBot) -> HelpBrowser:
    browser = HelpBrowser()
    qtbot.addWidget(browser)
    return browser


def test_a_page_is_shown_by_its_name(browser: HelpBrowser) -> None:
    browser.open_page("privacy.md")
    assert browser.toPlainText().startswith("What stays on this computer")


def test_a_link_leads_to_its_page_and_back_leads_back(browser: HelpBrowser) -> None:
    browser.open_page("index.md")
    browser.anchorClicked.emit(QUrl("marks.md"))
    assert browser.toPlainText().startswith("The marks")
    browser.go_back()
    assert browser.toPlainText().startswith("Second Try")


@pytest.mark.parametrize(
    "link",
    ["https://example.com/a.md", "//host/share/a.md", "file:///etc/passwd", "../../etc/a.md", "other.txt"],
)
def test_a_link_to_anywhere_else_leads_nowhere(browser: HelpBrowser, link: str) -> None:
    browser.open_page("index.md")
    before = browser.toPlainText()
    browser.anchorClicked.emit(QUrl(link))
    assert browser.toPlainText() == before
    assert not browser.openExternalLinks()


@pytest.mark.parametrize("place", ["canary.png", "https://example.com/canary.png", "//host/canary.png"])
def test_a_picture_is_one_point_wherever_it_lies(browser: HelpBrowser, tmp_path: Path, place: str) -> None:
    canary = tmp_path / "canary.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.save(str(canary))
    name = QUrl.fromLocalFile(str(canary)) if place == "canary.png" else QUrl(place)
    loaded = browser.loadResource(2, name)
    assert isinstance(loaded, QImage)
    assert (loaded.width(), loaded.height()) == (1, 1)


def test_every_kind_of_phrase_has_a_page_with_all_that_is_known(rulebook: RuleBook) -> None:
    for category in rulebook.categories.values():
        page = category_page(category)
        assert page.startswith(f"<h1>{escape(category.name)}")
        assert page.count("<h3>") == 6


def test_words_of_a_category_are_shown_as_they_are(rulebook: RuleBook, browser: HelpBrowser) -> None:
    category = next(iter(rulebook.categories.values()))
    browser.open_made_page(category_page(category))
    assert category.why in browser.toPlainText().replace("\n", " ")


def test_the_keys_page_names_every_key(browser: HelpBrowser) -> None:
    browser.open_made_page(keys_page())
    words = browser.toPlainText()
    commands = [command for menu in MENUS for command in _commands(menu)]
    assert [key for command in commands for key in command.keys if key not in words] == []


def _commands(menu: MenuSpec) -> Iterator[CommandSpec]:
    for item in menu.items:
        if isinstance(item, CommandSpec):
            yield item
        elif isinstance(item, MenuSpec):
            yield from _commands(item)


def test_the_window_opens_at_the_contents(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_contents()
    assert "Start here" in window.findChildren(HelpBrowser)[0].toPlainText()
    window.close()
