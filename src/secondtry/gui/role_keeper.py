"""Keeps the message locked for whoever reads it for somebody else."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.commands import Command
from secondtry.gui.dialogs import WhoseMessage
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.role_band import RoleBand
from secondtry.gui.signer import Signer
from secondtry.review.comment import Role
from secondtry.review.copies import as_own_copy, speaks_as_reviewer
from secondtry.review.review import Review
from secondtry.review.sending import has_reviewed, may_be_a_colleagues


class RoleKeeper(QObject):
    """Shows in which role the message is open, and lets whoever wrote it be its author again.

    Signals:
        said: A short sentence for the footer.
        role_shown: Whether the message is being reviewed for somebody else.
        review_begun: Somebody has taken the role of a reviewer.
    """

    said = Signal(str)
    role_shown = Signal(bool)
    review_begun = Signal()

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        band: RoleBand,
        signer: Signer,
        ask_whose: Callable[[], WhoseMessage],
    ) -> None:
        super().__init__(controller)
        self._ask_whose = ask_whose
        self._controller = controller
        self._pane = pane
        self._band = band
        self._signer = signer
        controller.review_opened.connect(self._show_role)
        controller.review_changed.connect(self._show_role)
        band.writing_requested.connect(self.write)
        band.reviewing_requested.connect(self.toggle)
        pane.edited.connect(self._take_for_own)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command about the role does."""
        return {Command.REVIEWING: self.toggle}

    @Slot()
    def toggle(self) -> None:
        """Review the message for its author from now on; or be its author again, for who says they are.

        They are asked, for no slip of the keyboard is to unlock the words of somebody else.
        """
        if self._controller.review.exchange.may_write:
            self._take_role(Role.REVIEWER)
            self.review_begun.emit()
        elif not self._may_become_author() or self._ask_whose() is WhoseMessage.OWN:
            self.write()
        else:
            self._show_role(self._controller.review)

    @Slot()
    def write(self) -> None:
        """Let its author write in the message; nobody else can."""
        if self._may_become_author():
            self._take_role(Role.AUTHOR)
        else:
            self.said.emit(
                self.tr(
                    "Only whoever wrote this message can change it. "
                    "If it is yours, withdraw what you said as a reviewer."
                )
            )
            self._show_role(self._controller.review)

    @Slot()
    def _take_for_own(self) -> None:
        """Ask no more whose mail it is: whoever goes on to write in it has answered."""
        review = self._controller.review
        if may_be_a_colleagues(review, self._signer.name):
            self._controller.update(replace(review, exchange=replace(review.exchange, is_own=True)))

    def _take_role(self, role: Role) -> None:
        review = self._controller.review
        # Whom the mail names is its author, as long as nobody says otherwise.
        author = review.exchange.author or (review.case.mail.sender if role is Role.REVIEWER else "")
        taken = replace(review, exchange=replace(review.exchange, role=role, author=author, copy=""))
        self._controller.update(as_own_copy(taken, self._signer.new_id()))

    def _may_become_author(self) -> bool:
        """Say so but for whoever has spoken as a reviewer, with a name or without."""
        review, name = self._controller.review, self._signer.name
        by_name = review.exchange.came_in_file and has_reviewed(review, name)
        return not (by_name or speaks_as_reviewer(review, name))

    @Slot(object)
    def _show_role(self, review: Review) -> None:
        is_reviewing = not review.exchange.may_write
        self._pane.set_locked(is_locked=is_reviewing)
        if is_reviewing:
            way_out = self.tr("It is mine: write in it") if self._may_become_author() else ""
            self._band.show_reviewing(review.exchange.author, way_out)
        elif may_be_a_colleagues(review, self._signer.name):
            self._band.ask_whose(review.case.mail.sender)
        else:
            self._band.hide()
        self.role_shown.emit(is_reviewing)
