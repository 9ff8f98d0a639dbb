"""A screen reader ticks boxes and presses buttons without a click: Qt turns them, and no more."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_walk import name_of

from secondtry.gui.commands import Command
from secondtry.gui.fact_fields import TickField
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.reply_buttons import ReplyButtons
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.review.case import Reply
from secondtry.review.review import Verdict

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignals([controller.analyzed, presenter.drawn]):
        window.files.open_text("mugs", TEXT)
    return window


def _go(window: MainWindow, command: Command) -> None:
    window.findChildren(Menus)[0].action(command).trigger()
    QApplication.processEvents()


def _turn(window: QWidget, name: str) -> None:
    """Do what AT-SPI's "Toggle" does with what is shown under a name."""
    [button] = [each for each in _shown(window) if name_of(each) == name]
    _turn_button(button)


def _turn_button(button: QAbstractButton) -> None:
    action: QAccessibleActionInterface = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(QAccessibleActionInterface.toggleAction())


def _shown(window: QWidget) -> Sequence[QAbstractButton]:
    return [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isCheckable()]


def _verdict(window: MainWindow) -> Verdict:
    return window.findChildren(ReviewController)[0].review.answers["Q1"].verdict


def test_an_answer_is_given_and_taken_back(filled: MainWindow) -> None:
    given = []
    for words in ("Yes", "Not yet", "Not yet"):
        _turn(filled, f"How will our customer read this message? {words}")
        given.append(_verdict(filled))
    assert given == [Verdict.YES, Verdict.NOT_YET, Verdict.UNANSWERED]


def test_a_step_is_ticked(filled: MainWindow) -> None:
    _go(filled, Command.DO_OVER)
    step = next(name_of(each) for each in _shown(filled) if "?" not in name_of(each) and not each.text())
    _turn(filled, step)
    assert [each.is_done for each in filled.findChildren(ReviewController)[0].review.steps.values()] == [True]


def test_a_fact_is_ticked_and_only_shown_facts_tell_nobody(qtbot: QtBot) -> None:
    field = TickField("Somebody was hurt")
    qtbot.addWidget(field)
    told: list[object] = []
    field.changed.connect(told.append)
    for is_so in (True, False):
        field.show_value(is_so)
    assert told == []
    _turn_button(field)
    assert told == [True]


def test_a_reply_is_given_and_taken_back(qtbot: QtBot) -> None:
    replies = ReplyButtons("Is it solved?")
    qtbot.addWidget(replies)
    told: list[Reply] = []
    replies.replied.connect(told.append)
    yes, no = replies.findChildren(QAbstractButton)
    for each in (yes, no, no):
        _turn_button(each)
    assert told == [Reply.YES, Reply.NO, Reply.NONE]


def test_a_mode_is_chosen(filled: MainWindow) -> None:
    _turn(filled, "Read as customer")
    assert filled.findChildren(Menus)[0].action(Command.MODE_READ).isChecked()
