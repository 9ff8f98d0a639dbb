"""Brings reviews into the trash on another thread: a slow disk stops nobody who deletes a message."""

import contextlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.clock import Clock
from secondtry.gui.removing import Removing
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.storage.shelf import Shelf
from secondtry.storage.storage_error import StorageError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A review that may be moved now, or why it may not."""

    key: str
    problem: str = ""


class ThrowingAway(QObject):
    """Moves each review once it is closed and the trash is ready; until then it lies on the shelf as it did.

    Who shows the shelf leaves out what is on its ``way``, and who shows the trash what is ``going`` for
    good. After a crash, what was on its way is on the shelf, and what was going may be in the trash.

    Signals:
        moved: A review lies in the trash, or is gone for good.
        failed: The key of a review that stays on the shelf, and why.
        doubtful: Why nobody can say whether what was moved lasts.
        stayed: Why something that was to go for good lies in the trash still.
    """

    moved = Signal()
    failed = Signal(str, str)
    doubtful = Signal(str)
    stayed = Signal(str)

    def __init__(self, shelf: Shelf, keeper: ReviewKeeper, now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._keeper = keeper
        self._now = now
        self._way: dict[str, str] = {}
        self._was_open: set[str] = set()
        self._for_good: set[str] = set()
        self._prepared = ""
        self._is_owed = False
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take_ready)
        self._runner.failed.connect(self._take_crash)
        self._lasting = BackgroundRunner(self)
        self._lasting.finished.connect(self._take_lasting)
        self._removing = Removing(shelf, self)
        self._removing.removed.connect(self.moved)
        self._removing.failed.connect(self.stayed)
        keeper.closed.connect(self._go_on)
        keeper.not_closed.connect(self._give_up_unclosed)
        keeper.finished.connect(self._finish)

    @property
    def way(self) -> Mapping[str, str]:
        """The keys of what is on its way to the trash, each with the moment when it was thrown away."""
        return self._way

    @property
    def going(self) -> frozenset[str]:
        """The keys of what nothing brings back, as far as the person is concerned."""
        return self._removing.going | self._for_good

    def remove(self, keys: Iterable[str]) -> None:
        """Let reviews that lie in the trash, or are on their way there, be gone for good."""
        chosen = set(keys)
        self._for_good |= chosen & self._way.keys()
        if there := chosen - self._way.keys():
            self._removing.remove(there)

    def throw(self, key: str) -> None:
        """Move a review to the trash as soon as that can be done; it is not open in the window."""
        self._way[key] = self._now().isoformat()
        if self._keeper.held(key) is not None:
            self._was_open.add(key)
        self._go_on()

    def recall(self, key: str) -> bool:
        """Let a review stay on the shelf; False where it is not on its way. It may be opened at once."""
        if key not in self._way:
            return False
        if key == self._prepared and key not in self._was_open:
            # Its lock is being tried, and whoever opens it would think that another window has it.
            self._runner.wait()
        self._forget(key)
        return True

    def make_last(self) -> None:
        """Have what was moved so far stay where it is, whatever happens."""
        self._is_owed = True
        self._lasting.submit(Job("moves", partial(_make_last, self._shelf)))

    @Slot()
    def _go_on(self) -> None:
        """Prepare the next one that is closed, unless one is being prepared."""
        key = next((each for each in self._way if self._keeper.held(each) is None), "")
        if key and not self._prepared:
            self._prepared = key
            was_ours = key in self._was_open
            self._runner.submit(Job("trash", partial(_make_ready, self._shelf, key, was_ours=was_ours)))

    @Slot(object)
    def _take_ready(self, ready: _Ready) -> None:
        self._prepared = ""
        # It may have been recalled, opened and thrown away again meanwhile, and be on its way to be closed.
        if ready.key in self._way and self._keeper.held(ready.key) is None:
            self._move(ready)
        self._go_on()

    def _move(self, ready: _Ready) -> None:
        problem = ready.problem
        if not problem:
            try:
                self._shelf.put_in_trash(ready.key)
            except StorageError as error:
                problem = str(error)
        is_for_good = ready.key in self._for_good
        self._forget(ready.key)
        if problem:
            self.failed.emit(ready.key, problem)
        elif is_for_good:
            self._removing.remove((ready.key,))
        else:
            self.make_last()
            self.moved.emit()

    @Slot(object)
    def _take_crash(self, failure: JobFailure) -> None:
        key, self._prepared = self._prepared, ""
        self._give_up(key, failure.reason)
        self._go_on()

    @Slot(str, str)
    def _give_up_unclosed(self, problem: str, key: str) -> None:
        self._give_up(
            key, self.tr("The disk does not take it at the moment: {problem}.").format(problem=problem)
        )

    def _give_up(self, key: str, problem: str) -> None:
        if key in self._way:
            self._forget(key)
            self.failed.emit(key, problem)

    def _forget(self, key: str) -> None:
        self._way.pop(key, None)
        self._was_open.discard(key)
        self._for_good.discard(key)

    @Slot(object)
    def _take_lasting(self, problem: str) -> None:
        self._is_owed = False
        if problem:
            self.doubtful.emit(problem)

    @Slot()
    def _finish(self) -> None:
        """Move here and now what can be moved, for the window closes."""
        self._runner.close()
        self._lasting.close()
        for key in self._way:
            if self._keeper.held(key) is None:
                try:
                    self._shelf.delete(key)
                except StorageError as error:
                    _log.warning("a message stays on the shelf: %s", error)
        self._way = {}
        self._removing.finish(self._for_good)
        if self._is_owed:
            with contextlib.suppress(StorageError):
                self._shelf.make_moves_last()


def _make_ready(shelf: Shelf, key: str, *, was_ours: bool) -> _Ready:
    try:
        shelf.make_ready_to_delete(key, was_ours=was_ours)
    except StorageError as error:
        return _Ready(key, str(error))
    return _Ready(key)


def _make_last(shelf: Shelf) -> str:
    try:
        shelf.make_moves_last()
    except StorageError as error:
        return str(error)
    return ""
