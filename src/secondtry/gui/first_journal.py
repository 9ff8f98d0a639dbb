"""Keeps what is written before everything else is there that keeps a message."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Slot

from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.storage.background_sync import BackgroundSync
from secondtry.storage.kept_state import EditError, TextMirror, code_points_before
from secondtry.storage.shelf import OpenReview, Shelf
from secondtry.text.change import TextChange


class EarlyEdits(NamedTuple):
    """What was written until now, and the review that has it in its journal, None where nothing was written.

    ``kept`` is also there where the message lay on the shelf before; ``changes`` led to its text.
    """

    kept: OpenReview | None
    changes: tuple[TextChange, ...]


class FirstJournal(QObject):
    """Writes each edit to the journal of a review while it happens, and remembers it for what comes later.

    A message comes onto the shelf with its first edit. There is no table with it then; that follows from
    whoever takes this over. What is written is synced soon, on another thread, however long that takes.
    """

    def __init__(
        self, shelf: Shelf, edits: WholeTextEdits, kept: OpenReview | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._edits = edits
        self._kept = kept
        self._syncing = BackgroundSync(self._sync)
        self._text_before = edits.text()
        self._early: list[tuple[int, int, str]] = []
        if kept is not None and kept.kept.state().text != self._text_before:
            kept.kept.replace_text(self._text_before)  # as the editors hold it
            self._syncing.want()
        if kept is not None and kept.found is not None and not kept.found.was_closed:
            self._syncing.want()  # the one that was killed had no time to
        edits.edited.connect(self._take)

    @property
    def kept(self) -> OpenReview | None:
        """The review that is written; None before the first edit of a new one."""
        return self._kept

    def write_now(self) -> bool:
        """Make everything last here and now, when the program may be about to end; False where it fails."""
        return self._kept is not None and self._kept.kept.checkpoint()

    def hand_over(self) -> EarlyEdits:
        """Take no more edits, and return what there was of them. What is not synced yet is synced at once."""
        self._edits.edited.disconnect(self._take)
        self._syncing.hurry()
        return EarlyEdits(self._kept, changes_of(self._text_before, self._early))

    @Slot(int, int, str)
    def _take(self, position: int, removed: int, inserted: str) -> None:
        self._early.append((position, removed, inserted))
        self._write(position, removed, inserted)
        self._syncing.want()

    def _write(self, position: int, removed: int, inserted: str) -> None:
        if self._kept is None:
            self._kept = self._shelf.begin()
            self._kept.kept.replace_text(self._edits.text())
            return
        try:
            self._kept.kept.edit(position, removed, inserted)
        except EditError:
            self._kept.kept.replace_text(self._edits.text())

    def _sync(self) -> None:
        # A snapshot would have a summary with it, and all that a review may hold be imported on this thread.
        if self._kept is not None:
            self._kept.kept.sync_journals()


def changes_of(text: str, edits: list[tuple[int, int, str]]) -> tuple[TextChange, ...]:
    """Return edits that are counted in UTF-16 units as changes, which are counted in code points."""
    mirror, changes = TextMirror(text), []
    for position, removed, inserted in edits:
        before = mirror.text()
        start = code_points_before(before, position)
        end = code_points_before(before, position + removed)
        changes.append(TextChange(start, end - start, len(inserted)))
        mirror.edit(position, removed, inserted)
    return tuple(changes)
