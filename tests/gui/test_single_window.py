"""A second start hands what it was asked to open to the window that is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from secondtry.gui.inbox_watch import InboxWatch
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
