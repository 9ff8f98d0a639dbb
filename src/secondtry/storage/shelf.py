"""All the kept reviews of one person: listed, begun, opened, thrown away and taken back."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from secondtry.storage.checked_line import DamagedLineError, words_of_checked_line
from secondtry.storage.folder_layout import LOCK, SUMMARY, VERSIONS, belongs_to_a_review
from secondtry.storage.kept_state import KeptState
from secondtry.storage.lock import HeldLock, LockMaker
from secondtry.storage.means import Means, Place
from secondtry.storage.moving import move_review
from secondtry.storage.recovery import Recovered, recover
from secondtry.storage.review_folder import ReviewFolder, any_review, reopen
from secondtry.storage.shelf_entry import ShelfEntry
from secondtry.storage.storage_error import NewerStorageError, StorageError
from secondtry.storage.trash import Trash

#: A disk that takes longer than so many seconds for a small file stops nobody who opens a review.
_LONGEST_FOR_LOCK = 0.1


class OpenElsewhereError(StorageError):
    """Another window writes this review."""


class NotOnShelfError(StorageError):
    """There is no such review."""


class OpenReview(NamedTuple):
    """A review that this program may write, and how it was found (None for a new one)."""

    key: str
    kept: ReviewFolder
    found: Recovered | None
    lock: HeldLock

    def close(self) -> bool:
        """Keep everything, and let others have it; False where not all of it lasts: it then stays open."""
        lasts = self.kept.rest()
        if lasts:
            self.let_go()
        return lasts

    def let_go(self) -> None:
        """Let others have a review that is at rest; waits for no disk."""
        self.kept.let_go()
        self.lock.unlock()


class Shelf:
    """A folder with one folder for each review.

    ``place`` holds all of them, ``make_lock`` makes the lock of one of them, and ``now`` tells the time
    with its offset.
    """

    def __init__(self, means: Means, place: Place, make_lock: LockMaker, now: Callable[[], datetime]) -> None:
        self._means = means
        self._files = means.files
        self._folder = place.folder
        self._spare = place.spare
        self._make_lock = make_lock
        self._now = now
        self._trash = Trash(means, place, now)

    @property
    def folder(self) -> Path:
        """The folder of all reviews."""
        return self._folder

    def entries(self) -> tuple[ShelfEntry, ...]:
        """Return every review, in the order of their beginning, the newest first."""
        keys = self._keys(self._folder)
        if self._spare is not None and (spared := self._keys(self._spare)):
            keys = sorted({*keys, *spared}, reverse=True)
        return self._entries(self._folder, keys)

    def entry(self, key: str) -> ShelfEntry | None:
        """Return one review, None where it is not on the shelf."""
        return self._entry(self._folder, key) if key in self._keys(self._folder) else None

    def begin(self) -> OpenReview:
        """Begin a new, empty review; waits for no disk."""
        key = f"{self._now():%Y%m%d-%H%M%S}-{self._files.fresh_name()}"
        kept = ReviewFolder.begin(self._means, self._place(key))
        return OpenReview(key, kept, None, self._take_lock(key))

    def open(self, key: str, is_wanted: Callable[[Recovered], bool] = any_review) -> OpenReview:
        """Read a review back and go on keeping it; waits for no disk to write.

        What is damaged in it is set aside with the first ``sync``, which is to follow soon. One that is not
        wanted, as it was found, is not touched.

        Raises:
            OpenElsewhereError: when another window has it.
            UntouchedReviewError: when it is not wanted.
            StorageError: when it cannot be read, or must be left as it is.
        """
        lock = self._take_lock(key)
        if not lock.is_ours():
            raise OpenElsewhereError("This message is open in another window of Second Try. Go on there.")
        try:
            kept, found = reopen(self._means, self._place(key), is_wanted)
        except OSError as error:
            lock.unlock()
            raise StorageError(_words_for_unreadable(self._folder / key, error)) from error
        except StorageError:
            lock.unlock()
            raise
        return OpenReview(key, kept, found, lock)

    def bring(self, key: str, from_folder: Path, make_lock: LockMaker) -> str:
        """Move a review from the shelf in another folder onto this one, and return its key here.

        ``make_lock`` makes the lock of a review there.

        Raises:
            NotOnShelfError: when it is not there.
            OpenElsewhereError: when a window has it.
            StorageError: when it cannot be moved; it is then in the one place or in the other.
        """
        if key not in self._keys(from_folder):
            raise NotOnShelfError(f"There is no message in {from_folder / key}.")
        old = Place(from_folder / key, self._spare / key if self._spare is not None else None)
        lock = make_lock(old.folder / LOCK)
        if not lock.try_lock():
            raise OpenElsewhereError("This message is open in another window of Second Try.")
        try:
            return move_review(self._means, old, self._folder / key).name
        except OSError as error:
            raise StorageError(f"The message in {old.folder} cannot be moved: {error.strerror}.") from error
        finally:
            lock.unlock()

    def look(self, key: str) -> KeptState:
        """Read a review without touching it.

        Raises:
            StorageError: when it cannot be read.
        """
        try:
            return recover(self._files, self._place(key)).state
        except OSError as error:
            raise StorageError(_words_for_unreadable(self._folder / key, error)) from error

    def text_of(self, key: str) -> str:
        """Return the words of a review, as far as they can be read, also of one that a newer program kept.

        Raises:
            StorageError: when nothing of it can be read.
        """
        try:
            return self.look(key).text
        except NewerStorageError as error:
            return error.text

    # Throwing away

    def delete(self, key: str) -> None:
        """Put a review, which is open nowhere, into the trash for good and all; waits for the disk.

        Raises:
            OpenElsewhereError: when a window has it.
            StorageError: when it cannot be moved.
        """
        self.make_ready_to_delete(key)
        self.put_in_trash(key)
        self.make_moves_last()

    def make_ready_to_delete(self, key: str, *, was_ours: bool = False) -> None:
        """Do what takes a while before a review goes into the trash; belongs on another thread.

        Where ``was_ours``, this program has just closed it, and nobody is asked whether another has it.

        Raises:
            OpenElsewhereError: when a window has it.
            StorageError: when it cannot be moved.
        """
        if not was_ours:
            lock = self._make_lock(self._folder / key / LOCK)
            if not lock.try_lock():
                raise OpenElsewhereError(
                    "This message is open in another window of Second Try. Close it there."
                )
            lock.unlock()
        try:
            self._trash.make_ready(key)
        except OSError as error:
            raise StorageError(_words_for_closed_trash(self._trash.folder, error)) from error

    def put_in_trash(self, key: str) -> None:
        """Move a review that is ready to be deleted; waits for no disk, see ``make_moves_last``.

        Raises:
            StorageError: when it cannot be moved.
        """
        try:
            self._trash.put(key)
        except OSError as error:
            raise StorageError(_words_for_closed_trash(self._trash.folder, error)) from error

    def take_back(self, key: str) -> None:
        """Put a review from the trash back onto the shelf; waits for no disk, see ``make_moves_last``.

        Raises:
            StorageError: when it is not there any more, or cannot be moved.
        """
        try:
            self._trash.give_back(key)
        except OSError as error:
            raise StorageError(f"This message cannot be taken back: {error.strerror}.") from error

    def make_moves_last(self) -> None:
        """Return when what was put into the trash or taken back stays there; belongs on another thread.

        Raises:
            StorageError: when that cannot be said.
        """
        try:
            self._trash.make_last()
        except OSError as error:
            raise StorageError(f"The disk does not confirm what was moved: {error.strerror}.") from error

    def trashed(self) -> tuple[ShelfEntry, ...]:
        """Return what is in the trash."""
        return self._entries(self._trash.folder, self._keys(self._trash.folder))

    def deleted_at(self, key: str) -> datetime | None:
        """Return when a review in the trash was deleted, from which on its days are counted."""
        return self._trash.deleted_at(key)

    def empty_trash(self, after: timedelta) -> None:
        """Remove for good what was deleted so long ago, as far as the disk lets it; see ``Trash``."""
        self._trash.empty(after)

    def remove_for_good(self, keys: Iterable[str]) -> None:
        """Remove from the trash what nobody shall bring back; belongs on another thread.

        Raises:
            StorageError: when something of it stays.
        """
        try:
            self._trash.remove(keys)
        except OSError as error:
            raise StorageError(_words_for_unremoved(self._trash.folder, error)) from error

    def _take_lock(self, key: str) -> HeldLock:
        return HeldLock(self._make_lock(self._folder / key / LOCK), _LONGEST_FOR_LOCK)

    def _place(self, key: str) -> Place:
        return Place(self._folder / key, self._spare / key if self._spare is not None else None)

    def _keys(self, folder: Path) -> list[str]:
        try:
            return [name for name in reversed(self._files.names(folder)) if not name.startswith(".")]
        except OSError:
            return []

    def _entries(self, folder: Path, keys: Sequence[str]) -> tuple[ShelfEntry, ...]:
        found = (self._entry(folder, key) for key in keys)
        return tuple(entry for entry in found if entry is not None)

    def _entry(self, folder: Path, key: str) -> ShelfEntry | None:
        """Return what is noted of a review, else what is wrong with it; None for a folder of other things."""
        try:
            return ShelfEntry(key, words_of_checked_line(self._files.read(f"{folder}/{key}/{SUMMARY}")))
        except (DamagedLineError, OSError):
            pass
        place = self._place(key) if folder == self._folder else Place(folder / key)
        try:
            return ShelfEntry.of(key, self._means.summarise(recover(self._files, place).state))
        except NewerStorageError as error:
            return ShelfEntry(key, problem=str(error))
        except StorageError as error:
            return ShelfEntry(key, problem=str(error)) if self._holds_words(folder / key) else None
        except NotADirectoryError:
            return None
        except OSError as error:
            return ShelfEntry(key, problem=_words_for_unreadable(folder / key, error))

    def _holds_words(self, folder: Path) -> bool:
        """Say whether anything of a review lies in a folder, be it damaged."""
        names = [name for name in self._files.names(folder) if belongs_to_a_review(name)]
        return any(self._is_more_than_empty(folder / name) for name in names)

    def _is_more_than_empty(self, path: Path) -> bool:
        try:
            return bool(self._files.names(path) if path.name == VERSIONS else self._files.read(path))
        except OSError:
            return True


def _words_for_closed_trash(trash: Path, error: OSError) -> str:
    return f"It cannot be moved to {trash}: {error.strerror}. Once that is put right, delete it again."


def _words_for_unremoved(trash: Path, error: OSError) -> str:
    return (
        f"Not everything in {trash} could be removed: {error.strerror}. "
        "Once that is put right, empty the trash again."
    )


def _words_for_unreadable(folder: Path, error: OSError) -> str:
    return (
        f"The message in {folder} cannot be read: {error.strerror}. Nothing in it is touched. "
        "Once this account may read the folder again, the message is there as it was."
    )
