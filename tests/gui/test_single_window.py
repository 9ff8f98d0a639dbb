"""A second start hands what it was asked to open to the window that is there."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QSysInfo
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from secondtry.gui.clock import local_now
from secondtry.gui.inbox_watch import InboxWatch
from secondtry.gui.single_window import (
    FileLock,
    is_the_window,
    lock_of_review,
    make_lock,
    pass_a_moment,
    window_lock,
)
from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox


def _left_by(path: Path, host: str, machine: str) -> Path:
    """Write the lock of a process that runs here as another machine would have left it."""
    path.write_text(f"{os.getpid()}\nsecondtry\n{host}\n{machine}\n\n", encoding="utf-8")
    return path


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(FileSystem(), tmp_path / "inbox", local_now)


def test_what_arrives_while_a_dialog_is_open_waits_until_it_is_closed(inbox: Inbox, qtbot: QtBot) -> None:
    watch = InboxWatch(inbox)
    told: list[str] = []
    watch.arrived.connect(told.append)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    other = QFileSystemWatcher([str(inbox.folder)])
    with qtbot.waitSignal(other.directoryChanged):
        inbox.leave("/home/sam/letter.txt")
    QApplication.processEvents()
    assert told == []
    with qtbot.waitSignal(watch.arrived):
        dialog.close()
    assert told == ["/home/sam/letter.txt"]


def _never(_lock: FileLock) -> bool:
    return False


def _no_moment() -> None:
    raise AssertionError("nobody is there to be waited for")


def test_what_was_left_a_moment_ago_is_opened_and_what_is_of_yesterday_is_not(
    inbox: Inbox, tmp_path: Path, qtbot: QtBot
) -> None:
    Inbox(FileSystem(), inbox.folder, lambda: local_now() - timedelta(hours=9)).leave(
        "/home/sam/yesterday.txt"
    )
    inbox.leave("/home/sam/now.txt")  # by a start that still waits, of a window that has just ended
    lock = window_lock(tmp_path)
    assert is_the_window(lock, inbox, "/home/sam/first.txt", _never, _no_moment)
    watch = InboxWatch(inbox)
    told: list[str] = []
    watch.arrived.connect(told.append)
    qtbot.waitUntil(lambda: told != [])
    assert told == ["/home/sam/now.txt"]
    assert inbox.notes() == ()
    lock.unlock()


def test_a_start_that_finds_a_window_leaves_its_path_there_and_ends_once_it_is_taken(
    inbox: Inbox, tmp_path: Path
) -> None:
    first, second = window_lock(tmp_path), window_lock(tmp_path)
    assert is_the_window(first, inbox, "", _never, _no_moment)
    taken: list[str] = []
    assert not is_the_window(
        second, inbox, "/home/sam/second.txt", _never, lambda: taken.extend(inbox.take())
    )
    assert taken == ["/home/sam/second.txt"]
    first.unlock()


def test_a_start_that_finds_a_window_which_then_ends_is_the_window_itself(
    inbox: Inbox, tmp_path: Path
) -> None:
    first, second = window_lock(tmp_path), window_lock(tmp_path)
    assert is_the_window(first, inbox, "", _never, _no_moment)

    def ends_meanwhile(_lock: FileLock) -> bool:
        first.unlock()
        return False

    assert is_the_window(second, inbox, "/home/sam/second.txt", ends_meanwhile, _no_moment)
    assert inbox.notes() == ()
    second.unlock()


@pytest.mark.usefixtures("qapp")
def test_a_path_that_was_left_for_a_window_which_is_just_ending_is_opened_by_who_left_it(
    inbox: Inbox, tmp_path: Path
) -> None:
    """The window has looked into the inbox for the last time, and has the lock for a moment more."""
    first, second = window_lock(tmp_path), window_lock(tmp_path)
    assert is_the_window(first, inbox, "", _never, _no_moment)
    watch = InboxWatch(inbox)
    told: list[str] = []
    watch.arrived.connect(told.append)
    watch.close()

    def ends_in_a_while() -> None:
        pass_a_moment()  # in which a watch that still looked would take it
        first.unlock()

    assert is_the_window(second, inbox, "/home/sam/second.txt", _never, ends_in_a_while)
    assert (told, inbox.notes()) == ([], ())
    second.unlock()


def test_two_starts_that_wait_for_a_window_which_ends_open_both_their_files_in_one(
    inbox: Inbox, tmp_path: Path
) -> None:
    first, second, third = (window_lock(tmp_path) for _ in range(3))
    assert is_the_window(first, inbox, "", _never, _no_moment)
    taken: list[str] = []

    def third_comes_and_the_window_ends() -> None:
        first.unlock()
        assert is_the_window(third, inbox, "/home/sam/third.txt", _never, _no_moment)
        taken.extend(inbox.take())

    assert not is_the_window(second, inbox, "/home/sam/second.txt", _never, third_comes_and_the_window_ends)
    assert taken == ["/home/sam/second.txt"]
    third.unlock()


HERE = QSysInfo.machineHostName()


@pytest.mark.parametrize(("host", "machine"), [("old-laptop", "0123"), (HERE, "0123"), ("old-laptop", "")])
def test_a_lock_of_another_computer_is_told_by_its_name(tmp_path: Path, host: str, machine: str) -> None:
    lock = FileLock(_left_by(tmp_path / "window.lock", host, machine))
    assert not lock.try_lock()
    assert lock.other_computer() == host
    assert lock.break_open()


@pytest.mark.parametrize("host", ["old-laptop", HERE])
def test_in_the_folder_of_this_window_what_another_computer_locked_is_opened(
    tmp_path: Path, host: str
) -> None:
    lock = lock_of_review(_left_by(tmp_path / "review.lock", host, "0123"))
    assert lock.try_lock()
    lock.unlock()


def test_what_another_program_of_this_computer_locked_is_not_opened(tmp_path: Path) -> None:
    other = make_lock(tmp_path / "review.lock")
    assert other.try_lock()
    assert not lock_of_review(tmp_path / "review.lock").try_lock()
    other.unlock()


def test_another_folder_is_left_to_the_computer_that_has_its_lock(tmp_path: Path) -> None:
    assert not make_lock(_left_by(tmp_path / "review.lock", "old-laptop", "0123")).try_lock()
