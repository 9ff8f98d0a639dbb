"""What was replaced in subject and body at once is undone, and done again, at once."""

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.subject_field import SubjectField
from secondtry.text.span import Span

FIRST = "Subject: Your mugs\n\nHi Dana"
SECOND = "Subject: I let you down\n\nHi Dana, I am sorry"


@pytest.fixture
def pane(qtbot: QtBot) -> MessagePane:
    pane = MessagePane()
    qtbot.addWidget(pane)
    pane.open_text(FIRST)
    pane.show()
    return pane


def _editors(pane: MessagePane) -> tuple[DraftEditor, DraftEditor]:
    body = next(each for each in pane.findChildren(DraftEditor) if type(each) is DraftEditor)
    return pane.findChildren(SubjectField)[0], body


@pytest.mark.parametrize("at", [0, 1])
def test_undo_in_either_takes_back_both_and_redo_brings_both_again(pane: MessagePane, at: int) -> None:
    pane.write_over(SECOND)
    for _ in range(3):
        _editors(pane)[at].undo()
        assert pane.text() == FIRST
        _editors(pane)[1 - at].redo()
        assert pane.text() == SECOND


def test_each_has_steps_of_its_own_before_and_after(pane: MessagePane) -> None:
    subject, body = _editors(pane)
    body.replace(Span(0, 2), "Dear")
    pane.write_over(SECOND)
    subject.replace(Span(0, 1), "Me")
    subject.undo()
    assert pane.text() == SECOND
    body.undo()
    assert pane.text() == "Subject: Your mugs\n\nDear Dana"
    body.undo()
    assert pane.text() == FIRST
    body.redo()
    assert pane.text() == "Subject: Your mugs\n\nDear Dana"


def test_a_change_of_the_body_alone_leaves_the_subject_its_steps(pane: MessagePane) -> None:
    subject, body = _editors(pane)
    subject.replace(Span(0, 4), "Our")
    pane.write_over("Subject: Our mugs\n\nHello")
    body.undo()
    assert pane.text() == "Subject: Our mugs\n\nHi Dana"


def test_another_message_has_nothing_to_undo(pane: MessagePane) -> None:
    pane.write_over(SECOND)
    pane.open_text(FIRST)
    for editor in _editors(pane):
        editor.undo()
    assert pane.text() == FIRST


def test_the_text_is_exactly_the_one_that_was_written_over_it(pane: MessagePane) -> None:
    told: list[str] = []
    pane.text_changed.connect(told.append)
    pane.write_over("SUBJECT:  Odd \n\n\n\nbody 😀")
    assert told == ["SUBJECT:  Odd \n\n\n\nbody 😀"]
