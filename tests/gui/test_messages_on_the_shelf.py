"""In the window: nothing asks, nothing goes, and each message comes back with its cursor and answers."""

import errno
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QEvent, QFileSystemWatcher
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.case_list import CaseList
from secondtry.gui.clock import local_now
from secondtry.gui.commands import MenuList
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.end_signals import EndSignals
from secondtry.gui.kept_message import KeptMessage, message_of, table_of
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.list_menu import ListMenu
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.menus import Menus
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.reviews_place import inbox_of, reviews_folder, shelf_in
from secondtry.gui.saving_bar import SavingBar
from secondtry.gui.sent_line import SentLine
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.single_window import window_lock
from secondtry.gui.unreadable_page import UnreadablePage
from secondtry.review.case import Case
from secondtry.review.facts import Facts
from secondtry.review.review import Review, Verdict
from secondtry.storage.checked_line import checked_line
from secondtry.storage.shelf import OpenElsewhereError, OpenReview, Shelf
from secondtry.storage.storage_error import StorageError


class Start(Protocol):
    """Starts the program, and closes it at the end of the block."""

    def __call__(self, path: str = "") -> AbstractContextManager[MainWindow]: ...


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state", tmp_path / "cache", tmp_path / "data")


@pytest.fixture
def start(folders: Folders, rulebook: RuleBook, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Return a context manager in which the program has been started, and closed at its end."""
    settings = Settings(read_declarations(), folders.settings_file)
    settings.put(SettingName.STARTED_BEFORE, value=True)

    @contextmanager
    def started(path: str = "") -> Iterator[MainWindow]:
        with monkeypatch.context() as patch:
            patch.setattr("sys.excepthook", sys.excepthook)  # put back pytest-qt's own
            window = open_window(qapp, folders, path, rulebook)
        window.show()
        try:
            yield window
        finally:
            window.end()
            window.deleteLater()
            qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)

    return started


@pytest.fixture
def kept(folders: Folders) -> Shelf:
    """The shelf on the disk, as another program would see it."""
    return shelf_in(folders.reviews, folders, local_now)


def _type(window: MainWindow, words: str) -> None:
    body = next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)
    QTest.keyClicks(body, words)


def _text(window: MainWindow) -> str:
    return window.findChildren(MessagePane)[0].text()


def _shelf(window: MainWindow) -> KeptShelf:
    return window.findChildren(KeptShelf)[0]


def _notice(window: MainWindow) -> str:
    return window.findChildren(NoticeBar)[0].words()


def _press(window: MainWindow, words: str) -> None:
    next(each for each in window.findChildren(QAction) if each.text() == words).trigger()


def _earlier(window: MainWindow) -> ListMenu:
    menu = window.findChildren(Menus)[0].list(MenuList.EARLIER)
    menu.aboutToShow.emit()
    return menu


def test_the_next_start_brings_back_words_answers_and_cursor_without_a_word(start: Start) -> None:
    with start() as window:
        _type(window, "Hi Dana, we lost it.")
        window.findChildren(ReviewController)[0].answer("Q1", "yes")
        window.findChildren(MessagePane)[0].place_cursor(8)
    with start() as window:
        assert _text(window) == "Hi Dana, we lost it."
        review = window.findChildren(ReviewController)[0].review
        assert review.answers["Q1"].verdict is Verdict.YES
        assert window.findChildren(MessagePane)[0].cursor_index() == 8
        assert _notice(window) == ""
        assert not window.isWindowModified()


def test_a_new_message_leaves_the_earlier_one_on_the_shelf(start: Start, kept: Shelf) -> None:
    with start() as window:
        _type(window, "The first message of the day.")
        _press(window, "&New")
        assert _text(window) == ""
        _type(window, "The second message of the day.")
        assert {entry.title for entry in _shelf(window).entries()} == {
            "The second message of the day.",
            "The first message of the day.",
        }
        menu = _earlier(window)
        assert [action.text() for action in menu.actions()] == [
            "&1  The first message of the day.  (just now)"
        ]
        menu.actions()[0].trigger()
        assert _text(window) == "The first message of the day."
    assert len(kept.entries()) == 2


def test_facts_without_a_word_and_a_message_whose_words_were_deleted_are_listed(start: Start) -> None:
    with start() as window:
        controller = window.findChildren(ReviewController)[0]
        controller.update(replace(controller.review, facts=Facts(what_happened="The server was down.")))
        _press(window, "&New")
        _type(window, "We lost your parcel on the way. " * 8)
        pane = window.findChildren(MessagePane)[0]
        pane.write_over("")
        _press(window, "&New")
        titles = {entry.title for entry in _shelf(window).entries()}
        assert len(titles) == 2
        assert "No words yet" in titles
        assert any(title.startswith("We lost your parcel") for title in titles)
        _type(window, "x")
        pane.write_over("")
        _press(window, "&New")
        assert len(_earlier(window).actions()) == 2


def test_an_empty_page_and_a_sample_come_onto_no_shelf(start: Start, kept: Shelf) -> None:
    with start() as window:
        window.files.open_text("Sample", "Hello, this is a sample.")
        _press(window, "&New")
    assert kept.entries() == ()


def test_the_message_can_be_deleted_and_brought_back(start: Start, kept: Shelf, qtbot: QtBot) -> None:
    with start() as window:
        _type(window, "Hi Dana, we lost it.")
        _press(window, "&Delete this message")
        assert _text(window) == ""
        qtbot.waitUntil(lambda: kept.entries() == ())
        assert _notice(window) == "“Hi Dana, we lost it.” is in the trash."
        bar = window.findChildren(NoticeBar)[0]
        next(each for each in bar.findChildren(QPushButton) if each.isVisible()).click()
        assert _text(window) == "Hi Dana, we lost it."
    assert len(kept.entries()) == 1


@pytest.mark.parametrize(("pressed", "text"), [("Cancel", "Hi Dana, we lost it."), ("Delete it", "")])
def test_where_nothing_deleted_is_kept_the_message_is_gone_at_once_if_that_is_wanted(
    *,
    start: Start,
    folders: Folders,
    kept: Shelf,
    at_dialogs: Callable[..., list[str]],
    qtbot: QtBot,
    pressed: str,
    text: str,
) -> None:
    Settings(read_declarations(), folders.settings_file).put(SettingName.TRASH_DAYS, 0)
    with start() as window:
        _type(window, "Hi Dana, we lost it.")
        qtbot.waitUntil(lambda: len(kept.entries()) == 1)
        heard = at_dialogs(pressed)
        _press(window, "&Delete this message")
        assert heard == ["Delete “Hi Dana, we lost it.” for good?"]
        assert _text(window) == text
        if not text:
            assert _notice(window) == "“Hi Dana, we lost it.” is deleted for good."
            qtbot.waitUntil(lambda: _files_with(folders.reviews, b"we lost it") == [])
    assert len(kept.entries()) == (1 if text else 0)
    assert kept.trashed() == ()


def _files_with(folder: Path, words: bytes) -> list[Path]:
    """Return the files in which words stand that nobody is to find any more."""
    found = []
    for file in folder.rglob("*"):
        with suppress(OSError):  # it is just going
            if words in file.read_bytes():
                found.append(file)
    return found


def test_in_the_cases_the_chosen_one_is_deleted_and_not_what_lies_open_below(
    start: Start, kept: Shelf
) -> None:
    with start() as window:
        _type(window, "Hi Dana, the first one went.")
        _press(window, "&New")
        _type(window, "Hi Rosa, the second one went.")
        _press(window, "C&ases")
        rows = window.findChildren(CaseList)[0]
        lying = [rows.model().index(row, 0) for row in range(rows.model().rowCount())]
        rows.setCurrentIndex(next(each for each in lying if "Dana" in str(each.data())))
        _press(window, "&Delete this message")
        assert "Hi Dana" in _notice(window)
        assert _text(window) == "Hi Rosa, the second one went."
        assert rows.model().rowCount() == 1
    assert len(kept.entries()) == 1


def test_a_message_that_cannot_be_read_is_shown_as_that_with_its_folder_and_is_left_alone(
    start: Start, folders: Folders, at_dialogs: Callable[..., list[str]]
) -> None:
    folder = folders.reviews / "20260101-101500-0badf00d"
    folder.mkdir(parents=True)
    (folder / "snapshot-1.json").write_bytes(b"\0" * 40)
    with start() as window:
        _type(window, "Hi Dana, the first one went.")
        (line,) = [each.text() for each in _earlier(window).actions()]
        assert line.startswith("&1  This message could not be read  (")
        _press(window, "C&ases")
        rows = window.findChildren(CaseList)[0]
        assert rows.model().index(0, 0).data() == "This message could not be read"
        rows.setCurrentIndex(rows.model().index(0, 0))
        page = window.findChildren(UnreadablePage)[0]
        assert page.isVisible()
        said = [label.text() for label in page.findChildren(QLabel)]
        assert said[0] == "This message could not be read"
        assert any(str(folder) in words and "backup" in words for words in said)
        heard = at_dialogs("OK")
        page.findChildren(QPushButton)[0].click()
        assert str(folder) in heard[0]
        _press(window, "Keep as a good &example")
        assert _text(window) == "Hi Dana, the first one went."
    assert (folder / "snapshot-1.json").read_bytes() == b"\0" * 40


def test_above_a_message_that_went_out_stands_when_and_it_can_be_taken_back(start: Start) -> None:
    with start() as window:
        _type(window, "Hi Dana, the first one went.")
        line = window.findChildren(SentLine)[0]
        assert not line.isVisible()
        _press(window, "I &sent this")
        assert line.isVisible()
        assert line.findChildren(QLabel)[0].text() == "Sent just now"
        _press(window, "&Not sent after all")
        assert not line.isVisible()


def test_a_message_with_gaps_is_marked_as_sent_only_when_that_is_wanted_all_the_same(start: Start) -> None:
    with start() as window:
        _type(window, "On [day] we ring.")
        _press(window, "I &sent this")
        line = window.findChildren(SentLine)[0]
        assert not line.isVisible()
        assert _notice(window) == "A gap is still to be filled, so the message is not marked as sent yet."
        editor = next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)
        assert editor.textCursor().selectedText() == "[day]"
        bar = window.findChildren(NoticeBar)[0]
        action = next(b for b in bar.findChildren(QPushButton) if b.text() == "Mark as sent all the same")
        action.click()
        assert line.isVisible()
        assert _notice(window) == ""


def test_what_another_program_has_open_is_said_and_stays_there(start: Start, kept: Shelf) -> None:
    elsewhere = kept.begin()
    elsewhere.kept.replace_text("Hi Dana")
    elsewhere.kept.change(table_of(KeptMessage(Review(text="Hi Dana"))))
    with start() as window:
        _type(window, "Mine")
        with pytest.raises(OpenElsewhereError, match="another window"):
            _shelf(window).open(elsewhere.key)
        assert _text(window) == "Mine"
    elsewhere.close()


def test_a_message_of_a_newer_program_is_shown_as_a_copy_and_never_written(
    start: Start, kept: Shelf, folders: Folders
) -> None:
    newer = kept.begin()
    newer.close()
    folder = folders.reviews / newer.key
    value = {"format": 99, "sequence": 9, "text": "Hi from tomorrow", "pages": []}
    (folder / "snapshot-77.json").write_bytes(checked_line(value))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with start() as window:
        assert _shelf(window).open(newer.key)
        assert _text(window) == "Hi from tomorrow"
        assert "copy" in _notice(window)
        _type(window, "Mine: ")
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert len(kept.entries()) == 2


def _kept_by_a_newer_program(kept: Shelf) -> OpenReview:
    """Keep a message whose table is of a format to come."""
    newer = kept.begin()
    newer.kept.replace_text("Hi")
    newer.kept.change({**table_of(KeptMessage(Review(text="Hi"))), "format": 99})
    newer.close()
    return newer


def test_a_message_of_a_newer_format_of_reviews_is_never_written_either(
    start: Start, kept: Shelf, folders: Folders
) -> None:
    newer = _kept_by_a_newer_program(kept)
    folder = folders.reviews / newer.key
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with start() as window:
        assert _shelf(window).open(newer.key)
        assert _text(window) == "Hi"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_the_last_message_of_a_newer_format_is_shown_and_never_written(
    start: Start, kept: Shelf, folders: Folders
) -> None:
    newer = _kept_by_a_newer_program(kept)
    Settings(read_declarations(), folders.settings_file).put(SettingName.LAST_REVIEW, newer.key)
    folder = folders.reviews / newer.key
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with start() as window:
        assert _text(window) == "Hi"
        assert "left as it is" in _notice(window)
        _type(window, "Mine: ")
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_after_a_crash_the_words_are_there_and_it_is_said(
    start: Start, kept: Shelf, folders: Folders
) -> None:
    crashed = kept.begin()
    crashed.kept.replace_text("Hi Dana")
    crashed.kept.change(table_of(KeptMessage(Review(text="Hi Dana"))))
    crashed.lock.unlock()
    Settings(read_declarations(), folders.settings_file).put(SettingName.LAST_REVIEW, crashed.key)
    with start() as window:
        assert _text(window) == "Hi Dana"
        assert "Restored" in _notice(window)


def test_after_a_crash_the_cursor_is_behind_what_was_typed_last(
    start: Start, kept: Shelf, folders: Folders
) -> None:
    crashed = kept.begin()
    crashed.kept.replace_text("Dear Ms \N{PARTY POPPER}, it is late.")
    message = KeptMessage(Review(text="Dear Ms \N{PARTY POPPER}, it is late."), cursor=2)
    crashed.kept.change(table_of(message))
    typed = len("Dear Ms 00, it is")  # in UTF-16 units, as the editor tells it
    crashed.kept.edit(typed, 0, " very")
    crashed.kept.sync()
    crashed.lock.unlock()
    Settings(read_declarations(), folders.settings_file).put(SettingName.LAST_REVIEW, crashed.key)
    with start() as window:
        assert _text(window) == "Dear Ms \N{PARTY POPPER}, it is very late."
        at = window.findChildren(MessagePane)[0].cursor_index()
        assert _text(window)[:at].endswith("it is very")


def test_a_second_start_has_its_file_opened_here_and_the_open_message_stays_on_the_shelf(
    start: Start, folders: Folders, tmp_path: Path, qtbot: QtBot, kept: Shelf
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Hello from a file")
    with start() as window:
        _type(window, "Under way with this one.")
        pane = window.findChildren(MessagePane)[0]
        with qtbot.waitSignal(pane.opened):
            inbox_of(folders.reviews).leave(str(file))
        assert _text(window) == "Hello from a file"
    assert {kept.look(entry.key).text for entry in kept.entries()} == {
        "Hello from a file",
        "Under way with this one.",
    }


def test_a_window_that_has_closed_takes_nothing_that_another_start_has_left(
    start: Start, folders: Folders, qtbot: QtBot
) -> None:
    inbox = inbox_of(folders.reviews)
    with start() as window:
        window.end()
        other = QFileSystemWatcher([str(inbox.folder)])
        with qtbot.waitSignal(other.directoryChanged):
            note = inbox.leave("/home/sam/letter.txt")
        QApplication.processEvents()
        assert inbox.notes() == (note,)


def test_the_lock_of_the_window_is_no_message_on_the_shelf(folders: Folders, kept: Shelf) -> None:
    lock = window_lock(folders.reviews)
    assert lock.try_lock()
    assert kept.entries() == ()
    lock.unlock()


def test_while_the_disk_takes_nothing_a_red_bar_says_what_to_do(
    start: Start, qtbot: QtBot, folders: Folders, kept: Shelf
) -> None:
    with start() as window:
        keeper = QApplication.instance().findChildren(ReviewKeeper)[-1]  # type: ignore[union-attr] # qtbot made one
        _type(window, "Hi")
        with qtbot.waitSignal(keeper.kept):
            pass
        aside = folders.reviews.with_name("aside")
        folders.reviews.rename(aside)
        folders.reviews.write_text("in the way")
        bar = window.findChildren(SavingBar)[0]
        with qtbot.waitSignal(keeper.trouble_met):
            _type(window, " Dana")
        assert bar.isVisible()
        assert "Not saved" in bar.words()
        assert os.strerror(errno.ENOENT) not in bar.words()
        folders.reviews.unlink()
        with qtbot.waitSignal(keeper.trouble_over):
            _type(window, ".")
        assert not bar.isVisible()
        assert kept.look(keeper.key).text == "Hi Dana."


def test_a_case_is_changed_also_where_its_message_is_not_open(start: Start, kept: Shelf) -> None:
    with start() as window:
        _type(window, "Hi Dana, we lost it on the way.")
        shelf = _shelf(window)
        added = shelf.add(Review(text="Hi Kim, it is found again."))
        shelf.change_case(added, Case(customer="Kim"))
        shelf.change_case(shelf.open_id(), Case(customer="Dana"))
        assert {entry.case.customer for entry in shelf.entries()} == {"Kim", "Dana"}
        assert shelf.read(added).case.customer == "Kim"
        shelf.trash(added)
        assert {entry.case.customer for entry in shelf.entries()} == {"Dana"}
        shelf.restore(added)
        with pytest.raises(StorageError):
            shelf.read("no such message")
    assert {message_of(kept.look(each.key)).review.case.customer for each in kept.entries()} == {
        "Kim",
        "Dana",
    }


def test_opening_a_file_again_brings_back_its_review_as_long_as_the_words_are_the_same(
    start: Start, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Hello Dana, it is lost.")
    with start(str(file)) as window:
        controller = window.findChildren(ReviewController)[0]
        controller.answer("Q1", "yes")
        window.files.open_path(str(file))
        assert controller.review.answers["Q1"].verdict is Verdict.YES
        _press(window, "&New")
        window.files.open_path(str(file))
        assert controller.review.answers["Q1"].verdict is Verdict.YES
        assert len(_shelf(window).entries()) == 1
        assert _notice(window).startswith("You reviewed this before")
        _press(window, "&New")
        file.write_text("Hello Dana, it is found.")
        window.files.open_path(str(file))
        assert _text(window) == "Hello Dana, it is found."
        assert controller.review.answers == {}
        assert "Earlier messages" in _notice(window)
        assert len(_shelf(window).entries()) == 2
        heard = at_dialogs("Leave the file as it is")
        _type(window, "Mine. ")
        window.files.open_path(str(file))
        assert len(heard) == 1
        assert _text(window) == "Hello Dana, it is found."
        assert "Earlier messages" in _notice(window)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.eml"
    path.write_bytes(b"Subject: Your lamp\nFrom: Ruth\n\nHi Dana,\n\nYour lamp is lost.\n")
    return path


def test_a_mail_that_is_opened_again_comes_back_to_its_review_with_what_was_written_since(
    start: Start, mail: Path
) -> None:
    with start(str(mail)) as window:
        _type(window, "Dear one. ")
        written = _text(window)
        _press(window, "&New")
        window.files.open_path(str(mail))
        assert _text(window) == written
        assert _notice(window) == "You reviewed this before, just now."
        assert len(_shelf(window).entries()) == 1
        window.files.open_path(str(mail))
        assert _text(window) == written
        assert len(_shelf(window).entries()) == 1


def test_a_review_that_was_sent_is_come_back_to_as_that(start: Start, mail: Path) -> None:
    with start(str(mail)) as window:
        _type(window, "Dear one. ")
        _press(window, "I &sent this")
    with start() as window:
        _press(window, "&New")
        window.files.open_path(str(mail))
        assert _notice(window) == "You reviewed this before, and marked it as sent just now."


def test_what_was_reviewed_before_can_be_begun_anew(start: Start, mail: Path) -> None:
    with start(str(mail)) as window:
        opened = _text(window)
        _type(window, "Dear one. ")
        written = _text(window)
        _press(window, "&New")
        window.files.open_path(str(mail))
        notice = window.findChildren(NoticeBar)[0]
        next(each for each in notice.findChildren(QPushButton) if each.text() == "Begin anew").click()
        assert _text(window) == opened
        assert not notice.isVisible()
        assert len(_shelf(window).entries()) == 2
        assert written in [_shelf(window).read(each.id).text for each in _shelf(window).entries()]


def test_a_chosen_folder_that_is_away_is_said_and_neither_made_nor_forgotten(
    start: Start, folders: Folders, tmp_path: Path
) -> None:
    away = tmp_path / "drive" / "reviews"
    settings = Settings(read_declarations(), folders.settings_file)
    settings.put(SettingName.STORAGE_FOLDER, str(away))
    with start() as window:
        assert str(away) in _notice(window)
        _type(window, "Hi Dana, we lost it.")
        assert not away.parent.exists()
    assert shelf_in(folders.reviews, folders, local_now).entries()
    chosen = Settings(read_declarations(), folders.settings_file)
    assert reviews_folder(folders, chosen.text(SettingName.STORAGE_FOLDER)) == folders.reviews
    away.mkdir(parents=True)
    assert reviews_folder(folders, chosen.text(SettingName.STORAGE_FOLDER)) == away


def test_once_the_folder_is_back_the_last_message_there_is_open_and_what_was_written_meanwhile_beside_it(
    start: Start, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    drive, away = tmp_path / "drive" / "reviews", tmp_path / "drawer"
    drive.mkdir(parents=True)
    Settings(read_declarations(), folders.settings_file).put(SettingName.STORAGE_FOLDER, str(drive))
    with start() as window:
        _type(window, "Hi Dana, this one lies on the drive.")
    drive.parent.rename(away)
    with start() as window:
        assert _text(window) == ""
        _type(window, "Hi Sam, this one was written meanwhile.")
        added = _shelf(window).add(Review(text="Hi Kim, this one was added meanwhile."))
        _press(window, "&New")
        _type(window, "Hi Rosa, this one came last.")
    with start() as window:
        assert _text(window) == "Hi Rosa, this one came last."
    away.rename(drive.parent)
    with start() as window:
        assert _text(window) == "Hi Dana, this one lies on the drive."
        shelf = _shelf(window)
        with qtbot.waitSignal(shelf.changed):
            pass
        assert "3 messages written meanwhile" in _notice(window)
        assert shelf.has(added)
        assert len(_earlier(window).actions()) == 3
    on_drive = shelf_in(drive, folders, local_now)
    texts = {on_drive.text_of(entry.key) for entry in on_drive.entries()}
    assert texts == {
        "Hi Dana, this one lies on the drive.",
        "Hi Sam, this one was written meanwhile.",
        "Hi Kim, this one was added meanwhile.",
        "Hi Rosa, this one came last.",
    }
    assert shelf_in(folders.reviews, folders, local_now).entries() == ()
    with start() as window:
        assert _notice(window) == ""


def test_who_gives_up_the_folder_that_is_away_goes_on_with_what_was_written_meanwhile(
    start: Start, folders: Folders, tmp_path: Path
) -> None:
    settings = Settings(read_declarations(), folders.settings_file)
    settings.put(SettingName.STORAGE_FOLDER, str(tmp_path / "away"))
    settings.put(SettingName.LAST_REVIEW, "20260101-101500-0badf00d")
    with start() as window:
        _type(window, "Hi Sam, this one was written meanwhile.")
    Settings(read_declarations(), folders.settings_file).put_back(SettingName.STORAGE_FOLDER)
    with start() as window:
        assert _text(window) == "Hi Sam, this one was written meanwhile."
    kept = Settings(read_declarations(), folders.settings_file)
    assert kept.is_default(SettingName.WRITTEN_MEANWHILE)


def test_nothing_that_a_writer_does_waits_for_the_disk_on_the_thread_of_the_window(
    start: Start, kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    real, here = os.fsync, threading.current_thread()
    waited: list[str] = []

    def noting(handle: int) -> None:
        if threading.current_thread() is here:
            waited.append("".join(traceback.format_stack(limit=8)))
        real(handle)

    file = tmp_path / "letter.txt"
    file.write_text("Hello from a file, which was lost.")
    with start() as window, monkeypatch.context() as patch:
        patch.setattr(os, "fsync", noting)
        keeper = QApplication.instance().findChildren(ReviewKeeper)[-1]  # type: ignore[union-attr] # qtbot made one
        with qtbot.waitSignal(keeper.kept):
            _type(window, "Hi Dana, we lost it.")
        _press(window, "&New")
        _type(window, "Hi Sam, it is late.")
        window.files.open_path(str(file))
        window.findChildren(ReviewController)[0].answer("Q1", "yes")
        _earlier(window).actions()[0].trigger()
        with qtbot.waitSignal(keeper.kept):
            _type(window, "And more. ")
        _press(window, "&Delete this message")
        qtbot.waitUntil(lambda: len(kept.trashed()) == 1)
        bar = window.findChildren(NoticeBar)[0]
        next(each for each in bar.findChildren(QPushButton) if each.isVisible()).click()
        assert "And more. " in _text(window)
        assert waited == []
        _type(window, "At last.")
        keeper.write_now()
        assert waited


def test_the_system_may_end_the_program_and_nothing_is_asked_or_lost(
    start: Start, tmp_path: Path, kept: Shelf, qtbot: QtBot
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Hello")
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)}
    with start(str(file)) as window:
        _type(window, "Oh. ")
        ends = EndSignals(window)
        ends.install()
        with qtbot.waitSignal(ends.end_requested):
            os.kill(os.getpid(), signal.SIGTERM)
        window.end()
        assert not window.isVisible()
    signal.set_wakeup_fd(-1)
    for number, handler in before.items():
        signal.signal(number, handler)
    assert kept.look(kept.entries()[0].key).text == "Oh. Hello"
    assert file.read_text() == "Hello"
