"""A lock is taken on a thread of its own: nobody waits for a slow disk, and nobody is let in twice."""

import threading

import pytest

from secondtry.storage.lock import HeldLock, LockTrouble


class SlowLock:
    """A lock that is taken once ``moves`` is set, if it is free then."""

    def __init__(self, *, is_there: bool = False, is_free: bool = True, is_made: bool = True) -> None:
        self.moves = threading.Event()
        self.unlocked = 0
        self._is_there = is_there
        self._is_free = is_free
        self._is_made = is_made

    def is_there(self) -> bool:
        return self._is_there

    def try_lock(self) -> bool:
        self.moves.wait()
        return self._is_free

    def is_made(self) -> bool:
        return self._is_made

    def unlock(self) -> None:
        self.unlocked += 1


def test_a_lock_that_nobody_has_is_held_to_be_ours_after_a_moment() -> None:
    lock = SlowLock()
    held = HeldLock(lock, 0)
    assert held.is_ours()
    lock.moves.set()
    held.unlock()
    assert lock.unlocked == 1


def test_a_lock_that_is_there_is_asked_for_however_long_it_takes() -> None:
    lock = SlowLock(is_there=True, is_free=False)
    held = HeldLock(lock, 0)
    threading.Thread(target=lock.moves.set).start()
    assert not held.is_ours()
    held.unlock()
    assert lock.unlocked == 0


@pytest.mark.parametrize(
    ("lock", "trouble"),
    [
        (SlowLock(), None),
        (SlowLock(is_free=False), LockTrouble.TAKEN),
        (SlowLock(is_made=False), LockTrouble.UNMADE),
    ],
)
def test_what_comes_out_after_a_lock_was_held_to_be_ours_can_be_asked_for(
    lock: SlowLock, trouble: LockTrouble | None
) -> None:
    held = HeldLock(lock, 0)
    assert held.is_ours()
    assert held.trouble is None
    lock.moves.set()
    held.unlock()  # which waits until it was tried
    assert held.trouble is trouble
