"""The list of findings: read and used by the keyboard alone, in step with the draft."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Finding
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.dismissed_section import DismissedSection
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.finding_lines import FindingLines
from secondtry.gui.finding_list import FindingList
from secondtry.gui.findings_page import FindingsPage
from secondtry.gui.help_window import HelpBrowser, HelpWindow
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.review.finding_key import FindingKey

_Widget = TypeVar("_Widget", bound=QWidget)

TEXT = (
    "Subject: Your mugs\n\nHi Dana,\n\n"
    "Your order was misplaced. We are sorry if this upset you. We value your business.\n"
)
ORDER, SORRY, VALUE = (
    "“Your order was misplaced”",
    "“We are sorry if this upset you”",
    "“We value your business”",
)


def _child(parent: QWidget, kind: type[_Widget]) -> _Widget:
    return next(child for child in parent.findChildren(kind) if type(child) is kind)


def _press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _page(window: MainWindow) -> FindingsPage:
    return _child(window, FindingsPage)


def _list(window: MainWindow) -> FindingList:
    return next(
        each for each in window.findChildren(FindingList) if each.accessibleName().startswith("Findings")
    )


def _dismissed(window: MainWindow) -> FindingList:
    return _child(_child(window, DismissedSection), FindingList)


def _words(of: FindingList, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    model = of.model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def _text(window: MainWindow) -> str:
    return window.findChildren(MessagePane)[0].text()


def _key(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


@pytest.fixture
def listed(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft that has been read, and the keyboard on the list of its findings."""
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", TEXT)
    _press(window, "Lis&t of findings")
    return window


def test_all_findings_are_listed_in_reading_order(listed: MainWindow) -> None:
    assert _words(_list(listed)) == [ORDER, SORRY, VALUE]
    assert QApplication.focusWidget() is _list(listed)


def test_a_line_is_read_out_with_kind_weight_group_and_place(listed: MainWindow) -> None:
    spoken = _words(_list(listed), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[1] == (
        '“We are sorry if this upset you”. Sorry with an "if", likely to hurt. Weakens the apology. 2 of 3.'
    )
    more = _words(_list(listed), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "A customer may hear: " in more[0]
    assert "Instead: 1: We misplaced your order" in more[0]


def test_enter_goes_to_the_words(listed: MainWindow) -> None:
    _key(Qt.Key.Key_Down)
    _key(Qt.Key.Key_Return)
    editor = _child(listed, DraftEditor)
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "We are sorry if this upset you"


def test_a_digit_takes_a_rewrite_and_one_undo_takes_it_back(listed: MainWindow) -> None:
    _key(Qt.Key.Key_1)
    assert "We misplaced your order. We are" in _text(listed)
    _press(listed, "&Undo")
    assert _text(listed) == TEXT


def test_a_digit_without_a_rewrite_changes_nothing(listed: MainWindow) -> None:
    _key(Qt.Key.Key_9)
    assert _text(listed) == TEXT


def test_delete_dismisses_and_the_keyboard_stays_in_the_list(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _words(_list(listed)) == [SORRY, VALUE])
    qtbot.waitUntil(lambda: _words(_dismissed(listed)) == [ORDER])
    assert QApplication.focusWidget() is _list(listed)
    _key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _words(_list(listed)) == [VALUE])
    qtbot.waitUntil(lambda: _words(_dismissed(listed)) == [ORDER, SORRY])


def test_the_menu_means_the_line_that_the_keyboard_is_on(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_End)
    _press(listed, "&Dismiss this finding")
    qtbot.waitUntil(lambda: _words(_list(listed)) == [ORDER, SORRY])


def test_n_calls_a_mark_not_helpful(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_Down)
    _key(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: _words(_list(listed)) == [ORDER, VALUE])
    qtbot.waitUntil(lambda: _words(_dismissed(listed)) == [SORRY])


def test_w_opens_the_page_that_says_why(listed: MainWindow) -> None:
    _key(Qt.Key.Key_Down)
    _key(Qt.Key.Key_W)
    help_window = listed.findChildren(HelpWindow)[0]
    assert help_window.isVisible()
    assert 'Sorry with an "if"' in _child(help_window, HelpBrowser).toPlainText()
    help_window.close()


def test_escape_goes_back_to_the_draft(listed: MainWindow) -> None:
    _key(Qt.Key.Key_Escape)
    assert _child(listed, DraftEditor).hasFocus()


def test_the_list_begins_at_the_finding_that_the_writer_is_at(listed: MainWindow) -> None:
    editor = _child(listed, DraftEditor)
    editor.setFocus()
    editor.place_cursor(editor.draft_text().index("upset"))
    _press(listed, "Lis&t of findings")
    assert _list(listed).currentIndex().data() == SORRY


def test_enter_on_a_dismissed_one_brings_it_back(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _words(_dismissed(listed)) == [ORDER])
    _dismissed(listed).setFocus()
    _key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _words(_list(listed)) == [ORDER, SORRY, VALUE])
    qtbot.waitUntil(_child(listed, DismissedSection).isHidden)


def test_a_dismissed_one_whose_words_are_gone_says_so(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_Delete)
    editor = _child(listed, DraftEditor)
    editor.setFocus()
    editor.setPlainText("Hi Dana,\n\nYour parcel was misplaced. We are sorry if this upset you.\n")
    qtbot.waitUntil(lambda: "“Your parcel was misplaced”" in _words(_list(listed)))
    gone = [f"{ORDER}, not in the draft as it is now"]
    qtbot.waitUntil(lambda: _words(_dismissed(listed), Qt.ItemDataRole.AccessibleTextRole) == gone)


def test_one_group_can_be_listed_alone(listed: MainWindow) -> None:
    box = _child(_page(listed), ChoiceBox)
    assert [box.itemText(n) for n in range(box.count())] == [
        "All (3)",
        "Pushes blame away (1)",
        "Weakens the apology (1)",
        "Empty words (1)",
    ]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert _words(_list(listed)) == [ORDER]


def test_a_group_whose_marks_are_hidden_is_not_listed(listed: MainWindow) -> None:
    _press(listed, "Mark what pushes &blame away")
    assert _words(_list(listed)) == [SORRY, VALUE]


def test_the_place_in_the_list_outlasts_edits_of_other_words(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_Down)
    editor = _child(listed, DraftEditor)
    editor.place_cursor(0)
    QTest.keyClicks(editor, "An error occurred. ")
    qtbot.waitUntil(lambda: len(_words(_list(listed))) == 4)
    assert _list(listed).currentIndex().data() == SORRY


def test_the_buttons_below_are_about_the_line_one_is_at(listed: MainWindow, qtbot: QtBot) -> None:
    _key(Qt.Key.Key_End)
    detail = _page(listed).detail
    qtbot.waitUntil(lambda: (finding := detail.finding()) is not None and finding.excerpt in VALUE)
    dismiss = next(b for b in detail.findChildren(QPushButton) if b.text() == "Dismiss" and b.isVisible())
    QTest.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _words(_list(listed)) == [ORDER, SORRY])


def test_what_is_told_while_the_page_is_hidden_is_listed_once_it_shows(
    window: MainWindow, qtbot: QtBot
) -> None:
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    _press(window, "Lis&t of findings")
    assert _words(_list(window)) == []
    _press(window, "Question &1")
    with qtbot.waitSignals([controller.analyzed, presenter.drawn]):
        window.files.open_text("mugs", TEXT)
    assert _words(_list(window)) == []
    _press(window, "Lis&t of findings")
    assert _words(_list(window)) == [ORDER, SORRY, VALUE]


def test_a_question_brings_the_checklist_back(listed: MainWindow) -> None:
    next(a for a in listed.findChildren(QAction) if a.text() == "Question &2").trigger()
    assert not _page(listed).isVisible()


def test_f8_goes_from_line_to_line_and_opens_no_card_beside_the_list(listed: MainWindow) -> None:
    listed.findChildren(MessagePane)[0].place_cursor(0)
    for words in (ORDER, SORRY, VALUE):
        _press(listed, "&Next finding")
        assert _list(listed).currentIndex().data() == words
        assert _child(listed, FindingCard).isHidden()
    assert QApplication.focusWidget() is _list(listed)
    _key(Qt.Key.Key_Escape)
    assert _child(listed, DraftEditor).hasFocus()


def test_a_finding_that_the_list_leaves_out_still_has_its_card(listed: MainWindow) -> None:
    groups = next(
        each for each in listed.findChildren(ChoiceBox) if each.accessibleName() == "Which findings to list"
    )
    groups.setCurrentIndex(groups.findText("weakens", Qt.MatchFlag.MatchStartsWith))
    groups.activated.emit(groups.currentIndex())
    listed.findChildren(MessagePane)[0].place_cursor(0)
    _press(listed, "&Next finding")
    assert not _child(listed, FindingCard).isHidden()


def test_a_line_whose_letters_grow_is_as_high_as_one_that_had_them_large(
    finding: Callable[..., Finding], qtbot: QtBot
) -> None:
    lines = FindingLines()
    lines.show_findings({FindingKey("rule", "our courier lost it", "", "", 0): finding()})
    grown, large = FindingList(lines), FindingList(lines)
    for each in (grown, large):
        qtbot.addWidget(each)
        each.setFixedSize(400, 300)
    first = lines.index(0)
    large.setStyleSheet("* { font-size: 18pt; }")
    large.show()
    grown.show()
    qtbot.waitUntil(lambda: 0 < grown.visualRect(first).height() < large.visualRect(first).height())
    grown.setStyleSheet("* { font-size: 18pt; }")
    qtbot.waitUntil(lambda: grown.visualRect(first).height() == large.visualRect(first).height())
