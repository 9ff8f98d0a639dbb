"""Keeps one review on the disk while it is written: a journal of changes, and a snapshot now and then."""

import contextlib
import errno
import threading
from collections.abc import Mapping

from secondtry.storage.checked_line import checked_line
from secondtry.storage.folder_layout import (
    DRAFT,
    SOURCE_BYTES,
    SOURCE_FACTS,
    SUMMARY,
    VERSIONS,
    Generations,
    journal_files,
    snapshot_file,
    version_file,
    version_numbers,
)
from secondtry.storage.generation import Generation
from secondtry.storage.journal import closed_line, edit_line, opened_line, state_line
from secondtry.storage.kept_state import KeptState, Table, TextMirror
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import Recovered, recover, snapshot_line
from secondtry.storage.whole_files import write_whole


class ReviewFolder:
    """Writes each change of a review to its journal at once, and makes it last when ``sync`` is called.

    ``edit`` and ``change`` never raise for what the disk does: the change is
    remembered, ``trouble`` says what is wrong, and the next ``sync`` writes
    everything once there is room. They belong to the thread that types;
    ``sync`` and ``checkpoint`` may run on another. Changes are numbered, and
    ``acknowledged`` is the number up to which no crash can lose them.
    """

    def __init__(self, means: Means, place: Place, found: Recovered) -> None:
        self.folder = place.folder
        self._means = means
        self._files = means.files
        self._spare = place.spare
        self._mirror = TextMirror(found.state.text)
        self._table = found.state.table
        self._sequence = found.state.sequence
        self._edited_at = found.state.edited_at
        self._highest = found.highest
        self._earliest_needed = found.generation
        self._bad = found.bad
        self._waiting: list[bytes] = []
        self._generations: list[Generation] = []
        self._changing = threading.Lock()
        self._settling = threading.Lock()
        self.trouble: OSError | None = None
        self._is_closed = False
        #: The numbers of the versions that lie there as plain text; None before anybody has looked.
        self._versions: set[int] | None = None
        self.acknowledged = 0
        with self._changing:
            self._begin_generation()
        if found.wants_snapshot:
            self.sync()

    @classmethod
    def begin(cls, means: Means, place: Place) -> "ReviewFolder":
        """Begin to keep a review, an empty one; where the disk refuses, ``trouble`` says so."""
        with contextlib.suppress(OSError):
            means.files.make_folder(place.folder)
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

    def is_due(self) -> bool:
        """Say whether the journal has grown so long that a checkpoint should follow."""
        with self._changing:
            return self._journal_is_full()

    # What may take a while

    def sync(self) -> bool:
        """Make everything so far last, in a new snapshot where the journal cannot; say whether it does."""
        return self._settle(anew=False)

    def checkpoint(self) -> bool:
        """Make everything so far last in a new snapshot, and write the readable draft and the summary."""
        return self._settle(anew=True)

    def close(self) -> bool:
        """Keep everything and let go of the files; False where not all of it lasts: it then stays open."""
        self._settle(anew=True)
        with self._changing:
            self._write(closed_line(self._sequence + 1))
        lasts = self._settle(anew=False)
        if lasts:
            self._is_closed = True
            for generation in self._generations:
                generation.close()
        return lasts

    # Beside the state

    def keep_source(self, data: bytes, facts: Table) -> None:
        """Keep a file as it was when it was opened, byte for byte, and what is known of it.

        Raises:
            OSError: when it cannot be kept.
        """
        write_whole(self._files, self.folder / SOURCE_BYTES, data)
        write_whole(self._files, self.folder / SOURCE_FACTS, checked_line(dict(facts)))
        self._files.sync_folder(self.folder)

    def keep_versions(self, texts: Mapping[int, str]) -> None:
        """Keep these versions as plain text, by number, and no others, for eyes without this program.

        A version never changes: one whose file is there is not written again.

        Raises:
            OSError: when not all of them can be kept.
        """
        with self._settling:
            if self._versions is None:
                self._versions = self._versions_there()
            if self._versions != texts.keys():
                self._change_versions(texts, self._versions)

    # Inside, under the lock of changes

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
        if newest is not None and self._waiting:
            newest.is_broken = True
        self._waiting.clear()
        self._highest += 1
        try:
            if newest is None or newest.is_broken:
                self._files.make_folder(self.folder)
            generation = Generation(self._files, self.folder, self._highest, self._state())
        except OSError as error:
            self.trouble = error
            return False
        self._generations.append(generation)
        self._write(opened_line(self._sequence + 1))
        return True

    # Inside, off the lock of changes

    def _versions_there(self) -> set[int]:
        with contextlib.suppress(FileNotFoundError):
            return set(version_numbers(self._files.names(self.folder / VERSIONS)))
        return set()

    def _change_versions(self, texts: Mapping[int, str], there: set[int]) -> None:
        self._files.make_folder(self.folder / VERSIONS)
        for number in sorted(texts.keys() - there):
            data = texts[number].encode("utf-8", "replace")
            write_whole(self._files, version_file(self.folder, number), data)
            there.add(number)
        for number in sorted(there - texts.keys()):
            with contextlib.suppress(FileNotFoundError):
                self._files.unlink(version_file(self.folder, number))
            there.discard(number)
        self._files.sync_folder(self.folder / VERSIONS)

    def _settle(self, *, anew: bool) -> bool:
        with self._settling:
            if self._is_closed:
                return self.trouble is None
            lasts = self._make_last(anew=anew) or self._make_last(anew=False)
            if not lasts:
                self._use_spare()
            return lasts

    def _make_last(self, *, anew: bool) -> bool:
        with self._changing:
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
            self.trouble = error
            return False
        with self._changing:
            self.acknowledged = max(self.acknowledged, reached)
            if self._waiting:
                return False
            self.trouble = None
        self._leave_spare()
        return True

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
        if newest.has_snapshot:
            return
        self._write_snapshot(newest)

    def _write_snapshot(self, newest: Generation) -> None:
        write_whole(self._files, snapshot_file(self.folder, newest.number), snapshot_line(newest.base))
        self._files.sync_folder(self.folder)
        newest.has_snapshot = True
        with self._changing:
            earlier = [each for each in self._generations if each.number < newest.number]
            self._generations = [each for each in self._generations if each.number >= newest.number]
        for generation in earlier:
            with contextlib.suppress(OSError):
                generation.close()
        self._set_bad_aside()
        self._delete_before(self._earliest_needed)
        self._earliest_needed = newest.number
        self._write_for_readers(newest.base)

    def _write_for_readers(self, state: KeptState) -> None:
        """Write the draft that anybody can read, and what the shelf shows; neither is needed to recover."""
        summary = {"sequence": state.sequence, **self._means.summarise(state)}
        with contextlib.suppress(OSError):
            write_whole(self._files, self.folder / DRAFT, state.text.encode("utf-8", "replace"))
            write_whole(self._files, self.folder / SUMMARY, checked_line(summary))

    def _set_bad_aside(self) -> None:
        """Give files that could not be read another name: they are never deleted, and never read again."""
        for name in self._bad:
            with contextlib.suppress(OSError):
                names = set(self._files.names(self.folder))
                number = next(n for n in range(1, len(names) + 2) if f"{name}.bad-{n}" not in names)
                self._files.rename(self.folder / name, self.folder / f"{name}.bad-{number}")
        self._bad = ()

    def _delete_before(self, generation: int) -> None:
        with contextlib.suppress(OSError):
            there = Generations.among(self._files.names(self.folder))
            old = [file for n in there.journals if n < generation for file in journal_files(self.folder, n)]
            old += [snapshot_file(self.folder, n) for n in there.snapshots if n < generation]
            for file in old:
                with contextlib.suppress(FileNotFoundError):
                    self._files.unlink(file)

    def _use_spare(self) -> None:
        """Keep the whole in another place, where the folder cannot be written."""
        if self._spare is None:
            return
        with self._changing:
            state = self._state()
        with contextlib.suppress(OSError):
            self._files.make_folder(self._spare)
            earlier = Generations.among(self._files.names(self._spare)).snapshots
            number = max(earlier, default=0) + 1
            write_whole(self._files, snapshot_file(self._spare, number), snapshot_line(state))
            self._files.sync_folder(self._spare)
            self.acknowledged = max(self.acknowledged, state.sequence)
            for each in earlier:
                self._files.unlink(snapshot_file(self._spare, each))

    def _leave_spare(self) -> None:
        if self._spare is None:
            return
        with contextlib.suppress(OSError):
            for number in Generations.among(self._files.names(self._spare)).snapshots:
                self._files.unlink(snapshot_file(self._spare, number))
            self._files.remove_folder(self._spare)


def reopen(means: Means, place: Place) -> tuple[ReviewFolder, Recovered]:
    """Read a kept review back and go on keeping it.

    Raises:
        StorageError: when it cannot be read, or must be left as it is.
        OSError: when the folder cannot be read.
    """
    found = recover(means.files, place)
    return ReviewFolder(means, place, found), found


def readable_trouble(error: OSError) -> str:
    """Return what is wrong with the disk in a few words."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "the folder may not be written"
        case errno.EEXIST:
            return "a file is where the folder should be"
        case errno.ENOENT | errno.ENOTDIR:
            return "the folder is gone"
        case errno.EIO:
            return "the disk reports an error"
        case _:
            return (error.strerror or "the disk refuses").lower()
