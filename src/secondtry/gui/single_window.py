"""One window at a time: a second start hands what it was asked to open to the first, and leaves."""

import contextlib
import logging
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from secondtry.storage.inbox import Inbox
from secondtry.storage.lock import Lock

_log = logging.getLogger(__name__)
#: Hidden: the shelf takes every other name in its folder for that of a review.
_NAME = ".window.lock"
#: So long after a look at which a dialog was open, there is another.
_AGAIN_MS = 250


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

    def unlock(self) -> None:
        """Set it free."""
        self._lock.unlock()

    def other_computer(self) -> str:
        """Return the name of the computer that has the lock, empty where it is this one or nobody knows."""
        _, host, _ = self._lock.getLockInfo()
        return host if host != QSysInfo.machineHostName() else ""

    def break_open(self) -> bool:
        """Take a lock that another computer has left behind; False where that fails."""
        with contextlib.suppress(OSError):
            Path(self._lock.fileName()).unlink()
        return self._lock.tryLock(0)


def make_lock(path: Path) -> Lock:
    """Return the lock that lies at a path."""
    return FileLock(path)


def window_lock(folder: Path) -> FileLock:
    """Return the lock of the one window that works in a folder of reviews, which is made where it can be."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return FileLock(folder / _NAME)


def make_ready(inbox: Inbox) -> None:
    """Make an inbox, empty: what was left while no window was there is of yesterday."""
    try:
        inbox.prepare()
        inbox.take()
    except OSError:
        _log.warning("the inbox cannot be made")


class InboxWatch(QObject):
    """Opens what other starts of the program leave, once no dialog is open: that is about the open message.

    The inbox is ready: see ``make_ready``.

    Signals:
        arrived: The path of a file, or nothing where the program was only started once more.
    """

    arrived = Signal(str)

    def __init__(self, inbox: Inbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._look)
        with contextlib.suppress(OSError):
            inbox.prepare()
            self._watcher.addPath(str(inbox.folder))
        # What came while the window was being built.
        self._again.start()

    @Slot()
    def _look(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._again.start()
            return
        for path in self._inbox.take():
            self.arrived.emit(path)
