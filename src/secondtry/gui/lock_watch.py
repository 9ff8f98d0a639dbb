"""Tells the person where nothing keeps another program from writing the open review."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.storage.lock import LockTrouble


class LockWatch(QObject):
    """Looks at the lock of the open review whenever something was kept: its outcome may come late.

    Signals:
        told: What is wrong with the lock and what to do, once for each review.
    """

    told = Signal(str)

    def __init__(self, keeper: ReviewKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._told_of: set[str] = set()
        keeper.kept.connect(self._look)

    @Slot()
    def _look(self) -> None:
        keeper = self._keeper
        if keeper.lock_trouble is not None and keeper.folder is not None and keeper.key not in self._told_of:
            self._told_of.add(keeper.key)
            self.told.emit(self._words(keeper.lock_trouble, keeper.folder))

    def _words(self, trouble: LockTrouble, folder: Path) -> str:
        match trouble:
            case LockTrouble.TAKEN:
                words = self.tr(
                    "Another Second Try has this message open too. Both write to {folder}, and neither sees "
                    "what the other writes. Go on in one of the two, and close the message in the other. "
                    "Ctrl+S saves your words in a file, to be safe."
                )
            case LockTrouble.UNMADE:
                words = self.tr(
                    "What you write is kept, but this message could not be reserved for this window: no lock "
                    "can be made in {folder}. Do not open it in a second Second Try, such as on another "
                    "computer, while it is open here."
                )
        return words.format(folder=folder)
