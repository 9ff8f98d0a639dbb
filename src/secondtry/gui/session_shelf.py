"""A shelf in memory: it keeps the reviews of this session, and forgets them when the window closes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.clock import Clock
from secondtry.gui.file_actions import FileActions
from secondtry.gui.open_file import OpenFile
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.safe_copy import SafeCopy
from secondtry.review.case import Case
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry, entry_of


class SessionShelf(QObject):
    """Knows which of its reviews is open in the window, and opens another.

    Signals:
        changed: Other reviews lie on the shelf, or one of them has another case.
    """

    changed = Signal()

    def __init__(self, controller: ReviewController, files: FileActions, now: Clock) -> None:
        super().__init__(controller)
        self._controller = controller
        self._files = files
        self._now = now
        self._kept: dict[str, tuple[Review, str]] = {}
        self._trash: dict[str, tuple[Review, str]] = {}
        self._count = 1
        self._open = "1"
        self._opening = ""
        controller.review_opened.connect(self._take)

    def open_id(self) -> str:
        """Return the id of the review that is open in the window."""
        return self._open

    def entries(self) -> Sequence[ShelfEntry]:
        """Return what there is; reviews without a word are left out."""
        self._note()
        return [entry_of(each, *kept) for each, kept in self._kept.items() if kept[0].text.strip()]

    def read(self, entry_id: str) -> Review:
        """Return a whole review."""
        return self._controller.review if entry_id == self._open else self._kept[entry_id][0]

    def add(self, review: Review) -> str:
        """Keep another review."""
        entry_id = self._new_id()
        self._kept[entry_id] = (review, self._moment())
        self.changed.emit()
        return entry_id

    def change_case(self, entry_id: str, case: Case) -> None:
        """Keep another state of the case of a review."""
        if entry_id == self._open:
            self._controller.update(replace(self._controller.review, case=case))
        else:
            review, modified = self._kept[entry_id]
            self._kept[entry_id] = (replace(review, case=case), modified)
        self.changed.emit()

    def trash(self, entry_id: str) -> None:
        """Take a review off the shelf."""
        self._note()
        self._trash[entry_id] = self._kept.pop(entry_id)
        if entry_id == self._open:
            self._open = self._new_id()
            self._files.restore(SafeCopy(Review(), OpenFile()))
        self.changed.emit()

    def restore(self, entry_id: str) -> None:
        """Bring a review back from the trash."""
        self._kept[entry_id] = self._trash.pop(entry_id)
        self.changed.emit()

    def open(self, entry_id: str) -> bool:
        """Show a review in the window; False where the person would not leave the one that is open."""
        if entry_id == self._open:
            return True
        if not self._files.may_leave():
            return False
        self._note()
        self._opening = entry_id
        review, _ = self._kept[entry_id]
        self._files.restore(SafeCopy(review, OpenFile(saved_text=review.text)))
        return True

    @Slot(object)
    def _take(self, _review: Review) -> None:
        self._open, self._opening = self._opening or self._new_id(), ""

    def _note(self) -> None:
        review, (kept, modified) = self._controller.review, self._kept.get(self._open, (Review(), ""))
        if review != kept:
            self._kept[self._open] = (review, self._moment() if review.text != kept.text else modified)

    def _new_id(self) -> str:
        self._count += 1
        return str(self._count)

    def _moment(self) -> str:
        return self._now().isoformat(timespec="seconds")
