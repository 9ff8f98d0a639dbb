from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sessions import summarise

from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState
from secondtry.storage.lock import LockMaker
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import recover
from secondtry.storage.shelf import Shelf

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class LockInMemory:
    """A lock among those that were made with the same set."""

    def __init__(self, path: Path, taken: set[Path]) -> None:
        self._path = path
        self._taken = taken
        self._is_ours = False

    def is_there(self) -> bool:
        return self._path in self._taken

    def try_lock(self) -> bool:
        if self._path in self._taken:
            return False
        self._taken.add(self._path)
        self._is_ours = True
        return True

    def is_made(self) -> bool:
        return self._is_ours

    def unlock(self) -> None:
        if self._is_ours:
            self._taken.discard(self._path)


@pytest.fixture
def means() -> Means:
    return Means(FileSystem(), summarise)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "reviews" / "one")


@pytest.fixture
def kept_text(place: Place) -> Callable[[], str]:
    """Return a function that reads what is on the disk."""
    return lambda: kept_state(place).text


def kept_state(place: Place) -> KeptState:
    return recover(FileSystem(), place).state


@pytest.fixture
def clock() -> list[datetime]:
    """The time now, as the one item of a list that a test may change."""
    return [NOON]


@pytest.fixture
def make_lock() -> LockMaker:
    """Makes locks of which two at one path know of each other."""
    taken: set[Path] = set()
    return lambda path: LockInMemory(path, taken)


@pytest.fixture
def shelf(tmp_path: Path, means: Means, clock: list[datetime], make_lock: LockMaker) -> Shelf:
    return Shelf(means, Place(tmp_path / "reviews", tmp_path / "spare"), make_lock, lambda: clock[0])
