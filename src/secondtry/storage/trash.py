"""Where reviews that were thrown away wait, each with a note of when: a folder beside the others."""

import contextlib
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from secondtry.storage.checked_line import checked_line, read_checked_line
from secondtry.storage.means import Means, Place
from secondtry.storage.tidying import remove_all
from secondtry.storage.whole_files import write_whole

_NAME = ".trash"
_NOTE = "deleted.json"


class Trash:
    """Moves reviews away and back, and removes them for good. Moving waits for no disk; all else may.

    Every method raises OSError where the system refuses, but ``deleted_at`` and ``empty``.
    """

    def __init__(self, means: Means, shelf: Place, now: Callable[[], datetime]) -> None:
        self._means = means
        self._files = means.files
        self._shelf = shelf.folder
        self._spare = shelf.spare
        self._now = now

    @property
    def folder(self) -> Path:
        """Where everything lies that was thrown away."""
        return self._shelf / _NAME

    def make_ready(self, key: str) -> None:
        """Do beforehand what takes a while; until ``put`` follows, the review lies on the shelf as it did."""
        self._means.new_folders.make(self.folder)
        self._means.new_folders.make_last(self.folder)
        self._note_time(self._shelf / key)

    def put(self, key: str) -> None:
        """Move a review from the shelf, in one step."""
        self._files.rename(self._shelf / key, self.folder / key)

    def give_back(self, key: str) -> None:
        """Move a review back onto the shelf, in one step."""
        self._files.rename(self.folder / key, self._shelf / key)
        with contextlib.suppress(OSError):
            self._files.unlink(self._shelf / key / _NOTE)

    def make_last(self) -> None:
        """Return when everything that was moved so far lies where it was moved to, whatever happens."""
        with contextlib.suppress(FileNotFoundError):  # nothing was ever thrown away
            self._files.sync_folder(self.folder)
        self._files.sync_folder(self._shelf)

    def deleted_at(self, key: str) -> datetime | None:
        """Return when a review here was deleted, from which on its days are counted."""
        try:
            noted = read_checked_line(self._files.read(self.folder / key / _NOTE))
            return datetime.fromisoformat(str(noted))
        except (OSError, ValueError):
            return None

    def empty(self, after: timedelta) -> None:
        """Remove what was deleted so long ago, as far as the disk lets it."""
        for key in self._keys():
            deleted = self._begun_to_wait(key)
            if deleted is not None and self._now() - deleted >= after:
                self._remove(key)

    def remove(self, keys: Iterable[str]) -> None:
        """Remove reviews, and return when they are gone for good, whatever happens."""
        for key in keys:
            self._remove(key)
            if key in self._keys():
                # What is in the way is asked once more, for it to say what that is.
                self._files.remove_folder(self.folder / key)
        with contextlib.suppress(FileNotFoundError):
            self._files.sync_folder(self.folder)

    def _remove(self, key: str) -> None:
        # The spare copy first: whatever is left after a power cut still lies in the trash.
        if self._spare is not None:
            remove_all(self._files, self._spare / key)
        remove_all(self._files, self.folder / key)

    def _begun_to_wait(self, key: str) -> datetime | None:
        """Return when a review was deleted; one that does not say so begins to wait now."""
        deleted = self.deleted_at(key)
        if deleted is None:
            with contextlib.suppress(OSError):
                self._note_time(self.folder / key)
        return deleted

    def _keys(self) -> list[str]:
        try:
            return [name for name in self._files.names(self.folder) if not name.startswith(".")]
        except OSError:
            return []

    def _note_time(self, folder: Path) -> None:
        write_whole(self._files, folder / _NOTE, checked_line(self._now().isoformat()))
