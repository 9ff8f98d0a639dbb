"""A page that scrolls is the same to assistive technology with and without its scroll bar."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from secondtry.gui.scrolled_page import ScrolledPage


@pytest.fixture
def page(qtbot: QtBot) -> ScrolledPage:
    page = ScrolledPage()
    qtbot.addWidget(page)
    page.setWidget(QLabel("\n".join("A line of words" for _ in range(50))))
    page.resize(200, 200)
    page.show()
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    return page


def test_its_bar_is_no_child_that_can_go_while_somebody_asks_for_it(page: ScrolledPage, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(page)
    with_bar = interface.childCount()
    page.resize(200, 2000)
    qtbot.waitUntil(lambda: not page.verticalScrollBar().isVisible())
    assert (with_bar, interface.childCount()) == (1, 1)


def test_what_it_shows_is_heard(page: ScrolledPage) -> None:
    shown = QAccessible.queryAccessibleInterface(page).child(0).child(0)
    assert shown.text(QAccessible.Text.Name).startswith("A line of words")
