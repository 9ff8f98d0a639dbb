"""One window at a time: a second start hands what it was asked to open to the first, and leaves."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QEventLoop, QLockFile, QTimer

from secondtry.storage.inbox import Inbox
from secondtry.storage.lock import Lock

#: Hidden: the shelf takes every other name in its folder for that of a review.
_NAME = ".window.lock"
#: A lock of Qt's tells process, program, host name, machine and the machine's start, a line each.
_MACHINE_LINE = 3
_MOMENT_MS = 100


class FileLock:
    """A lock that a crash sets free: it belongs to the process."""

    def __init__(self, path: Path) -> None:
        self._lock = QLockFile(str(path))
        # A window may stay open for weeks: only the death of its process makes a lock stale.
        self._lock.setStaleLockTime(0)

    def is_there(self) -> bool:
        """Say whether somebody has it, or has left it behind."""
        with contextlib.suppress(OSError):
            return Path(self._lock.fileName()).exists()
        return True

    def try_lock(self) -> bool:
        """Take the lock; False where another has it. Where no lock can be made, none is needed."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def is_made(self) -> bool:
        """Say whether a lock that was taken is there for others to see; where none can be made, it is not."""
        return self._lock.isLocked()

    def unlock(self) -> None:
        """Set it free."""
        self._lock.unlock()

    def other_computer(self) -> str:
        """Return the name of the computer that has the lock, empty where it is this one or nobody knows.

        A new computer to which all was moved may have the old one's name, and is another all the same.
        """
        _, host, _ = self._lock.getLockInfo()
        is_other = host != QtCore.QSysInfo.machineHostName() or self._machine() not in {"", _this_machine()}
        return host if is_other else ""

    def break_open(self) -> bool:
        """Take a lock that another computer has left behind; False where that fails."""
        with contextlib.suppress(OSError):
            Path(self._lock.fileName()).unlink()
        return self._lock.tryLock(0)

    def _machine(self) -> str:
        """Return the unique id of the machine that has the lock, empty where the lock does not say."""
        with contextlib.suppress(OSError, UnicodeDecodeError):
            lines = Path(self._lock.fileName()).read_text(encoding="utf-8").split("\n")
            return lines[_MACHINE_LINE] if len(lines) > _MACHINE_LINE else ""
        return ""


class ReviewLock(FileLock):
    """The lock of a review in a folder of which this window has the lock.

    No other window works in that folder. What another computer has left there, before all was moved
    to this one or before the person took the folder over, guards nothing.
    """

    def try_lock(self) -> bool:
        """Take the lock; False where another program of this computer has it."""
        return super().try_lock() or (bool(self.other_computer()) and self.break_open())


def make_lock(path: Path) -> Lock:
    """Return the lock that lies at a path in anybody's folder."""
    return FileLock(path)


def lock_of_review(path: Path) -> Lock:
    """Return the lock of a review that lies at a path in the folder of this window."""
    return ReviewLock(path)


def _this_machine() -> str:
    return bytes(QtCore.QSysInfo.machineUniqueId().data()).decode()


def window_lock(folder: Path) -> FileLock:
    """Return the lock of the one window that works in a folder of reviews, which is made where it can be."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return FileLock(folder / _NAME)


def is_the_window(
    lock: FileLock,
    inbox: Inbox,
    path: str,
    may_break: Callable[[FileLock], bool],
    wait: Callable[[], object],
) -> bool:
    """Say whether this start is the window, and has the lock; else the one that is has taken the path.

    ``may_break`` says of a lock that another has whether it was taken over after all. ``wait`` passes a
    moment: the window that is there may be ending, or have a dialog open. Who leaves a path waits until
    either that window has taken it or has ended, in whatever way, and looks no more.

    Raises:
        OSError: when there is another window, and nothing can be left for it.
    """
    if lock.try_lock() or may_break(lock):
        # What others left a moment ago is for the window that this becomes.
        inbox.drop(inbox.old_notes())
        return True
    note = inbox.leave(path)
    while note in inbox.notes():
        if lock.try_lock():
            inbox.drop((note,))
            return True
        wait()
    return False


def pass_a_moment() -> None:
    """Let a moment pass, before there is an event loop that runs."""
    loop = QEventLoop()
    QTimer.singleShot(_MOMENT_MS, loop.quit)
    loop.exec()
