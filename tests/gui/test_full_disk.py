"""While the disk takes nothing: what was written waits, is shown, and is kept once there is room."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.case_writing import CaseWriting
from secondtry.gui.clock import local_now
from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage, message_of, summary_of
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.single_window import make_lock
from secondtry.review.case import Case
from secondtry.review.facts import Facts
from secondtry.review.review import Review
from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf
from secondtry.storage.storage_error import StorageError


class Disk(FileSystem):
    """The disk of this computer, which a test fills and clears."""

    is_full = False

    def append(self, handle: int, data: bytes) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().append(handle, data)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def shelf(tmp_path: Path, disk: Disk) -> Shelf:
    return Shelf(Means(disk, summary_of), Place(tmp_path / "reviews"), make_lock, local_now)


def test_an_added_review_is_told_to_wait_and_is_shown_and_kept_in_the_end(
    kept: KeptShelf, keeper: ReviewKeeper, shelf: Shelf, disk: Disk
) -> None:
    disk.is_full = True
    with pytest.raises(StorageError, match="does not take this"):
        kept.add(Review(text="Hi Kim, it is found again."))
    entry = next(iter(kept.entries()))
    assert entry.title == "Hi Kim, it is found again."
    assert kept.read(entry.id).text == "Hi Kim, it is found again."
    assert not keeper.is_safe
    disk.is_full = False
    keeper.finish()
    assert shelf.look(entry.id).text == "Hi Kim, it is found again."
    assert keeper.is_safe


def test_a_case_that_could_not_be_kept_is_told_and_can_be_changed_further(
    kept: KeptShelf, keeper: ReviewKeeper, shelf: Shelf, disk: Disk
) -> None:
    key = kept.add(Review(text="Hi Kim"))
    disk.is_full = True
    for name in ("Ki", "Kim"):
        with pytest.raises(StorageError):
            kept.change_case(key, Case(customer=name))
    assert next(iter(kept.entries())).case.customer == "Kim"
    disk.is_full = False
    kept.change_case(key, Case(customer="Kim B."))
    assert message_of(shelf.look(key)).review.case.customer == "Kim B."
    keeper.make_all_last()
    assert keeper.is_safe


def test_a_message_that_a_full_disk_does_not_take_is_not_deleted_and_that_is_told(
    kept: KeptShelf, disk: Disk, files: FileActions, qtbot: QtBot
) -> None:
    key = kept.add(Review(text="Hi Kim"))
    disk.is_full = True
    with pytest.raises(StorageError):
        kept.change_case(key, Case(customer="Kim"))
    told: list[str] = []
    files.noticed.connect(told.append)
    kept.trash(key)
    qtbot.waitUntil(lambda: told != [])
    assert told[0].startswith("“Hi Kim” is not deleted, and lies where it was.")
    assert [entry.id for entry in kept.entries()] == [key]
    disk.is_full = False


def test_the_words_of_a_case_wait_for_room_and_the_trouble_is_told_once(
    kept: KeptShelf, shelf: Shelf, disk: Disk
) -> None:
    key = kept.add(Review(text="Hi Kim"))
    writing = CaseWriting(kept)
    told: list[str] = []
    writing.failed.connect(told.append)
    disk.is_full = True
    writing.keep(key, Case(lesson="Pack it better."))
    writing.write()
    writing.write()
    assert len(told) == 1
    entry = writing.entry(key)
    assert entry is not None
    assert entry.case.lesson == "Pack it better."
    disk.is_full = False
    writing.write()
    assert message_of(shelf.look(key)).review.case.lesson == "Pack it better."


def test_a_message_that_made_way_unkept_opens_again_as_it_was(
    kept: KeptShelf, keeper: ReviewKeeper, controller: ReviewController, files: FileActions, disk: Disk
) -> None:
    controller.update(Review(facts=Facts(what_happened="The server was down.")))
    key = keeper.key
    disk.is_full = True
    controller.update(replace(controller.review, facts=Facts(what_happened="The server was down for long.")))
    files.show(KeptMessage())
    assert kept.open(key)
    assert controller.review.facts.what_happened == "The server was down for long."
    assert not keeper.is_safe
    disk.is_full = False
    keeper.finish()
    assert keeper.is_safe


def test_leaving_asks_where_only_facts_would_be_lost(
    keeper: ReviewKeeper,
    controller: ReviewController,
    files: FileActions,
    disk: Disk,
    at_dialogs: Callable[..., list[str]],
) -> None:
    disk.is_full = True
    heard = at_dialogs("Cancel", "Cancel")
    controller.update(Review(facts=Facts(what_happened="The server was down.")))
    assert not files.may_leave()
    files.show(KeptMessage())
    assert files.may_leave()
    assert not files.may_end()
    assert len(heard) == 2
    disk.is_full = False
    keeper.finish()
    assert files.may_end()


def test_the_bar_stays_while_a_message_that_made_way_still_waits(
    keeper: ReviewKeeper, controller: ReviewController, files: FileActions, disk: Disk, qtbot: QtBot
) -> None:
    told: list[str] = []
    keeper.trouble_met.connect(lambda _: told.append("met"))
    keeper.trouble_over.connect(lambda: told.append("over"))
    disk.is_full = True
    with qtbot.waitSignal(keeper.trouble_met):
        controller.update(Review(facts=Facts(what_happened="The server was down.")))
    files.show(KeptMessage())
    assert told == ["met"]
    disk.is_full = False
    keeper.finish()
    assert told == ["met", "over"]
