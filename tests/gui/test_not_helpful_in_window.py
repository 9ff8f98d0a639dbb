"""Not helpful, in the whole window: from the card to the file, and back by way of the menu."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.clock import local_now
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.footer import Footer
from secondtry.gui.kept_message import KeptMessage, table_of
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.open_file import OpenFile
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.reviews_place import shelf_in
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.review.not_helpful import not_helpful
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.review.review import Review, finding_keys
from secondtry.text.sentences import read_draft

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"
FIRST, SECOND = "Your order was misplaced", "We are sorry if this upset you"
BOTH_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path) -> NotHelpfulFile:
    return NotHelpfulFile(Folders(tmp_path / "config", tmp_path / "state").not_helpful_file)


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn, timeout=30_000):
        window.files.open_text("order", TEXT)
    return window


def press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def press_not_helpful(window: MainWindow) -> None:
    card = window.findChildren(FindingCard)[0]
    more = next(b for b in card.findChildren(QPushButton) if b.accessibleName() == "Other ways to dismiss")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_W)


def marked(window: MainWindow) -> list[str]:
    controller = window.findChildren(ReviewController)[0]
    return [finding.excerpt for finding in controller.shown().values()]


def footer(window: MainWindow) -> str:
    return window.findChildren(Footer)[0].words()


def kept(file: NotHelpfulFile) -> list[str]:
    return [mark.quote for mark in file.read().marks]


def test_the_button_notes_the_mark_and_takes_it_away(filled: MainWindow, file: NotHelpfulFile) -> None:
    press(filled, "&Next finding")
    press_not_helpful(filled)
    (mark,) = file.read().marks
    assert (mark.quote, mark.nth, mark.category) == (FIRST, 1, "hidden_actor")
    assert mark.text == f"{FIRST}. {SECOND}."
    assert mark.rule.startswith("hidden_actor.")
    assert mark.tentative is False
    assert marked(filled) == [SECOND]
    assert not filled.findChildren(FindingCard)[0].isVisible()
    assert footer(filled) == "Noted on this computer only. Review > What is marked takes it back."


def test_the_keys_do_the_same_from_the_card_and_from_the_text(
    filled: MainWindow, file: NotHelpfulFile
) -> None:
    press(filled, "&Next finding")
    QTest.keyClick(filled, Qt.Key.Key_D, BOTH_KEYS)
    editor = next(each for each in filled.findChildren(DraftEditor) if type(each) is DraftEditor)
    editor.place_cursor(TEXT.index("if this"))
    QTest.keyClick(filled, Qt.Key.Key_D, BOTH_KEYS)
    assert kept(file) == [FIRST, SECOND]
    assert marked(filled) == []


def test_bringing_the_mark_back_takes_the_note_back(filled: MainWindow, file: NotHelpfulFile) -> None:
    for _ in range(2):
        press(filled, "&Next finding")
        press_not_helpful(filled)
    press(filled, f"&1  “{SECOND}”")
    assert marked(filled) == [SECOND]
    assert kept(file) == [FIRST]
    assert footer(filled) == "The mark is back, and the note on it is gone."


def test_a_note_is_taken_back_also_when_its_paragraph_has_changed_since(
    filled: MainWindow, file: NotHelpfulFile, qtbot: QtBot
) -> None:
    press(filled, "&Next finding")
    press_not_helpful(filled)
    filled.findChildren(MessagePane)[0].go_to_end()
    with qtbot.waitSignal(filled.findChildren(ReviewPresenter)[0].drawn):
        QTest.keyClicks(filled.focusWidget(), "Also: ")
    press(filled, f"&1  “{FIRST}”")
    assert kept(file) == []


def test_a_mark_that_was_only_dismissed_leaves_the_note_of_another_message(
    filled: MainWindow, file: NotHelpfulFile, qtbot: QtBot
) -> None:
    press(filled, "&Next finding")
    press_not_helpful(filled)
    with qtbot.waitSignal(filled.findChildren(ReviewPresenter)[0].drawn):
        filled.files.open_text("again", TEXT)
    press(filled, "&Next finding")
    press(filled, "&Dismiss this finding")
    press(filled, f"&1  “{FIRST}”")
    assert kept(file) == [FIRST]


def test_a_note_is_known_again_when_a_copy_is_restored(
    filled: MainWindow, file: NotHelpfulFile, qtbot: QtBot
) -> None:
    press(filled, "&Next finding")
    press_not_helpful(filled)
    copy = filled.files.contents()
    presenter = filled.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignal(presenter.drawn):
        filled.files.open_text("other", "Hi Dana,\n\nAll is well.\n")
    with qtbot.waitSignal(presenter.drawn):
        filled.files.restore(copy)
    press(filled, f"&1  “{FIRST}”")
    assert kept(file) == []


def test_a_note_is_known_again_at_the_start_after_a_crash(
    tmp_path: Path, rulebook: RuleBook, qapp: QApplication, qtbot: QtBot
) -> None:
    folders = Folders(tmp_path / "config", tmp_path / "state")
    file = NotHelpfulFile(folders.not_helpful_file)
    draft, hook = read_draft(TEXT), sys.excepthook
    findings = Analyzer(rulebook).analyze(draft).findings
    key, finding = next((k, f) for k, f in finding_keys(draft.text, findings).items() if f.excerpt == FIRST)
    file.add(not_helpful(draft, finding.span, finding, "2026-11-22"))
    message = KeptMessage(Review(text=draft.text, dismissed=frozenset({key})))
    crashed = shelf_in(folders.reviews, folders, local_now).begin()
    crashed.kept.replace_text(draft.text)
    crashed.kept.change(table_of(message))
    crashed.lock.unlock()
    Settings(read_declarations(), folders.settings_file).put(SettingName.LAST_REVIEW, crashed.key)
    window = open_window(qapp, folders, "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    try:
        with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn):
            window.show()
        assert marked(window) == [SECOND]
        press(window, f"&1  “{FIRST}”")
        assert kept(file) == []
    finally:
        window.files.restore(KeptMessage())  # nothing is unsaved: nothing asks
        window.close()
        window.deleteLater()


def test_of_two_equal_marks_the_note_goes_with_its_own(
    window: MainWindow, file: NotHelpfulFile, qtbot: QtBot
) -> None:
    presenter = window.findChildren(ReviewPresenter)[0]
    twice = (
        "Hi Dana,\n\nYour order was misplaced on Monday.\n\nYour order was misplaced again in May.\n\nSam\n"
    )
    with qtbot.waitSignal(presenter.drawn):
        window.files.open_text("order", twice)
    first, second = window.findChildren(ReviewController)[0].shown().values()
    draft = read_draft(twice)
    file.add(not_helpful(draft, second.span, second, "2026-11-22"))
    keys = frozenset(finding_keys(draft.text, (first, second)))
    with qtbot.waitSignal(presenter.drawn):
        window.files.restore(KeptMessage(Review(text=draft.text, dismissed=keys), OpenFile()))
    controller = window.findChildren(ReviewController)[0]
    of_first, of_second = finding_keys(draft.text, (first, second))
    controller.restore(of_first)
    assert kept(file) == [FIRST]
    controller.restore(of_second)
    assert kept(file) == []


def test_without_a_mark_at_the_cursor_nothing_is_noted(filled: MainWindow, file: NotHelpfulFile) -> None:
    press(filled, "This mark is n&ot helpful")
    assert kept(file) == []
    assert footer(filled) == "There is no finding at the cursor. Review > Next finding goes to the next one."


def test_a_mark_that_cannot_be_noted_goes_all_the_same_and_the_reason_is_told(
    filled: MainWindow, file: NotHelpfulFile
) -> None:
    file.path.mkdir(parents=True)
    press(filled, "&Next finding")
    press_not_helpful(filled)
    assert marked(filled) == [SECOND]
    assert filled.findChildren(NoticeBar)[0].words() == (
        f"{file.path} is not a file. Move it away, and one is made anew."
    )


def test_a_damaged_line_is_named_while_the_mark_is_noted(filled: MainWindow, file: NotHelpfulFile) -> None:
    file.path.parent.mkdir(parents=True, exist_ok=True)
    file.path.write_text("rubbish\n", encoding="utf-8")
    press(filled, "&Next finding")
    press_not_helpful(filled)
    assert kept(file) == [FIRST]
    assert "line 1: this cannot be understood" in filled.findChildren(NoticeBar)[0].words()


def test_a_mark_of_a_house_rule_leads_to_the_rule_instead(
    window: MainWindow, file: NotHelpfulFile, tmp_path: Path, qtbot: QtBot
) -> None:
    rules = Folders(tmp_path / "config", tmp_path / "state").house_rules_file
    with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn):
        window.files.open_text("order", "Hi Dana,\n\nWe circle back soon.\n")
    with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn):
        rules.write_text('[[flag]]\nphrase = "circle back"\n', encoding="utf-8")
    press(window, "&Next finding")
    press(window, "This mark is n&ot helpful")
    assert kept(file) == []
    assert marked(window) == ["circle back"]
    assert footer(window) == "Your own house rule marks these words. Change the rule, or dismiss them."
