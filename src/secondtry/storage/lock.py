"""What keeps two programs from writing to one review. The window brings one that a crash sets free."""

import threading
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Protocol


class Lock(Protocol):
    """A lock that belongs to a process: when that dies, the lock is free."""

    def is_there(self) -> bool:
        """Say whether somebody has it, or has left it behind."""

    def try_lock(self) -> bool:
        """Take the lock; False where another has it. Any thread may, and a slow disk takes its time."""

    def is_made(self) -> bool:
        """Say whether a lock that was taken is there for others to see; where none can be made, it is not."""

    def unlock(self) -> None:
        """Set it free."""


class LockTrouble(Enum):
    """Why a lock guards nothing: another has it, or none can be made."""

    TAKEN = auto()
    UNMADE = auto()


#: Makes the lock that lies at a path.
LockMaker = Callable[[Path], Lock]


class HeldLock:
    """A lock that is taken on a thread of its own: who takes it has it synced, and that takes a while."""

    def __init__(self, lock: Lock, patience: float) -> None:
        """Begin to take a lock; where nobody has it, ``patience`` seconds are enough to be sure of it."""
        self._lock = lock
        self._wait = None if lock.is_there() else patience
        self._is_ours = True
        self._trouble: LockTrouble | None = None
        self._taking = threading.Thread(target=self._take)
        self._taking.start()

    @property
    def trouble(self) -> LockTrouble | None:
        """What has come out by now, perhaps long after it was held to be ours; waits for nobody."""
        return self._trouble

    def is_ours(self) -> bool:
        """Say whether nobody else has it."""
        self._taking.join(self._wait)
        return self._is_ours

    def unlock(self) -> None:
        """Set it free, as soon as it has been taken."""
        self._taking.join()
        if self._is_ours:
            self._lock.unlock()

    def _take(self) -> None:
        self._is_ours = self._lock.try_lock()
        if not self._is_ours:
            self._trouble = LockTrouble.TAKEN
        elif not self._lock.is_made():
            self._trouble = LockTrouble.UNMADE
