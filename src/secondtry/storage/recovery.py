"""Reads a kept review back from whatever a crash, a power cut or a bad disk has left of it."""

from pathlib import Path
from typing import Any, Final, NamedTuple

from secondtry.storage.checked_line import DamagedLineError, checked_line, read_checked_line
from secondtry.storage.file_system import FileSystem
from secondtry.storage.folder_layout import DRAFT, Generations, journal_files, snapshot_file
from secondtry.storage.journal import JournalRead, Replay, UnknownRecordError, read_journal
from secondtry.storage.kept_state import EditError, KeptState
from secondtry.storage.means import Place
from secondtry.storage.storage_error import NewerStorageError, NothingKeptError

#: Of the folder, its snapshots and journals. The table in them has a format of its own.
FORMAT: Final = 1

_NEWER = "This message was kept by a newer Second Try, and is left as it is. Please update to open it."


class Recovered(NamedTuple):
    """A review as it was kept, and how it was found.

    ``generation`` is that of the snapshot it was read from, ``highest`` the highest number in use.
    ``bad`` are the names of files that could not be read to their end. ``was_closed`` says that the
    program closed it in peace and that all of it is here; otherwise the person is told that this is
    what was kept. ``text_only`` says that nothing but a plain text was left, ``is_spare`` that it
    comes from the spare folder.
    """

    state: KeptState
    generation: int
    highest: int
    bad: tuple[str, ...] = ()
    was_closed: bool = False
    text_only: bool = False
    is_spare: bool = False

    @property
    def wants_snapshot(self) -> bool:
        """Say whether the folder as it lies should not stay so: a snapshot makes it whole."""
        return bool(self.bad) or self.text_only or self.is_spare


def snapshot_line(state: KeptState) -> bytes:
    """Return the one line of a snapshot."""
    return checked_line(
        {"format": FORMAT, "sequence": state.sequence, "text": state.text, "table": dict(state.table)}
    )


def read_snapshot(data: bytes) -> KeptState:
    """Return the state in a snapshot.

    Raises:
        DamagedLineError: when it is not as it was written.
        NewerStorageError: when a newer program wrote it.
    """
    value = read_checked_line(data)
    try:
        if not isinstance(value, dict):
            raise DamagedLineError("it is no snapshot")
        if value["format"] > FORMAT:
            raise NewerStorageError(_NEWER, str(value.get("text", "")))
        return KeptState(str(value["text"]), dict(value["table"]), int(value["sequence"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedLineError("it is no snapshot") from error


def recover(files: FileSystem, place: Place) -> Recovered:
    """Read a review back, and change nothing.

    The newest good snapshot counts, with the journals from there on, up to the
    first record that is missing. Where the spare folder
    knows more, because the other could not be written, it counts, with what was
    written behind it since. Where no more is left than a draft, that counts.

    Raises:
        NewerStorageError: when a newer program kept it.
        NothingKeptError: when nothing of it is left.
        OSError: when the folder cannot be read.
    """
    folder = place.folder
    better = _from_spare(files, place.spare) if place.spare is not None else None
    generations = Generations.among(_names(files, folder, may_be_gone=better is not None))
    bad: list[str] = []
    found = _from_snapshots(files, folder, generations, bad)
    if better is not None and (found is None or better.sequence > found.state.sequence):
        base = found.generation if found is not None else 0
        since = _replayed(files, folder, _Start(better, base), generations, [])
        return Recovered(since.state, base, generations.highest, tuple(bad), is_spare=True)
    if found is not None and (found.state.text or found.state.table):
        return found
    sequence = found.state.sequence if found is not None else 0
    best = _from_draft(files, folder, sequence, generations.highest, tuple(bad)) or found
    if best is None:
        raise NothingKeptError(
            f"Nothing of the message in {folder} can be read. Its files are left as they are. "
            "If you have a backup of this folder, put it back in its place; else look at the files yourself."
        )
    return best


def _names(files: FileSystem, folder: Path, *, may_be_gone: bool) -> list[str]:
    try:
        return files.names(folder)
    except OSError:
        if may_be_gone:
            return []
        raise


def _from_snapshots(
    files: FileSystem, folder: Path, generations: Generations, bad: list[str]
) -> Recovered | None:
    """Read from the newest good snapshot on; the names of bad files are added to ``bad``."""
    for generation in reversed(generations.snapshots):
        file = snapshot_file(folder, generation)
        try:
            start = read_snapshot(files.read(file))
        except (DamagedLineError, OSError):
            bad.append(file.name)
        else:
            return _replayed(files, folder, _Start(start, generation), generations, bad)
    # Every review begins as an empty one, and its first journal tells the rest.
    found = _replayed(files, folder, _Start(KeptState("", {}, 0), 0), generations, bad)
    return found if found.state.sequence else None


class _Start(NamedTuple):
    state: KeptState
    generation: int


def _replayed(
    files: FileSystem, folder: Path, start: _Start, generations: Generations, bad: list[str]
) -> Recovered:
    replay = Replay(start.state)
    has_all = False
    for number in generations.journals:
        if number >= start.generation:
            has_all = _read_on(replay, files, journal_files(folder, number), bad)
    was_closed = has_all and replay.was_closed
    return Recovered(replay.state(), start.generation, generations.highest, tuple(bad), was_closed)


def _read_on(replay: Replay, files: FileSystem, pair: tuple[Path, Path], bad: list[str]) -> bool:
    """Take the records of the next journal; False where some are missing in both of its files.

    A journal that does not follow is passed over: where records before it are lost, one further on
    may follow, which was begun after they were.
    """
    records: dict[int, list[Any]] = {}
    read, data_before = JournalRead({}, is_whole=False), b""
    for file in pair:
        try:
            data = files.read(file)
        except FileNotFoundError:
            continue
        except OSError:
            bad.append(file.name)
            continue
        if data != data_before:  # almost always, the two are the same
            read, data_before = read_journal(data), data
        records |= read.records
        if not read.is_whole:
            bad.append(file.name)
    try:
        for number in sorted(records):
            replay.take(records[number])
    except UnknownRecordError as error:
        raise NewerStorageError(_NEWER, replay.state().text) from error
    except (EditError, TypeError, ValueError):
        return False
    return bool(records)


def _from_spare(files: FileSystem, spare: Path) -> KeptState | None:
    try:
        names = files.names(spare)
    except OSError:
        return None
    states = []
    for generation in Generations.among(names).snapshots:
        try:
            states.append(read_snapshot(files.read(snapshot_file(spare, generation))))
        except (DamagedLineError, OSError):
            continue
    return max(states, key=lambda state: state.sequence, default=None)


def _from_draft(
    files: FileSystem, folder: Path, sequence: int, highest: int, bad: tuple[str, ...]
) -> Recovered | None:
    try:
        text = files.read(folder / DRAFT).decode("utf-8", "replace")
    except OSError:
        return None
    return Recovered(KeptState(text, {}, sequence), 0, highest, bad, text_only=True)
