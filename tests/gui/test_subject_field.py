import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.style_sheet import style_sheet
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.theme import LIGHT


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A line above, the subject, and a line below."""
    form = QWidget()
    column = QVBoxLayout(form)
    for field in (QLineEdit(form), SubjectField(form), QLineEdit(form)):
        column.addWidget(field)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    return form


@pytest.fixture
def subject(form: QWidget, qtbot: QtBot) -> SubjectField:
    found = form.findChild(SubjectField)
    assert isinstance(found, SubjectField)
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    return found


def test_a_subject_that_comes_before_the_window_shows_is_as_bold_as_one_that_is_written(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    field = SubjectField(form)
    field.setProperty("role", "subject")
    form.setStyleSheet(style_sheet(LIGHT, 11))
    field.ensurePolished()
    field.open_text("Your lesson on Friday")
    form.show()
    assert field.font().weight() == QFont.Weight.DemiBold


def test_pasted_lines_become_one(subject: SubjectField) -> None:
    data = QMimeData()
    data.setText("About\r\nSaturday's\u2028delivery\n")
    subject.insertFromMimeData(data)
    assert subject.draft_text() == "About Saturday's delivery "


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_a_key_goes_on_to_the_next_field(form: QWidget, subject: SubjectField, key: Qt.Key) -> None:
    QTest.keyClicks(subject, "Hi")
    QTest.keyClick(subject, key)
    assert form.focusWidget() is form.findChildren(QLineEdit)[1]
    assert subject.draft_text() == "Hi"


def test_up_goes_back(form: QWidget, subject: SubjectField) -> None:
    QTest.keyClick(subject, Qt.Key.Key_Up)
    assert form.focusWidget() is form.findChildren(QLineEdit)[0]


def test_the_field_is_one_line_high_and_grows_with_its_letters(subject: SubjectField) -> None:
    subject.open_text("one")
    assert subject.height() < 2 * subject.fontMetrics().lineSpacing() + 12
    before = subject.sizeHint().height()
    font = subject.font()
    font.setPointSize(30)
    subject.setFont(font)
    assert subject.sizeHint().height() > before


def test_a_subject_that_is_wider_than_its_room_shows_on_several_lines(
    form: QWidget, subject: SubjectField, qtbot: QtBot
) -> None:
    line = subject.fontMetrics().lineSpacing()
    form.resize(300, 300)
    subject.open_text("Your mugs, and what happened to the parcel last Wednesday")
    qtbot.waitUntil(lambda: subject.height() > 2 * line)
    form.resize(900, 300)
    qtbot.waitUntil(lambda: subject.height() < 2 * line + 12)


def test_the_longest_subject_leaves_room_for_the_message(
    form: QWidget, subject: SubjectField, qtbot: QtBot
) -> None:
    form.resize(300, 600)
    subject.open_text("one " * 400)
    line = subject.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: subject.height() > 3 * line)
    assert subject.height() < 6 * line


def test_down_and_up_go_through_the_lines_before_they_leave_the_field(
    form: QWidget, subject: SubjectField, qtbot: QtBot
) -> None:
    form.resize(300, 300)
    subject.open_text("Your mugs, and what happened to the parcel last Wednesday")
    qtbot.waitUntil(lambda: subject.height() > 2 * subject.fontMetrics().lineSpacing())
    QTest.keyClick(subject, Qt.Key.Key_Down)
    assert subject.hasFocus()
    assert subject.cursor_index() > 0
    QTest.keyClick(subject, Qt.Key.Key_Up)
    assert subject.hasFocus()
    QTest.keyClick(subject, Qt.Key.Key_Up)
    assert form.focusWidget() is form.findChildren(QLineEdit)[0]
