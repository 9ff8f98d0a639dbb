"""A review as it is now, and the journals in which each change of it is written at once."""

from pathlib import Path

from secondtry.storage.generation import Generation
from secondtry.storage.journal import closed_line, edit_line, opened_line, state_line
from secondtry.storage.kept_state import KeptState, Table, TextMirror
from secondtry.storage.means import Means
from secondtry.storage.recovery import Recovered


class ReviewJournals:
    """Writes changes to the newest journal; what the disk refuses waits, and ``trouble`` says why.

    It waits for no disk: what is written lasts once its ``generations`` are synced. Nothing here is to be
    called by two threads at once.
    """

    def __init__(self, means: Means, folder: Path, found: Recovered) -> None:
        self._means = means
        self._folder = folder
        self._mirror = TextMirror(found.state.text)
        self._table = found.state.table
        self._sequence = found.state.sequence
        self._edited_at = found.state.edited_at
        self._highest = found.highest
        self._waiting: list[bytes] = []
        self._generations: list[Generation] = []
        #: Changes are in no journal, only in the state that the newest generation begins with.
        self._has_gap = False
        self.trouble: OSError | None = None
        if found.text_only:
            self._write_down(found.state.text)
        self.begin_generation()

    @property
    def generations(self) -> tuple[Generation, ...]:
        """The journals that are needed until the newest has its snapshot, in their order."""
        return tuple(self._generations)

    @property
    def newest(self) -> Generation | None:
        """The journal that is written; None where none could be made yet."""
        return self._generations[-1] if self._generations else None

    @property
    def reached(self) -> int:
        """The number of the last change that is written, or in the state that the newest journal follows."""
        return self._sequence - len(self._waiting)

    @property
    def has_waiting(self) -> bool:
        """Whether the disk has refused changes that it is to be asked again to take."""
        return bool(self._waiting)

    @property
    def is_whole(self) -> bool:
        """Whether every change so far is in a journal that may be relied upon."""
        newest = self.newest
        return newest is not None and not newest.is_broken and not self._has_gap and not self._waiting

    @property
    def is_full(self) -> bool:
        """Whether the newest journal has grown so long that another should follow."""
        newest, most = self.newest, self._means
        return newest is None or newest.records >= most.most_records or newest.length >= most.most_bytes

    @property
    def is_stuck(self) -> bool:
        """Whether nothing can be written before another journal follows."""
        newest = self.newest
        return newest is None or newest.is_broken

    @property
    def has_news(self) -> bool:
        """Whether the newest snapshot is not all there is; the first record only says "opened"."""
        newest = self.newest
        return newest is None or newest.records > 1 or not newest.has_snapshot

    def state(self) -> KeptState:
        """Return the review with every change so far."""
        return KeptState(self._mirror.text(), self._table, self._sequence, self._edited_at)

    def edit(self, position: int, removed: int, inserted: str) -> None:
        """Take in an edit of the whole text; position and length count UTF-16 units.

        Raises:
            EditError: when the text has no such place.
        """
        self._edited_at = self._mirror.edit(position, removed, inserted)
        self._write(edit_line(self._sequence + 1, position, removed, inserted))

    def replace_text(self, text: str) -> None:
        """Take in another text in the place of the whole."""
        units = len(self._mirror.text().encode("utf-16-le", "surrogatepass")) // 2
        self._mirror = TextMirror(text)
        self._write(edit_line(self._sequence + 1, 0, units, text))

    def change(self, table: Table) -> None:
        """Take in another table; one that is equal changes nothing."""
        self._edited_at = -1
        if table != self._table:
            line = state_line(self._sequence + 1, self._table, table)
            self._table = table
            self._write(line)

    def note_closed(self) -> None:
        """Note that nobody writes any more."""
        self._write(closed_line(self._sequence + 1))

    def write_waiting(self) -> None:
        """Ask the disk again to take what waits."""
        newest = self.newest
        if newest is not None and self._waiting and not newest.is_broken:
            self._write_waiting(newest)

    def begin_generation(self) -> bool:
        """Let a new journal follow; what waits is in the state that it begins with."""
        newest = self.newest
        if newest is not None and (self._waiting or newest.is_broken):
            newest.is_broken = self._has_gap = True
        self._waiting.clear()
        self._highest += 1
        try:
            if newest is None or newest.is_broken:
                self._means.new_folders.make(self._folder)
            generation = Generation(self._means.files, self._folder, self._highest, self.state())
        except OSError as error:
            self.trouble = error
            return False
        self._generations.append(generation)
        self._write(opened_line(self._sequence + 1))
        return True

    def forget_before(self, snapshot_of: Generation) -> list[Generation]:
        """Return the journals that a snapshot makes superfluous, and need them no more."""
        self._has_gap = snapshot_of is not self.newest
        earlier = [each for each in self._generations if each.number < snapshot_of.number]
        self._generations = [each for each in self._generations if each.number >= snapshot_of.number]
        return earlier

    def close(self) -> None:
        """Let go of the files."""
        for generation in self._generations:
            generation.close()

    def _write_down(self, text: str) -> None:
        """Put what nothing but a plain text says into a journal: the next one could not follow on from it."""
        self._mirror = TextMirror("")
        self.begin_generation()
        self._mirror = TextMirror(text)
        self._write(edit_line(self._sequence + 1, 0, 0, text))

    def _write(self, line: bytes) -> None:
        self._sequence += 1
        newest = self.newest
        if newest is None or newest.is_broken:
            return  # the state that the next generation begins with will hold it
        self._waiting.append(line)
        self._write_waiting(newest)

    def _write_waiting(self, newest: Generation) -> None:
        """Write what is not yet in the journal; where that fails, it waits on."""
        lines = b"".join(self._waiting)
        try:
            newest.append(lines, len(self._waiting))
        except OSError as error:
            self.trouble = error
            # To try again with all of it at each key would cost more with each.
            newest.is_broken = newest.is_broken or len(lines) > self._means.most_bytes
        else:
            self._waiting.clear()
