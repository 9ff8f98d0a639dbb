"""A disk in memory that remembers every operation, and can lose its power after any of them.

What was synced lasts. Of everything else, a power cut keeps whatever the dice
say: nothing, all, a part that ends in the middle of a record, or the right
length filled with zeros; and of names, any that were not synced with their folder.
"""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from secondtry.storage.file_system import FileSystem

ROOT = Path("/simulated/reviews")


def refusal(number: int) -> OSError:
    """Return what the system would raise."""
    return OSError(number, os.strerror(number))


@dataclass
class Inode:
    """The bytes of one file: as everybody sees them, as they last, and the lengths on the way there."""

    visible: bytearray = field(default_factory=bytearray)
    lasting: bytes = b""
    steps: list[bytes] = field(default_factory=list)
    is_doomed: bool = False


@dataclass(frozen=True)
class Happened:
    """One operation on the disk. ``inode`` is that of the file, ``number`` what was acknowledged."""

    kind: str
    path: Path = ROOT
    other: Path = ROOT
    inode: int = -1
    data: bytes = b""
    number: int = 0


class SimulatedDisk(FileSystem):
    """Files in memory. ``happened`` is the list of all operations, in their order."""

    def __init__(self, files: Mapping[Path, bytes] | None = None) -> None:
        self.happened: list[Happened] = []
        self._inodes: list[bytearray] = []
        self._names: dict[Path, int] = {}
        self._folders = {ROOT, *ROOT.parents}
        self._handles: dict[int, int] = {}
        for path, data in (files or {}).items():
            self._names[path] = len(self._inodes)
            self._inodes.append(bytearray(data))
            self._folders |= set(path.parents)

    def files(self) -> dict[Path, bytes]:
        """Return every file as it is seen now."""
        return {path: bytes(self._inodes[inode]) for path, inode in self._names.items()}

    def note(self, number: int) -> None:
        """Remember that everything up to a number was acknowledged by now."""
        self.happened.append(Happened("acknowledged", number=number))

    def make_folder(self, folder: Path) -> bool:
        if folder in self._folders:
            return False
        if folder.parent not in self._folders:
            raise refusal(errno.ENOENT)
        self._folders.add(folder)
        self.happened.append(Happened("folder", folder))
        return True

    def create(self, file: Path) -> int:
        if file.parent not in self._folders:
            raise refusal(errno.ENOENT)
        if file in self._names:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        inode = handle = len(self._inodes)  # numbers are not given out twice
        self._inodes.append(bytearray())
        self._names[file] = inode
        self._handles[handle] = inode
        self.happened.append(Happened("link", file, inode=inode))
        return handle

    def open_again(self, file: Path) -> int:
        if file not in self._names:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        handle = self._names[file]
        self._handles[handle] = handle
        return handle

    def append(self, handle: int, data: bytes) -> None:
        inode = self._handles[handle]
        self._inodes[inode] += data
        self.happened.append(Happened("write", inode=inode, data=bytes(self._inodes[inode])))

    def truncate(self, handle: int, length: int) -> None:
        inode = self._handles[handle]
        del self._inodes[inode][length:]
        self.happened.append(Happened("write", inode=inode, data=bytes(self._inodes[inode])))

    def sync(self, handle: int) -> None:
        self.happened.append(Happened("sync", inode=self._handles[handle]))

    def fail_to_sync(self, handle: int) -> None:
        """Lose what was not synced for good, as Linux does: the next sync will say that all is well."""
        self.happened.append(Happened("doom", inode=self._handles[handle]))

    def is_at(self, handle: int, file: Path) -> bool:
        return self._names.get(file) == self._handles[handle]

    def close(self, handle: int) -> None:
        del self._handles[handle]

    def is_open(self, handle: int) -> bool:
        """Say whether a file is open."""
        return handle in self._handles

    def rename(self, old: Path, new: Path) -> None:
        if old in self._folders:
            self._rename_folder(old, new)
        elif old not in self._names:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        else:
            self._names[new] = self._names.pop(old)
        self.happened.append(Happened("rename", old, new))

    def _rename_folder(self, old: Path, new: Path) -> None:
        def moved(path: Path) -> Path:
            return new / path.relative_to(old) if path.is_relative_to(old) else path

        self._names = {moved(path): inode for path, inode in self._names.items()}
        self._folders = {moved(path) for path in self._folders}

    def sync_folder(self, folder: Path) -> None:
        if folder not in self._folders:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        self.happened.append(Happened("sync folder", folder))

    def unlink(self, file: Path) -> None:
        if file not in self._names:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        del self._names[file]
        self.happened.append(Happened("unlink", file))

    def remove_folder(self, folder: Path) -> None:
        self._folders.remove(folder)
        self.happened.append(Happened("unlink", folder))

    def names(self, folder: Path) -> list[str]:
        if folder not in self._folders:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        there = [*self._names, *self._folders]
        return sorted(path.name for path in there if path.parent == folder and path != folder)

    def read(self, file: Path | str) -> bytes:
        file = Path(file)
        if file not in self._names:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return bytes(self._inodes[self._names[file]])


@dataclass(frozen=True)
class AfterPowerCut:
    """A disk as somebody may find it, and what had been acknowledged when the power went."""

    disk: SimulatedDisk
    acknowledged: int
    operations: int


class PowerCuts:
    """Goes through what happened on a disk, and rolls dice for what lasts after each operation."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._inodes: dict[int, Inode] = {}
        self._lasting: dict[Path, int] = {}
        self._open: list[Happened] = []
        self._acknowledged = 0

    def states(self, happened: list[Happened], times: int) -> Iterator[AfterPowerCut]:
        """Yield disks: so many after each operation."""
        for count, operation in enumerate(happened, 1):
            self._take(operation)
            if operation.kind != "acknowledged":
                for _ in range(times):
                    yield AfterPowerCut(SimulatedDisk(self._files()), self._acknowledged, count)

    def at_notes(self, happened: list[Happened], times: int) -> Iterator[AfterPowerCut]:
        """Yield disks: so many each time that something was acknowledged, before anything more is written."""
        for count, operation in enumerate(happened, 1):
            self._take(operation)
            if operation.kind == "acknowledged":
                for _ in range(times):
                    yield AfterPowerCut(SimulatedDisk(self._files()), self._acknowledged, count)

    def at_end(self, happened: list[Happened], times: int) -> Iterator[SimulatedDisk]:
        """Yield so many disks as they may be found when the power goes after the last operation."""
        for operation in happened:
            self._take(operation)
        for _ in range(times):
            yield SimulatedDisk(self._files())

    def _take(self, operation: Happened) -> None:
        takes: dict[str, Callable[[Happened], None]] = {
            "acknowledged": self._take_number,
            "write": self._take_write,
            "sync": self._take_sync,
            "doom": self._take_doom,
            "sync folder": self._take_folder_sync,
        }
        takes.get(operation.kind, self._open.append)(operation)

    def _take_number(self, operation: Happened) -> None:
        self._acknowledged = operation.number

    def _take_write(self, operation: Happened) -> None:
        self._inodes.setdefault(operation.inode, Inode()).steps.append(operation.data)

    def _take_sync(self, operation: Happened) -> None:
        inode = self._inodes.setdefault(operation.inode, Inode())
        if inode.steps and not inode.is_doomed:
            inode.lasting = inode.steps[-1]
            inode.steps.clear()

    def _take_doom(self, operation: Happened) -> None:
        self._inodes.setdefault(operation.inode, Inode()).is_doomed = True

    def _take_folder_sync(self, operation: Happened) -> None:
        rest = []
        for each in self._open:
            if operation.path in {each.path.parent, each.other.parent if each.kind == "rename" else None}:
                _carry_out(self._lasting, each)
            else:
                rest.append(each)
        self._open = rest

    def _files(self) -> dict[Path, bytes]:
        names = dict(self._lasting)
        in_order = self._random.random() < 0.5
        kept = self._random.randrange(len(self._open) + 1)
        for number, operation in enumerate(self._open):
            if number < kept if in_order else self._random.random() < 0.5:
                _carry_out(names, operation)
        return {
            path: self._bytes(inode)
            for path, inode in names.items()
            if inode >= 0 and all(folder in names for folder in path.parents if ROOT in folder.parents)
        }

    def _bytes(self, number: int) -> bytes:
        inode = self._inodes.get(number, Inode())
        if not inode.steps:
            return inode.lasting
        newest = self._random.choice(inode.steps)
        match self._random.randrange(4):
            case 0:
                return inode.lasting
            case 1:
                return newest
            case 2:
                return newest[: self._random.randint(min(len(inode.lasting), len(newest)), len(newest))]
            case _:
                torn = self._random.randint(min(len(inode.lasting), len(newest)), len(newest))
                return newest[:torn] + bytes(len(newest) - torn)


_FOLDER = -1


def _carry_out(names: dict[Path, int], operation: Happened) -> None:
    if operation.kind == "folder":
        names[operation.path] = _FOLDER
    elif operation.kind == "link":
        names[operation.path] = operation.inode
    elif operation.kind == "unlink":
        names.pop(operation.path, None)
    elif operation.kind == "rename" and operation.path in names:
        names[operation.other] = names.pop(operation.path)
