"""What it takes to review a message with others: comments, roles, and review files."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.finding import Finding
from secondtry.gui.commands import Command
from secondtry.gui.comments_desk import CommentsDesk
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.comments_presenter import CommentsPresenter
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.menus import Menus
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_file_desk import ReviewFileDesk
from secondtry.gui.role_band import RoleBand
from secondtry.gui.role_keeper import RoleKeeper
from secondtry.gui.signer import Signer
from secondtry.gui.theme import Theme
from secondtry.review.shelf import Shelf


class ColleagueDesks(QObject):
    """Builds the desks and wires them with each other; ``band`` belongs above the message.

    Signals:
        said: A short sentence for the footer.
        noticed: A sentence that the person should not miss.
    """

    said = Signal(str)
    noticed = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        modes: ModeSwitch,
        panel: CommentsPanel,
        signer: Signer,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._modes = modes
        self._signer = signer
        self._files: ReviewFileDesk | None = None
        self.band = RoleBand()
        self._presenter = CommentsPresenter(controller, pane, panel, modes, signer)
        self._comments = CommentsDesk(controller, pane, panel, self._presenter, signer)
        self._presenter.counted.connect(self._show_count)
        self._role = RoleKeeper(controller, pane, self.band, signer)
        self._role.review_begun.connect(self._show_comments)
        self._role.role_shown.connect(panel.show_role)
        panel.reviewing_requested.connect(self._role.toggle)
        for desk in (self._comments, self._role):
            desk.said.connect(self.said)

    def look_for_findings(self, finding_at_hand: Callable[[], Finding | None]) -> None:
        """Comment, where nothing is selected, on the words of the finding that this returns."""
        self._comments.look_for_findings(finding_at_hand)

    def use_menus(self, menus: Menus) -> None:
        """Do what the commands say, and check the one that says in which role the message is open."""
        menus.connect_commands(self._comments.handlers())
        menus.connect_commands(self._role.handlers())
        self._role.role_shown.connect(menus.action(Command.REVIEWING).setChecked)

    def use_files(self, files: FileActions, dialogs: Dialogs, menus: Menus) -> None:
        """Let reviews be saved to be sent, and opened when they come."""
        self._files = desk = ReviewFileDesk(self._controller, files, dialogs, self._signer)
        desk.said.connect(self.said)
        desk.brought_in.connect(self.noticed)
        desk.comments_requested.connect(self._show_comments)
        menus.connect_commands(desk.handlers())

    def use_shelf(self, shelf: Shelf) -> None:
        """Bring a review that comes back into the person's own copy, also where that is not open."""
        if self._files is not None:
            self._files.use_shelf(shelf)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Mark the words in the theme's colours."""
        self._presenter.show_theme(theme)

    @Slot(int)
    def _show_count(self, count: int) -> None:
        """Say on the button that leads to the comments how many wait."""
        self._modes.show_count(Mode.COMMENTS, count)

    @Slot()
    def _show_comments(self) -> None:
        self._modes.choose(Mode.COMMENTS)
