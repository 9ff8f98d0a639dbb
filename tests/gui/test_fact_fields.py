"""The fields of the facts page."""

from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.fact_fields import WordsField
from secondtry.gui.note_field import NoteField
from secondtry.gui.tab_order import stops_in_order
from secondtry.review.facts import NOT_KNOWN_YET


def test_tab_comes_to_the_field_before_the_button_that_fills_it(qtbot: QtBot) -> None:
    field = WordsField("What it cost them", may_be_unknown=True)
    qtbot.addWidget(field)
    assert [type(stop) for stop in stops_in_order(field)] == [NoteField, QPushButton]


def test_not_known_yet_is_written_over_by_what_is_found_out(qtbot: QtBot) -> None:
    field = WordsField("What it cost them", may_be_unknown=True)
    qtbot.addWidget(field)
    field.findChildren(QPushButton)[0].click()
    [words] = field.findChildren(QPlainTextEdit)
    assert words.textCursor().selectedText() == NOT_KNOWN_YET
