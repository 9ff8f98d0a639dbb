"""A note shows all of its lines as it grows, from the first on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.note_field import NoteField
from secondtry.gui.style_sheet import style_sheet
from secondtry.gui.theme import LIGHT


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    place.setStyleSheet(style_sheet(LIGHT, 11))
    return place


@pytest.fixture
def note(place: QWidget) -> NoteField:
    column = QVBoxLayout(place)
    field = NoteField()
    column.addWidget(field)
    column.addStretch()
    place.resize(300, 300)
    place.show()
    field.setFocus()
    return field


def _first_line_at(field: NoteField) -> float:
    """Return where the first line begins, in pixels from the top of what is seen."""
    start = field.textCursor()
    start.setPosition(0)
    return field.cursorRect(start).top()


def test_a_line_break_leaves_the_first_line_in_sight(note: NoteField) -> None:
    QTest.keyClicks(note, "first")
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClicks(note, "second")
    QApplication.processEvents()
    assert _first_line_at(note) >= 0
    assert note.cursorRect().bottom() <= note.viewport().height()


def test_words_that_wrap_leave_the_first_line_in_sight(note: NoteField) -> None:
    QTest.keyClicks(note, "so many words that they need a second line and then a third one as well")
    QApplication.processEvents()
    assert _first_line_at(note) >= 0


def test_a_note_longer_than_eight_lines_follows_the_cursor(note: NoteField) -> None:
    for _ in range(12):
        QTest.keyClicks(note, "line")
        QTest.keyClick(note, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert _first_line_at(note) < 0
    assert note.cursorRect().bottom() <= note.viewport().height()
