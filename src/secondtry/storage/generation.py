"""One generation of a kept review: the state that it began with, and the journal of what came after."""

import contextlib
import errno
from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.folder_layout import journal_files
from secondtry.storage.kept_state import KeptState


class Generation:
    """An open journal, kept in two files, and the snapshot that belongs before it.

    The thread that types appends, another may sync meanwhile.
    """

    def __init__(self, files: FileSystem, folder: Path, number: int, base: KeptState) -> None:
        """Make the journal.

        Raises:
            OSError: when it cannot be made.
        """
        self._files = files
        self._open: list[tuple[Path, int]] = []
        try:
            for file in journal_files(folder, number):
                self._open.append((file, files.create(file)))
        except OSError:
            self.close()
            raise
        self.number = number
        self.base = base
        self.has_snapshot = False
        #: Nothing more may be written to it, and what was is not to be relied upon.
        self.is_broken = False
        self.records = 0
        self.length = 0

    def append(self, lines: bytes, records: int) -> None:
        """Write records.

        Raises:
            OSError: when they are not written; the journal ends where it did, or is broken.
        """
        if not self._open:
            raise OSError(errno.EBADF, "the journal is closed")
        try:
            for _, handle in self._open:
                self._files.append(handle, lines)
        except OSError:
            self._cut_off_what_was_half_written()
            raise
        self.records += records
        self.length += len(lines)

    def sync(self) -> None:
        """Return when the records are on the disk; after a failure the journal is broken for good.

        Raises:
            OSError: when that cannot be said. The system may have dropped what it could not write, and
                would not fail a second time.
        """
        try:
            for file, handle in self._open:
                self._files.sync(handle)
                if not self._files.is_at(handle, file):
                    raise FileNotFoundError(errno.ENOENT, "the journal has lost its name")
        except OSError:
            self.is_broken = True
            raise

    def close(self) -> None:
        """Let go of the journal."""
        for _, handle in self._open:
            with contextlib.suppress(OSError):
                self._files.close(handle)
        self._open = []

    def _cut_off_what_was_half_written(self) -> None:
        try:
            for _, handle in self._open:
                self._files.truncate(handle, self.length)
        except OSError:
            self.is_broken = True
