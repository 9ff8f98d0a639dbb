"""Assistive technology is told where letters stand: where they are painted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from secondtry.gui.message_pane import MessagePane
from secondtry.gui.note_field import NoteField
from secondtry.gui.plain_editor import PlainEditor

TEXT = "One line.\n\n" + "A paragraph of so many words that it takes two lines here.\n\nShort.\n" * 12


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    """Somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def editor(qtbot: QtBot) -> PlainEditor:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    editor.open_text(TEXT)
    editor.resize(300, 240)
    editor.setCursorWidth(0)  # it blinks
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def told(editor: QPlainTextEdit, position: int) -> QRect:
    """Return what assistive technology is told of a letter."""
    return QAccessible.queryAccessibleInterface(editor).textInterface().characterRect(position)


def painted(editor: QPlainTextEdit, position: int) -> QRect:
    """Return where the cursor stands in front of a letter, on the screen."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    rect = editor.cursorRect(cursor)
    return rect.translated(editor.viewport().mapToGlobal(QPoint(0, 0)))


def off(editor: QPlainTextEdit) -> dict[int, tuple[int, int]]:
    """Return how far what is told lies from what is painted, for each letter in sight that has it wrong."""
    shown = editor.viewport().rect().translated(editor.viewport().mapToGlobal(QPoint(0, 0)))
    pairs = {at: (told(editor, at), painted(editor, at)) for at in range(len(editor.toPlainText()))}
    return {
        at: (one.left() - other.left(), one.top() - other.top())
        for at, (one, other) in pairs.items()
        if (shown.intersects(one) or shown.intersects(other))
        and (abs(one.left() - other.left()) > 1 or abs(one.top() - other.top()) > 1)
    }


def test_letters_in_sight_are_where_they_are_painted_and_no_others_are(
    editor: PlainEditor, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: off(editor) == {})


def test_so_they_are_after_scrolling(editor: PlainEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: off(editor) == {})
    for value in (9, 23, 2):
        editor.verticalScrollBar().setValue(value)
        qtbot.waitUntil(lambda: off(editor) == {})


def test_so_they_are_after_writing(editor: PlainEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: off(editor) == {})
    cursor = editor.textCursor()
    cursor.insertText("New.\n\nNewer, and wider than there is room for on one line here.\n")
    qtbot.waitUntil(lambda: off(editor) == {})
    editor.undo()
    qtbot.waitUntil(lambda: off(editor) == {})


def test_a_note_tells_it_too(qtbot: QtBot) -> None:
    note = NoteField()
    qtbot.addWidget(note)
    note.show_note("First.\nSecond, which is longer.\nThird.")
    note.show()
    qtbot.waitUntil(lambda: off(note) == {})


def test_nothing_is_painted_elsewhere(editor: PlainEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: off(editor) == {})
    editor.verticalScrollBar().setValue(7)
    qtbot.waitUntil(lambda: off(editor) == {})
    heard = editor.viewport().grab().toImage()
    QAccessible.setActive(False)
    other = PlainEditor()
    qtbot.addWidget(other)
    other.open_text(TEXT)
    other.resize(editor.size())
    other.setCursorWidth(0)
    other.show()
    qtbot.waitExposed(other)
    off(other)  # which has all lines laid out, as it had in the first editor
    other.verticalScrollBar().setValue(7)
    assert heard == other.viewport().grab().toImage()


def test_a_pane_that_is_heard_later_is_heard_when_it_speaks(qtbot: QtBot) -> None:
    pane = MessagePane()
    pane.be_heard_later()
    qtbot.addWidget(pane)
    pane.open_text(TEXT)
    pane.resize(500, 300)
    pane.show()
    qtbot.waitExposed(pane)
    body = next(each for each in pane.findChildren(PlainEditor) if each.toPlainText() == TEXT)
    body.setCursorWidth(0)
    body.repaint()
    assert off(body) != {}
    pane.hold_its_tongue()
    pane.speak()
    qtbot.waitUntil(lambda: off(body) == {})
