"""Keeps one review on the disk while it is written: a journal of changes, and a snapshot now and then."""

import contextlib
import threading
from collections.abc import Callable, Mapping

from secondtry.storage.files_beside import FilesBeside
from secondtry.storage.folder_layout import journal_files, snapshot_file
from secondtry.storage.generation import Generation
from secondtry.storage.journal import closed_line, edit_line, opened_line, state_line
from secondtry.storage.kept_state import KeptState, Table, TextMirror
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import Recovered, recover, snapshot_line
from secondtry.storage.spare_folder import SpareFolder
from secondtry.storage.storage_error import StorageError
from secondtry.storage.tidying import delete_before, set_aside
from secondtry.storage.whole_files import sync_file, write_whole


class UntouchedReviewError(StorageError):
    """A review is not as it was wanted, and lies there as it did; ``text`` are its words."""

    def __init__(self, text: str) -> None:
        super().__init__("This message was left as it is.")
        self.text = text


def any_review(_found: Recovered) -> bool:
    """Want every review, as it may be found."""
    return True


class ReviewFolder:
    """Writes each change of a review to its journal at once, and makes it last when ``sync`` is called.

    ``edit`` and ``change`` never raise for what the disk does: the change is
    remembered, ``trouble`` says what is wrong, and the next ``sync`` writes
    everything once there is room. They belong to the thread that types, and
    wait for no disk; ``sync``, ``checkpoint`` and ``rest`` may run on another.
    Changes are numbered, and ``acknowledged`` is the number up to which no
    crash can lose them.
    """

    def __init__(self, means: Means, place: Place, found: Recovered) -> None:
        self.folder = place.folder
        self._means = means
        self._files = means.files
        self._spare = SpareFolder(means, place.spare)
        self._beside = FilesBeside(means, place.folder)
        self._mirror = TextMirror(found.state.text)
        self._table = found.state.table
        self._sequence = found.state.sequence
        self._edited_at = found.state.edited_at
        self._highest = found.highest
        self._earliest_needed = found.generation
        self._bad = found.bad
        #: Journals of a program that was killed: nobody has synced what it wrote last.
        first = found.highest + 1 if found.was_closed else found.generation
        self._left_behind = range(first, found.highest + 1)
        self._waiting: list[bytes] = []
        self._generations: list[Generation] = []
        #: Changes are in no journal, only in the state that the newest generation begins with.
        self._has_gap = False
        self._changing = threading.Lock()
        self._settling = threading.Lock()
        self.trouble: OSError | None = None
        self._is_closed = False
        self.acknowledged = 0
        with self._changing:
            if found.text_only:
                self._write_down(found.state.text)
            self._begin_generation()

    @classmethod
    def begin(cls, means: Means, place: Place) -> "ReviewFolder":
        """Begin to keep a review, an empty one; where the disk refuses, ``trouble`` says so."""
        return cls(means, place, Recovered(KeptState("", {}, 0), 0, 0))

    # What the thread that types does

    def edit(self, position: int, removed: int, inserted: str) -> None:
        """Keep an edit of the whole text; position and length count UTF-16 units.

        Raises:
            EditError: when the text has no such place: the caller's text is another, see ``replace_text``.
        """
        with self._changing:
            self._edited_at = self._mirror.edit(position, removed, inserted)
            self._write(edit_line(self._sequence + 1, position, removed, inserted))

    def replace_text(self, text: str) -> None:
        """Keep another text in the place of the whole."""
        with self._changing:
            units = len(self._mirror.text().encode("utf-16-le", "surrogatepass")) // 2
            self._mirror = TextMirror(text)
            self._write(edit_line(self._sequence + 1, 0, units, text))

    def change(self, table: Table) -> None:
        """Keep another table; one that is equal changes nothing."""
        with self._changing:
            self._edited_at = -1
            if table != self._table:
                line = state_line(self._sequence + 1, self._table, table)
                self._table = table
                self._write(line)

    def state(self) -> KeptState:
        """Return the review with every change so far."""
        with self._changing:
            return self._state()

    def is_written(self) -> bool:
        """Say whether the disk has taken every change so far, though it may not last yet."""
        with self._changing:
            newest = self._newest()
            is_whole = newest is not None and not newest.is_broken and not self._has_gap
            return is_whole and not self._waiting

    def is_due(self) -> bool:
        """Say whether the journal has grown so long that a checkpoint should follow."""
        with self._changing:
            return self._journal_is_full()

    # What may take a while

    def sync(self) -> bool:
        """Make everything so far last, in a new snapshot where the journal cannot; say whether it does."""
        return self._settle(anew=False)

    def sync_journals(self) -> bool:
        """Make everything so far last without a snapshot, and so without a summary; say whether it does.

        For the first moments, before a summary can be made. Where only a new snapshot could help, nothing
        happens: ``sync`` writes it.
        """
        with self._settling:
            with self._changing:
                newest = self._newest()
                if newest is None or newest.is_broken or self._waiting or self._has_gap or self._is_closed:
                    return self._is_closed
                generations, reached = list(self._generations), self._sequence
            try:
                self._sync_what_was_left_behind()
                for generation in generations:
                    generation.sync()
                self._files.sync_folder(self.folder)
                self._means.new_folders.make_last(self.folder)
            except OSError as error:
                if self._has_let_go():
                    return True
                self.trouble = error
                return False
            self.acknowledged = max(self.acknowledged, reached)
            return True

    def checkpoint(self) -> bool:
        """Make everything so far last in a new snapshot, and write the readable draft and the summary."""
        return self._settle(anew=True)

    def rest(self) -> bool:
        """Make everything last, and note that nobody writes; say whether it does. Who writes on, may."""
        self._settle(anew=True)
        with self._changing:
            self._write(closed_line(self._sequence + 1))
        return self._settle(anew=False)

    def let_go(self) -> None:
        """Let go of the files of a review that is at rest. What is changed from now on is not kept."""
        with self._changing:
            self._is_closed = True
            for generation in self._generations:
                generation.close()

    def close(self) -> bool:
        """Keep everything and let go of the files; False where not all of it lasts: it then stays open."""
        lasts = self.rest()
        if lasts:
            self.let_go()
        return lasts

    # Beside the state

    def keep_source(self, data: bytes, facts: Table) -> None:
        """Keep a file as it was when it was opened, byte for byte, and what is known of it.

        Raises:
            OSError: when it cannot be kept.
        """
        self._beside.keep_source(data, facts)

    def keep_versions(self, texts: Mapping[int, str]) -> None:
        """Keep these versions as plain text, by number, and no others, for eyes without this program.

        A version never changes: one whose file is there is not written again.

        Raises:
            OSError: when not all of them can be kept.
        """
        with self._settling:
            if not self._is_closed:
                self._beside.keep_versions(texts)

    # Inside, under the lock of changes

    def _write_down(self, text: str) -> None:
        """Put what nothing but a plain text says into a journal: the next one could not follow on from it."""
        self._mirror = TextMirror("")
        self._begin_generation()
        self._mirror = TextMirror(text)
        self._write(edit_line(self._sequence + 1, 0, 0, text))

    def _state(self) -> KeptState:
        return KeptState(self._mirror.text(), self._table, self._sequence, self._edited_at)

    def _journal_is_full(self) -> bool:
        newest = self._newest()
        most = self._means
        return newest is None or newest.records >= most.most_records or newest.length >= most.most_bytes

    def _has_news(self) -> bool:
        """Say whether the newest snapshot is not all there is; the first record only says "opened"."""
        newest = self._newest()
        return newest is None or newest.records > 1 or not newest.has_snapshot

    def _has_let_go(self) -> bool:
        return self._is_closed

    def _newest(self) -> Generation | None:
        return self._generations[-1] if self._generations else None

    def _write(self, line: bytes) -> None:
        self._sequence += 1
        newest = self._newest()
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

    def _begin_generation(self) -> bool:
        """Let a new journal follow; what waits is in the state that it begins with."""
        newest = self._newest()
        if newest is not None and (self._waiting or newest.is_broken):
            newest.is_broken = self._has_gap = True
        self._waiting.clear()
        self._highest += 1
        try:
            if newest is None or newest.is_broken:
                self._means.new_folders.make(self.folder)
            generation = Generation(self._files, self.folder, self._highest, self._state())
        except OSError as error:
            self.trouble = error
            return False
        self._generations.append(generation)
        self._write(opened_line(self._sequence + 1))
        return True

    # Inside, off the lock of changes

    def _settle(self, *, anew: bool) -> bool:
        with self._settling:
            lasts = self._make_last(anew=anew) or self._make_last(anew=False)
            if not lasts:
                self._use_spare()
            return lasts

    def _use_spare(self) -> None:
        with self._changing:
            state = self._state()
        if self._spare.keep(state):
            self.acknowledged = max(self.acknowledged, state.sequence)

    def _make_last(self, *, anew: bool) -> bool:
        with self._changing:
            if self._is_closed:
                return True
            newest = self._newest()
            if newest is not None and self._waiting and not newest.is_broken:
                self._write_waiting(newest)
            stuck = newest is None or newest.is_broken
            if (stuck or (anew and self._has_news()) or self._journal_is_full()) and (
                not self._begin_generation() and stuck
            ):
                return False
            generations = list(self._generations)
            reached = self._sequence - len(self._waiting)
        try:
            self._sync(generations)
        except OSError as error:
            if self._has_let_go():
                return True  # another thread let go of the files meanwhile, for all of it lasted
            self.trouble = error
            return False
        with self._changing:
            self.acknowledged = max(self.acknowledged, reached)
            if self._waiting:
                return False
            self.trouble = None
        self._spare.leave()
        return True

    def _sync_what_was_left_behind(self) -> None:
        for number in self._left_behind:
            for file in journal_files(self.folder, number):
                with contextlib.suppress(FileNotFoundError):
                    sync_file(self._files, file)
        self._left_behind = range(0)

    def _sync(self, generations: list[Generation]) -> None:
        """Sync the journals in their order, then write the snapshot that the newest begins with.

        Raises:
            OSError: when not everything lasts.
        """
        newest = generations[-1]
        for generation in generations[:-1]:
            # The snapshot to come holds all that these hold; until it is there, they help.
            with contextlib.suppress(OSError):
                generation.sync()
        newest.sync()
        self._means.new_folders.make_last(self.folder)
        if not newest.has_snapshot:
            self._write_snapshot(newest)

    def _write_snapshot(self, newest: Generation) -> None:
        write_whole(self._files, snapshot_file(self.folder, newest.number), snapshot_line(newest.base))
        self._files.sync_folder(self.folder)
        newest.has_snapshot = True
        with self._changing:
            self._has_gap = newest is not self._newest()
            earlier = [each for each in self._generations if each.number < newest.number]
            self._generations = [each for each in self._generations if each.number >= newest.number]
        for generation in earlier:
            with contextlib.suppress(OSError):
                generation.close()
        set_aside(self._files, self.folder, self._bad)
        self._bad = ()
        delete_before(self._files, self.folder, self._earliest_needed)
        self._earliest_needed = newest.number
        self._beside.keep_state(newest.base)


def reopen(
    means: Means, place: Place, is_wanted: Callable[[Recovered], bool] = any_review
) -> tuple[ReviewFolder, Recovered]:
    """Read a kept review back and go on keeping it; waits for no disk to write.

    A review that is damaged wants a snapshot, which the next ``sync`` writes; until then it lies there as it
    did, and what is changed meanwhile is found behind it. One that is not
    wanted, as it was found, is not touched.

    Raises:
        UntouchedReviewError: when it is not wanted.
        StorageError: when it cannot be read, or must be left as it is.
        OSError: when the folder cannot be read.
    """
    found = recover(means.files, place)
    if not is_wanted(found):
        raise UntouchedReviewError(found.state.text)
    return ReviewFolder(means, place, found), found
