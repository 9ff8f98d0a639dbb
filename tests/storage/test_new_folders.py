"""The name of a folder lasts before anything in it counts as kept, and nobody who types waits for it."""

import errno
from pathlib import Path

import pytest
from sessions import PLACE, begin, dice
from simulated_disk import ROOT, PowerCuts, SimulatedDisk, refusal

from secondtry.storage.new_folders import NewFolders
from secondtry.storage.recovery import recover

DEEP = ROOT / "a" / "b"


class Stumbling(SimulatedDisk):
    """A disk that fails to sync a folder, so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self._times = times

    def sync_folder(self, folder: Path) -> None:
        if self._times:
            self._times -= 1
            raise refusal(errno.EIO)
        super().sync_folder(folder)


def _synced(disk: SimulatedDisk) -> list[Path]:
    return [each.path for each in disk.happened if each.kind == "sync folder"]


def test_a_folder_is_made_without_a_word_to_the_disk_itself_and_lasts_when_it_is_asked_for() -> None:
    disk = SimulatedDisk()
    folders = NewFolders(disk)
    folders.make(DEEP)
    assert _synced(disk) == []
    folders.make_last(DEEP)
    assert _synced(disk) == [ROOT, DEEP.parent]
    folders.make_last(DEEP)
    assert _synced(disk) == [ROOT, DEEP.parent]


def test_a_folder_that_another_made_a_moment_ago_is_synced_for_both() -> None:
    disk = SimulatedDisk()
    folders = NewFolders(disk)
    folders.make(DEEP)
    folders.make(DEEP.with_name("c"))
    folders.make_last(DEEP.with_name("c"))
    assert _synced(disk) == [ROOT, DEEP.parent]


def test_what_failed_to_be_synced_is_still_owed() -> None:
    disk = Stumbling(1)
    folders = NewFolders(disk)
    folders.make(DEEP)
    with pytest.raises(OSError, match="error"):
        folders.make_last(DEEP)
    folders.make_last(DEEP)
    assert _synced(disk) == [ROOT, DEEP.parent]


def test_a_folder_on_a_drive_that_is_not_there_is_refused() -> None:
    class Nothing(SimulatedDisk):
        def make_folder(self, folder: Path) -> bool:
            raise FileNotFoundError(errno.ENOENT, "nothing", str(folder))

    with pytest.raises(FileNotFoundError):
        NewFolders(Nothing()).make(DEEP)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_review_whose_folder_failed_to_be_synced_is_not_acknowledged_before_it_is(times: int) -> None:
    disk = Stumbling(times)
    writer = begin(disk, dice())
    writer.change_something()
    while not writer.kept.sync():
        pass
    for after in PowerCuts(dice()).at_end(disk.happened, 40):
        assert recover(after, PLACE).state.sequence >= writer.kept.acknowledged
