"""What the customer still needs to hear: in order, core and expected apart, and silence where it fits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.main_window import MainWindow
from secondtry.gui.missing_panel import MissingPanel
from secondtry.gui.move_row import MoveRow
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.text.sentences import read_draft


@pytest.fixture
def panel(qtbot: QtBot) -> MissingPanel:
    panel = MissingPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def analysed(rulebook: RuleBook) -> Callable[[str, str], Analysis]:
    def analyse(text: str, occasion: str) -> Analysis:
        return Analyzer(rulebook).analyze(read_draft(text), Options(occasion=occasion))

    return analyse


def _rows(panel: MissingPanel) -> list[MoveRow]:
    return [row for row in panel.findChildren(MoveRow) if row.isVisible()]


def _words(panel: MissingPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_first_gaps_are_shown_in_the_order_of_the_evidence(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis]
) -> None:
    analysis = analysed("Hi Dana,\n\nYour order was misplaced.\n", "mistake")
    panel.show_analysis(analysis)
    shown = [row.findChildren(QLabel)[1].text() for row in _rows(panel)]
    assert shown == [expectation.move.title for expectation in analysis.missing[:5]]


def test_a_weak_move_is_said_to_be_hinted_at(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis]
) -> None:
    analysis = analysed("Hi Dana,\n\nWe regret the delay.\n", "mistake")
    panel.show_analysis(analysis)
    said = ["hinted at" in row.findChildren(QLabel)[2].text() for row in _rows(panel)]
    assert said == [expectation.score == 1 for expectation in analysis.missing[:5]]
    assert any(said)


def test_the_other_gaps_come_on_request(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis]
) -> None:
    analysis = analysed("Hi Dana,\n\nYour order was misplaced.\n", "mistake")
    panel.show_analysis(analysis)
    more = next(b for b in panel.findChildren(QPushButton) if b.text().endswith("more"))
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(_rows(panel)) == len(analysis.missing)
    signs = [row.findChildren(QLabel)[0].text() for row in _rows(panel)]
    assert set(signs) == {"●", "○"}
    assert signs == sorted(signs, reverse=True)


def test_add_asks_for_the_frame_of_its_row(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis], qtbot: QtBot
) -> None:
    panel.show_analysis(analysed("Hi Dana,\n\nYour order was misplaced.\n", "mistake"))
    second = next(b for b in _rows(panel)[1].findChildren(QPushButton) if b.text() == "Add")
    with qtbot.waitSignal(panel.add_requested) as heard:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert heard.args == ["fix"]


def test_why_asks_for_the_page_of_its_row(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis], qtbot: QtBot
) -> None:
    panel.show_analysis(analysed("Hi Dana,\n\nYour order was misplaced.\n", "mistake"))
    why = next(b for b in _rows(panel)[1].findChildren(QPushButton) if b.text() == "Why?")
    with qtbot.waitSignal(panel.explanation_requested) as heard:
        QTest.mouseClick(why, Qt.MouseButton.LeftButton)
    assert heard.args == ["fix"]


def test_a_routine_message_is_left_alone_and_told_so(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis]
) -> None:
    panel.show_analysis(analysed("Hi Dana,\n\nYour lesson is on Monday.\n", "routine"))
    assert _rows(panel) == []
    assert "Nothing here says that something went wrong" in _words(panel)


def test_an_empty_draft_is_not_called_routine(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis]
) -> None:
    panel.show_analysis(analysed("", ""))
    assert "Write or paste your message" in _words(panel)


def _needed(window: MainWindow) -> list[str]:
    panel = window.findChildren(MissingPanel)[0]
    return [row.findChildren(QLabel)[0].text() + row.findChildren(QLabel)[1].text() for row in _rows(panel)]


def test_another_occasion_chosen_by_keyboard_changes_what_is_looked_for(
    window: MainWindow, rulebook: RuleBook, qtbot: QtBot
) -> None:
    window.files.open_text("message", "Hi Dana,\n\nYour chairs were broken.\n")
    qtbot.waitUntil(lambda: bool(_needed(window)))
    box = window.findChildren(OccasionBar)[0].findChildren(QComboBox)[0]
    assert box.currentText() == "Guess: We made a mistake"
    title = {key: move.title for key, move in rulebook.moves.items()}
    core = [f"●{title[key]}" for key in ("ownership", "fix", "apology", "account", "impact")]
    assert _needed(window) == core
    box.setFocus()
    QTest.keyClicks(box, "They")
    leaving = [f"●{title['contact']}", f"●{title['gratitude']}"]
    qtbot.waitUntil(lambda: _needed(window) == leaving)
    assert box.currentText() == "They are leaving"


def test_the_sign_stands_beside_the_first_line_of_its_words_with_an_example_and_without(
    panel: MissingPanel, analysed: Callable[[str, str], Analysis], qtbot: QtBot
) -> None:
    panel.resize(420, 600)
    panel.show_analysis(analysed("Hi Dana,\n\nYour order was misplaced.\n", "mistake"))
    next(b for b in panel.findChildren(QPushButton) if b.text().endswith("more")).click()
    qtbot.waitUntil(lambda: any(row.findChildren(QLabel)[2].isHidden() for row in _rows(panel)))
    QApplication.processEvents()
    for row in _rows(panel):
        sign, title = row.findChildren(QLabel)[:2]
        assert abs(sign.geometry().top() - title.geometry().top()) <= 1, title.text()
        assert title.height() == title.heightForWidth(title.width()), title.text()
