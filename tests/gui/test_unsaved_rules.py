"""What is typed into the file of house rules is kept until it is saved or thrown away, whatever happens."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import killed_typist
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.clock import local_now
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_text_dialog import HouseRulesTextDialog
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.single_window import make_lock
from secondtry.gui.unsaved_rules import UnsavedRules, unsaved_rules_in
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf

#: Types into the file and says so; no event loop runs before, so that no timer can have kept anything.
TYPIST = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from secondtry.folders import Folders
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_text_dialog import HouseRulesTextDialog
from secondtry.gui.unsaved_rules import unsaved_rules_in
from secondtry.review.house_rules_file import HouseRulesFile

home, ending = Path(sys.argv[1]), sys.argv[2]
application = QApplication(["typist"])
folders = Folders(home / "config", home / "state")
file = HouseRulesFile(folders.house_rules_file, lambda word: {word})
dialog = HouseRulesTextDialog(HouseRulesKeeper(file, unsaved_rules_in(folders)))
dialog.show()
text = dialog.findChildren(QPlainTextEdit)[0]
text.moveCursor(QTextCursor.MoveOperation.End)
text.insertPlainText("# \\U0001f600\\u00a0caf\\u00e9 ")
QTest.keyClicks(text, "mine")
if ending == "saved":
    dialog.accept()
if ending == "discarded":
    def discard():
        box = application.activeModalWidget()
        next(each for each in box.buttons() if "Discard" in each.text()).click()
    QTimer.singleShot(0, discard)
    dialog.reject()
os.write(1, b"typed")
time.sleep(600)
"""
BEFORE = "# ours\n"
TYPED = "# ours\n# \N{GRINNING FACE}\N{NO-BREAK SPACE}café mine"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """The folders of the typist and of the window."""
    folders = Folders(tmp_path / "config", tmp_path / "state")
    folders.house_rules_file.parent.mkdir()
    folders.house_rules_file.write_text(BEFORE, encoding="utf-8")
    return folders


def type_and_be_killed(home: Path, ending: str = "") -> None:
    """Have the text typed in a process of its own, and kill that as soon as it has."""
    killed_typist.type_and_be_killed(TYPIST, str(home), ending)


@pytest.fixture
def open_file(folders: Folders, qtbot: QtBot) -> Callable[[], HouseRulesTextDialog]:
    def open_() -> HouseRulesTextDialog:
        file = HouseRulesFile(folders.house_rules_file, lambda word: {word})
        keeper = HouseRulesKeeper(file, unsaved_rules_in(folders))
        dialog = HouseRulesTextDialog(keeper)
        keeper.setParent(dialog)
        # Nobody is there to be asked when a test is over.
        qtbot.addWidget(dialog, before_close_func=lambda _: dialog.hide())
        dialog.show()
        return dialog

    return open_


def text_of(dialog: HouseRulesTextDialog) -> QPlainTextEdit:
    return dialog.findChildren(QPlainTextEdit)[0]


def words_in(dialog: HouseRulesTextDialog) -> str:
    return text_of(dialog).document().toRawText().replace("\u2029", "\n")


def shown_words(dialog: HouseRulesTextDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_what_was_typed_when_the_program_was_killed_stands_there_again(
    folders: Folders, tmp_path: Path, open_file: Callable[[], HouseRulesTextDialog]
) -> None:
    type_and_be_killed(tmp_path)
    assert folders.house_rules_file.read_text(encoding="utf-8") == BEFORE
    dialog = open_file()
    assert words_in(dialog) == TYPED
    assert "You had typed this when Second Try ended, and it is not in the file yet." in shown_words(dialog)
    dialog.accept()
    assert folders.house_rules_file.read_text(encoding="utf-8") == TYPED
    dialog = open_file()
    assert words_in(dialog) == TYPED
    assert "You had typed this" not in shown_words(dialog)


def test_what_is_typed_after_one_kill_survives_the_next(
    tmp_path: Path, folders: Folders, open_file: Callable[[], HouseRulesTextDialog]
) -> None:
    type_and_be_killed(tmp_path)
    type_and_be_killed(tmp_path)
    assert words_in(open_file()) == f"{TYPED}{TYPED.removeprefix(BEFORE)}"
    assert folders.house_rules_file.read_text(encoding="utf-8") == BEFORE


@pytest.mark.parametrize(("ending", "in_file"), [("saved", TYPED), ("discarded", BEFORE)])
def test_what_was_settled_does_not_come_back(
    tmp_path: Path, open_file: Callable[[], HouseRulesTextDialog], ending: str, in_file: str
) -> None:
    type_and_be_killed(tmp_path, ending)
    dialog = open_file()
    assert words_in(dialog) == in_file
    assert "You had typed this" not in shown_words(dialog)


def test_what_was_saved_a_moment_before_the_kill_is_not_told_to_be_missing(
    tmp_path: Path, folders: Folders, open_file: Callable[[], HouseRulesTextDialog]
) -> None:
    type_and_be_killed(tmp_path)
    folders.house_rules_file.write_text(TYPED, encoding="utf-8")
    dialog = open_file()
    assert words_in(dialog) == TYPED
    assert "You had typed this" not in shown_words(dialog)
    assert not unsaved_rules_in(folders).are_there()


def test_a_file_that_was_changed_since_is_not_written_over(
    tmp_path: Path, folders: Folders, open_file: Callable[[], HouseRulesTextDialog]
) -> None:
    type_and_be_killed(tmp_path)
    folders.house_rules_file.write_text("# another\n", encoding="utf-8")
    dialog = open_file()
    assert words_in(dialog) == TYPED
    assert "The file was changed since then" in shown_words(dialog)
    dialog.accept()
    assert folders.house_rules_file.read_text(encoding="utf-8") == "# another\n"
    assert "changed by another program meanwhile" in shown_words(dialog)


def test_the_window_tells_of_it_and_leads_there(
    folders: Folders, tmp_path: Path, rulebook: RuleBook, qapp: QApplication
) -> None:
    type_and_be_killed(tmp_path)
    hook = sys.excepthook
    window = open_window(qapp, folders, "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    assert window.notice.words() == "What you typed into “house-rules.toml” and did not save is kept."
    read: list[str] = []

    def read_and_save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HouseRulesTextDialog)
        read.append(words_in(dialog))
        dialog.accept()

    QTimer.singleShot(0, window, read_and_save)
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "Open the file").click()
    assert read == [TYPED]
    assert folders.house_rules_file.read_text(encoding="utf-8") == TYPED
    assert not window.notice.words()
    window.close()
    window.deleteLater()


class FullDisk(FileSystem):
    """A disk with room for names and for nothing in them, until somebody makes some."""

    is_full = True

    def append(self, handle: int, data: bytes) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().append(handle, data)


def test_a_disk_that_takes_nothing_is_told_while_one_types(folders: Folders, qtbot: QtBot) -> None:
    disk = FullDisk()
    shelf = Shelf(Means(disk, lambda _: {}), Place(folders.unsaved_rules), make_lock, local_now)
    file = HouseRulesFile(folders.house_rules_file, lambda word: {word})
    keeper = HouseRulesKeeper(file, UnsavedRules(shelf))
    dialog = HouseRulesTextDialog(keeper)
    keeper.setParent(dialog)
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.hide())
    dialog.show()
    assert "Not kept" not in shown_words(dialog)
    text_of(dialog).insertPlainText("# mine ")
    qtbot.waitUntil(lambda: "Not kept: the disk is full. Leave this open." in shown_words(dialog))
    disk.is_full = False
    text_of(dialog).insertPlainText("too ")
    qtbot.waitUntil(lambda: "Not kept" not in shown_words(dialog))
    assert words_in(dialog) == "# mine too # ours\n"
    qtbot.waitUntil(unsaved_rules_in(folders).are_there)


def test_nothing_is_told_where_nothing_was_left(window: MainWindow) -> None:
    assert "house-rules.toml" not in window.notice.words()


def test_what_was_settled_leaves_nothing_on_the_disk(
    folders: Folders, unsaved_rules: UnsavedRules, qtbot: QtBot
) -> None:
    unsaved_rules.keep("# mine\n", BEFORE)
    assert list(folders.unsaved_rules.glob("*/journal-*"))
    unsaved_rules.settle()
    assert not unsaved_rules.are_there()
    qtbot.waitUntil(lambda: not list(folders.unsaved_rules.rglob("*.jsonl")))
