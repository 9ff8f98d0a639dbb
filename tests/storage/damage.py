"""Flips bits, cuts files and takes them away, one at a time, and looks what is read back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sessions import PLACE, Writer, begin, dice, go_on
from simulated_disk import SimulatedDisk

from secondtry.storage.recovery import recover
from secondtry.storage.storage_error import StorageError

_FOLDERS = 20


@dataclass
class DamageToll:
    """How many damaged folders were looked at; how many gave an older state, none, or a wrong one untold."""

    looked_at: int = 0
    older: int = 0
    lost: int = 0
    silent: int = 0

    def is_clean(self) -> bool:
        """Say whether each review came back whole."""
        return not (self.older or self.lost or self.silent)


@dataclass(frozen=True)
class Written:
    """The files of a review, and what it was."""

    files: dict[Path, bytes]
    writer: Writer


def written_reviews(random: Random) -> list[Written]:
    """Return reviews of every age: just begun, after checkpoints, closed, opened again, left by a crash."""
    reviews = []
    for number in range(_FOLDERS):
        disk = SimulatedDisk()
        writer = begin(disk, random)
        for _ in range(number * 2 + 1):
            writer.change_something()
            if random.random() < 0.2:
                writer.kept.sync()
                writer.remember()
        writer.kept.sync()
        if number % 3:
            writer.kept.close()
        writer.remember()
        if number % 3 == 2:
            go_on(writer, disk)
            writer.change_something()
            writer.kept.sync()
        writer.remember()
        reviews.append(Written(disk.files(), writer))
    return reviews


def flip_bits(times: int, seed: int) -> DamageToll:
    """Turn one bit of one file round, so many times."""
    return _look_at(_flipped(times, seed))


def cut_files(times: int, seed: int) -> DamageToll:
    """Cut one file short, so many times."""
    return _look_at(_cut(times, seed))


def remove_files(seed: int) -> DamageToll:
    """Take each file away in turn."""
    return _look_at(_removed(seed))


def _flipped(times: int, seed: int) -> Iterator[tuple[Writer, dict[Path, bytes]]]:
    random = dice(seed)
    reviews = written_reviews(random)
    for _ in range(times):
        review, path, data = _chosen(reviews, random)
        damaged = bytearray(data)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        yield review.writer, {**review.files, path: bytes(damaged)}


def _cut(times: int, seed: int) -> Iterator[tuple[Writer, dict[Path, bytes]]]:
    random = dice(seed)
    reviews = written_reviews(random)
    for number in range(times):
        review, path, data = _chosen(reviews, random)
        ends = [end + 1 for end, byte in enumerate(data[:-1]) if byte == ord("\n")]
        at_line = number % 2 and ends
        length = random.choice(ends) if at_line else random.randrange(len(data))
        yield review.writer, {**review.files, path: data[:length]}


def _removed(seed: int) -> Iterator[tuple[Writer, dict[Path, bytes]]]:
    for review in written_reviews(Random(seed)):  # noqa: S311 - dice, not keys
        for path in review.files:
            yield review.writer, {each: data for each, data in review.files.items() if each != path}


def _chosen(reviews: list[Written], random: Random) -> tuple[Written, Path, bytes]:
    review = random.choice(reviews)
    path, data = random.choice([(path, data) for path, data in review.files.items() if data])
    return review, path, data


def _look_at(damaged: Iterator[tuple[Writer, dict[Path, bytes]]]) -> DamageToll:
    toll = DamageToll()
    for writer, files in damaged:
        toll.looked_at += 1
        try:
            found = recover(SimulatedDisk(files), PLACE)
        except StorageError:
            toll.lost += 1
            continue
        read = (found.state.text, found.state.table)
        is_older = read != writer.states[max(writer.states)]
        toll.older += is_older
        toll.silent += read != writer.states.get(found.state.sequence) or (is_older and found.was_closed)
    return toll
