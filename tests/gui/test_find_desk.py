"""Words are looked for in subject and body as one, by the keyboard, and stay selected in the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.find_bar import FindBar
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.subject_field import SubjectField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MESSAGE = "Subject: Your late order\n\nThe order was late.\nIt will not be late again.\n"


@pytest.fixture
def message(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a message in which one word stands three times, the cursor before the body."""
    pane = window.findChildren(MessagePane)[0]
    pane.open_text(MESSAGE)
    qtbot.waitUntil(lambda: _body(window).hasFocus())
    return window


def _bar(window: MainWindow) -> FindBar:
    return window.findChildren(FindBar)[0]


def _body(window: MainWindow) -> DraftEditor:
    return next(each for each in window.findChildren(DraftEditor) if not isinstance(each, SubjectField))


def _subject(window: MainWindow) -> SubjectField:
    return window.findChildren(SubjectField)[0]


def _count(window: MainWindow) -> str:
    return _bar(window).findChildren(QLabel)[0].text()


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def _look_for(words: str) -> None:
    _press(Qt.Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)


def _selected(window: MainWindow) -> tuple[str, str]:
    """The words selected in the subject and in the body, with how far into it they begin."""
    subject, body = _subject(window).textCursor(), _body(window).textCursor()
    return subject.selectedText(), f"{body.selectionStart()}:{body.selectedText()}"


def test_while_words_are_typed_the_first_place_from_the_cursor_is_selected(message: MainWindow) -> None:
    _look_for("late")
    assert _selected(message) == ("", "14:late")
    assert _count(message) == "2 of 3"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_enter_goes_on_and_round_through_subject_and_body(message: MainWindow) -> None:
    _look_for("late")
    _press(Qt.Key.Key_Return)
    assert (_count(message), _selected(message)) == ("3 of 3", ("", "35:late"))
    _press(Qt.Key.Key_Return)
    assert (_count(message), _selected(message)) == ("1 of 3", ("late", "35:"))
    _press(Qt.Key.Key_Return, SHIFT)
    assert (_count(message), _selected(message)) == ("3 of 3", ("", "35:late"))
    _press(Qt.Key.Key_Return, SHIFT)
    assert _count(message) == "2 of 3"


def test_f3_goes_on_also_when_the_bar_is_closed(message: MainWindow) -> None:
    _look_for("late")
    _press(Qt.Key.Key_F3)
    assert _count(message) == "3 of 3"
    _press(Qt.Key.Key_Escape)
    _press(Qt.Key.Key_F3)
    assert _selected(message) == ("late", "35:")
    assert _subject(message).hasFocus()
    _press(Qt.Key.Key_F3, SHIFT)
    assert _selected(message) == ("", "35:late")
    assert _body(message).hasFocus()
    assert _bar(message).isHidden()


def test_f3_asks_for_words_where_none_were_looked_for(message: MainWindow) -> None:
    _press(Qt.Key.Key_F3)
    assert not _bar(message).isHidden()
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_escape_leaves_the_words_selected_in_the_message(message: MainWindow) -> None:
    _look_for("again")
    _press(Qt.Key.Key_Escape)
    assert _bar(message).isHidden()
    assert _body(message).hasFocus()
    assert _body(message).textCursor().selectedText() == "again"


def test_what_is_typed_after_that_takes_the_place_of_the_words(message: MainWindow) -> None:
    _look_for("again")
    _press(Qt.Key.Key_Escape)
    QTest.keyClicks(_body(message), "twice")
    assert message.findChildren(MessagePane)[0].text() == MESSAGE.replace("again", "twice")
    _body(message).undo()


def test_selected_words_are_looked_for(message: MainWindow) -> None:
    body = _body(message)
    cursor = body.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    _press(Qt.Key.Key_F, CTRL)
    assert _bar(message).words() == "order"
    assert _count(message) == "2 of 2"


def test_the_words_of_last_time_are_there_again_and_selected(message: MainWindow) -> None:
    _look_for("late")
    _press(Qt.Key.Key_Escape)
    message.findChildren(MessagePane)[0].place_cursor(len(MESSAGE))
    _press(Qt.Key.Key_F, CTRL)
    assert _bar(message).words() == "late"
    QTest.keyClicks(_bar(message).findChildren(QLineEdit)[0], "order")
    assert _bar(message).words() == "order"


def test_what_is_not_there_is_said_and_nothing_moves(message: MainWindow) -> None:
    before = _selected(message)
    _look_for("zebra")
    assert _count(message) == "Not found"
    _press(Qt.Key.Key_Return)
    assert _selected(message) == before


def test_the_count_follows_the_text(message: MainWindow) -> None:
    _look_for("late")
    _body(message).setFocus()
    _body(message).place_cursor(0)
    QTest.keyClicks(_body(message), "late ")
    assert _count(message) == "4 found"
    _body(message).undo()


def test_looking_for_words_changes_nothing(message: MainWindow) -> None:
    _look_for("late")
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_Escape)
    assert message.findChildren(MessagePane)[0].text() == MESSAGE
    assert not any(each.document().isUndoAvailable() for each in message.findChildren(QPlainTextEdit))


def test_the_buttons_do_what_their_keys_do(message: MainWindow) -> None:
    _look_for("late")
    for _ in range(2):
        _press(Qt.Key.Key_Tab)  # past the way back, to the way on
    _press(Qt.Key.Key_Return)
    assert _count(message) == "3 of 3"
    _press(Qt.Key.Key_Tab)
    _press(Qt.Key.Key_Space)
    assert _bar(message).isHidden()


def test_in_the_cases_the_same_key_leads_to_their_search(message: MainWindow, qtbot: QtBot) -> None:
    _press(Qt.Key.Key_5, CTRL)
    qtbot.waitUntil(lambda: not _body(message).isVisible())
    QTest.keyClick(message, Qt.Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.placeholderText() == "Find a case"
    assert _bar(message).isHidden()


def test_where_nothing_else_can_be_searched_the_message_is_shown(message: MainWindow, qtbot: QtBot) -> None:
    _press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: not _body(message).isVisible())
    QTest.keyClick(message, Qt.Key.Key_F, CTRL)
    assert _body(message).isVisible()
    assert not _bar(message).isHidden()
