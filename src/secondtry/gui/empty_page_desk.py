"""Shows what to begin with while there is nothing on the page."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence

from secondtry.gui.commands import Command
from secondtry.gui.empty_page import EmptyPage
from secondtry.gui.file_lists import FileLists
from secondtry.gui.menus import Menus
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController


class EmptyPageDesk(QObject):
    """Makes the invitation when a page is empty for the first time, and hides it behind the first word.

    Beside a first message, and where nobody may write, there is none.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self, controller: ReviewController, pane: MessagePane, menus: Menus, lists: FileLists
    ) -> None:
        super().__init__(controller)
        self._controller, self._pane, self._menus, self._lists = controller, pane, menus, lists
        self._page: EmptyPage | None = None
        self._waits = False
        pane.text_changed.connect(self._follow)
        pane.locked_changed.connect(self._follow)
        controller.review_changed.connect(self._follow)

    def wait(self) -> None:
        """Invite nobody until ``go_on``: a question may be about to be asked."""
        self._waits = True
        self._follow()

    def go_on(self) -> None:
        """Invite again, where the page is empty."""
        self._waits = False
        self._follow()

    @Slot()
    def paste(self) -> None:
        """Paste what was copied, as the keys do."""
        if QGuiApplication.clipboard().text().strip():
            self._pane.paste()
        else:
            self.said.emit(self.tr("There are no words on the clipboard. Copy the message first."))

    @Slot()
    def _follow(self) -> None:
        is_wanted = (
            not self._pane.text() and not self._pane.is_locked() and self._controller.review.first is None
        )
        if is_wanted and self._page is None:
            self._page = self._make_page()
            self._pane.put_below(self._page)
        if self._page is not None:
            self._page.setVisible(is_wanted and not self._waits)

    def _make_page(self) -> EmptyPage:
        page = EmptyPage(self._keys(Command.PASTE), self._keys(Command.OPEN))
        page.paste_requested.connect(self.paste)
        page.open_requested.connect(self._menus.action(Command.OPEN).trigger)
        page.sample_requested.connect(self._lists.open_first_sample)
        page.writing_requested.connect(self._pane.go_to_end)
        return page

    def _keys(self, command: Command) -> str:
        return self._menus.action(command).shortcut().toString(QKeySequence.SequenceFormat.NativeText)
