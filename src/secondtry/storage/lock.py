"""What keeps two programs from writing to one review. The window brings one that a crash sets free."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol


class Lock(Protocol):
    """A lock that belongs to a process: when that dies, the lock is free."""

    def try_lock(self) -> bool:
        """Take the lock; False where another has it."""

    def unlock(self) -> None:
        """Set it free."""


#: Makes the lock that lies at a path.
LockMaker = Callable[[Path], Lock]
