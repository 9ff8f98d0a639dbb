"""Cuts the power after every operation of some sessions, and looks whether acknowledged words are there."""

from dataclasses import dataclass
from random import Random

from sessions import PLACE, Writer, begin, dice, go_on
from simulated_disk import AfterPowerCut, PowerCuts, SimulatedDisk

from secondtry.storage.recovery import recover
from secondtry.storage.storage_error import StorageError

_CHANGES = 30
_STATES_AN_OPERATION = 8


@dataclass
class Toll:
    """How many states were looked at, and what was wrong with some."""

    states: int = 0
    lost: int = 0
    wrong: int = 0
    stuck: int = 0

    def is_clean(self) -> bool:
        """Say whether nothing was wrong."""
        return not (self.lost or self.wrong or self.stuck)


def a_session(disk: SimulatedDisk, random: Random) -> Writer:
    """Write, sync, close and open again."""
    writer = begin(disk, random)
    for _ in range(_CHANGES):
        writer.change_something()
        roll = random.random()
        if roll < 0.25:
            writer.kept.sync()
        elif roll < 0.32:
            writer.kept.checkpoint()
        elif roll < 0.4:
            writer.kept.close()
            writer.remember()
            disk.note(writer.kept.acknowledged)
            go_on(writer, disk)
            continue
        writer.remember()
        if writer.kept.acknowledged:
            disk.note(writer.kept.acknowledged)
    return writer


def cut_the_power(states: int, seed: int) -> Toll:
    """Look at so many states after a power cut."""
    random = dice(seed)
    toll = Toll()
    while toll.states < states:
        disk = SimulatedDisk()
        writer = a_session(disk, random)
        for after in PowerCuts(random).states(disk.happened, _STATES_AN_OPERATION):
            _look(after, writer, toll)
            if toll.states >= states:
                break
    return toll


def _look(after: AfterPowerCut, writer: Writer, toll: Toll) -> None:
    toll.states += 1
    try:
        found = recover(after.disk, PLACE)
    except (StorageError, OSError):
        toll.lost += after.acknowledged > 0
        return
    toll.lost += found.state.sequence < after.acknowledged
    toll.wrong += writer.states.get(found.state.sequence) != (found.state.text, found.state.table)
    if toll.states % 20 == 0:
        toll.stuck += not _goes_on(after.disk, writer.random)


def _goes_on(disk: SimulatedDisk, random: Random) -> bool:
    """Say whether the review can be written on after the power cut, and is there once more."""
    writer = Writer(begin(SimulatedDisk(), random).kept, random)
    go_on(writer, disk)
    for _ in range(3):
        writer.change_something()
    lasts = writer.kept.sync()
    return lasts and recover(disk, PLACE).state.text == writer.kept.state().text
