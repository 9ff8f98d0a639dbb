"""Reviews that go to and fro in files: saved to be sent, opened in the right role, brought together."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import DocumentError, visible_name
from secondtry.errors import SecondTryError
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs, WhoseMessage
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.signer import Signer
from secondtry.review.comment import Role
from secondtry.review.copies import without_answers_known_to
from secondtry.review.merging import Brought, is_same_message, merged, with_own_withdrawals
from secondtry.review.own_copy import own_copy
from secondtry.review.review import Review
from secondtry.review.review_files import REVIEW_SUFFIX, read_review_file, write_review_file
from secondtry.review.sending import opened_as, role_of, to_send
from secondtry.review.shelf import Shelf

_ROLES = {WhoseMessage.OWN: Role.AUTHOR, WhoseMessage.COLLEAGUES: Role.REVIEWER}


class ReviewFileDesk(QObject):
    """Brings copies of a review together.

    Signals:
        said: A short sentence for the footer.
        brought_in: A sentence that says what a file has brought.
        comments_requested: There are comments that the person will want to see.
    """

    said = Signal(str)
    brought_in = Signal(str)
    comments_requested = Signal()

    def __init__(
        self, controller: ReviewController, files: FileActions, dialogs: Dialogs, signer: Signer
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._files = files
        self._dialogs = dialogs
        self._signer = signer
        self._shelf: Shelf | None = None

    def use_shelf(self, shelf: Shelf) -> None:
        """Look there for the person's own copy of a review that comes back, when it is not the open one."""
        self._shelf = shelf

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about review files do."""
        return {Command.SAVE_REVIEW: self.save}

    @Slot()
    def save(self) -> None:
        """Ask for a file and write the review there, for somebody else to open."""
        proposed = self._files.proposed_path()
        is_review = not self._controller.review.exchange.may_write
        stem = stem_of(proposed).removesuffix("-reviewed") + ("-reviewed" if is_review else "")
        chosen = self._dialogs.ask_where_to_save(
            str(proposed.with_name(stem + REVIEW_SUFFIX)),
            self.tr("Review (*{suffix})").format(suffix=REVIEW_SUFFIX),
            REVIEW_SUFFIX,
        )
        if not chosen:
            return
        path, review = Path(chosen), self._controller.review
        sent = to_send(review, self._signer.name_to_sign_with(), self._signer.new_id())
        try:
            write_review_file(path, sent)
        except DocumentError as error:
            self._dialogs.show_error(str(error))
            return
        known = sent.exchange
        own = replace(review.exchange, id=known.id, author=known.author, copy=known.copy)
        self._controller.update(replace(self._controller.review, exchange=own))
        self.said.emit(
            self.tr("Saved to {name}. Your facts and case notes are not in it.").format(name=path.name)
        )

    def open(self, path: Path) -> None:
        """Open a review file: into the review of the same message, where that is open, else for itself."""
        try:
            received = read_review_file(path)
        except DocumentError as error:
            self._dialogs.show_error(str(error))
            return
        is_here = self._belongs_here(self._controller.review, received)
        if not is_here and not self._may_go_on_from_own_copy(received.exchange.id):
            return
        own = self._controller.review
        if self._belongs_here(own, received):
            self._bring_in(merged(own, received), path)
            return
        is_known = own.exchange.id == received.exchange.id != ""
        role = own.exchange.role if is_known else self._role(received, path)
        if role is None or not self._files.may_leave():
            return
        believed = with_own_withdrawals(received, own) if is_known else received
        copy = own.exchange.copy if is_known else ""
        opened = opened_as(believed, role, self._signer.name, copy or self._signer.new_id())
        if is_known:
            own = without_answers_known_to(opened, own)
            opened = merged(replace(opened, answers={**opened.answers, **own.answers}), own).review
        self._files.show_review(path, opened)
        if opened.comments or role is Role.REVIEWER:
            self.comments_requested.emit()

    def _belongs_here(self, own: Review, received: Review) -> bool:
        """Say whether what came belongs into the review that is open."""
        if not is_same_message(own, received):
            return False
        if received.exchange.role is Role.REVIEWER:
            return True
        return own.exchange.may_write and own.exchange.id == received.exchange.id

    def _may_go_on_from_own_copy(self, exchange: str) -> bool:
        """Open the person's own copy, where there is one; say no where they would not leave what is open."""
        key = own_copy(self._shelf, exchange) if self._shelf is not None and exchange else ""
        if self._shelf is None or not key:
            return True
        try:
            return self._shelf.open(key)
        except SecondTryError as error:
            self._dialogs.show_error(str(error))
            return True

    def _role(self, received: Review, path: Path) -> Role | None:
        """Return the role that the names tell, or the one that the person says; None where they say none."""
        return role_of(received, self._signer.name) or _ROLES.get(self._dialogs.ask_whose_message(path.name))

    def _bring_in(self, brought: Brought, path: Path) -> None:
        self._controller.update(brought.review)
        self.comments_requested.emit()
        self.brought_in.emit(
            self.tr("{file} is in: {what}. Ctrl+J goes through the comments.").format(
                file=visible_name(path.name), what=self._words_for(brought)
            )
        )

    def _words_for(self, brought: Brought) -> str:
        comments = self.tr("1 new comment") if brought.comments == 1 else self.tr("{n} new comments")
        replies = self.tr("1 new reply") if brought.replies == 1 else self.tr("{n} new replies")
        parts = []
        if brought.comments:
            parts.append(comments.format(n=brought.comments))
        if brought.replies:
            parts.append(replies.format(n=brought.replies))
        return ", ".join(parts) or self.tr("nothing new was said")
