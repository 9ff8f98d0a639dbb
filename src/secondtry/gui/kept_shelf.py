"""The shelf as the window sees it: what one can do with the reviews on it."""

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.clock import Clock
from secondtry.gui.file_actions import FileActions, Reopened
from secondtry.gui.first_journal import EarlyEdits
from secondtry.gui.kept_message import (
    KeptMessage,
    message_of,
    table_of,
    with_healed_comments,
)
from secondtry.gui.labels import shortened
from secondtry.gui.open_file import OpenFile
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.shelf_contents import ShelfContents
from secondtry.gui.shelf_words import (
    words_for_before,
    words_for_copy,
    words_for_crash,
    words_for_damage,
    words_for_doubtful_moves,
    words_for_gone,
    words_for_undeleted,
    words_for_waiting,
)
from secondtry.gui.throwing_away import ThrowingAway
from secondtry.review.case import Case
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry
from secondtry.review.snapshot import NewerFormatError
from secondtry.storage.recovery import Recovered
from secondtry.storage.shelf import NotOnShelfError, OpenReview, Shelf
from secondtry.storage.storage_error import NewerStorageError, StorageError

_LONGEST = 50


class NotKeptError(StorageError):
    """The disk takes nothing at the moment; what was to be kept waits."""


class KeptShelf(QObject):
    """Lists, opens, adds and throws away reviews.

    Signals:
        changed: Other reviews lie on the shelf, or one of them has another case, or another is open.
        written: The key of a review that is not open in the window and was added or changed.
        reviewed_before: A sentence about the review that a file has come back to, and the file's path.
    """

    changed = Signal()
    written = Signal(str)
    reviewed_before = Signal(str, str)

    def __init__(
        self,
        shelf: Shelf,
        keeper: ReviewKeeper,
        controller: ReviewController,
        files: FileActions,
        now: Clock,
    ) -> None:
        super().__init__(controller)
        self._shelf = shelf
        self._keeper = keeper
        self._controller = controller
        self._files = files
        self._now = now
        self._leaving = ThrowingAway(shelf, keeper, now, self)
        self._contents = ShelfContents(shelf, keeper, controller, self._leaving)
        self._leaving.moved.connect(self._tell_changed)
        self._leaving.failed.connect(self._tell_undeleted)
        self._leaving.doubtful.connect(self._tell_doubtful)
        self._leaving.stayed.connect(self._tell_stayed)
        keeper.key_changed.connect(self._follow)
        files.look_first_with(self.open_again)

    def open_id(self) -> str:
        """Return the id of the review that is open in the window, empty where it is not on the shelf yet."""
        return self._keeper.key

    def entries(self) -> Sequence[ShelfEntry]:
        """Return what there is; empty reviews are left out, and what is on its way to the trash."""
        return self._contents.entries()

    def has(self, entry_id: str) -> bool:
        """Say whether a review lies on the shelf."""
        is_there = bool(entry_id) and entry_id not in self._leaving.way
        return is_there and self._shelf.entry(entry_id) is not None

    def tell(self, words: str) -> None:
        """Say something that the person should not miss."""
        self._files.noticed.emit(words)

    def read(self, entry_id: str) -> Review:
        """Return a whole review.

        Raises:
            SecondTryError: when it cannot be read.
        """
        if entry_id == self._keeper.key:
            return self._controller.review
        return self._message(entry_id).review

    def add(self, review: Review) -> str:
        """Keep another review, and return its id; the one that is open stays open.

        Raises:
            SecondTryError: when the disk does not take it; it is there all the same, and kept once it does.
        """
        added = self._shelf.begin()
        added.kept.replace_text(review.text)
        moment = self._now().isoformat(timespec="seconds")
        added.kept.change(table_of(KeptMessage(review, OpenFile(), modified=moment)))
        self.written.emit(added.key)
        self._close(added)
        self._tell_changed()
        return added.key

    def change_case(self, entry_id: str, case: Case) -> None:
        """Keep another state of the case of a review.

        Raises:
            SecondTryError: when it cannot be read or kept.
        """
        if entry_id == self._keeper.key:
            self._controller.update(replace(self._controller.review, case=case))
        else:
            self._leaving.recall(entry_id)
            message = self._message(entry_id)
            other = self._keeper.hand_over(entry_id) or self._shelf.open(entry_id)
            other.kept.change(table_of(replace(message, review=replace(message.review, case=case))))
            self.written.emit(entry_id)
            self._close(other)
        self._tell_changed()

    def trash(self, entry_id: str) -> None:
        """Take a review off the shelf and out of the window; ``restore`` brings it back.

        Nobody waits for the disk: where it refuses, the review is on the shelf again, and that is told.
        """
        if entry_id == self._keeper.key:
            self._files.show(KeptMessage())
        self._leaving.throw(entry_id)
        self._tell_changed()

    def remove_for_good(self, entry_ids: Iterable[str]) -> None:
        """Remove reviews from the trash, which ``trash`` put there, with nothing to bring them back."""
        self._leaving.remove(entry_ids)
        self._tell_changed()

    def trashed(self) -> Sequence[ShelfEntry]:
        """Return what is in the trash, or on its way there."""
        return self._contents.trashed()

    def restore(self, entry_id: str) -> None:
        """Bring a review back from the trash.

        Raises:
            SecondTryError: when it is not there any more.
        """
        if entry_id in self._leaving.going:
            raise NotOnShelfError(words_for_gone())
        if not self._leaving.recall(entry_id):
            self._shelf.take_back(entry_id)
            self._leaving.make_last()
        self._tell_changed()

    def open(self, entry_id: str) -> bool:
        """Show a review in the window; False where the person would not leave the one that is open.

        One that a newer program kept is left as it is, and shown as a copy.

        Raises:
            SecondTryError: when it cannot be read.
        """
        if entry_id == self._keeper.key:
            return True
        if not self._files.may_leave():
            return False
        self._leaving.recall(entry_id)
        try:
            message = self._message(entry_id)
        except (NewerStorageError, NewerFormatError):
            self._show_copy(entry_id)
            return True
        self._show(entry_id, message)
        return True

    def go_on(self, early: EarlyEdits, text_then: str, text_now: str) -> None:
        """Take over the message of the last time, which shows already, and what was written in it since.

        Raises:
            SecondTryError: when what lies beside its words cannot be read.
        """
        if early.kept is None:
            self._files.go_on(KeptMessage(), None, (), "")
            return
        message = message_of(replace(early.kept.kept.state(), text=text_then))
        found = early.kept.found
        if found is not None and not found.was_closed:
            message = with_healed_comments(message)
        if early.changes:
            message = replace(message, modified=self._now().isoformat(timespec="seconds"))
        self._files.go_on(message, early.kept, early.changes, text_now)
        if found is not None:
            self._tell_what_was_found(found)

    def _show(self, entry_id: str, message: KeptMessage) -> None:
        """Show a message of the shelf in the place of the open one.

        Raises:
            StorageError: when it cannot be opened.
        """
        held = self._keeper.hand_over(entry_id)
        if held is not None:
            self._files.show(message, held)
            self._files.restored.emit(message.cursor)
            return
        opened = self._shelf.open(entry_id)
        if opened.found is not None and not opened.found.was_closed:
            message = with_healed_comments(message)
        self._files.show(message, opened)
        self._files.restored.emit(message.cursor)
        if opened.found is not None:
            self._tell_what_was_found(opened.found)

    def _message(self, entry_id: str) -> KeptMessage:
        """Return a message as it was kept, or as it waits to be."""
        held = self._keeper.held(entry_id)
        return message_of(self._shelf.look(entry_id) if held is None else held.kept.state())

    def _close(self, review: OpenReview) -> None:
        """Close a review that is not open in the window.

        Raises:
            NotKeptError: when the disk takes nothing at the moment.
        """
        if not self._keeper.close(review):
            self._tell_changed()
            raise NotKeptError(words_for_waiting())

    def open_again(self, file: OpenFile) -> Reopened:
        """Show the review of a file whose words it still has, the one that was changed last.

        A mail is never written over: its review is the one that began with these words, whatever
        was written since. What cannot be read is passed over.
        """
        others = []
        for key in self._contents.keys_of_file(str(file.path)):
            with contextlib.suppress(SecondTryError):
                others.append((self._message(key), key))
        if self._keeper.key and self._files.file.path == file.path:
            others.append((replace(self._files.contents(), modified=self._keeper.modified), self._keeper.key))
        others.sort(key=_modified, reverse=True)
        for message, key in others:
            is_of_mail = not file.writable and message.file.saved_text == file.saved_text
            if message.review.text == file.saved_text or is_of_mail:
                with contextlib.suppress(SecondTryError):
                    if key != self._keeper.key:
                        self._show(key, replace(message, file=file))
                    self.reviewed_before.emit(words_for_before(message, self._now()), str(file.path))
                    return Reopened.SHOWN
        return Reopened.OTHER_WORDS if others else Reopened.NONE

    def begin_anew(self, path: str) -> None:
        """Open a file as if it had never been reviewed; its review stays on the shelf."""
        self._files.open_anew(path)

    def _tell_what_was_found(self, found: Recovered) -> None:
        """Say how a review was found, where it did not lie there as it was closed."""
        if words := words_for_damage(found):
            self._files.noticed.emit(words)
        elif not found.was_closed:
            self._files.confirmed.emit(words_for_crash())

    def _show_copy(self, entry_id: str) -> None:
        self._files.show(KeptMessage(Review(text=self._shelf.text_of(entry_id))))
        self._files.noticed.emit(words_for_copy())

    @Slot(str, str)
    def _tell_undeleted(self, entry_id: str, problem: str) -> None:
        self._tell_changed()
        title = shortened(self._contents.title_of(entry_id) or self.tr("Untitled"), _LONGEST)
        self.tell(words_for_undeleted(title, problem))

    @Slot(str)
    def _tell_doubtful(self, problem: str) -> None:
        self.tell(words_for_doubtful_moves(problem))

    @Slot(str)
    def _tell_stayed(self, problem: str) -> None:
        self._tell_changed()
        self.tell(problem)

    @Slot(str)
    def _follow(self, key: str) -> None:
        self._contents.follow(key)
        self.changed.emit()

    def look_again(self) -> None:
        """Take in what somebody else has put onto the shelf."""
        self._tell_changed()

    @Slot()
    def _tell_changed(self) -> None:
        self._contents.forget()
        self.changed.emit()


def _modified(found: tuple[KeptMessage, str]) -> str:
    return found[0].modified
