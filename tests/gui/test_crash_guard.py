"""An exception that nobody expected ends nothing and loses nothing."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.crash_guard import CrashGuard
from secondtry.gui.kept_message import KeptMessage, message_of
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.review.review import Review
from secondtry.storage.shelf import Shelf


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def _strike(guard: CrashGuard) -> None:
    error = KeyError("Dear Mrs Secret")
    guard.catch(type(error), error, None)


def _boxes(window: QWidget) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_what_was_written_is_safe_at_once(keeper: ReviewKeeper, window: QWidget, shelf: Shelf) -> None:
    keeper.note(KeptMessage(Review(text="Hi Dana", occasion="delay")))
    _strike(CrashGuard(keeper, "the.log", window))
    assert message_of(shelf.look(keeper.key)).review.occasion == "delay"
    _boxes(window)[0].close()


def test_the_person_is_told_once_and_without_the_words(keeper: ReviewKeeper, window: QWidget) -> None:
    guard = CrashGuard(keeper, "the.log", window)
    _strike(guard)
    _strike(guard)
    boxes = _boxes(window)
    assert len(boxes) == 1
    assert "the.log" in boxes[0].informativeText()
    assert "Secret" not in boxes[0].text() + boxes[0].informativeText()
    boxes[0].close()
