"""Folders that were made and whose names may not outlive a power cut yet."""

import contextlib
import threading
from pathlib import Path

from secondtry.storage.file_system import FileSystem


class NewFolders:
    """Remembers which folders are to be synced, so that making one stops nobody who types.

    All who share a disk share one of these: a folder that is there when somebody looks may have been
    made by another a moment ago, and its name may still be owed. Any thread may call.
    """

    def __init__(self, files: FileSystem) -> None:
        self._files = files
        #: How often a folder got a new folder in it since its names lasted.
        self._owed: dict[Path, int] = {}
        self._changing = threading.Lock()

    def make(self, folder: Path) -> None:
        """Make a folder and those above it; their names last after ``make_last``.

        Raises:
            OSError: when it cannot be made.
        """
        with self._changing:
            self._make(folder)

    def make_last(self, folder: Path) -> None:
        """Return when the name of a folder lasts, and the names of those above it.

        Raises:
            OSError: when that cannot be said; the next call tries again.
        """
        above = {folder, *folder.parents}
        with self._changing:
            owed = {parent: count for parent, count in self._owed.items() if parent in above}
        for parent, count in owed.items():
            with contextlib.suppress(FileNotFoundError):  # taken away meanwhile, with all that was in it
                self._files.sync_folder(parent)
            with self._changing:
                if self._owed.get(parent) == count:
                    del self._owed[parent]

    def _make(self, folder: Path) -> None:
        try:
            is_new = self._files.make_folder(folder)
        except (FileNotFoundError, NotADirectoryError):
            if folder.parent == folder:
                raise
            self._make(folder.parent)
            is_new = self._files.make_folder(folder)
        if is_new:
            self._owed[folder.parent] = self._owed.get(folder.parent, 0) + 1
