"""A lock that fails late is told to the person, once, with the folder and what to do."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.clock import local_now
from secondtry.gui.kept_message import summary_of
from secondtry.gui.lock_watch import LockWatch
from secondtry.gui.main_window import MainWindow
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.single_window import FileLock
from secondtry.storage.file_system import FileSystem
from secondtry.storage.lock import Lock
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf


class Locks:
    """Locks that come out as the test says, once it says so."""

    def __init__(self) -> None:
        self.is_free = self.is_made_at_all = True
        self.come_out = threading.Event()

    def make(self, _path: Path) -> Lock:
        return self

    def is_there(self) -> bool:
        return False

    def try_lock(self) -> bool:
        self.come_out.wait()
        return self.is_free

    def is_made(self) -> bool:
        return self.is_made_at_all

    def unlock(self) -> None:
        pass


@pytest.fixture
def locks() -> Locks:
    return Locks()


@pytest.fixture
def shelf(tmp_path: Path, locks: Locks) -> Shelf:
    return Shelf(Means(FileSystem(), summary_of), Place(tmp_path / "reviews"), locks.make, local_now)


@pytest.fixture
def keeper(shelf: Shelf, locks: Locks, qapp: QApplication) -> Iterator[ReviewKeeper]:  # noqa: ARG001 - timers
    keeper = ReviewKeeper(shelf, local_now)
    yield keeper
    locks.come_out.set()
    keeper.finish()


def _told_by(keeper: ReviewKeeper) -> list[str]:
    told: list[str] = []
    watch = LockWatch(keeper, keeper)
    watch.told.connect(told.append)
    return told


def _write(keeper: ReviewKeeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.kept):
        keeper.note_edit(0, 0, "Oh. ")


@pytest.mark.parametrize(
    ("is_free", "says"),
    [(False, "Another Second Try has this message open too."), (True, "no lock can be made")],
)
def test_a_lock_that_fails_after_the_review_was_opened_is_told_once_with_its_folder(
    keeper: ReviewKeeper, locks: Locks, qtbot: QtBot, *, is_free: bool, says: str
) -> None:
    locks.is_free, locks.is_made_at_all = is_free, False
    told = _told_by(keeper)
    _write(keeper, qtbot)
    assert told == []  # nobody knows yet
    locks.come_out.set()
    for _ in range(3):
        _write(keeper, qtbot)
    assert len(told) == 1
    assert says in told[0]
    assert str(keeper.folder) in told[0]


def test_nothing_is_told_of_a_lock_that_holds(keeper: ReviewKeeper, locks: Locks, qtbot: QtBot) -> None:
    told = _told_by(keeper)
    locks.come_out.set()
    for _ in range(2):
        _write(keeper, qtbot)
    assert told == []


def test_the_window_tells_it_in_its_notice(window: MainWindow) -> None:
    window.findChildren(LockWatch)[0].told.emit("No lock can be made.")
    assert window.notice.words() == "No lock can be made."


def test_a_file_lock_says_whether_it_could_be_made(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "review.lock")
    assert lock.try_lock()
    assert lock.is_made()
    lock.unlock()
    nowhere = FileLock(tmp_path / "no folder" / "review.lock")
    assert nowhere.try_lock()
    assert not nowhere.is_made()
