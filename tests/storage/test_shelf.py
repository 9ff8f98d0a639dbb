"""The shelf lists what is kept, opens it for one window at a time, and throws nothing away at once."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from secondtry.storage.shelf import OpenElsewhereError, Shelf
from secondtry.storage.storage_error import StorageError


def _keep(shelf: Shelf, text: str) -> str:
    review = shelf.begin()
    review.kept.edit(0, 0, text)
    review.close()
    return review.key


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


def test_a_review_that_cannot_be_read_is_listed_with_the_reason(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "reviews" / "20260101-broken").mkdir(parents=True)
    entry = shelf.entries()[0]
    assert "can be read" in entry.problem
    with pytest.raises(StorageError):
        shelf.open(entry.key)
    with pytest.raises(StorageError):
        shelf.look("no such review")


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
    with pytest.raises(StorageError, match="cannot be deleted"):
        shelf.delete("no such review")
    with pytest.raises(StorageError, match="cannot be taken back"):
        shelf.take_back("no such review")
