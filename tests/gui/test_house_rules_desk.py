"""House rules in the whole window: from the words of a draft to the file and back to the marks."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.footer import Footer
from secondtry.gui.house_rules_dialog import HouseRulesDialog
from secondtry.gui.house_rules_list import HouseRulesList
from secondtry.gui.house_rules_text_dialog import HouseRulesTextDialog
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.text.span import Span

TEXT = "Subject: Your mugs\n\nHi Dana,\n\nYour order was misplaced. We will circle back soon.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Folders(tmp_path / "config", tmp_path / "state").house_rules_file


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", TEXT)
    with qtbot.waitSignal(presenter(window).drawn):
        pass
    return window


def presenter(window: MainWindow) -> ReviewPresenter:
    return window.findChildren(ReviewPresenter)[0]


def pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def body(window: MainWindow) -> DraftEditor:
    return next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)


def card(window: MainWindow) -> FindingCard:
    return window.findChildren(FindingCard)[0]


def footer(window: MainWindow) -> Footer:
    return window.findChildren(Footer)[0]


def found(window: MainWindow) -> list[tuple[str, str]]:
    controller = window.findChildren(ReviewController)[0]
    return [(finding.category.key, finding.excerpt) for finding in controller.shown().values()]


def press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def press_on_card(window: MainWindow, name: str) -> None:
    next(b for b in card(window).findChildren(QPushButton) if b.accessibleName() == name).click()


def select(window: MainWindow, words: str) -> None:
    start = pane(window).text().index(words)
    pane(window).select(Span(start, start + len(words)))


class Seen:
    """What the next dialog was, and what stood in its first field."""

    def __init__(self, act: Callable[[QDialog], None]) -> None:
        self.dialog = ""
        self.words = ""
        self._act = act
        self._look()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(0, self._look)
            return
        self.dialog = type(dialog).__name__
        fields = dialog.findChildren(QLineEdit)
        self.words = fields[0].text() if fields else ""
        self._act(dialog)


def accept(dialog: QDialog) -> None:
    dialog.accept()


def reject(dialog: QDialog) -> None:
    dialog.reject()


def test_selected_words_are_flagged_from_now_on(filled: MainWindow, path: Path, qtbot: QtBot) -> None:
    select(filled, "circle back")
    seen = Seen(accept)
    with qtbot.waitSignal(presenter(filled).drawn):
        press(filled, "Fla&g words from now on…")
    assert (seen.dialog, seen.words) == (PhraseDialog.__name__, "circle back")
    assert ("house_rule", "circle back") in found(filled)
    assert path.read_text(encoding="utf-8").endswith('\n[[flag]]\nphrase = "circle back"\n')
    assert footer(filled).words() == "Marked from now on: “circle back”."
    footer(filled).end_message()
    assert footer(filled).words().endswith("1 pushes blame away, 1 of your own, trained reader off")


def test_without_a_selection_the_form_is_empty(filled: MainWindow, path: Path) -> None:
    seen = Seen(reject)
    press(filled, "Fla&g words from now on…")
    assert (seen.dialog, seen.words) == (PhraseDialog.__name__, "")
    assert not path.exists()


def test_the_words_of_a_finding_are_allowed_from_its_card(
    filled: MainWindow, path: Path, qtbot: QtBot
) -> None:
    press(filled, "&Next finding")
    seen = Seen(accept)
    with qtbot.waitSignal(presenter(filled).drawn):
        press_on_card(filled, "Other ways to dismiss")
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, Qt.Key.Key_A)
    assert seen.words == "Your order was misplaced"
    assert found(filled) == []
    assert not card(filled).isVisible()
    assert 'phrase = "Your order was misplaced"' in path.read_text(encoding="utf-8")
    footer(filled).end_message()
    assert footer(filled).words().endswith("1 allowed by you, trained reader off")


@pytest.mark.parametrize(
    ("selected", "words"), [("", "Your order was misplaced"), ("order was", "order was")]
)
def test_the_menu_allows_what_is_selected_else_the_finding_at_the_cursor(
    filled: MainWindow, selected: str, words: str
) -> None:
    pane(filled).place_cursor(pane(filled).text().index("order"))
    if selected:
        select(filled, selected)
    seen = Seen(reject)
    press(filled, "A&lways allow words…")
    assert (seen.dialog, seen.words) == (PhraseDialog.__name__, words)


def test_a_mark_of_ones_own_leads_to_its_rule(filled: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presenter(filled).drawn):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('[[flag]]\nphrase = "soon"\n[[flag]]\nphrase = "circle back"\n', encoding="utf-8")
    pane(filled).place_cursor(pane(filled).text().index("circle"))
    press(filled, "Show &card")
    chosen: list[str] = []

    def look(dialog: QDialog) -> None:
        rule = dialog.findChildren(HouseRulesList)[0].current_rule()
        chosen.append(rule.phrase.text if rule else "")
        assert not card(filled).isVisible()
        dialog.reject()

    seen = Seen(look)
    press_on_card(filled, "Change this rule…")
    assert (seen.dialog, chosen) == (HouseRulesDialog.__name__, ["circle back"])


def test_the_right_click_offers_both_ways(filled: MainWindow) -> None:
    menu = body(filled).menu_at(QPoint(0, 0))
    texts = [action.text() for action in menu.actions()]
    assert texts[-2:] == ["Fla&g words from now on…", "A&lways allow words…"]
    menu.deleteLater()


@pytest.mark.parametrize("selected", ["", "circle"])
def test_a_right_click_on_a_mark_is_about_that_mark_unless_words_are_selected(
    filled: MainWindow, selected: str
) -> None:
    if selected:
        select(filled, selected)
    start = pane(filled).text().index("was misplaced")
    editor = body(filled)
    place = editor.viewport().mapFrom(pane(filled), pane(filled).rect_of(Span(start, start + 3)).center())

    editor.menu_at(place).deleteLater()
    assert pane(filled).selected_words() == selected
    mark = pane(filled).marks.at_cursor()
    assert (mark is not None) is (selected == "")


@pytest.mark.parametrize(
    ("key", "dialog"),
    [(Qt.Key.Key_F, PhraseDialog), (Qt.Key.Key_L, PhraseDialog), (Qt.Key.Key_H, HouseRulesDialog)],
)
def test_the_keys_lead_to_the_same(filled: MainWindow, key: Qt.Key, dialog: type[QDialog]) -> None:
    seen = Seen(reject)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(body(filled), key, modifiers)
    assert seen.dialog == dialog.__name__


def test_a_bad_file_is_told_when_the_window_opens(
    path: Path, tmp_path: Path, rulebook: RuleBook, qapp: QApplication
) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("[[flag]]\nphrase = 5\n", encoding="utf-8")
    hook = sys.excepthook
    window = open_window(qapp, Folders(tmp_path / "config", tmp_path / "state"), "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    assert window.notice.words().startswith(f"{path}, line 2: phrase is words in quotes")
    window.close()
    window.deleteLater()


def test_a_bad_file_is_told_and_can_be_put_right(filled: MainWindow, path: Path, qtbot: QtBot) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_text("[[flag]]\nphrase = circle\n\n[[flag]]\nphrase = 'soon'\n", encoding="utf-8")
    notice = filled.findChildren(NoticeBar)[0]
    assert notice.words().startswith(f"{path}, line 2: this cannot be understood.")
    assert ("house_rule", "soon") in found(filled)

    def put_right(dialog: QDialog) -> None:
        text = dialog.findChildren(QPlainTextEdit)[0]
        text.setPlainText(text.toPlainText().replace("circle", "'circle'"))
        dialog.accept()

    seen = Seen(put_right)
    with qtbot.waitSignal(presenter(filled).drawn):
        next(b for b in notice.findChildren(QPushButton) if b.text() == "Open the file").click()
    assert seen.dialog == HouseRulesTextDialog.__name__
    assert not notice.isVisible()
    assert ("house_rule", "circle") in found(filled)


@pytest.mark.parametrize(
    ("bad", "end"),
    [
        (1, ': phrase = "per our policy".'),
        (2, ': phrase = "per our policy". One more problem is in this file.'),
        (3, ': phrase = "per our policy". 2 more problems are in this file.'),
    ],
)
def test_the_notice_counts_the_other_problems(
    filled: MainWindow, path: Path, qtbot: QtBot, bad: int, end: str
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_text("[[flag]]\nphrase = 'soon'\n" + "[[flag]]\nphrase = oops\n" * bad, encoding="utf-8")
    assert filled.notice.words().endswith(end)


def test_a_notice_of_something_else_stays_when_the_file_is_put_right(
    filled: MainWindow, path: Path, qtbot: QtBot
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_text("[[flag]]\nphrase = 1\n\n[[flag]]\nphrase = 'soon'\n", encoding="utf-8")
    notice = filled.findChildren(NoticeBar)[0]
    filled.notice.say("Something else.")
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_text("[[flag]]\nphrase = 'back'\n", encoding="utf-8")
    assert notice.isVisible()
    assert notice.words() == "Something else."


def test_a_file_that_is_no_text_is_left_to_other_programs(
    filled: MainWindow, path: Path, qtbot: QtBot
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_bytes(b"[[flag]]\nphrase = 'soon'\n[[flag]]\nphrase = '\xff'\n")
    notice = filled.findChildren(NoticeBar)[0]
    assert f"{path}, line 4: this is not UTF-8." in notice.words()
    assert ("house_rule", "soon") in found(filled)
    assert [b for b in notice.findChildren(QPushButton) if b.isVisible()] == []


def test_marks_of_ones_own_can_be_hidden(filled: MainWindow, path: Path, qtbot: QtBot) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with qtbot.waitSignal(presenter(filled).drawn):
        path.write_text("[[flag]]\nphrase = 'soon'\n", encoding="utf-8")
    press(filled, "Mark what &your own rules name")
    pane(filled).place_cursor(pane(filled).text().index("soon"))
    assert pane(filled).marks.at_cursor() is None


def test_a_routine_message_is_marked_by_house_rules_alone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[[flag]]\nphrase = 'Hi Dana'\n", encoding="utf-8")
    window.files.open_text("mugs", "Hi Dana,\n\nYour order was shipped.\n")
    qtbot.waitUntil(lambda: found(window) == [("house_rule", "Hi Dana")])
