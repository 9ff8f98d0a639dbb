"""The ways from the window to what explains a mark or a move."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.example_finder import ExampleFinder
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.help_window import HelpBrowser, HelpWindow
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.move_row import MoveRow
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.theme import DARK
from secondtry.review.heard_alike import HeardAlike
from secondtry.text.span import Span

ALIKE = "People heard these the same way"
HEARD = "Hi Dana,\n\nYour album was misplaced. The printer in Leeds is a law unto himself as well.\n\nTess\n"
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
    assert "Does not say who did it: mistakes made" in _shown(filled)
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


def _press(card: FindingCard, start: str) -> None:
    """Press a button of the card as the keyboard does."""
    button = next(each for each in card.findChildren(QPushButton) if each.text().startswith(start))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("with_reader", [True])
def test_what_the_reader_heard_is_explained_by_what_people_heard_the_same_way(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = window.findChildren(FindingCard)[0]
    window.files.open_text("album", HEARD)
    qtbot.waitUntil(lambda: "law unto" in _excerpt_before(window, card), timeout=20_000)
    finding = card.finding()
    assert finding is not None
    assert finding.rule.endswith(".heard")
    _press(card, "Why?")
    with qtbot.waitSignal(window.findChildren(ExampleFinder)[0].found, timeout=20_000) as found:
        _press(card, "Read more")
        assert ALIKE not in _shown(window)
    page = _shown(window)
    assert page.index(finding.category.reads) < page.index(ALIKE) < page.index("Marked, for example")
    assert f"“{finding.excerpt}”" in page
    assert len(found.args[0].examples) == 3
    assert [each.text for each in found.args[0].examples if each.text not in page] == []


def _excerpt_before(window: MainWindow, card: FindingCard) -> str:
    """Walk to the finding before the cursor, or the last one if there is none, and return its words."""
    window.findChildren(MessagePane)[0].take_focus()
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    finding = card.finding()
    return finding.excerpt if finding else ""


@pytest.fixture
def help_window(rulebook: RuleBook, shortcuts: Shortcuts, qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(rulebook, shortcuts)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def alike(rulebook: RuleBook, finding: Callable[..., Finding]) -> Callable[..., HeardAlike]:
    """Return a function that makes an answer with one example for a finding of a kind."""

    def made(words: str, category: str = "denial") -> HeardAlike:
        heard = finding()._replace(rule=f"{category}.heard", category=rulebook.categories[category])
        return HeardAlike(heard, (CorpusExample(f"So {words}.", Span(3, 3 + len(words))),))

    return made


def _page(help_window: HelpWindow) -> str:
    return help_window.findChildren(HelpBrowser)[0].toPlainText()


def test_what_comes_for_a_page_that_was_left_is_there_on_the_way_back(
    help_window: HelpWindow, alike: Callable[..., HeardAlike]
) -> None:
    help_window.explain("denial.heard")
    help_window.explain("apology")
    help_window.show_heard_alike(alike("nobody else complained"))
    assert ALIKE not in _page(help_window)
    help_window.findChildren(HelpBrowser)[0].go_back()
    assert "So nobody else complained." in _page(help_window)


def test_the_page_of_another_finding_of_the_same_kind_has_none_of_the_first(
    help_window: HelpWindow, alike: Callable[..., HeardAlike]
) -> None:
    help_window.explain("denial.heard")
    help_window.show_heard_alike(alike("nobody else complained"))
    help_window.explain("denial.heard")
    assert ALIKE not in _page(help_window)
    help_window.show_heard_alike(alike("it worked when it left us"))
    assert "nobody else complained" not in _page(help_window)
    assert "So it worked when it left us." in _page(help_window)


def test_the_page_stays_at_its_place_and_keeps_the_examples_in_other_colours(
    help_window: HelpWindow, alike: Callable[..., HeardAlike]
) -> None:
    help_window.explain("denial.heard")
    bar = help_window.findChildren(HelpBrowser)[0].verticalScrollBar()
    bar.setValue(40)
    help_window.show_heard_alike(alike("nobody else complained"))
    assert bar.value() == 40
    help_window.show_theme(DARK)
    assert (bar.value(), "nobody else complained" in _page(help_window)) == (40, True)


def test_the_page_of_the_kind_itself_has_no_examples_of_a_finding(
    help_window: HelpWindow, alike: Callable[..., HeardAlike]
) -> None:
    help_window.explain("denial.heard")
    help_window.show_heard_alike(alike("nobody else complained"))
    help_window.explain("denial")
    assert ALIKE not in _page(help_window)
