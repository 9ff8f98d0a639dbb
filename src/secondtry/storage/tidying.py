"""What becomes of the files of a folder that are not needed any more, and of those that cannot be read."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.folder_layout import Generations, journal_files, snapshot_file


def set_aside(files: FileSystem, folder: Path, bad: Iterable[str]) -> None:
    """Give files that could not be read another name: they are never deleted, and never read again."""
    for name in bad:
        with contextlib.suppress(OSError):
            names = set(files.names(folder))
            number = next(n for n in range(1, len(names) + 2) if f"{name}.bad-{n}" not in names)
            files.rename(folder / name, folder / f"{name}.bad-{number}")


def delete_before(files: FileSystem, folder: Path, generation: int) -> None:
    """Delete snapshots and journals older than a generation, as far as the disk lets it."""
    with contextlib.suppress(OSError):
        there = Generations.among(files.names(folder))
        old = [file for n in there.journals if n < generation for file in journal_files(folder, n)]
        old += [snapshot_file(folder, n) for n in there.snapshots if n < generation]
        for file in old:
            with contextlib.suppress(FileNotFoundError):
                files.unlink(file)


def remove_all(files: FileSystem, folder: Path) -> None:
    """Remove a folder with all that is in it, as far as the disk lets it."""
    with contextlib.suppress(OSError):
        for name in files.names(folder):
            try:
                files.unlink(folder / name)
            except OSError:
                remove_all(files, folder / name)
        files.remove_folder(folder)
