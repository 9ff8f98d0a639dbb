"""The ways from the window to what explains a mark or a move."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.finding_card import FindingCard
from secondtry.gui.help_window import HelpBrowser, HelpWindow
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.move_row import MoveRow
from secondtry.gui.review_presenter import ReviewPresenter

TEXT = "Hi Dana,\n\nMistakes were made with your order.\n"


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn):
        window.files.open_text("order", TEXT)
    qtbot.waitUntil(lambda: bool(_rows(window)))
    return window


def _rows(window: MainWindow) -> list[MoveRow]:
    return [row for row in window.findChildren(MoveRow) if row.isVisible()]


def _help(window: MainWindow) -> HelpWindow:
    return window.findChildren(HelpWindow)[0]


def _shown(window: MainWindow) -> str:
    assert _help(window).isVisible()
    return _help(window).findChildren(HelpBrowser)[0].toPlainText()


def test_the_card_leads_to_the_page_of_the_rule_that_marked_the_words(filled: MainWindow) -> None:
    QTest.keyClick(filled, Qt.Key.Key_F8)
    card = filled.findChildren(FindingCard)[0]
    finding = card.finding()
    assert finding is not None
    assert finding.rule == "hidden_actor.mistakes_made"
    why = next(button for button in card.findChildren(QPushButton) if button.text().startswith("Why?"))
    QTest.mouseClick(why, Qt.MouseButton.LeftButton)
    more = next(button for button in card.findChildren(QPushButton) if button.text() == "Read more")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "Hidden actor: mistakes made" in _shown(filled)
    assert "What speaks against it, or is not known" in _shown(filled)


def test_a_missing_move_leads_to_its_page(filled: MainWindow) -> None:
    why = next(button for button in _rows(filled)[0].findChildren(QPushButton) if button.text() == "Why?")
    QTest.mouseClick(why, Qt.MouseButton.LeftButton)
    assert "What they still need to hear: what we did, with us as the doer" in _shown(filled)


def test_shift_f1_lists_all_kinds_and_moves(filled: MainWindow) -> None:
    pane = filled.findChildren(MessagePane)[0]
    pane.take_focus()
    QTest.keyClick(filled, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert _shown(filled).startswith("Kinds of phrase and moves")
