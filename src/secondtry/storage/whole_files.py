"""Writes small files whole or not at all."""

import contextlib
from pathlib import Path

from secondtry.storage.file_system import FileSystem


def write_whole(files: FileSystem, file: Path, data: bytes) -> None:
    """Put bytes in the place of a file in one step, and return when they are on the disk.

    The new name itself is durable once the folder has been synced too; the
    caller does that when all the names of one step are in place.

    Raises:
        OSError: when that failed; the old file is then untouched.
    """
    beside = file.with_name(f"{file.name}.tmp")
    with contextlib.suppress(FileNotFoundError):
        files.unlink(beside)
    handle = files.create(beside)
    try:
        try:
            files.append(handle, data)
            files.sync(handle)
        finally:
            files.close(handle)
        files.rename(beside, file)
    except OSError:
        with contextlib.suppress(OSError):
            files.unlink(beside)
        raise


def sync_file(files: FileSystem, file: Path) -> None:
    """Return when everything is on the disk that anybody has written to a file.

    Raises:
        OSError: when that cannot be said.
    """
    handle = files.open_again(file)
    try:
        files.sync(handle)
    finally:
        files.close(handle)
