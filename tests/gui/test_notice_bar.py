"""Notices: troubles stay until they are put away, confirmations go on, and the customer sees neither."""

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.mode import Mode
from secondtry.gui.notice_bar import NoticeBar


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_a_trouble_stays_through_the_modes_but_not_where_one_reads_as_the_customer(
    notice: NoticeBar,
) -> None:
    notice.say("The disk is full.")
    notice.follow_mode(Mode.CASES)
    assert notice.words() == "The disk is full."
    notice.follow_mode(Mode.READ)
    assert notice.words() == ""
    notice.follow_mode(Mode.WRITE)
    assert notice.words() == "The disk is full."


def test_a_confirmation_ends_with_the_next_change_of_mode(notice: NoticeBar) -> None:
    notice.confirm("The pages are in letter.pdf.")
    assert notice.words() == "The pages are in letter.pdf."
    notice.follow_mode(Mode.READ)
    notice.follow_mode(Mode.WRITE)
    assert notice.words() == ""


def test_what_is_said_while_one_reads_as_the_customer_is_seen(notice: NoticeBar) -> None:
    notice.follow_mode(Mode.READ)
    notice.say("There is no voice on this computer.")
    assert notice.words() == "There is no voice on this computer."


def test_what_was_put_away_does_not_come_back(notice: NoticeBar) -> None:
    notice.say("The disk is full.")
    notice.put_away()
    notice.follow_mode(Mode.WRITE)
    assert notice.words() == ""
