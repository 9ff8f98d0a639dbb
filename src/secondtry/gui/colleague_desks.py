"""What it takes to review a message with others: comments, roles, and review files."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import REVIEW_SUFFIX
from secondtry.engine.finding import Rewrite
from secondtry.engine.question import Question
from secondtry.gui.commands import OF_COMMENTS, Command
from secondtry.gui.dialogs import WhoseMessage
from secondtry.gui.file_names import stem_of
from secondtry.gui.mode import Mode
from secondtry.gui.role_band import RoleBand
from secondtry.gui.role_keeper import RoleKeeper
from secondtry.gui.room import Handlers, LateRoom, Room
from secondtry.gui.signer import Signer
from secondtry.gui.window_parts import WindowParts
from secondtry.review.review import Review
from secondtry.review.shelf import Shelf
from secondtry.review.threads import progress


class ColleagueDesks(QObject):
    """Keeps the role in which the message is open, and has the desks made that it takes for the rest.

    ``band`` belongs above the message, ``comments`` beside it.

    Signals:
        said: A short sentence for the footer.
        noticed: A sentence that the person should not miss.
        suggestion_wanted: A Rewrite of somebody else's message.
        file_opened: The Path of a review file.
    """

    said = Signal(str)
    noticed = Signal(str)
    suggestion_wanted = Signal(object)
    file_opened = Signal(object)

    def __init__(self, parts: WindowParts, questions: tuple[Question, ...], signer: Signer) -> None:
        super().__init__(parts.controller)
        self._parts = parts
        self._questions = questions
        self._signer = signer
        self._shelf: Shelf | None = None
        self.band = RoleBand(parts.menus.action(Command.REVIEWING))
        self.comments = LateRoom(self._make_comments)
        self._files = LateRoom(self._make_files)
        self._role = RoleKeeper(parts.controller, parts.pane, self.band, signer, self._ask_whose)
        self._role.review_begun.connect(self._show_comments)
        self._role.role_shown.connect(parts.menus.action(Command.REVIEWING).setChecked)
        self._role.said.connect(self.said)
        parts.files.open_with(REVIEW_SUFFIX, self._open_file)
        parts.pane.rewrite_refused.connect(self._suggest)
        parts.controller.review_opened.connect(self._show_count)
        parts.controller.review_changed.connect(self._show_count)

    def handlers(self) -> Handlers:
        """Return what the commands about comments, roles and review files do."""
        return {
            **self._role.handlers(),
            **self.comments.handlers(*OF_COMMENTS),
            **self._files.handlers(Command.SAVE_REVIEW),
        }

    def use_shelf(self, shelf: Shelf) -> None:
        """Bring a review that comes back into the person's own copy, also where that is not open."""
        self._shelf = shelf

    def close(self) -> None:
        """End what is under way."""
        self.comments.close()
        self._files.close()

    def _make_comments(self) -> Room:
        from secondtry.gui.comments_room import comments_room  # noqa: PLC0415 - comes with its view

        return comments_room(self._parts, self._questions, self._signer, self._role, self.suggestion_wanted)

    def _make_files(self) -> Room:
        from secondtry.gui.review_file_desk import ReviewFileDesk  # noqa: PLC0415 - few send reviews

        parts = self._parts
        desk = ReviewFileDesk(parts.controller, parts.files, parts.dialogs, self._signer)
        if self._shelf is not None:
            desk.use_shelf(self._shelf)
        desk.said.connect(self.said)
        desk.brought_in.connect(self.noticed)
        desk.comments_requested.connect(self._show_comments)
        self.file_opened.connect(desk.open)
        return Room(handlers=desk.handlers())

    def _ask_whose(self) -> WhoseMessage:
        return self._parts.dialogs.ask_whose_message(stem_of(self._parts.files.proposed_path()))

    def _open_file(self, path: Path) -> None:
        self._files()
        self.file_opened.emit(path)

    @Slot(object)
    def _suggest(self, rewrite: Rewrite) -> None:
        self.comments()
        self.suggestion_wanted.emit(rewrite)

    @Slot(object)
    def _show_count(self, review: Review) -> None:
        """Say on the button that leads to the comments how many wait."""
        done = progress(review.comments)
        self._parts.modes.show_count(Mode.COMMENTS, done.said - done.settled)

    @Slot()
    def _show_comments(self) -> None:
        self._parts.modes.choose(Mode.COMMENTS)
