"""What it takes to keep a review: the disk, a place on it, and who says what the shelf shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.new_folders import NewFolders

#: A checkpoint is due after so many records, or so many bytes of them.
_MOST_RECORDS: Final = 500
_MOST_BYTES: Final = 64 * 1024


class Means:
    """The disk, what the shelf shows of a review, and how long a journal may grow.

    ``summarise`` is called on any thread, raises nothing and makes a small table.
    """

    def __init__(
        self,
        files: FileSystem,
        summarise: Callable[[KeptState], Table],
        most_records: int = _MOST_RECORDS,
        most_bytes: int = _MOST_BYTES,
    ) -> None:
        self.files: Final = files
        self.summarise: Final = summarise
        self.most_records: Final = most_records
        self.most_bytes: Final = most_bytes
        self.new_folders: Final = NewFolders(files)


class Place(NamedTuple):
    """The folder of a review, and the one that is used while that cannot be written, if there is one."""

    folder: Path
    spare: Path | None = None
