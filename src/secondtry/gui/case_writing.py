"""Keeps cases that change with every key: the open one at once, the others at a pause of typing."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.review.case import Case
from secondtry.review.shelf import Shelf, ShelfEntry

_PAUSE_MS = 300
_LONGEST_MS = 800
#: What could not be written is tried again after so long.
_AGAIN_MS = 6400


class CaseWriting(QObject):
    """Stands before the shelf: what is not written yet is shown all the same.

    To write a review that is not open, its folder is opened and closed again; nobody
    should wait for that at each key, nor lose more than a second's words.

    Signals:
        failed: What could not be kept, in a sentence or two. It waits, and is said once.
    """

    failed = Signal(str)

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._waiting: dict[str, Case] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._pause.timeout.connect(self.write)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._longest.timeout.connect(self.write)
        self._again.timeout.connect(self.write)
        self._told: dict[str, str] = {}

    def entries(self) -> Sequence[ShelfEntry]:
        """Return what is on the shelf, each with its newest case."""
        entries = self._shelf.entries()
        if not self._waiting:
            return entries
        waiting = self._waiting
        return [replace(each, case=waiting[each.id]) if each.id in waiting else each for each in entries]

    def entry(self, entry_id: str) -> ShelfEntry | None:
        """Return one entry with its newest case, if it is there."""
        return next((each for each in self.entries() if each.id == entry_id), None)

    def keep(self, entry_id: str, case: Case) -> None:
        """Keep another state of a case."""
        if entry_id != self._shelf.open_id():
            self._waiting[entry_id] = case
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()
            return
        self._waiting.pop(entry_id, None)
        self._keep(entry_id, case)

    @Slot()
    def write(self) -> None:
        """Write what waits, here and now; what cannot be written waits on."""
        self._pause.stop()
        self._longest.stop()
        self._again.stop()
        waiting, self._waiting = self._waiting, {}
        for entry_id, case in waiting.items():
            self._keep(entry_id, case)

    def _keep(self, entry_id: str, case: Case) -> None:
        try:
            self._shelf.change_case(entry_id, case)
        except SecondTryError as error:
            if any(each.id == entry_id for each in self._shelf.entries()):
                self._waiting[entry_id] = case
                self._again.start()
            self._tell_once(entry_id, str(error))
        else:
            self._told.pop(entry_id, None)

    def _tell_once(self, entry_id: str, problem: str) -> None:
        if self._told.get(entry_id) != problem:
            self._told[entry_id] = problem
            self.failed.emit(problem)
