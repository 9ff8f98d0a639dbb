"""Lets every operation of a standard session fail, in every way, and looks what becomes of the words."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

from sessions import SPARED, Writer, begin, dice, go_on
from simulated_disk import ROOT, PowerCuts, SimulatedDisk, refusal

from secondtry.storage.recovery import recover
from secondtry.storage.storage_error import StorageError


class Fault(StrEnum):
    """What the disk does."""

    FULL = "no space left"
    BROKEN = "input/output error"
    FORBIDDEN = "permission denied"
    SHORT = "short write"
    UNSYNCED = "failed fsync"


_NUMBERS = {Fault.FULL: errno.ENOSPC, Fault.BROKEN: errno.EIO, Fault.FORBIDDEN: errno.EACCES}


@dataclass(frozen=True)
class Plan:
    """Which operation fails and how; whether all behind it fail too, and whether only in the main folder."""

    at: int
    fault: Fault
    lasts: bool = False
    only_main: bool = False


class FaultyDisk(SimulatedDisk):
    """Follows a plan until it is mended."""

    def __init__(self, plan: Plan | None) -> None:
        super().__init__()
        self._plan = plan
        self._paths: dict[int, Path] = {}
        self._to_be_told: set[int] = set()
        self.operations = 0
        self.has_failed = False

    def mend(self) -> None:
        """Let nothing fail any more."""
        self._plan = None

    def make_folder(self, folder: Path) -> bool:
        self._step(folder)
        return super().make_folder(folder)

    def create(self, file: Path) -> int:
        self._step(file)
        handle = super().create(file)
        self._paths[handle] = file
        return handle

    def append(self, handle: int, data: bytes) -> None:
        if self._fails(self._paths[handle], {Fault.SHORT}):
            super().append(handle, data[: len(data) // 2])
            raise refusal(errno.ENOSPC)
        self._step(self._paths[handle], again=True)
        super().append(handle, data)

    def truncate(self, handle: int, length: int) -> None:
        self._step(self._paths[handle])
        super().truncate(handle, length)

    def sync(self, handle: int) -> None:
        if self._fails(self._paths[handle], {Fault.UNSYNCED}):
            # The disk could write nothing, and each file that is open says so once.
            self._to_be_told = set(self._open_handles())
            for each in self._to_be_told:
                self.fail_to_sync(each)
        if handle in self._to_be_told:
            self._to_be_told.discard(handle)
            raise refusal(errno.EIO)
        self._step(self._paths[handle], again=True)
        super().sync(handle)

    def _open_handles(self) -> list[int]:
        return [handle for handle in self._paths if self.is_open(handle)]

    def rename(self, old: Path, new: Path) -> None:
        self._step(old)
        super().rename(old, new)

    def sync_folder(self, folder: Path) -> None:
        self._step(folder)
        super().sync_folder(folder)

    def unlink(self, file: Path) -> None:
        self._step(file)
        super().unlink(file)

    def names(self, folder: Path) -> list[str]:
        self._step(folder)
        return super().names(folder)

    def read(self, file: Path | str) -> bytes:
        file = Path(file)
        self._step(file)
        return super().read(file)

    def _step(self, path: Path, *, again: bool = False) -> None:
        """Count an operation, unless it was just counted, and let it fail if the plan says so."""
        self.operations -= again
        if self._fails(path, set(_NUMBERS)) and self._plan is not None:
            raise refusal(_NUMBERS[self._plan.fault])

    def _fails(self, path: Path, faults: set[Fault]) -> bool:
        self.operations += 1
        plan = self._plan
        if plan is None or plan.fault not in faults or (plan.only_main and ROOT not in path.parents):
            return False
        fails = self.operations >= plan.at if plan.lasts else self.operations == plan.at
        self.has_failed |= fails
        return fails


@dataclass
class FaultToll:
    """How many sessions were gone through, and what was wrong with some."""

    sessions: int = 0
    faults: int = 0
    lost: int = 0
    wrong: int = 0
    untold: int = 0
    not_written_later: int = 0

    def is_clean(self) -> bool:
        """Say whether nothing was wrong."""
        return not (self.lost or self.wrong or self.untold or self.not_written_later)


def standard_session(disk: FaultyDisk, random: Random) -> tuple[Writer, int]:
    """Write, sync, close, open, write on; return the writer and how often trouble was not told."""
    writer = begin(disk, random, SPARED)
    untold = 0
    for start in (0, 1):
        for number in range(10):
            writer.change_something()
            if number % 3 == 2:
                lasts = writer.kept.sync()
                _note(writer, disk)
                untold += not lasts and writer.kept.trouble is None
        writer.kept.checkpoint()
        _note(writer, disk)
        if start == 0:
            lasts = writer.kept.close()
            _note(writer, disk)
            if not lasts:
                break  # the window stays open, and the person is told
            try:
                go_on(writer, disk, SPARED)
            except (StorageError, OSError):
                disk.mend()
                go_on(writer, disk, SPARED)
    return writer, untold


def _note(writer: Writer, disk: FaultyDisk) -> None:
    writer.remember()
    if writer.kept.acknowledged:
        disk.note(writer.kept.acknowledged)


def plans(times: int) -> Iterator[tuple[Plan, int]]:
    """Yield what shall fail, each with a seed: every operation, in every way, once and for good."""
    for seed in range(times):
        quiet = FaultyDisk(None)
        standard_session(quiet, dice(seed))
        for at in range(1, quiet.operations + 1):
            for fault in Fault:
                for lasts, only_main in ((False, False), (True, False), (True, True)):
                    yield Plan(at, fault, lasts, only_main), seed


def let_everything_fail(times: int) -> FaultToll:
    """Go through all plans so many times, with other words each time."""
    toll = FaultToll()
    for plan, seed in plans(times):
        disk = FaultyDisk(plan)
        writer, untold = standard_session(disk, dice(seed))
        toll.sessions += 1
        toll.faults += disk.has_failed
        toll.untold += untold
        disk.mend()
        # Other dice each time: what one power cut spares, another does not.
        _look_after_power_cuts(disk, writer, seed * 10_000 + toll.sessions, toll)
        writer.kept.sync()  # there is room again
        writer.remember()
        found = recover(disk, SPARED).state
        toll.not_written_later += (found.text, found.table) != writer.states[max(writer.states)]
    return toll


def _look_after_power_cuts(disk: FaultyDisk, writer: Writer, seed: int, toll: FaultToll) -> None:
    """Look what is left if the power goes as soon as something was acknowledged, or at the end."""
    acknowledged = writer.kept.acknowledged
    for after in PowerCuts(dice(seed)).at_notes(disk.happened, 1):
        _look(after.disk, writer, after.acknowledged, toll)
    for left in PowerCuts(dice(seed)).at_end(disk.happened, 2):
        _look(left, writer, acknowledged, toll)


def _look(left: SimulatedDisk, writer: Writer, acknowledged: int, toll: FaultToll) -> None:
    try:
        found = recover(left, SPARED)
    except (StorageError, OSError):
        toll.lost += acknowledged > 0
        return
    toll.lost += found.state.sequence < acknowledged
    toll.wrong += writer.states.get(found.state.sequence) != (found.state.text, found.state.table)
