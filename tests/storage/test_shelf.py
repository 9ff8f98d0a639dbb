"""The shelf lists what is kept, opens it for one window at a time, and throws nothing away at once."""

import errno
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sessions import summarise

from secondtry.storage.file_system import FileSystem
from secondtry.storage.lock import Lock
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import OpenElsewhereError, Shelf
from secondtry.storage.storage_error import StorageError


def _keep(shelf: Shelf, text: str) -> str:
    review = shelf.begin()
    review.kept.edit(0, 0, text)
    review.close()
    return review.key


def _locks_nothing(path: Path) -> Lock:
    raise AssertionError(f"to list reviews takes no lock, and not {path}")


def test_reviews_are_listed_the_newest_first_with_what_was_noted_of_them(
    shelf: Shelf, clock: list[datetime]
) -> None:
    _keep(shelf, "first")
    clock[0] += timedelta(seconds=1)
    _keep(shelf, "second")
    assert [entry.summary["title"] for entry in shelf.entries()] == ["second", "first"]


def test_an_empty_shelf_is_empty(shelf: Shelf) -> None:
    assert shelf.entries() == ()
    assert shelf.trashed() == ()


def test_a_review_is_opened_where_it_was_left(shelf: Shelf) -> None:
    review = shelf.open(_keep(shelf, "Hi"))
    assert review.kept.state().text == "Hi"
    assert review.found is not None
    assert review.found.was_closed
    review.close()


def test_a_review_that_is_open_is_opened_nowhere_else_and_not_deleted(shelf: Shelf) -> None:
    review = shelf.open(_keep(shelf, "Hi"))
    with pytest.raises(OpenElsewhereError, match="another window"):
        shelf.open(review.key)
    with pytest.raises(OpenElsewhereError, match="another window"):
        shelf.delete(review.key)
    review.close()
    shelf.open(review.key).close()


def test_a_damaged_summary_is_made_anew_from_the_review(shelf: Shelf, tmp_path: Path) -> None:
    key = _keep(shelf, "Hi")
    (tmp_path / "reviews" / key / "summary.json").write_text("{")
    assert [entry.summary["title"] for entry in shelf.entries()] == ["Hi"]


@pytest.mark.parametrize(
    "name", ["snapshot-3.json", "journal-1.jsonl", "snapshot-1.json.bad-1", "source.bin"]
)
def test_a_review_that_cannot_be_read_is_listed_with_its_folder_and_what_to_do(
    shelf: Shelf, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "reviews" / "20260101-broken"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(b"\0\0\0")
    (entry,) = shelf.entries()
    assert entry.summary == {}
    assert entry.problem.startswith(f"Nothing of the message in {folder} can be read.")
    assert "backup" in entry.problem
    with pytest.raises(StorageError, match="left as they are"):
        shelf.open(entry.key)
    with pytest.raises(StorageError):
        shelf.look("no such review")
    assert (folder / name).read_bytes() == b"\0\0\0"


def test_versions_that_nothing_else_is_left_of_are_listed_too(shelf: Shelf, tmp_path: Path) -> None:
    versions = tmp_path / "reviews" / "20260101-broken" / "versions"
    versions.mkdir(parents=True)
    assert shelf.entries() == ()
    (versions / "0001.txt").write_text("the first try")
    assert len(shelf.entries()) == 1


def test_a_review_whose_folder_may_not_be_read_is_listed_with_the_reason(
    tmp_path: Path, clock: list[datetime]
) -> None:
    class Forbidden(FileSystem):
        def names(self, folder: Path) -> list[str]:
            if folder.name == "one":
                raise PermissionError(errno.EACCES, "Permission denied")
            return super().names(folder)

        def read(self, file: Path | str) -> bytes:
            raise PermissionError(errno.EACCES, "Permission denied", str(file))

    folder = tmp_path / "one"
    folder.mkdir()
    shelf = Shelf(Means(Forbidden(), summarise), Place(tmp_path), _locks_nothing, lambda: clock[0])
    (entry,) = shelf.entries()
    assert entry.problem.startswith(f"The message in {folder} cannot be read: Permission denied.")


@pytest.mark.parametrize("names", [[], ["holiday.jpg"], ["review.lock"]])
def test_folders_and_files_of_other_things_are_no_reviews(
    shelf: Shelf, tmp_path: Path, names: list[str]
) -> None:
    folder = tmp_path / "reviews" / "Pictures"
    folder.mkdir(parents=True)
    (tmp_path / "reviews" / "letter.txt").write_text("Hi")
    (folder / "journal-1.jsonl").touch()  # the power went before a word was in it
    for name in names:
        (folder / name).write_text("x")
    assert shelf.entries() == ()


def test_what_is_deleted_waits_in_the_trash_and_can_be_taken_back(shelf: Shelf) -> None:
    key = _keep(shelf, "Hi")
    shelf.delete(key)
    assert shelf.entries() == ()
    assert [entry.key for entry in shelf.trashed()] == [key]
    shelf.take_back(key)
    assert shelf.look(key).text == "Hi"
    assert shelf.trashed() == ()


def test_the_trash_is_emptied_of_what_has_waited_long_enough_and_not_a_word_is_left(
    shelf: Shelf, clock: list[datetime], tmp_path: Path
) -> None:
    shelf.delete(_keep(shelf, "canary old"))
    clock[0] += timedelta(days=20)
    young = _keep(shelf, "young")
    shelf.delete(young)
    clock[0] += timedelta(days=15)
    shelf.empty_trash(timedelta(days=30))
    assert [entry.key for entry in shelf.trashed()] == [young]
    left = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert left
    assert not any(b"canary" in data for data in left)
    shelf.empty_trash(timedelta(0))
    assert shelf.trashed() == ()


def test_what_is_removed_for_good_leaves_not_a_word_and_all_else_where_it_was(
    shelf: Shelf, tmp_path: Path
) -> None:
    chosen, other = _keep(shelf, "canary"), _keep(shelf, "other")
    for key in (chosen, other):
        shelf.delete(key)
    (tmp_path / "reviews" / ".trash" / chosen / "deleted.json").unlink()  # how long it waited is all the same
    shelf.remove_for_good([chosen, "never there"])
    assert [entry.key for entry in shelf.trashed()] == [other]
    assert not any(b"canary" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


class _StubbornDisk(FileSystem):
    """A disk that takes no file away while another program has it."""

    def unlink(self, file: Path) -> None:
        if file.name == "draft.txt":
            raise PermissionError(errno.EACCES, "Permission denied", str(file))
        super().unlink(file)


def test_what_cannot_be_removed_stays_in_the_trash_and_that_is_told(
    shelf: Shelf, clock: list[datetime], tmp_path: Path
) -> None:
    key = _keep(shelf, "Hi")
    shelf.delete(key)
    stubborn = Shelf(
        Means(_StubbornDisk(), summarise), Place(tmp_path / "reviews"), _locks_nothing, lambda: clock[0]
    )
    with pytest.raises(
        StorageError, match=r"Not everything in .*\.trash could be removed: .* not empty\. Once"
    ):
        stubborn.remove_for_good([key])
    assert [entry.key for entry in shelf.trashed()] == [key]


def test_a_deletion_without_a_date_begins_to_wait_now(
    shelf: Shelf, clock: list[datetime], tmp_path: Path
) -> None:
    key = _keep(shelf, "Hi")
    shelf.delete(key)
    (tmp_path / "reviews" / ".trash" / key / "deleted.json").unlink()
    shelf.empty_trash(timedelta(days=1))
    assert len(shelf.trashed()) == 1
    clock[0] += timedelta(days=2)
    shelf.empty_trash(timedelta(days=1))
    assert shelf.trashed() == ()


def test_deleting_what_is_not_there_is_said(shelf: Shelf) -> None:
    with pytest.raises(StorageError, match="cannot be moved to"):
        shelf.delete("no such review")
    with pytest.raises(StorageError, match="cannot be taken back"):
        shelf.take_back("no such review")
