"""The page with the list of findings, in step with the draft."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.findings_page import FindingsPage
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.review.finding_key import FindingKey

#: After the marks are drawn: nobody who types waits for a list.
_AFTER_MS = 20


class FindingsSheet(QObject):
    """What can be done from the list is what the card does, for the line that the person is at.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        card: CardPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._pane = pane
        self._card = card
        self.page = FindingsPage()
        self._after = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._after.timeout.connect(self._follow)
        self._then = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._then.timeout.connect(self._show_dismissed)
        controller.analyzed.connect(self._after.start)
        controller.review_changed.connect(self._after.start)
        controller.review_opened.connect(self._after.start)
        page = self.page
        page.came_into_view.connect(self._follow)
        page.pointed_at.connect(card.point_at)
        page.words_requested.connect(self._go_to_words)
        page.restore_requested.connect(controller.restore)
        page.left.connect(pane.take_focus)
        card.give_way_to(self._take_in)
        card.carry_out(page.wishes)

    def _take_in(self, key: FindingKey) -> bool:
        """Go to a finding that is asked for while the list is on the screen: below it stands the detail."""
        if not self.page.isVisible():
            return False
        self._card.close_card()
        self.page.show_findings(self._controller.shown())
        return self.page.go_to(key)

    @Slot()
    def _follow(self) -> None:
        """Show what there is, in two steps, with time for a key in between; nothing while nobody sees it."""
        if self.page.isVisible():
            self.page.show_findings(self._controller.shown())
            self._then.start()

    @Slot()
    def _show_dismissed(self) -> None:
        self.page.dismissed.show_dismissed(self._controller.dismissed())

    @Slot()
    def _go_to_words(self) -> None:
        key = self.page.current()
        mark = self._pane.marks.of(key) if key else None
        if mark is None:
            self.said.emit(self.tr("These words have changed since."))
        else:
            self._pane.select(mark.span)
