"""Keeps what one window holds, from the first word on."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.documents.document import Document
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.clock import Clock
from secondtry.gui.keeping_jobs import Settled, SourceCopy, settle
from secondtry.gui.kept_message import KeptMessage, table_of
from secondtry.gui.review_closer import Leaving, ReviewCloser
from secondtry.gui.soon_synced import SoonSynced
from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.review.anchoring import differ_beyond_places
from secondtry.review.review import Review
from secondtry.storage.kept_state import EditError
from secondtry.storage.lock import LockTrouble
from secondtry.storage.review_folder import ReviewFolder
from secondtry.storage.shelf import OpenReview, Shelf
from secondtry.storage.trouble import readable_trouble

_log = logging.getLogger(__name__)

#: So far the plain draft and the summary may be behind what is written, in milliseconds.
_BEHIND_MS = 10_000


class ReviewKeeper(QObject):
    """Writes each edit to the journal of the open review while it happens, and has it synced soon after.

    A review comes onto the shelf with its first change: an empty page leaves nothing behind. Nothing
    here waits for the disk but ``write_now``, ``make_all_last`` and ``finish``.

    Signals:
        kept: All there is is on the disk.
        trouble_met: Why the disk takes nothing at the moment; what was written since waits.
        trouble_over: Everything is on the disk after all, also of reviews that made way meanwhile.
        key_changed: The key of the review that is open, empty where none is on the shelf yet.
        closed: The key of a review that had made way and is closed now: all of it is on the disk.
        not_closed: Why the disk does not take all of one that had made way, and its key; it is tried again.
        finished: Everything is kept that can be, for the window closes.
    """

    kept = Signal()
    trouble_met = Signal(str)
    trouble_over = Signal()
    key_changed = Signal(str)
    closed = Signal(str)
    not_closed = Signal(str, str)
    finished = Signal()

    def __init__(
        self, shelf: Shelf, now: Clock, parent: QObject | None = None, behind_ms: int = _BEHIND_MS
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._now = now
        self._open: OpenReview | None = None
        self._message = KeptMessage()
        self._text: Callable[[], str] = self._noted_text
        self._cursor: Callable[[], int] = lambda: -1
        self._trouble = ""
        self._wants_checkpoint = False
        self._syncing = SoonSynced(self)
        self._syncing.due.connect(self._sync)
        self._syncing.settled.connect(self._take_outcome)
        self._syncing.failed.connect(self._tell)
        self._source: SourceCopy | None = None
        self._sources = BackgroundRunner(self)
        self._closer = ReviewCloser(self)
        self._closer.refused.connect(self._tell_once)
        self._closer.refused.connect(self.not_closed)
        self._closer.closed.connect(self._tell_if_over)
        self._closer.closed.connect(self.closed)
        self._behind = QTimer(self, singleShot=True, interval=behind_ms)
        self._behind.timeout.connect(self.checkpoint)

    def follow(self, edits: WholeTextEdits, cursor: Callable[[], int]) -> None:
        """Keep every edit of a text; ``cursor`` says where the writer is in it."""
        self._text = edits.text
        self._cursor = cursor
        edits.edited.connect(self.note_edit)

    @property
    def key(self) -> str:
        """The key of the review that is open, empty where none is on the shelf yet."""
        return self._open.key if self._open is not None else ""

    @property
    def lock_trouble(self) -> LockTrouble | None:
        """Why another program may write the open review too, as far as is known by now."""
        return self._open.lock.trouble if self._open is not None else None

    @property
    def folder(self) -> Path | None:
        """Where the open review lies."""
        return self._open.kept.folder if self._open is not None else None

    @property
    def modified(self) -> str:
        """The moment of the last edit, in ISO 8601; empty where there was none."""
        return self._message.modified

    @property
    def is_safe(self) -> bool:
        """Say whether the disk takes what is written, and has not refused what was written before."""
        return not self._trouble and not self._closer.has_refused and self._takes_what_is_open()

    @property
    def has_left_open(self) -> bool:
        """Say whether reviews that made way wait for a disk that takes them."""
        return self._closer.has_any

    # What changes

    @Slot(int, int, str)
    def note_edit(self, position: int, removed: int, inserted: str) -> None:
        """Keep an edit, in UTF-16 units of the whole text."""
        if self._open is None:
            self._begin()
            return
        try:
            self._open.kept.edit(position, removed, inserted)
        except EditError:
            _log.warning("an edit did not fit what is kept; the whole text is kept instead")
            self._open.kept.replace_text(self._text())
        self._message = replace(self._message, modified=self._moment())
        self._have_synced()

    def note(self, message: KeptMessage) -> None:
        """Keep everything but the text, as it is now."""
        before = self._message
        message = replace(message, cursor=before.cursor, modified=before.modified)
        self._message = message
        if self._open is None:
            if message.is_worth_keeping():
                self._begin()
        elif message.file != before.file or _differ(message.review, before.review):
            self._message = replace(message, cursor=self._cursor())
            self._open.kept.change(table_of(self._message))
            self._have_synced()

    def keep_source(self, path: Path, document: Document) -> None:
        """Keep the file that was just opened, byte for byte, beside its review."""
        if self._open is not None:
            self._source = SourceCopy(self._open.kept, path, document)
            self._sources.submit(Job("source", self._source.keep))

    # Which review

    def take_up(self, review: OpenReview, message: KeptMessage) -> None:
        """Go on with a review of the shelf, which the window is about to show."""
        self._leave()
        self._open = review
        self._message = message
        if review.kept.trouble is not None:
            self._tell(readable_trouble(review.kept.trouble))
        # What was damaged is made whole, and what a killed program wrote last is made to last.
        if review.found is not None and (review.found.wants_snapshot or not review.found.was_closed):
            self._sync()
        self.key_changed.emit(self.key)

    def set_down(self) -> None:
        """Keep the open review as it is, and let the window show another."""
        self._leave()
        self.key_changed.emit("")

    def _leave(self) -> None:
        if self._open is not None:
            self._note_place()
            self._closer.take(Leaving(self._open, self._versions(), self._source))
        self._forget()

    def close(self, review: OpenReview) -> bool:
        """Close a review soon; False where the disk has not taken all of it: it waits here until it does."""
        # Only where it has just failed is the disk waited for: to say so, or that all is well again.
        is_taken = review.kept.is_written() or review.kept.rest()
        self._closer.take(Leaving(review))
        return is_taken

    def held(self, key: str) -> OpenReview | None:
        """Return a review that waits to be closed: what lies on the disk may be older."""
        return self._closer.held(key)

    def all_held(self) -> Sequence[OpenReview]:
        """Return the reviews that wait to be closed."""
        return self._closer.all_held()

    def hand_over(self, key: str) -> OpenReview | None:
        """Return a review that waits to be closed, for somebody who goes on with it, and wait no more."""
        return self._closer.hand_over(key)

    def finish(self) -> None:
        """Keep everything, for the window closes; what is open stays the last that was."""
        self._leave()
        self._syncing.close()
        self._sources.close()
        self._closer.finish()
        self.finished.emit()

    # When

    @Slot()
    def checkpoint(self) -> None:
        """Have the whole written in one piece, off this thread; nothing happens where nothing is new."""
        if self._open is not None:
            self._check_mirror(self._open.kept)
            self._note_place()
            self._wants_checkpoint = True
            self._sync()

    def write_now(self) -> bool:
        """Make everything last here and now, when the program may be about to end; False where it fails."""
        self._sources.wait()
        self._closer.make_last()
        if self._open is None:
            return False
        self._note_place()
        self._syncing.wait()
        return self._open.kept.checkpoint()

    def make_all_last(self) -> None:
        """Wait until the disk has taken all that it takes, also of reviews that made way before."""
        self.write_now()
        self._tell_if_over()

    def _begin(self) -> None:
        self._message = replace(self._message, modified=self._moment())
        self._open = self._shelf.begin()
        text = self._text()
        if text:
            self._open.kept.replace_text(text)
        self._open.kept.change(table_of(self._message))
        self._have_synced()
        self.key_changed.emit(self.key)

    def _forget(self) -> None:
        self._syncing.want_no_more()
        self._behind.stop()
        self._open = None
        self._source = None
        self._message = KeptMessage()
        self._wants_checkpoint = False
        self._tell_if_over()

    def _note_place(self) -> None:
        """Keep where the cursor is: not worth a record at each key."""
        if self._open is not None:
            self._message = replace(self._message, cursor=self._cursor())
            self._open.kept.change(table_of(self._message))

    def _check_mirror(self, kept: ReviewFolder) -> None:
        text = self._text()
        if kept.state().text != text:
            _log.warning("what was kept was another text than the one on the screen")
            kept.replace_text(text)

    def _have_synced(self) -> None:
        # Not begun anew by each key: who writes without a rest has a draft that others can read too.
        if not self._behind.isActive():
            self._behind.start()
        self._syncing.want()

    def _takes_what_is_open(self) -> bool:
        return self._open is None or self._open.kept.trouble is None

    @Slot()
    def _tell_if_over(self) -> None:
        """Say that all is well where it is: nothing waits, and the disk takes what is open."""
        if self._trouble and not self._closer.has_any and self._takes_what_is_open():
            self._trouble = ""
            self.trouble_over.emit()

    def _noted_text(self) -> str:
        return self._message.review.text

    def _moment(self) -> str:
        return self._now().isoformat(timespec="seconds")

    @Slot()
    def _sync(self) -> None:
        if self._open is not None:
            anew, self._wants_checkpoint = self._wants_checkpoint, False
            work = partial(settle, self._open.kept, self._versions(), anew=anew)
            self._syncing.submit(work)

    def _versions(self) -> Mapping[int, str]:
        return {version.number: version.text for version in self._message.review.versions}

    @Slot(object)
    def _take_outcome(self, outcome: Settled) -> None:
        if self._open is None or outcome.kept is not self._open.kept:
            return
        trouble = outcome.kept.trouble or outcome.trouble
        if trouble is None:
            self._syncing.note_success()
            self.kept.emit()
            self._tell_if_over()
            return
        self._tell(readable_trouble(trouble))

    @Slot(str)
    def _tell(self, trouble: str) -> None:
        self._syncing.note_refusal()
        self._tell_once(trouble)

    @Slot(str)
    def _tell_once(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_met.emit(trouble)


def _differ(one: Review, other: Review) -> bool:
    """Say whether there is more to keep than a text, and places of comments, which move with it."""
    if differ_beyond_places(one.comments, other.comments):
        return True
    return replace(one, text="", comments=()) != replace(other, text="", comments=())
