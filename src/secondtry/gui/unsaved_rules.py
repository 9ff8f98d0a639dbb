"""Keeps what is typed into the file of house rules, or the form for one, until it is saved or thrown away."""

import contextlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from secondtry.engine.house_rules import FlagRule
from secondtry.folders import Folders
from secondtry.gui.clock import Clock, local_now
from secondtry.gui.single_window import lock_of_review
from secondtry.review.house_rules_text import HouseRule
from secondtry.storage.background_sync import BackgroundSync
from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import OpenReview, Shelf
from secondtry.storage.storage_error import StorageError
from secondtry.storage.trouble import readable_trouble
from secondtry.text.change import change_between

_BEFORE: Final = "before"
_PHRASE: Final = "phrase"
_SETTLED: Final = "settled"


class UnsavedText(NamedTuple):
    """What was typed, and what stood in the file when somebody began to; nothing for a new phrase."""

    text: str
    before: str


class UnsavedRules:
    """A shelf of its own, for one text: each change is in a journal before it is drawn.

    Texts of several windows may lie on the shelf; ``mark`` tells whose they are.
    ``keep`` and ``settle`` wait for no disk: what is written is synced soon, on another thread.
    """

    def __init__(self, shelf: Shelf, mark: str = _BEFORE) -> None:
        self._shelf = shelf
        self._mark = mark
        self._open: OpenReview | None = None
        self._text = ""
        self._settled: list[OpenReview] = []
        self._syncing = BackgroundSync(self._sync)

    def of_a_phrase(self, kind: str) -> "UnsavedRules":
        """Return what keeps the form for one phrase of a kind, on the same shelf."""
        return UnsavedRules(self._shelf, f"{_PHRASE} {kind}")

    def are_there(self) -> bool:
        """Say whether a program that ended has left something that was neither saved nor thrown away."""
        return next(self._left(), None) is not None

    def trouble(self) -> str:
        """Return why the disk does not take what is typed, in a few words; nothing where it does."""
        kept = self._open.kept if self._open is not None else None
        trouble = kept.trouble if kept is not None and not kept.is_written() else None
        return readable_trouble(trouble) if trouble is not None else ""

    def take_up(self, before: str | None = None) -> UnsavedText | None:
        """Return what was left, to go on with it; None where nothing was, or another window has it.

        With ``before``, only what was typed where that stood.
        """
        for key, state in self._left():
            if before is not None and state.table[self._mark] != before:
                continue
            with contextlib.suppress(StorageError):
                self._open = self._shelf.open(key)
                self._text = state.text
                self._syncing.want()  # the program that was killed had no time to
                return UnsavedText(state.text, state.table[self._mark])
        return None

    def keep(self, text: str, before: str) -> None:
        """Keep what stands in the window now, where ``before`` is what stands in the file."""
        if self._open is None:
            self._open = self._shelf.begin()
            self._open.kept.replace_text(text)
            # Last: without it, this is none yet.
            self._open.kept.change({self._mark: before})
        elif text != self._text:
            change = change_between(self._text, text)
            added = text[change.start : change.start + change.added]
            removed = self._text[change.start : change.end]
            self._open.kept.edit(_units(self._text[: change.start]), _units(removed), added)
        self._text = text
        self._syncing.want()

    def settle(self) -> None:
        """What was kept is in the file now, or nobody wants it: it does not come back."""
        if self._open is None:
            return
        # At once, for the program may be killed before all of it is removed.
        self._open.kept.change({**self._open.kept.state().table, _SETTLED: True})
        self._settled.append(self._open)
        self._open = None
        self._syncing.want()

    def _left(self) -> Iterator[tuple[str, KeptState]]:
        for entry in self._shelf.entries():
            with contextlib.suppress(StorageError):
                state = self._shelf.look(entry.key)
                if self._mark in state.table and not state.table.get(_SETTLED):
                    yield entry.key, state

    def _sync(self) -> None:
        """Have the disk confirm what was written; belongs on another thread."""
        while self._settled:
            review = self._settled.pop()
            # What cannot be removed lies there as settled, and is in nobody's way.
            with contextlib.suppress(StorageError):
                if review.close():
                    self._shelf.delete(review.key)
                    self._shelf.remove_for_good([review.key])
        being_typed = self._open
        if being_typed is not None:
            being_typed.kept.sync()


def unsaved_rules_in(folders: Folders, now: Clock = local_now) -> UnsavedRules:
    """Return what keeps the text in the folders of this person."""
    means = Means(FileSystem(), _nothing_of)
    return UnsavedRules(Shelf(means, Place(folders.unsaved_rules, folders.spare_rules), lock_of_review, now))


def words_for_unsaved(name: str) -> str:
    """Return what to say of a file into which somebody had typed when the program ended."""
    words = "What you typed into “{name}” and did not save is kept."
    return QCoreApplication.translate("unsaved_rules", words).format(name=name)


def words_for_unsaved_phrase(kind: type[HouseRule]) -> str:
    """Return what to say of a phrase of a kind that somebody was writing when the program ended."""
    if kind is FlagRule:
        words = (
            "The phrase to flag that you were writing and did not save is kept: Ctrl+Shift+F brings it back."
        )
    else:
        words = (
            "The phrase to allow that you were writing and did not save is kept: Ctrl+Shift+L brings it back."
        )
    return QCoreApplication.translate("unsaved_rules", words)


def _nothing_of(_state: KeptState) -> Table:
    """Sum nothing up: no list shows it."""
    return {}


def _units(text: str) -> int:
    """Return how many UTF-16 units a text has, in which journals count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
