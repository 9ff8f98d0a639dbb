"""The shelf of cases: the list, the page of a case, what was sent, what was promised, what is asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.advice_row import AdviceRow
from secondtry.gui.case_list import CaseList
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.case_page import CasePage
from secondtry.gui.cases import Cases
from secondtry.gui.cases_view import CasesView
from secondtry.gui.commands import Command
from secondtry.gui.day_field import DayField
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.due_cases import DueCases
from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.ledger_row import LedgerRow
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts
from secondtry.review.case import Case, FollowUp, Promise, Reply, Task
from secondtry.review.comment import Role
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry
from secondtry.review.version import KeptBecause
from secondtry.storage.shelf import Shelf

#: A Wednesday.
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))
MESSAGE = (
    "Subject: Your lamp\n\nHi Dana,\n\nWe sent you the wrong lamp. I will ring you by Friday, "
    "and the right one will be with you on Monday.\n\nSam\n"
)


def at(days: int) -> str:
    return (NOW + timedelta(days=days)).isoformat(timespec="seconds")


def day(days: int) -> str:
    return (NOW + timedelta(days=days)).date().isoformat()


def sent(title: str, days: int, **case: object) -> Review:
    """Return a message that went out so many days ago, and would be sent again."""
    made = Case(customer=title, sent_at=at(-days), send_again=Reply.YES)
    return Review(text=f"Subject: {title}\n\nHello", case=replace(made, **case))  # type: ignore[arg-type] # any field


@dataclass(frozen=True)
class Room:
    """The cases of a small window, and what stands around them."""

    shelf: KeptShelf
    cases: Cases
    due: DueCases
    menus: Menus
    modes: ModeSwitch
    notice: NoticeBar
    controller: ReviewController
    places: QStackedWidget

    def press(self, command: Command) -> None:
        self.menus.action(command).trigger()

    def show(self) -> CaseList:
        self.modes.choose(Mode.CASES)
        return self.cases.view.findChildren(CaseList)[0]

    def titles(self) -> list[str]:
        model = self.cases.view.findChildren(CaseList)[0].model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]

    def entry(self, title: str) -> ShelfEntry:
        return next(entry for entry in self.shelf.entries() if entry.title == title)

    def case(self, title: str) -> Case:
        self.cases.write_now()
        return self.entry(title).case

    def words(self) -> list[str]:
        return [label.text() for label in self.cases.view.findChildren(QLabel) if label.isVisible()]

    def button(self, words: str) -> QAbstractButton:
        return next(
            each
            for each in self.cases.view.findChildren(QAbstractButton)
            if each.isVisible() and words in {each.text(), each.accessibleName()}
        )

    def field(self, kind: type[QWidget], name: str) -> QWidget:
        return next(
            each
            for each in self.cases.view.findChildren(kind)
            if each.isVisible() and each.accessibleName().startswith(name)
        )


@pytest.fixture
def lying(
    controller: ReviewController, settings: Settings, shelf: Shelf, keeper: ReviewKeeper, qtbot: QtBot
) -> KeptShelf:
    """The shelf of a window that shows what is opened, and keeps what changes."""
    window = QWidget()
    qtbot.addWidget(window)
    files = FileActions(controller, settings, Dialogs(window), keeper)
    for changed in (files.file_changed, controller.review_opened, controller.review_changed):
        changed.connect(lambda _: keeper.note(files.contents()))
    return KeptShelf(shelf, keeper, controller, files, lambda: NOW)


@pytest.fixture
def room(
    controller: ReviewController, settings: Settings, rulebook: RuleBook, lying: KeptShelf, qtbot: QtBot
) -> Iterator[Room]:
    window = QMainWindow()
    qtbot.addWidget(window)
    dialogs = Dialogs(window)
    menus = Menus(window, window.menuBar(), Shortcuts(settings, window))
    modes = ModeSwitch(menus)
    notice = NoticeBar(window)
    means = CaseMeans(lying, rulebook, notice, dialogs, settings, lambda: NOW)
    cases, due = Cases(means, modes), DueCases(means, modes, window)
    menus.connect_commands(cases.handlers())
    places = QStackedWidget()
    places.addWidget(QWidget())
    places.addWidget(cases.view)
    modes.mode_changed.connect(lambda mode: places.setCurrentIndex(1 if mode is Mode.CASES else 0))
    window.setCentralWidget(places)
    window.menuBar().setCornerWidget(modes.buttons)
    modes.offer(Mode.CASES)
    window.resize(1100, 760)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Room(lying, cases, due, menus, modes, notice, controller, places)
    cases.close()


def write(room: Room, text: str) -> None:
    room.controller.open(Review(text=text))


def test_an_empty_shelf_says_what_it_is_for(room: Room) -> None:
    room.show()
    assert "No cases yet" in room.words()
    assert any("Ctrl+Shift+M" in words for words in room.words())


def test_what_calls_for_something_comes_first(room: Room) -> None:
    room.shelf.add(sent("quiet", 2))
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(-1)),)))
    room.shelf.add(sent("closed", 5, closed_at=at(-1)))
    room.shelf.add(sent("ask", 8, follow_ups=(FollowUp(1, day(-1)),)))
    write(room, MESSAGE)
    room.show()
    assert room.titles() == ["late", "ask", "Your lamp", "quiet", "closed"]


def test_a_row_is_one_sentence_for_a_screen_reader(room: Room) -> None:
    room.shelf.add(
        sent("The gate", 5, customer="Omar", promises=(Promise(1, "Ring", day(-2)),), is_example=True)
    )
    rows = room.show().model()
    assert rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "The gate. Omar. 1 promise overdue for 2 days. Good example"
    )


def test_marking_as_sent_takes_the_time_and_finds_the_promises(room: Room, qtbot: QtBot) -> None:
    write(room, MESSAGE)
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    case = room.controller.review.case
    assert (case.sent_at, case.customer) == (NOW.isoformat(), "Dana")
    assert [(each.words, each.due) for each in case.promises] == [
        ("I will ring you by Friday", day(2)),
        ("the right one will be with you on Monday.", day(5)),
    ]
    assert [each.due for each in case.follow_ups] == [day(7), day(30)]


def test_what_is_noted_of_a_message_does_not_hide_that_it_counts_as_sent(room: Room, qtbot: QtBot) -> None:
    said: list[str] = []
    room.cases.said.connect(said.append)
    write(room, MESSAGE)
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    assert said[-1] == "Marked as sent, and 2 promises noted. Cases (Ctrl+5) shows for which day."
    room.controller.update(
        replace(room.controller.review, case=replace(room.controller.review.case, promises=()))
    )
    with qtbot.waitSignal(room.cases.said):
        room.press(Command.FIND_PROMISES)
    assert said[-1] == "2 promises noted. Cases (Ctrl+5) shows the days; change them there."


def test_marking_twice_changes_nothing_and_says_where_the_day_is(room: Room, qtbot: QtBot) -> None:
    write(room, MESSAGE)
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    before = room.controller.review
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.MARK_SENT)
    assert said.args == ["This is marked as sent already, just now. Cases (Ctrl+5) changes it."]
    assert room.controller.review == before


def test_the_days_to_ask_are_those_of_the_settings(room: Room, settings: Settings, qtbot: QtBot) -> None:
    settings.put(SettingName.FOLLOW_UP_DAYS, 3)
    settings.put(SettingName.LOOK_BACK_DAYS, 0)
    write(room, MESSAGE)
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    assert [each.due for each in room.controller.review.case.follow_ups] == [day(3)]


def test_what_is_not_open_can_be_marked_as_sent_from_the_list(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(Review(text=MESSAGE))
    room.show()
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    assert len(room.case("Your lamp").promises) == 2
    assert len(room.cases.view.findChildren(LedgerRow)) == 2


def test_a_promise_is_ticked_off_with_its_day_and_comes_back_when_unticked(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring Dana", day(-1)),)))
    room.show()
    assert "Overdue since yesterday" in room.words()
    box = room.button("Done: Ring Dana")
    box.click()
    assert room.case("late").promises[0].kept_at == NOW.isoformat()
    assert "Done today" in room.words()
    box.click()
    assert room.case("late").promises[0].is_open


def test_a_day_is_typed_as_people_say_it(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring Dana", day(2), is_sure=False),)))
    room.show()
    assert "Perhaps: the words leave it open" in room.words()
    field = room.field(DayField, "By when")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, "friday week")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert room.case("late").promises[0] == Promise(1, "Ring Dana", day(9))
    assert isinstance(field, QLineEdit)
    assert field.text() == "Fri 4 Dec 2026"


def test_a_day_that_is_not_understood_stays_in_the_field_and_changes_nothing(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring Dana", day(2)),)))
    room.show()
    field = room.field(DayField, "By when")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, "whenever")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert room.case("late").promises[0].due == day(2)
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.property("unread")) == ("whenever", True)
    assert "not understood" in field.accessibleDescription()


def test_what_is_no_promise_goes_and_is_not_found_again(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(Review(text=MESSAGE))
    room.show()
    with qtbot.waitSignals([room.cases.said] * 2):
        room.press(Command.MARK_SENT)
    qtbot.waitUntil(lambda: all(row.isVisible() for row in room.cases.view.findChildren(LedgerRow)))
    room.button("This is no promise: I will ring you by Friday").click()
    with qtbot.waitSignal(room.cases.said):
        room.press(Command.FIND_PROMISES)
    shown = [each.words for each in room.case("Your lamp").promises if not each.is_dropped]
    assert shown == ["the right one will be with you on Monday."]


def test_the_keyboard_stays_in_a_line_while_it_is_typed_into(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(1)),)))
    room.show()
    words = room.field(QPlainTextEdit, "Promise")
    words.setFocus()
    QTest.keySequence(words, "Ctrl+End")
    QTest.keyClicks(words, " Dana")
    assert room.case("late").promises[0].words == "Ring Dana"
    assert words.hasFocus()


def test_a_promise_of_ones_own_is_added_below(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(1)),)))
    room.show()
    room.button("Add a promise").click()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    QTest.keyClicks(focused, "A card")
    assert [(each.number, each.words) for each in room.case("late").promises] == [(1, "Ring"), (2, "A card")]


def test_the_day_after_it_asks_whether_one_would_send_it_again(room: Room) -> None:
    room.shelf.add(sent("yesterday", 1, send_again=Reply.NONE))
    room.show()
    assert "Would you send it again?" in room.words()
    room.button("Would you send it again? No").click()
    assert room.case("yesterday").send_again is Reply.NO
    room.button("Would you send it again? No").click()
    assert room.case("yesterday").send_again is Reply.NONE


def test_the_next_days_question_can_be_switched_off(room: Room, settings: Settings) -> None:
    room.shelf.add(sent("yesterday", 1, send_again=Reply.NONE))
    settings.put(SettingName.NEXT_DAY_QUESTION, value=False)
    room.due.remind()
    assert room.notice.words() == ""


def test_a_check_in_is_a_message_of_its_own_to_the_same_customer(room: Room) -> None:
    room.shelf.add(
        sent("The gate", 8, customer="Omar", follow_ups=(FollowUp(1, day(-1)), FollowUp(2, day(22))))
    )
    room.show()
    room.press(Command.CHECK_IN)
    assert room.modes.mode is Mode.WRITE
    asked = Case(customer="Omar", is_check_in=True, asks_about=room.entry("The gate").id, asks_on=1)
    assert room.controller.review.case == asked
    assert "is it addressed, and is it solved?" in room.controller.review.text


@pytest.fixture
def asking(room: Room) -> Room:
    """The room with a check-in that is drafted and open, ready to be sent."""
    room.shelf.add(sent("The gate", 8, follow_ups=(FollowUp(1, day(-1)), FollowUp(2, day(22)))))
    room.show()
    room.press(Command.CHECK_IN)
    words = "Subject: Is it solved?\n\nHello Omar,\n\nIs it solved?\n\nSam\n"
    room.controller.open(replace(room.controller.review, text=words))
    return room


def test_a_check_in_that_is_only_drafted_or_deleted_has_asked_nobody(asking: Room) -> None:
    assert [each.asked_at for each in asking.case("The gate").follow_ups] == ["", ""]
    asking.press(Command.TRASH_CASE)
    asking.show()
    assert "Ask whether it is solved: due since yesterday" in asking.words()


def test_a_check_in_counts_as_asked_once_it_is_sent(asking: Room) -> None:
    asking.press(Command.MARK_SENT)
    assert [each.asked_at for each in asking.case("The gate").follow_ups] == [NOW.isoformat(), ""]
    asking.press(Command.NOT_SENT)
    assert [each.asked_at for each in asking.case("The gate").follow_ups] == ["", ""]


def test_a_check_in_is_begun_once_only(asking: Room) -> None:
    begun = asking.shelf.open_id()
    asking.shelf.open(asking.entry("The gate").id)
    asking.press(Command.CHECK_IN)
    assert asking.shelf.open_id() == begun


def test_asking_in_another_way_can_be_noted_and_taken_back(room: Room) -> None:
    room.shelf.add(sent("The gate", 8, follow_ups=(FollowUp(1, day(-1)),)))
    room.show()
    room.button("I have asked them").click()
    assert room.case("The gate").follow_ups[0].asked_at == NOW.isoformat()
    room.button("Not asked yet").click()
    assert room.case("The gate").follow_ups[0].is_open


def test_a_message_that_was_not_sent_has_nothing_to_ask_about(room: Room, qtbot: QtBot) -> None:
    write(room, MESSAGE)
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.CHECK_IN)
    assert said.args is not None
    assert "Ctrl+Shift+M" in said.args[0]
    assert room.controller.review.text == MESSAGE


def test_what_they_answered_is_noted_in_the_case(room: Room) -> None:
    room.shelf.add(sent("The gate", 8, follow_ups=(FollowUp(1, day(-1)),)))
    room.show()
    room.button("From their side, is it addressed? Yes").click()
    room.button("And is it solved? No").click()
    QTest.keyClicks(room.field(QPlainTextEdit, "What the customer said"), "It sticks")
    assert room.case("The gate").follow_ups == (
        FollowUp(1, day(-1), addressed=Reply.YES, solved=Reply.NO, said="It sticks"),
    )


def test_a_follow_up_that_has_not_come_asks_nothing_yet(room: Room) -> None:
    room.shelf.add(sent("The gate", 1, follow_ups=(FollowUp(1, day(6)),)))
    room.show()
    assert "Ask how it stands" in room.words()
    assert "And is it solved?" not in room.words()


def test_lessons_changes_and_outcome_are_kept(room: Room) -> None:
    room.shelf.add(sent("The gate", 3))
    room.show()
    QTest.keyClicks(room.field(QPlainTextEdit, "What we learned"), "Measure twice")
    room.button("Add a change").click()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "A second tape")
    outcome = room.field(QComboBox, "How it went")
    outcome.setFocus()
    QTest.keyClicks(outcome, "Partly")
    QTest.keyClick(outcome, Qt.Key.Key_Return)
    case = room.case("The gate")
    assert (case.lesson, case.tasks[0].words) == ("Measure twice", "A second tape")


def test_a_message_that_was_not_sent_shows_no_promises_and_no_outcome(room: Room) -> None:
    write(room, MESSAGE)
    room.show()
    assert "WHAT WE PROMISED" not in room.words()
    assert "HOW IT WENT" not in room.words()
    assert room.button("I sent this").isVisible()


def test_good_examples_are_found_from_the_list(room: Room) -> None:
    room.shelf.add(sent("kept", 3))
    room.shelf.add(sent("other", 2))
    room.show()
    list_ = room.cases.view.findChildren(CaseList)[0]
    list_.setCurrentIndex(list_.model().index(1, 0))
    assert room.titles()[1] == "kept"
    room.press(Command.KEEP_EXAMPLE)
    kind = room.field(QComboBox, "Which cases to list")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findText("Good examples"))
    kind.activated.emit(kind.currentIndex())
    assert room.titles() == ["kept"]


def test_typing_in_the_list_finds_a_case_and_escape_shows_all(room: Room) -> None:
    room.shelf.add(sent("The gate", 3, customer="Omar"))
    room.shelf.add(sent("The lamp", 2, customer="Dana"))
    list_ = room.show()
    assert list_.hasFocus()
    QTest.keyClicks(list_, "a")
    assert room.titles() == ["The lamp", "The gate"]
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "r")
    assert room.titles() == ["The gate"]
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert len(room.titles()) == 2
    QTest.keyClick(focused, Qt.Key.Key_Down)
    assert list_.hasFocus()


def test_enter_opens_the_message(room: Room) -> None:
    room.shelf.add(sent("The gate", 3))
    QTest.keyClick(room.show(), Qt.Key.Key_Return)
    assert room.modes.mode is Mode.WRITE
    assert room.controller.review.text == "Subject: The gate\n\nHello"


def test_the_case_of_the_open_message_is_that_of_the_review(room: Room) -> None:
    write(room, MESSAGE)
    room.show()
    customer = room.field(QLineEdit, "Customer")
    QTest.keyClicks(customer, "Dana")
    assert room.controller.review.case.customer == "Dana"
    assert room.controller.review.text == MESSAGE


def test_other_cases_of_the_customer_are_counted(room: Room) -> None:
    room.shelf.add(sent("one", 30, customer="Omar"))
    room.shelf.add(sent("two", 20, customer="omar"))
    room.show()
    assert "1 case before with the same customer." in room.words()


def test_a_day_that_is_half_typed_is_kept_when_the_window_closes(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring Dana", day(-1)),)))
    room.show()
    field = room.field(DayField, "By when")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, "27 Nov")
    room.cases.close()
    assert room.entry("late").case.promises[0].due == "2026-11-27"


def test_a_day_that_is_half_typed_belongs_to_its_own_case_also_on_the_way_to_another_mode(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring Dana", day(-1)),)))
    write(room, MESSAGE)
    rows = room.show()
    rows.setCurrentIndex(rows.model().index(room.titles().index("late"), 0))
    field = room.field(DayField, "By when")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, "27 Nov")
    room.modes.choose(Mode.WRITE)
    assert room.controller.review.case == Case()
    assert room.case("late").promises[0].due == "2026-11-27"


def test_delete_takes_a_case_away_and_the_notice_brings_it_back(room: Room) -> None:
    room.shelf.add(sent("The gate", 3))
    QTest.keyClick(room.show(), Qt.Key.Key_Delete)
    assert room.titles() == []
    assert room.notice.words() == "“The gate” is in the trash."
    next(each for each in room.notice.findChildren(QPushButton) if each.text() == "Bring it back").click()
    assert room.titles() == ["The gate"]


def choose_trash(room: Room) -> None:
    room.press(Command.SHOW_TRASH)
    box = room.field(QComboBox, "Which cases")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "In the trash"


def test_all_that_was_deleted_is_listed_with_its_days_and_comes_back(room: Room) -> None:
    for title in ("The gate", "The lamp", "The roof"):
        room.shelf.add(sent(title, 3))
    rows = room.show()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    (left,) = room.titles()
    choose_trash(room)
    assert sorted([left, *room.titles()]) == ["The gate", "The lamp", "The roof"]
    assert any(words.startswith("In the trash: gone for good in ") for words in room.words())
    first, second = room.titles()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert room.titles() == [first, second]
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert room.titles() == [second]
    room.button("Bring it back").click()
    assert room.titles() == []
    assert "The trash is empty." in room.words()
    assert sorted(entry.title for entry in room.shelf.entries()) == ["The gate", "The lamp", "The roof"]


def test_the_trash_is_emptied_once_the_person_has_said_so_again(
    room: Room, shelf: Shelf, at_dialogs: Callable[..., list[str]], qtbot: QtBot
) -> None:
    for title in ("The gate", "The lamp", "The roof"):
        room.shelf.add(sent(title, 3))
    rows = room.show()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(shelf.trashed()) == 2)
    choose_trash(room)
    heard = at_dialogs("Cancel", "Empty the trash")
    room.button("Empty the trash…").click()
    assert heard == ["Delete 2 messages in the trash for good?"]
    assert len(room.titles()) == len(shelf.trashed()) == 2
    room.press(Command.EMPTY_TRASH)
    assert len(heard) == 2
    assert room.titles() == []
    assert room.notice.words() == "The trash is empty. What was in it is gone for good."
    qtbot.waitUntil(lambda: shelf.trashed() == ())
    assert len(room.shelf.entries()) == 1
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.EMPTY_TRASH)
    assert said.args == ["The trash is empty."]


def test_where_nothing_deleted_is_kept_a_case_is_gone_once_the_person_has_said_so_again(
    room: Room, settings: Settings, shelf: Shelf, at_dialogs: Callable[..., list[str]], qtbot: QtBot
) -> None:
    settings.put(SettingName.TRASH_DAYS, 0)
    room.shelf.add(sent("The gate", 3))
    rows = room.show()
    heard = at_dialogs("Cancel", "Delete it")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert heard == ["Delete “The gate” for good?"]
    assert room.titles() == ["The gate"]
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert room.titles() == []
    assert room.notice.words() == "“The gate” is deleted for good."
    assert room.shelf.trashed() == []
    qtbot.waitUntil(lambda: shelf.entries() == shelf.trashed() == ())


def test_what_lies_in_the_trash_is_no_case_elsewhere(room: Room) -> None:
    room.shelf.add(sent("The gate", 3, is_example=True, promises=(Promise(1, "Ring", day(-1)),)))
    rows = room.show()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert room.titles() == []
    box = room.field(QComboBox, "Which cases")
    assert isinstance(box, QComboBox)
    for kind in ("Good examples", "What calls for something", "Sent"):
        box.setCurrentText(kind)
        box.activated.emit(box.currentIndex())
        assert room.titles() == []


def test_a_closed_case_calls_for_nothing_until_it_is_opened_again(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(-1)),)))
    room.show()
    room.button("Close the case").click()
    assert room.case("late").closed_at == NOW.isoformat()
    assert "Closed just now" in room.words()
    room.button("Open the case again").click()
    assert room.case("late").closed_at == ""


def test_closing_says_once_that_there_is_room_for_what_was_learned(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(sent("a", 5))
    room.shelf.add(sent("b", 6, lesson="Measure twice"))
    room.show()
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.CLOSE_CASE)
    assert said.args == ["The case is closed. What it taught you can be noted on its page at any time."]
    list_ = room.cases.view.findChildren(CaseList)[0]
    list_.setCurrentIndex(list_.model().index(1, 0))
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.CLOSE_CASE)
    assert said.args == ["The case is closed."]


def test_what_is_due_is_counted_on_the_button_and_said_once(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(-1)),)))
    room.shelf.add(sent("ask", 8, follow_ups=(FollowUp(1, day(0)),)))
    room.due.remind()
    assert room.notice.words() == "1 case with a promise that is overdue, 1 case to ask how it went."
    assert room.menus.action(Command.MODE_CASES).iconText() == "Cases 2"
    next(each for each in room.notice.findChildren(QPushButton) if each.text() == "Show the cases").click()
    assert room.modes.mode is Mode.CASES
    assert room.notice.words() == ""
    room.button("Done: Ring").click()
    assert room.menus.action(Command.MODE_CASES).iconText() == "Cases 1"


def test_nothing_due_says_nothing(room: Room) -> None:
    room.shelf.add(sent("quiet", 2))
    room.due.remind()
    assert room.notice.words() == ""
    assert room.menus.action(Command.MODE_CASES).iconText() == "Cases"


def test_messages_of_the_past_become_cases_those_with_most_marks_first(
    room: Room, tmp_path: Path, at_dialogs: Callable[..., list[str]], qtbot: QtBot
) -> None:
    (tmp_path / "few.txt").write_text("Hi,\n\nYour order was misplaced.\n", encoding="utf-8")
    (tmp_path / "many.txt").write_text(
        "Hi,\n\nYour order was misplaced by our courier. We are sorry if this upset you. "
        "We apologise for any inconvenience.\n",
        encoding="utf-8",
    )
    (tmp_path / "mail.eml").write_bytes(b"Subject: Broken\r\n\r\nYour lamp was broken, sorry about that.\r\n")
    (tmp_path / "broken.pdf").write_bytes(b"\x00\x01")
    room.show()
    at_dialogs(f'"{tmp_path / "few.txt"}" "{tmp_path / "many.txt"}" "{tmp_path / "mail.eml"}"')
    room.press(Command.BRING_IN)
    qtbot.waitUntil(lambda: room.notice.words() == "3 messages brought in.")
    found = [room.case(title).found for title in room.titles()]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[-1]
    assert all(room.case(title).brought_in_at for title in room.titles())


def test_texts_are_saved_where_the_person_says(
    room: Room, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    room.shelf.add(sent("The gate", 3, customer="Omar", lesson="Measure twice"))
    room.show()
    names = {
        Command.CALL_SHEET: "Call: Omar",
        Command.CASE_TEXT: "The gate\nCustomer: Omar",
        Command.DO_OVER_LOG: "Do-overs, Wed 25 Nov 2026",
        Command.LESSONS: "What we learned\n- Measure twice",
    }
    at_dialogs(*(str(tmp_path / f"{command.value}.txt") for command in names))
    for command, beginning in names.items():
        room.press(command)
        assert (tmp_path / f"{command.value}.txt").read_text(encoding="utf-8").startswith(beginning)


def test_every_action_of_a_row_has_a_name(room: Room) -> None:
    room.shelf.add(
        sent("late", 8, promises=(Promise(1, "Ring", day(-1)),), follow_ups=(FollowUp(1, day(-1)),))
    )
    room.show()
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox):
        for widget in room.cases.view.findChildren(kind):
            if widget.isVisible() and widget.objectName() != "qt_spinbox_lineedit":
                has_words = isinstance(widget, QAbstractButton) and bool(widget.text().strip("✕"))
                in_field = isinstance(widget.parent(), QLineEdit)
                assert has_words or in_field or widget.accessibleName(), widget


def test_what_is_typed_into_a_case_that_is_not_open_is_written_at_a_pause(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(sent("The gate", 3))
    room.show()
    written: list[str] = []
    room.shelf.changed.connect(lambda: written.append(room.entry("The gate").case.lesson))
    QTest.keyClicks(room.field(QPlainTextEdit, "What we learned"), "Measure twice")
    qtbot.waitUntil(lambda: bool(written))
    assert written == ["Measure twice"]


def test_what_waits_is_written_when_the_cases_are_left(room: Room) -> None:
    room.shelf.add(sent("The gate", 3))
    room.show()
    QTest.keyClicks(room.field(QPlainTextEdit, "What we learned"), "Measure twice")
    room.modes.choose(Mode.WRITE)
    assert room.entry("The gate").case.lesson == "Measure twice"


def test_a_message_that_one_would_not_send_again_can_be_tried_again(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(sent("yesterday", 1, send_again=Reply.NO))
    room.show()
    with qtbot.waitSignal(room.cases.second_try_requested):
        room.button("Start a second try").click()
    assert room.controller.review.text == "Subject: yesterday\n\nHello"


def test_what_was_brought_in_can_be_tried_again_but_is_not_sent(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(Review(text=MESSAGE, case=Case(brought_in_at=at(0), found=2)))
    room.show()
    visible = [each.text() for each in room.cases.view.findChildren(QPushButton) if each.isVisible()]
    assert "I sent this" not in visible
    with qtbot.waitSignal(room.cases.second_try_requested):
        room.button("Start a second try").click()


def test_earlier_cases_can_be_counted_in_the_facts_of_the_open_message(room: Room, qtbot: QtBot) -> None:
    room.shelf.add(sent("one", 30, customer="Omar"))
    room.shelf.add(sent("two", 20, customer="omar"))
    room.controller.open(Review(text=MESSAGE, case=Case(customer="Omar")))
    room.show()
    assert "2 cases before with the same customer." in room.words()
    with qtbot.waitSignal(room.cases.earlier_counted) as counted:
        room.button("Count them in the facts").click()
    assert counted.args == [2]


def test_the_whole_window_counts_earlier_apologies_and_follows_a_second_try(
    window: MainWindow, qtbot: QtBot
) -> None:
    controller = window.findChildren(ReviewController)[0]
    actions = {each.text(): each for each in window.findChildren(QAction)}
    window.files.open_text("order", MESSAGE)
    window.findChildren(ModeSwitch)[0].choose(Mode.CASES)
    cases = window.findChildren(Cases)[0]
    window.findChildren(ModeSwitch)[0].choose(Mode.WRITE)
    cases.earlier_counted.emit(2)
    assert controller.review.facts.earlier_apologies == 2
    with qtbot.waitSignals([cases.said] * 2):
        actions["I &sent this"].trigger()
    sent_at = controller.review.case.sent_at
    promises = controller.review.case.promises
    assert sent_at
    assert len(promises) == 2
    versions = controller.review.versions
    assert [(each.text, each.because) for each in versions] == [(MESSAGE, KeptBecause.SENT)]
    actions["&Start a second try"].trigger()
    assert controller.review.first is not None
    assert controller.review.first.sent_at == sent_at
    assert (controller.review.case.sent_at, controller.review.case.promises) == ("", promises)
    actions["&No second try after all"].trigger()
    assert controller.review.case.sent_at == sent_at
    assert controller.review.versions == versions


def test_the_cases_take_the_place_of_message_and_checklist(window: MainWindow) -> None:
    QTest.keySequence(window, "Ctrl+5")
    view = window.findChildren(CasesView)[0]
    assert view.isVisible()
    assert not window.findChildren(MessagePane)[0].isVisible()
    QTest.keySequence(window, "Ctrl+1")
    assert window.findChildren(MessagePane)[0].isVisible()


def test_tab_goes_through_the_page_from_top_to_bottom(room: Room, qtbot: QtBot) -> None:
    promises = (Promise(1, "Ring", day(-1)), Promise(2, "Refund", day(3)))
    follow_ups = (FollowUp(1, day(-1)), FollowUp(2, day(22)))
    room.shelf.add(sent("quiet", 2))
    room.shelf.add(sent("late", 8, promises=promises, follow_ups=follow_ups, tasks=(Task(1, "One diary"),)))
    list_ = room.show()
    page = room.cases.view.findChildren(CasePage)[0]
    qtbot.waitUntil(lambda: all(row.isVisible() for row in page.findChildren(LedgerRow)))
    room.button("Add a promise").click()
    qtbot.waitUntil(lambda: len([row for row in page.findChildren(LedgerRow) if row.isVisible()]) == 4)
    content = page.widget()
    assert content is not None
    list_.setFocus()
    tops: list[int] = []
    while True:
        QTest.keyClick(QApplication.focusWidget() or list_, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or not content.isAncestorOf(focused):
            break
        line = next((row for row in page.findChildren(LedgerRow) if row.isAncestorOf(focused)), focused)
        tops.append(line.mapTo(content, QPoint(0, 0)).y())
    assert len(tops) > 25
    assert all(after >= before for before, after in pairwise(tops)), tops


def test_the_notice_goes_where_the_cases_are_looked_at_by_another_way(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(-1)),)))
    room.due.remind()
    assert room.notice.words()
    room.show()
    assert room.notice.words() == ""


def test_a_third_apology_is_told_by_the_messages_that_went_out_to_the_same_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    sent_at = ("2026-02-01T10:00+01:00", "2026-02-20T10:00+01:00")
    for number, moment in enumerate(sent_at):
        case = Case("Dana", moment, send_again=Reply.YES)
        window.files.restore(KeptMessage(Review(text=f"{MESSAGE}{number}", case=case)))
        controller = window.findChildren(ReviewController)[0]
        controller.update(replace(controller.review, read_as="busy"))
    again = "Hi Dana,\n\nWe sent you the wrong chair this time. I am sorry.\n\nSam\n"
    window.files.restore(KeptMessage(Review(text=again)))

    def told() -> bool:
        words = [label.text() for row in window.findChildren(AdviceRow) for label in row.findChildren(QLabel)]
        return any("2 messages went out to Dana before." in each for each in words)

    qtbot.waitUntil(told)
    QTest.keySequence(window, "Ctrl+5")
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "2 cases before with the same customer." in labels


#: By the clock of the whole window.
DUE_TOMORROW = Case(
    "Dana", "2026-03-10T14:59+01:00", promises=(Promise(1, "Ring", "2026-03-11"),), send_again=Reply.YES
)


def test_a_window_left_open_says_on_a_new_day_what_came_due(
    window: MainWindow, pass_time: Callable[[timedelta], None]
) -> None:
    window.files.restore(KeptMessage(Review(text=MESSAGE, case=DUE_TOMORROW)))
    (due,) = window.findChildren(ReviewController)[0].findChildren(DueCases)
    (timer,) = due.findChildren(QTimer)
    button = window.findChildren(Menus)[0].action(Command.MODE_CASES)
    notice = window.findChildren(NoticeBar)[0]
    assert timer.isActive()
    timer.timeout.emit()
    assert (button.iconText(), notice.words()) == ("Cases", "")
    pass_time(timedelta(days=3))
    timer.timeout.emit()
    assert button.iconText() == "Cases 1"
    assert notice.words() == "1 case with a promise that is overdue."
    notice.put_away()
    timer.timeout.emit()
    assert notice.words() == ""


def test_cases_that_show_on_a_new_day_are_put_in_its_order(
    window: MainWindow, pass_time: Callable[[timedelta], None]
) -> None:
    window.files.restore(KeptMessage(Review(text=MESSAGE, case=DUE_TOMORROW)))
    window.findChildren(Menus)[0].action(Command.MODE_CASES).trigger()
    model = window.findChildren(CaseList)[0].model()
    pass_time(timedelta(days=3))
    window.findChildren(ReviewController)[0].findChildren(DueCases)[0].follow_clock()
    said = str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "1 promise overdue" in said


def test_something_else_to_know_is_not_talked_over(room: Room) -> None:
    room.shelf.add(sent("late", 5, promises=(Promise(1, "Ring", day(-1)),)))
    room.notice.say("The disk is full.")
    room.due.remind()
    assert room.notice.words() == "The disk is full."


def test_what_was_kept_and_changed_is_shown_ticked(room: Room) -> None:
    kept = Promise(1, "Ring", day(-1), kept_at=at(-1))
    room.shelf.add(
        sent("late", 5, promises=(kept, Promise(2, "Refund", day(3))), tasks=(Task(1, "x", "", at(-1)),))
    )
    room.show()
    assert [room.button(f"Done: {words}").isChecked() for words in ("Ring", "Refund", "x")] == [
        True,
        False,
        True,
    ]


def press_notice(room: Room, words: str) -> None:
    next(each for each in room.notice.findChildren(QPushButton) if each.text() == words).click()


def test_a_promise_that_was_crossed_out_comes_back_by_the_notice(room: Room) -> None:
    promise = Promise(1, "Ring Dana", day(2))
    room.shelf.add(sent("The gate", 1, promises=(promise,)))
    room.show()
    room.button("This is no promise: Ring Dana").click()
    assert room.case("The gate").promises[0].is_dropped
    assert room.notice.words() == "“Ring Dana” is no promise any more."
    press_notice(room, "Bring it back")
    assert room.case("The gate").promises == (promise,)


def test_all_promises_that_were_crossed_out_come_back_as_they_were(room: Room) -> None:
    promises = (Promise(1, "Ring Dana", day(2)), Promise(2, "Bring a lamp, in my own words", day(3)))
    room.shelf.add(sent("The gate", 1, promises=promises))
    room.show()
    for promise in promises:
        room.button(f"This is no promise: {promise.words}").click()
    assert room.notice.words() == "2 lines are crossed out."
    press_notice(room, "Bring them back")
    assert room.case("The gate").promises == promises


def test_promises_that_were_crossed_out_come_back_long_after_the_notice(room: Room) -> None:
    promises = (Promise(1, "Ring Dana", day(2)), Promise(2, "Bring a lamp", day(3)))
    room.shelf.add(sent("The gate", 1, promises=tuple(replace(each, is_dropped=True) for each in promises)))
    room.show()
    room.button("Bring back 2 crossed out").click()
    assert room.case("The gate").promises == promises


def test_changes_that_were_taken_off_the_list_come_back(room: Room) -> None:
    tasks = (Task(1, "Label the shelves", day(2)), Task(2, "Two keys for the van"), Task(3, "A list"))
    room.shelf.add(sent("The gate", 1, tasks=tasks))
    room.show()
    room.button("Take this change off the list: Label the shelves").click()
    assert room.notice.words() == "“Label the shelves” is gone."
    room.button("Take this change off the list: Two keys for the van").click()
    press_notice(room, "Bring them back")
    assert room.case("The gate").tasks == tasks


def test_a_change_that_comes_back_takes_nobodys_place(room: Room) -> None:
    room.shelf.add(sent("The gate", 1, tasks=(Task(1, "Label the shelves"),)))
    room.show()
    room.button("Take this change off the list: Label the shelves").click()
    room.button("Add a change").click()
    press_notice(room, "Bring it back")
    assert [(task.number, task.words) for task in room.case("The gate").tasks] == [
        (1, ""),
        (2, "Label the shelves"),
    ]


def test_what_was_not_sent_after_all_asks_nothing_and_can_be_sent_again(room: Room) -> None:
    before = room.shelf.add(sent("The gate", 8, follow_ups=(FollowUp(1, day(-1)),)))
    room.show()
    case = room.case("The gate")
    room.press(Command.NOT_SENT)
    assert room.case("The gate") == replace(case, sent_at="", follow_ups=())
    press_notice(room, "It was sent")
    assert room.case("The gate") == case
    assert before == room.entry("The gate").id


def test_changing_the_day_of_sending_moves_the_days_to_ask(room: Room) -> None:
    room.shelf.add(sent("The gate", 1, follow_ups=(FollowUp(1, day(6)), FollowUp(2, day(29)))))
    room.show()
    field = room.field(QLineEdit, "Sent")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "21 November")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [each.due for each in room.case("The gate").follow_ups] == [day(3), day(26)]


def test_both_sendings_of_a_second_try_are_shown(room: Room) -> None:
    again = sent("The gate", 2, send_again=Reply.NO, send_again_note="Too long").case.while_tried_again()
    both = replace(again, sent_at=at(0))
    room.shelf.add(Review(text="Subject: The gate\n\nHello", case=both))
    room.show()
    assert "Sent before, 23 November, 14:20 · Would you send it again? No · Too long" in room.words()


def test_a_message_that_i_reviewed_is_not_mine_to_send(room: Room, qtbot: QtBot) -> None:
    theirs = Exchange("m1", Role.REVIEWER, "Kim", came_in_file=True)
    room.shelf.add(Review(text="Subject: The gate\n\nHello", exchange=theirs))
    room.show()
    assert any(words.startswith("Reviewed for Kim") for words in room.words())
    assert not any(
        each.text() == "I sent this" and each.isVisible()
        for each in room.cases.view.findChildren(QPushButton)
    )
    with qtbot.waitSignal(room.cases.said) as said:
        room.press(Command.MARK_SENT)
    assert said.args == ["This is the message of Kim, who sends it."]
    assert room.case("The gate") == Case()
