"""The field in which a day is typed as people say it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.gui.day_field import DayField

#: A Wednesday.
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    field = DayField("By when", lambda: NOW)
    qtbot.addWidget(field)
    field.show()
    field.show_day("2026-11-27")
    return field


def _type(field: DayField, words: str) -> None:
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, words)


def test_a_day_is_shown_as_it_is_kept(field: DayField) -> None:
    assert field.text() == "Fri 27 Nov 2026"


def test_what_was_typed_is_read_at_enter_and_told_once(field: DayField) -> None:
    told: list[str] = []
    field.day_changed.connect(told.append)
    _type(field, "tomorrow at noon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["2026-11-26T12:00+00:00"]
    assert field.text() == "Thu 26 Nov 2026, 12:00"


def test_a_day_is_told_while_it_is_typed_and_its_words_stay_as_they_are(
    field: DayField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.day_changed) as told:
        _type(field, "tomorrow at noon")
    assert told.args == ["2026-11-26T12:00+00:00"]
    assert field.text() == "tomorrow at noon"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Thu 26 Nov 2026, 12:00"


def test_a_field_that_is_emptied_to_write_another_day_keeps_the_one_before_until_it_is_left(
    field: DayField,
) -> None:
    told: list[str] = []
    field.day_changed.connect(told.append)
    (pause,) = field.findChildren(QTimer)
    _type(field, "tomorrow")
    assert pause.isActive()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not pause.isActive()
    assert told == []
    field.take()
    assert told == [""]


def test_an_emptied_field_is_no_day(field: DayField) -> None:
    told: list[str] = []
    field.day_changed.connect(told.append)
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [""]


def test_the_same_day_in_other_words_changes_nothing(field: DayField) -> None:
    told: list[str] = []
    field.day_changed.connect(told.append)
    _type(field, "by friday")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    assert field.text() == "Fri 27 Nov 2026"


def test_words_that_are_being_typed_stay_when_the_day_is_shown_anew(field: DayField) -> None:
    _type(field, "next mo")
    field.show_day("2026-11-27")
    assert field.text() == "next mo"


def test_words_that_were_not_understood_are_marked_until_they_are_changed(field: DayField) -> None:
    _type(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.property("unread")
    QTest.keyClicks(field, "er")
    assert not field.property("unread")
    assert "For example" in field.accessibleDescription()


def test_a_field_for_what_is_past_reads_days_before_today(qtbot: QtBot) -> None:
    field = DayField("Sent", lambda: NOW, is_past=True)
    qtbot.addWidget(field)
    _type(field, "friday 4 pm")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Fri 20 Nov 2026, 16:00"
