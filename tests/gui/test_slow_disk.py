"""While the disk syncs for as long as it likes: nobody who writes waits for it, and closing does."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.documents.reading import read_document
from secondtry.gui.clock import local_now
from secondtry.gui.file_actions import FileActions
from secondtry.gui.first_journal import FirstJournal
from secondtry.gui.kept_message import KeptMessage, message_of, summary_of, table_of
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.single_window import make_lock
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.review.case import Case
from secondtry.review.review import Review
from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import recover
from secondtry.storage.shelf import Shelf
from secondtry.storage.storage_error import StorageError
from secondtry.text.message_parts import split_message


class SlowDisk(FileSystem):
    """The disk of this computer, which syncs nothing while it is held up.

    ``stopped`` is what the thread of the window would have waited for meanwhile.
    """

    def __init__(self) -> None:
        self._window = threading.current_thread()
        self._moves = threading.Event()
        self._moves.set()
        #: Another thread waits for the disk.
        self.keeps_waiting = threading.Event()
        self.stopped: list[str] = []

    def hold_up(self) -> None:
        self._moves.clear()

    def let_go(self) -> None:
        self._moves.set()

    def sync(self, handle: int) -> None:
        self._wait("a file")
        super().sync(handle)

    def sync_folder(self, folder: Path) -> None:
        self._wait(folder.name)
        super().sync_folder(folder)

    def _wait(self, what: str) -> None:
        if self._moves.is_set():
            return
        if threading.current_thread() is self._window:
            self.stopped.append(what)
            return
        self.keeps_waiting.set()
        self._moves.wait()


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def shelf(tmp_path: Path, disk: SlowDisk) -> Shelf:
    return Shelf(Means(disk, summary_of), Place(tmp_path / "reviews"), make_lock, local_now)


@pytest.fixture
def keeper(shelf: Shelf, disk: SlowDisk, qapp: QApplication) -> Iterator[ReviewKeeper]:  # noqa: ARG001 - timers
    keeper = ReviewKeeper(shelf, local_now)
    yield keeper
    disk.let_go()  # or it would wait for ever
    keeper.finish()


@pytest.fixture
def early(shelf: Shelf, disk: SlowDisk, qtbot: QtBot) -> Iterator[tuple[FirstJournal, PlainEditor]]:
    """The journal of a window in which nothing else is there yet, and the body of its message."""
    body, subject = PlainEditor(), SubjectField()
    qtbot.addWidget(body)
    qtbot.addWidget(subject)
    edits = WholeTextEdits(subject, body, body)
    edits.go_on(split_message(""))
    journal = FirstJournal(shelf, edits, None)
    yield journal, body
    disk.let_go()  # or it would wait for ever
    if journal.kept is not None:
        journal.kept.close()


@pytest.fixture
def on_disk(tmp_path: Path) -> Callable[[str], str]:
    """Return a function that reads a review as the next start would after a crash."""
    return lambda key: recover(FileSystem(), Place(tmp_path / "reviews" / key)).state.text


@dataclass
class Parts:
    """What a window is made of, as far as messages come and go."""

    keeper: ReviewKeeper
    kept: KeptShelf
    controller: ReviewController
    files: FileActions

    def note_customer(self, name: str) -> None:
        review = self.controller.review
        self.controller.update(replace(review, case=replace(review.case, customer=name)))

    def listed(self) -> set[str]:
        return {entry.case.customer for entry in self.kept.entries()}

    def trashed(self) -> set[str]:
        return {entry.case.customer for entry in self.kept.trashed() if entry.trashed_at}


@pytest.fixture
def parts(keeper: ReviewKeeper, kept: KeptShelf, controller: ReviewController, files: FileActions) -> Parts:
    return Parts(keeper, kept, controller, files)


def _write(body: PlainEditor, words: str) -> None:
    body.insertPlainText(words)


def test_the_first_key_and_all_that_follow_wait_for_no_disk_and_would_be_there_after_a_crash(
    keeper: ReviewKeeper, body: PlainEditor, disk: SlowDisk, on_disk: Callable[[str], str]
) -> None:
    disk.hold_up()
    _write(body, "H")
    _write(body, "i Dana")
    keeper.checkpoint()
    assert disk.keeps_waiting.wait(10)
    _write(body, ", we lost it.")
    assert on_disk(keeper.key) == "Hi Dana, we lost it."
    assert disk.stopped == []
    disk.let_go()
    keeper.finish()


def test_what_is_written_before_all_is_there_is_synced_meanwhile_and_no_key_waits_for_it(
    early: tuple[FirstJournal, PlainEditor], disk: SlowDisk, qtbot: QtBot
) -> None:
    journal, body = early
    disk.hold_up()
    _write(body, "H")
    assert disk.keeps_waiting.wait(10)  # though the window is busy, and no event loop runs
    _write(body, "i Dana")
    opened = journal.hand_over().kept
    assert opened is not None
    assert opened.kept.acknowledged == 0
    assert disk.stopped == []
    disk.let_go()
    last = opened.kept.state().sequence
    qtbot.waitUntil(lambda: opened.kept.acknowledged == last)


def test_what_a_killed_program_wrote_last_is_synced_at_the_next_start_before_anybody_writes(
    shelf: Shelf, disk: SlowDisk, qtbot: QtBot
) -> None:
    killed = shelf.begin()
    killed.kept.replace_text("Hi Dana")
    killed.lock.unlock()
    body, subject = PlainEditor(), SubjectField()
    qtbot.addWidget(body)
    qtbot.addWidget(subject)
    edits = WholeTextEdits(subject, body, body)
    edits.go_on(split_message("Hi Dana"))
    disk.hold_up()
    opened = shelf.open(killed.key)
    journal = FirstJournal(shelf, edits, opened)
    assert disk.keeps_waiting.wait(10)
    assert disk.stopped == []
    disk.let_go()
    assert journal.kept is opened
    opened.close()


def test_messages_make_way_and_come_back_while_the_disk_is_busy_with_them(
    parts: Parts, disk: SlowDisk, on_disk: Callable[[str], str], qtbot: QtBot
) -> None:
    earlier = parts.kept.add(Review(text="Hi Kim, it is found.", case=Case("Kim")))
    parts.keeper.make_all_last()
    disk.hold_up()
    parts.note_customer("Dana")
    first = parts.keeper.key
    parts.files.start_new()
    qtbot.waitUntil(disk.keeps_waiting.is_set)
    parts.note_customer("Sam")
    second = parts.keeper.key
    assert parts.kept.open(earlier)
    added = parts.kept.add(Review(text="Hi Rosa", case=Case("Rosa")))
    parts.kept.change_case(second, Case("Sam B."))
    assert parts.kept.open(first)
    assert parts.controller.review.case.customer == "Dana"
    parts.note_customer("Dana C.")
    assert parts.listed() == {"Dana C.", "Sam B.", "Kim", "Rosa"}
    assert on_disk(added) == "Hi Rosa"
    assert disk.stopped == []
    assert parts.keeper.is_safe
    disk.let_go()
    parts.keeper.make_all_last()
    assert parts.listed() == {"Dana C.", "Sam B.", "Kim", "Rosa"}


def test_messages_are_deleted_and_brought_back_while_the_disk_is_busy_and_nobody_waits(
    parts: Parts, disk: SlowDisk, shelf: Shelf, qtbot: QtBot
) -> None:
    other = parts.kept.add(Review(text="Hi Kim", case=Case("Kim")))
    parts.keeper.make_all_last()
    parts.note_customer("Dana")
    mine = parts.keeper.key
    disk.hold_up()
    parts.kept.trash(mine)
    parts.kept.trash(other)
    assert (parts.keeper.key, parts.controller.review.case.customer) == ("", "")
    assert (parts.listed(), parts.trashed()) == (set(), {"Dana", "Kim"})
    assert not parts.kept.has(mine)
    assert disk.keeps_waiting.wait(10)
    parts.kept.restore(mine)
    assert parts.kept.open(mine)
    assert parts.controller.review.case.customer == "Dana"
    parts.note_customer("Dana B.")
    parts.kept.trash(mine)
    parts.note_customer("Sam")
    assert (parts.listed(), parts.trashed()) == ({"Sam"}, {"Dana B.", "Kim"})
    assert disk.stopped == []
    disk.let_go()
    qtbot.waitUntil(lambda: {entry.key for entry in shelf.trashed()} == {mine, other})
    assert (parts.listed(), parts.trashed()) == ({"Sam"}, {"Dana B.", "Kim"})
    disk.hold_up()
    parts.kept.restore(mine)
    assert parts.kept.open(mine)
    assert parts.controller.review.case.customer == "Dana B."
    assert disk.stopped == []
    disk.let_go()


def test_what_is_removed_for_good_is_gone_at_once_and_nobody_waits_for_the_disk(
    parts: Parts, disk: SlowDisk, shelf: Shelf, qtbot: QtBot
) -> None:
    lying = parts.kept.add(Review(text="Hi Kim", case=Case("Kim")))
    kept = parts.kept.add(Review(text="Hi Rosa", case=Case("Rosa")))
    parts.keeper.make_all_last()
    parts.kept.trash(lying)
    parts.kept.trash(kept)
    qtbot.waitUntil(lambda: len(shelf.trashed()) == 2)
    parts.note_customer("Dana")
    mine = parts.keeper.key
    disk.hold_up()
    parts.kept.trash(mine)  # which is on its way there while the disk is busy
    parts.kept.remove_for_good([lying, mine])
    assert (parts.listed(), parts.trashed()) == (set(), {"Rosa"})
    for key in (lying, mine):
        with pytest.raises(StorageError, match="removed from the trash for good"):
            parts.kept.restore(key)
    assert disk.stopped == []
    disk.let_go()
    qtbot.waitUntil(lambda: {entry.key for entry in shelf.trashed()} == {kept})
    assert (parts.listed(), parts.trashed()) == (set(), {"Rosa"})


def test_what_is_to_be_removed_for_good_is_gone_when_the_window_has_closed(
    parts: Parts, disk: SlowDisk, shelf: Shelf
) -> None:
    lying = parts.kept.add(Review(text="Hi Kim", case=Case("Kim")))
    parts.keeper.make_all_last()
    parts.note_customer("Dana")
    mine = parts.keeper.key
    disk.hold_up()
    parts.kept.trash(mine)
    parts.kept.trash(lying)
    parts.kept.remove_for_good([lying, mine])
    assert disk.keeps_waiting.wait(10)
    disk.let_go()
    parts.keeper.finish()
    assert shelf.trashed() == shelf.entries() == ()


def test_what_is_on_its_way_to_the_trash_is_there_when_the_window_has_closed(
    parts: Parts, disk: SlowDisk, shelf: Shelf
) -> None:
    parts.note_customer("Dana")
    mine = parts.keeper.key
    disk.hold_up()
    parts.kept.trash(mine)
    assert disk.keeps_waiting.wait(10)
    disk.let_go()
    parts.keeper.finish()
    assert [entry.key for entry in shelf.trashed()] == [mine]
    assert shelf.entries() == ()
    assert shelf.deleted_at(mine) is not None


def test_a_message_that_cannot_be_deleted_is_on_the_shelf_again_and_that_is_told(
    parts: Parts, tmp_path: Path, qtbot: QtBot
) -> None:
    other = parts.kept.add(Review(text="Hi Kim", case=Case("Kim")))
    parts.keeper.make_all_last()
    trash = tmp_path / "reviews" / ".trash"
    trash.write_text("in the way")
    told: list[str] = []
    parts.files.noticed.connect(told.append)
    parts.kept.trash(other)
    assert parts.listed() == set()
    qtbot.waitUntil(lambda: told != [])
    assert told == [
        f"“Hi Kim” is not deleted, and lies where it was. It cannot be moved to {trash}: File exists. "
        "Once that is put right, delete it again."
    ]
    assert parts.listed() == {"Kim"}
    assert parts.kept.trashed() == []
    assert parts.kept.open(other)


def test_a_message_that_another_window_has_is_not_deleted(parts: Parts, shelf: Shelf, qtbot: QtBot) -> None:
    other = parts.kept.add(Review(text="Hi Kim", case=Case("Kim")))
    parts.keeper.make_all_last()
    elsewhere = shelf.open(other)
    assert elsewhere.lock.is_ours()
    told: list[str] = []
    parts.files.noticed.connect(told.append)
    parts.kept.trash(other)
    qtbot.waitUntil(lambda: told != [])
    assert "open in another window" in told[0]
    assert parts.listed() == {"Kim"}
    elsewhere.close()


@pytest.mark.parametrize("left", ["all but the newest snapshot", "the draft alone", "the spare copy alone"])
def test_a_damaged_message_is_opened_and_written_on_while_the_disk_is_busy(
    left: str, keeper: ReviewKeeper, disk: SlowDisk, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf = Shelf(
        Means(disk, summary_of), Place(tmp_path / "reviews", tmp_path / "spare"), make_lock, local_now
    )
    review = shelf.begin()
    review.kept.change(table_of(KeptMessage(Review(case=Case("Dana")))))
    review.kept.replace_text("Hi Dana")
    review.close()
    folder = tmp_path / "reviews" / review.key
    _damage(folder, left)
    disk.hold_up()
    opened = shelf.open(review.key)
    message = message_of(opened.kept.state()) if opened.kept.state().table else KeptMessage()
    keeper.take_up(opened, message)
    keeper.note_edit(7, 0, ", we lost it.")
    place = Place(folder, tmp_path / "spare" / review.key)
    assert recover(FileSystem(), place).state.text == "Hi Dana, we lost it."
    assert disk.keeps_waiting.wait(10)  # though no second passes: it is made whole at once
    assert disk.stopped == []
    with qtbot.waitSignal(keeper.kept):
        disk.let_go()
    keeper.set_down()
    keeper.finish()
    found = recover(FileSystem(), place)
    assert (found.state.text, found.wants_snapshot, found.was_closed) == ("Hi Dana, we lost it.", False, True)


def _damage(folder: Path, left: str) -> None:
    newest = max(folder.glob("snapshot-*.json"))
    if left == "all but the newest snapshot":
        newest.write_bytes(newest.read_bytes()[:-9])
    elif left == "the draft alone":
        for file in folder.glob("*.json*"):
            file.unlink()
    else:
        spare = folder.parents[1] / "spare" / folder.name
        spare.mkdir(parents=True)
        newest.rename(spare / "snapshot-1.json")
        for file in folder.iterdir():
            file.unlink()


def test_files_are_opened_while_the_disk_is_busy_and_their_bytes_are_kept_all_the_same(
    parts: Parts, disk: SlowDisk, tmp_path: Path
) -> None:
    disk.hold_up()
    parts.files.file_changed.connect(lambda _: parts.keeper.note(parts.files.contents()))
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(f"Hello {name}", encoding="utf-8-sig")
        parts.files.open_path(str(tmp_path / f"{name}.txt"))
        assert parts.controller.review.text == f"Hello {name}"
    assert len(parts.kept.entries()) == 3
    assert disk.stopped == []
    disk.let_go()
    parts.keeper.finish()
    sources = {file.read_text("utf-8-sig") for file in (tmp_path / "reviews").rglob("source.bin")}
    assert sources == {"Hello one", "Hello two", "Hello three"}


def test_closing_waits_until_all_is_written(
    keeper: ReviewKeeper, body: PlainEditor, disk: SlowDisk, tmp_path: Path
) -> None:
    disk.hold_up()
    keys = []
    for words in ("Hi Dana", "Hi Kim", "Hi Sam"):
        _write(body, words)
        keys.append(keeper.key)
        keeper.set_down()
        body.clear()
        keeper.set_down()
    _write(body, "Hi Rosa")
    keys.append(keeper.key)
    closing = threading.Event()

    def let_go_once_it_closes() -> None:
        closing.wait()
        disk.let_go()

    other = threading.Thread(target=let_go_once_it_closes)
    other.start()
    closing.set()
    keeper.finish()
    places = [Place(tmp_path / "reviews" / key) for key in keys]
    assert [recover(FileSystem(), place).was_closed for place in places] == [True] * 4
    assert all((place.folder / "draft.txt").exists() for place in places)
    assert not keeper.has_left_open
    other.join()


def test_a_message_that_came_back_while_it_was_being_closed_is_written_on(
    keeper: ReviewKeeper, body: PlainEditor, disk: SlowDisk, shelf: Shelf, qtbot: QtBot
) -> None:
    _write(body, "Hi")
    key = keeper.key
    disk.hold_up()
    keeper.set_down()
    assert disk.keeps_waiting.wait(10)
    review = keeper.hand_over(key)
    assert review is not None
    keeper.take_up(review, message_of(review.kept.state()))
    disk.let_go()
    with qtbot.waitSignal(keeper.kept):
        keeper.note_edit(2, 0, " Dana")
    assert keeper.key == key
    assert not keeper.has_left_open
    keeper.finish()
    assert shelf.look(key).text == "Hi Dana"


def test_what_a_busy_disk_holds_is_no_reason_to_ask_anybody_before_the_window_closes(
    parts: Parts, disk: SlowDisk
) -> None:
    disk.hold_up()
    parts.note_customer("Dana")
    parts.files.start_new()
    assert disk.keeps_waiting.wait(10)
    threading.Thread(target=disk.let_go).start()
    assert parts.files.may_end()  # a dialog would stand here until somebody answered
    assert not parts.keeper.has_left_open


def test_the_bytes_of_a_file_are_kept_once(
    keeper: ReviewKeeper, body: PlainEditor, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("as opened")
    with qtbot.waitSignal(keeper.kept):
        _write(body, "as opened")
    keeper.keep_source(file, read_document(file))
    keeper.write_now()
    file.write_text("changed by another program")
    keeper.finish()
    (source,) = (tmp_path / "reviews").rglob("source.bin")
    assert source.read_text() == "as opened"
