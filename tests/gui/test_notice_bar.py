"""Notices: troubles stay until they are put away, confirmations go on, and the customer sees neither."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.mode import Mode
from secondtry.gui.notice_bar import NoticeBar


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def button_of(notice: NoticeBar) -> str:
    """Return what the button of a notice says, nothing where it has none."""
    return next((each.text() for each in notice.findChildren(QPushButton) if not each.isHidden()), "")


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


def test_a_notice_beside_another_takes_nothing_away(notice: NoticeBar) -> None:
    notice.confirm("Restored what you were writing.")
    notice.say_beside("Your house rules are kept.", "Open the file")
    assert notice.words() == "Restored what you were writing. Your house rules are kept."
    assert button_of(notice) == "Open the file"
    notice.follow_mode(Mode.CASES)
    assert notice.words() == "Restored what you were writing. Your house rules are kept."
    notice.take_back("Your house rules are kept.")
    assert notice.words() == "Restored what you were writing."
    assert button_of(notice) == ""
    notice.take_back("Restored what you were writing.")
    assert notice.words() == ""


def test_a_notice_beside_none_stands_alone(notice: NoticeBar) -> None:
    notice.say("The disk is full.")
    notice.put_away()
    notice.say_beside("Your house rules are kept.")
    notice.say_beside("Your house rules are kept.")
    assert notice.words() == "Your house rules are kept."


def test_what_is_said_anew_takes_the_place_of_all(notice: NoticeBar) -> None:
    notice.say("The disk is full.", "Try again")
    notice.say_beside("Your house rules are kept.", "Open the file")
    notice.say("It is saved.")
    assert notice.words() == "It is saved."
    assert button_of(notice) == ""


def test_a_hint_gives_way_to_what_is_said_beside_it(notice: NoticeBar) -> None:
    notice.hint("This is a sample.")
    notice.say_beside("Your house rules are kept.")
    assert notice.words() == "Your house rules are kept."
