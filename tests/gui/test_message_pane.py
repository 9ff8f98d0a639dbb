"""Subject and body are two editors, and one text to everybody else."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.engine.category import Group
from secondtry.engine.finding import Rewrite
from secondtry.gui.marks import Mark
from secondtry.gui.message_pane import MessagePane
from secondtry.review.finding_key import FindingKey
from secondtry.text.span import Span

TEXT = "Subject: Wrong size sent\n\nHi Dana,\n\nThe wrong size 😀 was sent. Sorry.\n"


@pytest.fixture
def pane(qtbot: QtBot) -> MessagePane:
    pane = MessagePane()
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.open_text(TEXT)
    return pane


def _mark(words: str, text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark(FindingKey("rule", words, "", "", 0), Span(start, start + len(words)), Group.DEFLECTS)


MARKS = [_mark("Wrong size sent"), _mark("The wrong size 😀 was sent"), _mark("Sorry")]


def test_an_opened_text_is_given_back_as_it_was(pane: MessagePane) -> None:
    assert pane.text() == TEXT


def test_typing_in_the_body_keeps_the_subject_line(pane: MessagePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.text_changed) as heard:
        QTest.keyClicks(pane.focusWidget(), "Oh! ")
    assert heard.args is not None
    assert pane.text() == TEXT.replace("Hi Dana", "Oh! Hi Dana")


def test_a_mark_is_found_where_it_lies_in_the_whole_text(pane: MessagePane) -> None:
    pane.marks.show(MARKS)
    assert [pane.marks.of(mark.key) for mark in MARKS] == MARKS


def test_marks_are_walked_through_both_parts_and_round_again(pane: MessagePane) -> None:
    pane.marks.show(MARKS)
    walked = []
    for _ in range(4):
        mark = pane.marks.beside_cursor(forward=True)
        assert mark is not None
        walked.append(mark.key.excerpt)
        pane.place_cursor(mark.span.start)
        pane.marks.light(mark.key)
    body_first = ["The wrong size 😀 was sent", "Sorry", "Wrong size sent", "The wrong size 😀 was sent"]
    assert walked == body_first


def test_the_way_back_is_the_same_way(pane: MessagePane) -> None:
    pane.marks.show(MARKS)
    walked = []
    for _ in range(3):
        mark = pane.marks.beside_cursor(forward=False)
        assert mark is not None
        walked.append(mark.key.excerpt)
        pane.place_cursor(mark.span.start)
    assert walked == ["Wrong size sent", "Sorry", "The wrong size 😀 was sent"]


def test_the_next_mark_is_the_one_behind_the_cursor(pane: MessagePane) -> None:
    pane.marks.show(MARKS)
    pane.place_cursor(TEXT.index("size 😀"))
    mark = pane.marks.beside_cursor(forward=True)
    assert mark == MARKS[2]


def test_without_marks_there_is_no_next(pane: MessagePane) -> None:
    assert pane.marks.beside_cursor(forward=True) is None
    assert pane.marks.beside_cursor(forward=False) is None


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.key.excerpt)
def test_words_are_put_in_where_the_whole_text_says(pane: MessagePane, mark: Mark) -> None:
    rewrite = Rewrite(mark.span, "We did it")
    pane.put_in(rewrite)
    assert pane.text() == rewrite.applied_to(TEXT)


def test_words_lie_where_they_are_drawn(pane: MessagePane) -> None:
    subject, body = (pane.rect_of(mark.span) for mark in MARKS[:2])
    assert pane.rect().contains(subject)
    assert pane.rect().contains(body)
    assert subject.bottom() < body.top()


def test_a_subject_that_is_emptied_takes_its_line_away(pane: MessagePane) -> None:
    pane.put_in(Rewrite(MARKS[0].span, ""))
    assert pane.text() == TEXT.removeprefix("Subject: Wrong size sent\n\n")


def test_lines_stay_short_in_a_wide_window(pane: MessagePane) -> None:
    pane.resize(1600, 500)
    words = _mark("The wrong size 😀 was sent")
    assert pane.rect_of(words.span).left() > 300
