"""Kills a process that types, at random moments, and looks what is on the disk."""

import os
import select
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication
from typist import END_OF_REPORT, Typist

from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Place
from secondtry.storage.recovery import recover
from secondtry.storage.storage_error import NothingKeptError

_SECOND = 1_000_000_000


@dataclass
class KillToll:
    """How many processes were killed, and what was found: a text that never was, or one older than a second.

    ``oldest`` is the worst age, in nanoseconds, of the newest change that was lost. A change is in the
    journals before the next one is made: ``unwritten`` counts where more than the last one was lost.
    """

    kills: int = 0
    changes: int = 0
    reviews: int = 0
    wrong: int = 0
    too_old: int = 0
    oldest: int = 0
    unwritten: int = 0

    def is_clean(self) -> bool:
        """Say whether nothing older than a second was lost."""
        return self.changes > self.kills and not (self.wrong or self.too_old or self.unwritten)


@dataclass(frozen=True)
class Report:
    """A text that the person saw, when they did, and the number of its review."""

    moment: int
    review: int
    text: str


def kill_typists(times: int, seed: int, folder: Path) -> KillToll:
    """Kill so many processes; each works in a folder of its own. Needs a process without a QApplication."""
    random = Random(seed)  # noqa: S311 - dice, not keys
    toll = KillToll()
    for number in range(times):
        shelf = folder / str(number)
        reports, killed_at = _type_and_kill(shelf, random)
        begun = sorted(each for each in shelf.glob("*") if each.is_dir())
        toll.kills += 1
        toll.changes += len(reports)
        toll.reviews += len(begun)
        for which in {report.review for report in reports}:
            place = Place(begun[which] if which < len(begun) else shelf / "not begun")
            _look(place, [report for report in reports if report.review == which], killed_at, toll)
    return toll


def _type_and_kill(folder: Path, random: Random) -> tuple[list[Report], int]:
    end, report = os.pipe()
    seed, patience = random.getrandbits(32), random.uniform(0.0, 0.12)
    child = os.fork()
    if child == 0:
        _be_a_typist(folder, report, seed)
    os.close(report)
    heard = os.read(end, 1 << 16)  # the first change: from here on the clock runs
    deadline = time.monotonic() + patience
    while (left := deadline - time.monotonic()) > 0:
        if select.select([end], [], [], left)[0]:
            heard += os.read(end, 1 << 16)
    os.kill(child, signal.SIGKILL)
    killed_at = time.monotonic_ns()
    os.waitpid(child, 0)
    while more := os.read(end, 1 << 16):
        heard += more
    os.close(end)
    return [_report(each) for each in heard.split(END_OF_REPORT)[:-1]], killed_at


def _be_a_typist(folder: Path, report: int, seed: int) -> None:
    try:
        application = QApplication(["typist"])
        application.setQuitOnLastWindowClosed(False)
        Typist(folder, report, Random(seed)).type_for_ever()  # noqa: S311 - dice, not keys
    finally:
        os._exit(1)


def _report(data: bytes) -> Report:
    moment, review, text = data.split(b" ", 2)
    return Report(int(moment), int(review), text.decode())


def _look(place: Place, reports: list[Report], killed_at: int, toll: KillToll) -> None:
    try:
        text = recover(FileSystem(), place).state.text
    except (NothingKeptError, FileNotFoundError):
        text = ""  # killed before the first change was kept
    last = max((number for number, report in enumerate(reports) if report.text == text), default=-1)
    if last < 0 and text:
        toll.wrong += 1
        return
    age = killed_at - reports[last + 1].moment if last + 1 < len(reports) else 0
    toll.oldest = max(toll.oldest, age)
    toll.too_old += age > _SECOND
    toll.unwritten += len(reports) - last > 2
