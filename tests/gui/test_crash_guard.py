"""An exception that nobody expected ends nothing and loses nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.crash_guard import CrashGuard
from secondtry.gui.open_file import OpenFile
from secondtry.gui.safe_copy import SafeCopy, SafeCopyFolder
from secondtry.gui.safe_copy_keeper import SafeCopyKeeper
from secondtry.review.review import Review


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[SafeCopyKeeper]:
    keeper = SafeCopyKeeper(SafeCopyFolder(tmp_path).take_new_place())
    keeper.note(SafeCopy(Review(text="Hi Dana"), OpenFile()))
    yield keeper
    keeper.finish()


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


def test_what_was_written_is_safe_at_once(keeper: SafeCopyKeeper, window: QWidget, tmp_path: Path) -> None:
    _strike(CrashGuard(keeper, "the.log", window))
    assert "Hi Dana" in next(tmp_path.glob("*.json")).read_text()
    _boxes(window)[0].close()


def test_the_person_is_told_once_and_without_the_words(keeper: SafeCopyKeeper, window: QWidget) -> None:
    guard = CrashGuard(keeper, "the.log", window)
    _strike(guard)
    _strike(guard)
    boxes = _boxes(window)
    assert len(boxes) == 1
    assert "the.log" in boxes[0].informativeText()
    assert "Secret" not in boxes[0].text() + boxes[0].informativeText()
    boxes[0].close()
