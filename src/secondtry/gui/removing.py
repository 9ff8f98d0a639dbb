"""Removes what lies in the trash for good, on another thread: a slow disk stops nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.storage.shelf import Shelf
from secondtry.storage.storage_error import StorageError


@dataclass(frozen=True, slots=True)
class _Removed:
    """What was asked to go, and why something of it stays."""

    keys: frozenset[str]
    problem: str = ""


class Removing(QObject):
    """Removes reviews from the trash. Who shows the trash leaves out what is ``going``.

    Signals:
        removed: What was to go is gone.
        failed: Why something of it lies in the trash still.
    """

    removed = Signal()
    failed = Signal(str)

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._going: frozenset[str] = frozenset()
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take_removed)
        self._runner.failed.connect(self._take_crash)

    @property
    def going(self) -> frozenset[str]:
        """The keys of what is gone, as far as the person is concerned; nothing brings it back."""
        return self._going

    def remove(self, keys: Iterable[str]) -> None:
        """Remove reviews that lie in the trash."""
        self._going |= frozenset(keys)
        # All of them: this takes the place of a job that waits.
        self._runner.submit(Job("removal", partial(_removed, self._shelf, self._going)))

    def finish(self, keys: Iterable[str]) -> None:
        """Remove here and now what is to go, and these as well, for the window closes."""
        self._runner.close()
        left = self._going | frozenset(keys)
        if left:
            _removed(self._shelf, left)
        self._going = frozenset()

    @Slot(object)
    def _take_removed(self, done: _Removed) -> None:
        self._going -= done.keys
        if done.problem:
            self.failed.emit(done.problem)
        else:
            self.removed.emit()

    @Slot(object)
    def _take_crash(self, failure: JobFailure) -> None:
        self._going = frozenset()
        self.failed.emit(failure.reason)


def _removed(shelf: Shelf, keys: frozenset[str]) -> _Removed:
    try:
        shelf.remove_for_good(keys)
    except StorageError as error:
        return _Removed(keys, str(error))
    return _Removed(keys)
