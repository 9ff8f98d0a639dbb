"""The one door between kept reviews and the disk. No other module of this package opens a file."""

import contextlib
import errno
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Final

_BINARY: Final = getattr(os, "O_BINARY", 0)
#: A virus scanner or a folder that is being synchronised lets go of a file after a moment (Windows).
_REFUSALS: Final = frozenset({5, 32, 33})
_MOST_AT_ONCE: Final = 1 << 15
_WAITS: Final = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.85)


class FileSystem:
    """Files of one person: folders are made 0700 and files 0600, whatever the umask says.

    Handles are numbers. Every method raises OSError where the system refuses.
    """

    def make_folder(self, folder: Path) -> bool:
        """Make a folder in one that is there; False where it is there already. See ``NewFolders``."""
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            if folder.is_dir():
                return False
            raise
        return True

    def create(self, file: Path) -> int:
        """Make a file that is not there yet and return a handle to append to it."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY
        return os.open(file, flags, 0o600)

    def open_again(self, file: Path) -> int:
        """Return a handle to a file that is there, to sync what others have written to it."""
        return os.open(file, os.O_WRONLY | os.O_APPEND | _BINARY)

    def append(self, handle: int, data: bytes) -> None:
        """Add bytes at the end, in one step of the system; where not all fitted, some may be there."""
        if os.write(handle, data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def truncate(self, handle: int, length: int) -> None:
        """Cut what is behind the first ``length`` bytes."""
        os.ftruncate(handle, length)

    def sync(self, handle: int) -> None:
        """Return when everything written is on the disk itself."""
        if sys.platform == "darwin":
            fcntl = import_module("fcntl")  # not there on Windows
            with contextlib.suppress(OSError):
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def is_at(self, handle: int, file: Path) -> bool:
        """Say whether a file that is written still has its name: somebody may have taken its folder away."""
        try:
            here, there = os.fstat(handle), file.stat()
        except FileNotFoundError:
            return False
        return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)

    def close(self, handle: int) -> None:
        """Let go of a file."""
        os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name in one step; a file of that name makes way."""
        for wait in _WAITS:
            try:
                old.replace(new)
            except OSError as error:
                if getattr(error, "winerror", None) not in _REFUSALS:
                    raise
                time.sleep(wait)
            else:
                return
        old.replace(new)

    def sync_folder(self, folder: Path) -> None:
        """Make names in a folder last through a power cut; Windows has no such call and needs none."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def unlink(self, file: Path) -> None:
        """Take a file away."""
        file.unlink()

    def remove_folder(self, folder: Path) -> None:
        """Take an empty folder away."""
        folder.rmdir()

    def fresh_name(self) -> str:
        """Return eight letters that are likely in no other name."""
        return os.urandom(4).hex()

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, sorted."""
        return sorted(os.listdir(folder))  # noqa: PTH208 - names, not paths: the shelf has thousands

    def read(self, file: Path | str) -> bytes:
        """Return what a file holds; a bare string is for the shelf, to which thousands of paths are slow."""
        handle = os.open(file, os.O_RDONLY | _BINARY)
        try:
            data = os.read(handle, _MOST_AT_ONCE)
            if len(data) < _MOST_AT_ONCE:  # nearly always; to ask for the size first takes longer
                return data
            size = os.fstat(handle).st_size
            while len(data) < size and (more := os.read(handle, size - len(data) + 1)):
                data += more
            return data
        finally:
            os.close(handle)
