import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.subject_field import SubjectField


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
    subject.open_text("one " * 100)
    assert subject.height() < 2 * subject.fontMetrics().lineSpacing() + 12
    before = subject.sizeHint().height()
    font = subject.font()
    font.setPointSize(30)
    subject.setFont(font)
    assert subject.sizeHint().height() > before
