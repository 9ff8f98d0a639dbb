"""A review that moves to another disk is there as it was; whatever fails, it is in one place or the other."""

from pathlib import Path

import pytest
from faults import Fault, FaultyDisk, Plan
from sessions import PLACE, SPARED, begin, dice
from sessions import means as small_means
from simulated_disk import ROOT

from secondtry.storage.kept_state import KeptState
from secondtry.storage.lock import LockMaker
from secondtry.storage.means import Means, Place
from secondtry.storage.moving import move_review
from secondtry.storage.recovery import recover
from secondtry.storage.shelf import OpenElsewhereError, Shelf
from secondtry.storage.storage_error import StorageError

HOME = ROOT / "drive" / PLACE.folder.name


def _written(disk: FaultyDisk) -> KeptState:
    writer = begin(disk, dice(), SPARED)
    for _ in range(9):
        writer.change_something()
    writer.kept.keep_versions({1: "the first try"})
    writer.kept.close()
    return writer.kept.state()


def _move(disk: FaultyDisk) -> Path:
    return move_review(small_means(disk), SPARED, HOME)


def _same(found: KeptState, state: KeptState) -> bool:
    return (found.text, found.table) == (state.text, state.table)


def test_a_review_moves_with_all_that_belongs_to_it() -> None:
    disk = FaultyDisk(None)
    state = _written(disk)
    assert _move(disk) == HOME
    assert _same(recover(disk, Place(HOME)).state, state)
    assert disk.files()[HOME / "versions" / "0001.txt"] == b"the first try"
    assert all(HOME in path.parents for path in disk.files())


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.FULL, Fault.SHORT, Fault.UNSYNCED])
@pytest.mark.parametrize("lasts", [False, True])
def test_whatever_fails_the_review_is_in_one_place_and_moves_the_next_time(
    fault: Fault, *, lasts: bool
) -> None:
    quiet = FaultyDisk(None)
    _written(quiet)
    before = quiet.operations
    _move(quiet)
    for at in range(before + 1, quiet.operations + 1):
        disk = FaultyDisk(Plan(at, fault, lasts))
        state = _written(disk)
        try:
            _move(disk)
        except (OSError, StorageError):
            disk.mend()
            assert _same(recover(disk, SPARED).state, state)
            _move(disk)
        disk.mend()
        moved = {path.parent for path in disk.files() if path.parent.parent == HOME.parent}
        assert any(_same(recover(disk, Place(folder)).state, state) for folder in moved)


def test_what_lies_there_already_is_not_written_over() -> None:
    disk = FaultyDisk(None)
    state = _written(disk)
    other = begin(disk, dice(2), Place(HOME))
    other.change_something()
    other.kept.close()
    moved = _move(disk)
    assert moved != HOME
    assert _same(recover(disk, Place(moved)).state, state)
    assert _same(recover(disk, Place(HOME)).state, other.kept.state())


def test_the_shelf_takes_a_review_that_no_window_has_from_another_folder(
    shelf: Shelf, tmp_path: Path, means: Means, make_lock: LockMaker
) -> None:
    kept = begin(means.files, dice(), Place(tmp_path / "own" / "one")).kept
    kept.edit(0, 0, "Hi")
    kept.close()
    key = shelf.bring("one", tmp_path / "own", make_lock)
    assert shelf.look(key).text == "Hi"
    assert not (tmp_path / "own" / "one").exists()
    with pytest.raises(StorageError):
        shelf.bring("one", tmp_path / "own", make_lock)


def test_a_review_that_a_window_has_stays_where_it_is(
    shelf: Shelf, tmp_path: Path, make_lock: LockMaker
) -> None:
    review = shelf.begin()
    review.kept.edit(0, 0, "Hi")
    with pytest.raises(OpenElsewhereError):
        shelf.bring(review.key, tmp_path / "reviews", make_lock)
    review.close()
    assert shelf.look(review.key).text == "Hi"
