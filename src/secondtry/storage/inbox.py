"""Where a second start of the program leaves what it was asked to open, for the one that is running."""

import contextlib
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from secondtry.storage.checked_line import DamagedLineError, checked_line, read_checked_line
from secondtry.storage.file_system import FileSystem
from secondtry.storage.new_folders import NewFolders
from secondtry.storage.whole_files import write_whole

_SUFFIX = ".json"
#: Whoever left a note waits until it is taken; after so long they were killed, and it is of yesterday.
_LONGEST_WAIT = timedelta(hours=1)


class Inbox:
    """A folder of small notes, each the path of a file, or empty where the program was only started."""

    def __init__(self, files: FileSystem, folder: Path, now: Callable[[], datetime]) -> None:
        self._files = files
        self._now = now
        self._new_folders = NewFolders(files)
        self._folder = folder

    @property
    def folder(self) -> Path:
        """The folder, which may be watched."""
        return self._folder

    def prepare(self) -> None:
        """Make the folder.

        Raises:
            OSError: when it cannot be made.
        """
        self._new_folders.make(self._folder)

    def notes(self) -> tuple[str, ...]:
        """Return the names of what was left and not taken."""
        with contextlib.suppress(OSError):
            return tuple(name for name in self._files.names(self._folder) if name.endswith(_SUFFIX))
        return ()

    def old_notes(self) -> tuple[str, ...]:
        """Return the names of those whose writers have long ceased to wait."""
        oldest = (self._now() - _LONGEST_WAIT).timestamp()
        return tuple(name for name in self.notes() if _left_at(name) < oldest)

    def leave(self, path: str) -> str:
        """Leave a path, and return the name of the note; whoever watches sees a whole note or none.

        Raises:
            OSError: when it cannot be left.
        """
        self.prepare()
        name = f"{int(self._now().timestamp())}-{self._files.fresh_name()}{_SUFFIX}"
        write_whole(self._files, self._folder / name, checked_line(path))
        return name

    def drop(self, notes: Iterable[str]) -> None:
        """Put notes away that nobody shall take; one that is gone already is gone."""
        for name in notes:
            with contextlib.suppress(OSError):
                self._files.unlink(self._folder / name)

    def take(self) -> tuple[str, ...]:
        """Take out every path that was left; what is no note is put away."""
        taken = []
        for name in self.notes():
            with contextlib.suppress(DamagedLineError, OSError):
                taken.append(str(read_checked_line(self._files.read(self._folder / name))))
            self.drop((name,))
        return tuple(taken)


def _left_at(name: str) -> float:
    """Return when a note was left, in seconds of Unix; 0 where its name does not say."""
    with contextlib.suppress(ValueError):
        return float(name.partition("-")[0])
    return 0
