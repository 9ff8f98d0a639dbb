"""Keeps one review on the disk while it is written: a journal of changes, and a snapshot now and then."""

import contextlib
import threading
from collections.abc import Callable, Mapping, Sequence

from secondtry.storage.files_beside import FilesBeside
from secondtry.storage.folder_layout import journal_files, snapshot_file
from secondtry.storage.generation import Generation
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import Recovered, recover, snapshot_line
from secondtry.storage.review_journals import ReviewJournals
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
        self._earliest_needed = found.generation
        self._bad = found.bad
        #: Journals of a program that was killed: nobody has synced what it wrote last.
        first = found.highest + 1 if found.was_closed else found.generation
        self._left_behind = range(first, found.highest + 1)
        self._changing = threading.Lock()
        self._settling = threading.Lock()
        self._is_closed = False
        self.acknowledged = 0
        self._journals = ReviewJournals(means, place.folder, found)

    @classmethod
    def begin(cls, means: Means, place: Place) -> "ReviewFolder":
        """Begin to keep a review, an empty one; where the disk refuses, ``trouble`` says so."""
        return cls(means, place, Recovered(KeptState("", {}, 0), 0, 0))

    @property
    def trouble(self) -> OSError | None:
        """What the disk said when it refused something last, until it has taken everything."""
        return self._journals.trouble

    # What the thread that types does

    def edit(self, position: int, removed: int, inserted: str) -> None:
        """Keep an edit of the whole text; position and length count UTF-16 units.

        Raises:
            EditError: when the text has no such place: the caller's text is another, see ``replace_text``.
        """
        with self._changing:
            self._journals.edit(position, removed, inserted)

    def replace_text(self, text: str) -> None:
        """Keep another text in the place of the whole."""
        with self._changing:
            self._journals.replace_text(text)

    def change(self, table: Table) -> None:
        """Keep another table; one that is equal changes nothing."""
        with self._changing:
            self._journals.change(table)

    def state(self) -> KeptState:
        """Return the review with every change so far."""
        with self._changing:
            return self._journals.state()

    def is_written(self) -> bool:
        """Say whether the disk has taken every change so far, though it may not last yet."""
        with self._changing:
            return self._journals.is_whole

    def is_due(self) -> bool:
        """Say whether the journal has grown so long that a checkpoint should follow."""
        with self._changing:
            return self._journals.is_full

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
                if self._is_closed or not self._journals.is_whole:
                    return self._is_closed
                generations, reached = self._journals.generations, self._journals.reached
            try:
                self._sync_what_was_left_behind()
                for generation in generations:
                    generation.sync()
                self._files.sync_folder(self.folder)
                self._means.new_folders.make_last(self.folder)
            except OSError as error:
                if self._has_let_go():
                    return True
                self._journals.trouble = error
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
            self._journals.note_closed()
        return self._settle(anew=False)

    def let_go(self) -> None:
        """Let go of the files of a review that is at rest. What is changed from now on is not kept."""
        with self._changing:
            self._is_closed = True
            self._journals.close()

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

    # Inside

    def _has_let_go(self) -> bool:
        return self._is_closed

    def _settle(self, *, anew: bool) -> bool:
        with self._settling:
            lasts = self._make_last(anew=anew) or self._make_last(anew=False)
            if not lasts:
                self._use_spare()
            return lasts

    def _use_spare(self) -> None:
        with self._changing:
            state = self._journals.state()
        if self._spare.keep(state):
            self.acknowledged = max(self.acknowledged, state.sequence)

    def _make_last(self, *, anew: bool) -> bool:
        with self._changing:
            if self._is_closed:
                return True
            self._journals.write_waiting()
            stuck = self._journals.is_stuck
            if (stuck or (anew and self._journals.has_news) or self._journals.is_full) and (
                not self._journals.begin_generation() and stuck
            ):
                return False
            generations, reached = self._journals.generations, self._journals.reached
        try:
            self._sync(generations)
        except OSError as error:
            if self._has_let_go():
                return True  # another thread let go of the files meanwhile, for all of it lasted
            self._journals.trouble = error
            return False
        with self._changing:
            self.acknowledged = max(self.acknowledged, reached)
            if self._journals.has_waiting:
                return False
            self._journals.trouble = None
        self._spare.leave()
        return True

    def _sync_what_was_left_behind(self) -> None:
        for number in self._left_behind:
            for file in journal_files(self.folder, number):
                with contextlib.suppress(FileNotFoundError):
                    sync_file(self._files, file)
        self._left_behind = range(0)

    def _sync(self, generations: Sequence[Generation]) -> None:
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
            earlier = self._journals.forget_before(newest)
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
