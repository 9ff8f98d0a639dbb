"""The fields of the facts page."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.clock import local_now
from secondtry.gui.fact_fields import MomentField, WordsField
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


@pytest.mark.parametrize("width", [800, 240])
def test_the_field_has_the_whole_width_and_room_for_its_lines(qtbot: QtBot, width: int) -> None:
    field = WordsField("What it cost them", may_be_unknown=True, lines=3)
    qtbot.addWidget(field)
    field.resize(width, 300)
    field.show()
    [words], [button] = field.findChildren(QPlainTextEdit), field.findChildren(QPushButton)
    qtbot.waitUntil(lambda: words.width() == width)
    assert words.height() >= 3 * words.fontMetrics().lineSpacing()
    assert button.isVisible()
    assert words.geometry().contains(button.geometry())
    before = words.geometry()
    QTest.keyClicks(words, "Two hours")
    assert not button.isVisible()
    assert words.geometry() == before


def test_the_hint_leaves_a_line_for_the_button(qtbot: QtBot) -> None:
    hint = "Hours, money, trust; an amount, if there is one, and whatever else it was that they lost"
    field = WordsField("What it cost them", hint, may_be_unknown=True)
    qtbot.addWidget(field)
    field.resize(240, 300)
    field.show()
    [words], [button] = field.findChildren(QPlainTextEdit), field.findChildren(QPushButton)
    room = QRect(0, 0, words.viewport().width() - 12, 1000)
    lines = words.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, hint).height()
    qtbot.waitUntil(lambda: button.y() >= words.y() + lines)


def test_a_time_needs_no_more_width_than_itself(qtbot: QtBot) -> None:
    field = MomentField("When it happened", local_now)
    qtbot.addWidget(field)
    field.show_moment("2026-11-21T13:20+00:00")
    field.show()
    edit = field.findChildren(QDateTimeEdit)[0]
    assert field.minimumSizeHint().width() == edit.minimumSizeHint().width()
