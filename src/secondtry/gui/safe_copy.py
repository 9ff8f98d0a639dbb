"""A copy of what is being written, for the day on which the program does not get to close."""

import contextlib
import json
import logging
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

from secondtry.gui.open_file import OpenFile
from secondtry.review.private_files import write_private
from secondtry.review.review import Review
from secondtry.review.snapshot import SnapshotError, review_as_table, review_from_table

_log = logging.getLogger(__name__)
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """Everything that one window holds: the review, and the file that its text belongs to."""

    review: Review
    file: OpenFile

    def is_worth_keeping(self) -> bool:
        """Say whether anything would be lost without it: unsaved words, or what was said of them."""
        is_written = bool(self.review.text.strip()) and self.review.text != self.file.saved_text
        return is_written or replace(self.review, text="") != Review()


class SafeCopyPlace:
    """One window's place in the folder of safe copies, locked as long as the window lives.

    The lock belongs to the process: when that is killed, the lock is free.
    """

    def __init__(self, file: Path, lock: QLockFile) -> None:
        self._file = file
        self._lock = lock

    def write(self, copy: SafeCopy) -> None:
        """Put the copy in the place of the one before; one that is not worth keeping takes it away.

        Raises:
            OSError: when it cannot be written; the one before is then still there.
        """
        if not copy.is_worth_keeping():
            self.clear()
            return
        path = str(copy.file.path) if copy.file.path else None
        table = {
            "format": _FORMAT,
            "file": asdict(replace(copy.file, path=None)) | {"path": path},
            "review": review_as_table(copy.review),
        }
        # ASCII, so that half a surrogate pair cannot make the copy unreadable.
        write_private(self._file, json.dumps(table))

    def read(self) -> SafeCopy:
        """Return the copy that lies here.

        Raises:
            SnapshotError: when there is none, or it is damaged.
        """
        try:
            table = json.loads(self._file.read_text(encoding="utf-8"))
            kept = table["file"]
            file = OpenFile(
                path=Path(kept["path"]) if kept["path"] else None,
                title=str(kept["title"]),
                saved_text=str(kept["saved_text"]),
                newline=str(kept["newline"]),
                encoding=str(kept["encoding"]),
                bom=bool(kept["bom"]),
                writable=bool(kept["writable"]),
            )
            return SafeCopy(review_from_table(table["review"]), file)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SnapshotError("This copy is damaged and cannot be read.") from error

    def age_rank(self) -> float:
        """Return a number that is larger for a copy that was written later."""
        try:
            return self._file.stat().st_mtime
        except OSError:
            return 0.0

    def clear(self) -> None:
        """Take the copy away and keep the place."""
        with contextlib.suppress(OSError):
            self._file.unlink()

    def leave(self) -> None:
        """Free the place; a copy in it stays, and is offered at the next start."""
        self._lock.unlock()


class SafeCopyFolder:
    """The folder of safe copies of one person."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take_new_place(self) -> SafeCopyPlace:
        """Return a place for a window that has none. Where the folder cannot be made, writing will say so."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._folder / f"{uuid.uuid4().hex}.json"
        lock = self._lock_of(file)
        lock.tryLock(0)
        return SafeCopyPlace(file, lock)

    def take_abandoned_places(self) -> tuple[SafeCopyPlace, ...]:
        """Return the places whose window was closed by a crash, the newest first; each is now locked.

        A copy that cannot be read is set aside as ``.damaged``, never deleted.
        """
        found = []
        for file in sorted(self._folder.glob("*.json")):
            lock = self._lock_of(file)
            if not lock.tryLock(0):
                continue
            place = SafeCopyPlace(file, lock)
            try:
                place.read()
            except SnapshotError:
                _log.warning("a safe copy cannot be read and is set aside")
                file.replace(file.with_suffix(".damaged"))
                place.leave()
            else:
                found.append(place)
        return tuple(sorted(found, key=SafeCopyPlace.age_rank, reverse=True))

    @staticmethod
    def _lock_of(file: Path) -> QLockFile:
        lock = QLockFile(str(file.with_suffix(".lock")))
        # A window may stay open for weeks: only the death of its process makes a lock stale.
        lock.setStaleLockTime(0)
        return lock
