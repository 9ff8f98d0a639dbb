"""What lies on the shelf: what is open in the window as it is now, all else as it was kept."""

from collections.abc import Sequence
from dataclasses import replace

from secondtry.gui.kept_message import entry_of, path_of, summary_of, unreadable_entry
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.throwing_away import ThrowingAway
from secondtry.review.shelf import ShelfEntry
from secondtry.review.shelf import entry_of as entry_of_review
from secondtry.storage.shelf import Shelf
from secondtry.storage.shelf_entry import ShelfEntry as KeptEntry


class ShelfContents:
    """Reads what is noted of each review once, and again where somebody says that it may be another."""

    def __init__(
        self, shelf: Shelf, keeper: ReviewKeeper, controller: ReviewController, leaving: ThrowingAway
    ) -> None:
        self._shelf = shelf
        self._keeper = keeper
        self._controller = controller
        self._leaving = leaving
        self._listed: dict[str, ShelfEntry] = {}
        self._is_stale = True
        self._was_open = ""

    def entries(self) -> Sequence[ShelfEntry]:
        """Return what there is; empty reviews are left out, and what is on its way to the trash."""
        away = self._leaving.way
        return [entry for entry in self._all().values() if entry.title and entry.id not in away]

    def trashed(self) -> Sequence[ShelfEntry]:
        """Return what is in the trash, or on its way there."""
        going = self._leaving.going
        found = [(_shown(each), self._shelf.deleted_at(each.key)) for each in self._shelf.trashed()]
        there = [replace(entry, trashed_at=at.isoformat() if at else "") for entry, at in found]
        listed = self._all()
        coming = [(listed[key], since) for key, since in self._leaving.way.items() if key in listed]
        both = [*(replace(entry, trashed_at=since) for entry, since in coming), *there]
        return [entry for entry in both if entry.id not in going]

    def title_of(self, entry_id: str) -> str:
        """Return what a review is called in the list, empty where it has no title or is not there."""
        entry = self._all().get(entry_id)
        return entry.title if entry else ""

    def keys_of_file(self, path: str) -> Sequence[str]:
        """Return the keys of the reviews of a file, but for the one that is open in the window."""
        kept = {each.key: each for each in (*self._shelf.entries(), *self._held())}
        elsewhere = (key for key in kept if key not in self._leaving.way and key != self._keeper.key)
        return [key for key in elsewhere if path_of(kept[key].noted) == path]

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        self._is_stale = True

    def follow(self, key: str) -> None:
        """Look again at what was open until now; what is open now is asked for when it is needed."""
        if self._was_open and self._was_open != key and not self._is_stale:
            held = {each.key: each for each in self._held()}
            left = held.get(self._was_open) or self._shelf.entry(self._was_open)
            if left is None:
                self._listed.pop(self._was_open, None)
            else:
                self._listed[left.key] = _shown(left)
        self._was_open = key

    def _all(self) -> dict[str, ShelfEntry]:
        if self._is_stale:
            self._listed = {each.key: _shown(each) for each in self._shelf.entries()}
            self._is_stale = False
        key = self._keeper.key
        if key:
            self._listed[key] = entry_of_review(key, self._controller.review, self._keeper.modified)
        self._listed |= {each.key: entry_of(each.key, each.noted) for each in self._held()}
        return self._listed

    def _held(self) -> list[KeptEntry]:
        """Return what waits to be closed, as it is: what the disk has noted of it may be older."""
        return [KeptEntry.of(each.key, summary_of(each.kept.state())) for each in self._keeper.all_held()]


def _shown(kept: KeptEntry) -> ShelfEntry:
    return unreadable_entry(kept.key, kept.problem) if kept.problem else entry_of(kept.key, kept.noted)
