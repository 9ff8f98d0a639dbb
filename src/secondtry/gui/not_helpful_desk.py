"""What can be done about a mark that is wrong here: say so, take it back, see what was said."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QDate, QObject, Qt, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.commands import Command
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_panel import SettingPanel
from secondtry.review.finding_key import FindingKey
from secondtry.review.not_helpful import NotHelpful, not_helpful
from secondtry.review.not_helpful_file import NotHelpfulFile, NotHelpfulReading
from secondtry.review.review import Review, words_beside
from secondtry.text.sentences import read_draft


class NotHelpfulDesk(QObject):
    """Writes down what was not helpful and dismisses it; whoever restores it has taken that back.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self, file: NotHelpfulFile, controller: ReviewController, card: CardPresenter, notice: NoticeBar
    ) -> None:
        super().__init__(controller)
        self._file = file
        self._controller = controller
        self._card = card
        self._notice = notice
        self._noted: dict[FindingKey, NotHelpful] = {}
        card.not_helpful_requested.connect(self.note)
        controller.review_opened.connect(self._begin)
        controller.review_changed.connect(self._follow)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command does."""
        return {Command.NOT_HELPFUL: self.note}

    def panel(self) -> SettingPanel:
        """Return what the settings show of the marks that are kept."""
        from secondtry.gui.not_helpful_panel import NotHelpfulPanel  # noqa: PLC0415 - comes with the settings

        return NotHelpfulPanel(self._file)

    @Slot()
    def note(self) -> None:
        """Write down that the finding of the open card, else the one at the cursor, is wrong; dismiss it."""
        key = self._card.finding_meant()
        finding = self._controller.shown().get(key) if key else None
        if key is None or finding is None:
            return
        if finding.is_house_rule:
            self.said.emit(
                self.tr("Your own house rule marks these words. Change the rule, or dismiss them.")
            )
            return
        span = self._controller.span_now(finding.span)
        if span is None:
            self.said.emit(self.tr("These words have changed since."))
            return
        draft = read_draft(self._controller.review.text)
        mark = not_helpful(draft, span, finding, QDate.currentDate().toString(Qt.DateFormat.ISODate))
        self._card.close_card()
        is_noted = self._tried(partial(self._file.add, mark)) is not None
        if is_noted:
            self._noted[key] = mark
        self._controller.dismiss(key)
        if is_noted:
            self.said.emit(self.tr("Noted on this computer only. Review > What is marked takes it back."))

    @Slot(object)
    def _begin(self, review: Review) -> None:
        """Know again what was noted of a review that a safe copy brought back."""
        reading = self._tried(self._file.read) if review.dismissed else None
        noted = list(reading.marks) if reading else []
        self._noted = {}
        for key in sorted(review.dismissed, key=lambda each: each.ordinal):
            alike = (mark for mark in noted if _is_about(mark, key))
            mark = next((mark for mark in alike if mark.text in review.text), None)
            if mark is not None:
                noted.remove(mark)
                self._noted[key] = mark

    @Slot(object)
    def _follow(self, review: Review) -> None:
        """Take back what was noted of findings that are dismissed no more."""
        for key in self._noted.keys() - review.dismissed:
            mark = self._noted.pop(key)
            if self._tried(partial(self._file.remove, mark)) is not None:
                self.said.emit(self.tr("The mark is back, and the note on it is gone."))

    def _tried(self, act: Callable[[], NotHelpfulReading]) -> NotHelpfulReading | None:
        """Do something with the file, and tell what is wrong with it; None where nothing was done."""
        try:
            reading = act()
        except SecondTryError as error:
            self._notice.say(str(error))
            return None
        if reading.problems:
            self._notice.say(" ".join(reading.problems))
        return reading


def _is_about(mark: NotHelpful, key: FindingKey) -> bool:
    """Say whether a note and a dismissal mean the same words with the same words beside them."""
    beside = words_beside(mark.text, mark.place)
    return (mark.rule, mark.quote, *beside) == (key.rule, key.excerpt, key.before, key.after)
