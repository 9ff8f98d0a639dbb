"""Leads to the list of findings."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.gui.appearance import Appearance
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.commands import Command
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers
from secondtry.gui.view_commands import ViewCommands


class FindingsDesk(QObject):
    """Has the page with the list made when it is first shown.

    Signals:
        page_requested: The page is to be shown.
        focus_wanted: Follows it: the FindingKey to put the keyboard on, or None.
        said: A short sentence for the footer.
    """

    page_requested = Signal()
    focus_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        card: CardPresenter,
        view: ViewCommands,
        appearance: Appearance,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        self._card = card
        self._view = view
        self._appearance = appearance

    def handlers(self) -> Handlers:
        """Return what the command does."""
        return {Command.FINDINGS: self.show_list}

    def make_page(self) -> QWidget:
        """Return a page with the list, which is in step with the draft from now on."""
        from secondtry.gui.findings_sheet import FindingsSheet  # noqa: PLC0415 - comes with its page

        sheet = FindingsSheet(self._controller, self._pane, self._card, self)
        sheet.said.connect(self.said)
        self.focus_wanted.connect(sheet.page.take_focus_at)
        self._view.hidden_groups_changed.connect(sheet.page.set_hidden_groups)
        sheet.page.set_hidden_groups(self._view.hidden_groups())
        self._appearance.dress(sheet.page.show_theme)
        return sheet.page

    @Slot()
    def show_list(self) -> None:
        """Show the page, with the keyboard on the finding nearest to where the writer is."""
        key = self._card.key_at_hand()
        self._card.close_card()
        self.page_requested.emit()
        self.focus_wanted.emit(key)
