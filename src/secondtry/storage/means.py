"""What it takes to keep a review: the disk, a place on it, and who says what the shelf shows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState, Table

#: A checkpoint is due after so many records, or so many bytes of them.
_MOST_RECORDS: Final = 500
_MOST_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Means:
    """The disk, what the shelf shows of a review, and how long a journal may grow.

    ``summarise`` is called on any thread, raises nothing and makes a small table.
    """

    files: FileSystem
    summarise: Callable[[KeptState], Table]
    most_records: int = _MOST_RECORDS
    most_bytes: int = _MOST_BYTES


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a review, and the one that is used while that cannot be written, if there is one."""

    folder: Path
    spare: Path | None = None
