"""A second start hands what it was asked to open to the window that is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from secondtry.gui.inbox_watch import InboxWatch
from secondtry.gui.single_window import FileLock, is_the_window, window_lock
from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(FileSystem(), tmp_path / "inbox")


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


def test_what_is_left_from_the_moment_of_the_lock_on_is_opened_and_what_is_of_yesterday_is_not(
    inbox: Inbox, tmp_path: Path, qtbot: QtBot
) -> None:
    inbox.leave("/home/sam/yesterday.txt")
    first, second = window_lock(tmp_path), window_lock(tmp_path)
    assert is_the_window(first, inbox, "/home/sam/first.txt", _never)
    assert not is_the_window(second, inbox, "/home/sam/second.txt", _never)
    watch = InboxWatch(inbox)
    told: list[str] = []
    watch.arrived.connect(told.append)
    qtbot.waitUntil(lambda: told != [])
    assert told == ["/home/sam/second.txt"]
    first.unlock()


def test_a_start_that_finds_a_window_which_then_ends_is_the_window_itself(
    inbox: Inbox, tmp_path: Path
) -> None:
    first, second = window_lock(tmp_path), window_lock(tmp_path)
    assert is_the_window(first, inbox, "", _never)

    def ends_meanwhile(_lock: FileLock) -> bool:
        first.unlock()
        return False

    assert is_the_window(second, inbox, "/home/sam/second.txt", ends_meanwhile)
    assert inbox.notes() == ()
    second.unlock()
