"""Every edit of subject or body is told as an edit of the whole text, in the units in which Qt counts."""

from random import Random

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Rewrite
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.subject_field import SubjectField
from secondtry.storage.kept_state import TextMirror
from secondtry.text.span import Span

TEXT = "Subject: Your mugs 😀\n\n\nHi Dana 😀,\nwe lost 10\u00a0000 mugs.\u2028é\n"


@pytest.fixture
def pane(qtbot: QtBot) -> MessagePane:
    pane = MessagePane()
    qtbot.addWidget(pane)
    pane.open_text(TEXT)
    return pane


@pytest.fixture
def mirror(pane: MessagePane) -> TextMirror:
    """A mirror that takes every edit, and nothing else."""
    mirror = TextMirror(TEXT)
    pane.edits.edited.connect(mirror.edit)
    return mirror


def _editors(pane: MessagePane) -> tuple[SubjectField, DraftEditor]:
    body = next(each for each in pane.findChildren(DraftEditor) if type(each) is DraftEditor)
    return pane.findChildren(SubjectField)[0], body


def test_opening_a_message_is_no_edit(pane: MessagePane, mirror: TextMirror) -> None:
    pane.open_text("another")
    assert mirror.text() == TEXT
    assert pane.edits.text() == "another"


def test_the_edits_of_ten_thousand_changes_lead_to_the_text_on_the_screen(
    pane: MessagePane, mirror: TextMirror
) -> None:
    random = Random(1)  # noqa: S311 - dice, not keys
    editors = _editors(pane)
    words = ("we lost it", " 😀 ", "x", "\u2028", "é", "1\u00a0000", "\n", "👩‍👧")
    for number in range(10_000):
        editor = editors[random.random() < 0.8]
        roll = random.random()
        if roll < 0.1:
            editor.undo()
        elif roll < 0.15:
            editor.redo()
        elif roll < 0.18:
            editor.selectAll()
            editor.insertPlainText(random.choice(words))
        elif roll < 0.2:
            pane.put_in(Rewrite(Span(0, 0), "We are sorry. "))
        else:
            text = editor.draft_text()
            start = random.randint(0, len(text))
            editor.select(Span(start, min(start + random.choice((0, 0, 1, 5)), len(text))))
            editor.insertPlainText(random.choice(words))
        if number % 10 == 0 or number > 9_900:
            assert mirror.text() == pane.text()
            assert pane.edits.text() == pane.text()


def test_a_subject_that_goes_takes_its_line_along(pane: MessagePane, mirror: TextMirror) -> None:
    subject, _ = _editors(pane)
    subject.selectAll()
    subject.cut()
    assert mirror.text() == pane.text() == TEXT.partition("\n\n\n")[2]
    subject.insertPlainText("On")
    assert mirror.text() == pane.text()
    assert mirror.text().startswith("Subject: On\n\nHi Dana")


def test_an_edit_in_several_places_at_once_is_told(pane: MessagePane, mirror: TextMirror) -> None:
    _, body = _editors(pane)
    cursor = QTextCursor(body.document())
    cursor.beginEditBlock()
    cursor.insertText("First. ")
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("Last 😀.")
    cursor.endEditBlock()
    assert mirror.text() == pane.text()
    body.undo()
    assert mirror.text() == pane.text() == TEXT
