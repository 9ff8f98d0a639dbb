"""Where a second start of the program leaves what it was asked to open, for the one that is running."""

import contextlib
from pathlib import Path

from secondtry.storage.checked_line import DamagedLineError, checked_line, read_checked_line
from secondtry.storage.file_system import FileSystem
from secondtry.storage.new_folders import NewFolders
from secondtry.storage.whole_files import write_whole

_SUFFIX = ".json"


class Inbox:
    """A folder of small notes, each the path of a file, or empty where the program was only started."""

    def __init__(self, files: FileSystem, folder: Path) -> None:
        self._files = files
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

    def leave(self, path: str) -> None:
        """Leave a path; whoever watches sees a whole note or none.

        Raises:
            OSError: when it cannot be left.
        """
        self.prepare()
        write_whole(self._files, self._folder / f"{self._files.fresh_name()}{_SUFFIX}", checked_line(path))

    def take(self) -> tuple[str, ...]:
        """Take out every path that was left; what is no note is put away."""
        taken = []
        with contextlib.suppress(OSError):
            for name in self._files.names(self._folder):
                if name.endswith(_SUFFIX):
                    file = self._folder / name
                    with contextlib.suppress(DamagedLineError, OSError):
                        taken.append(str(read_checked_line(self._files.read(file))))
                    with contextlib.suppress(OSError):
                        self._files.unlink(file)
        return tuple(taken)
