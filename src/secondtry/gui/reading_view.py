"""The left side while one reads as the customer: the inbox, then the message alone, as wide as a phone."""

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secondtry.gui.inbox_line import InboxLine
from secondtry.gui.letter_text import LetterText
from secondtry.gui.letter_view import LetterView
from secondtry.gui.scrolled_page import ScrolledPage
from secondtry.gui.theme import Theme
from secondtry.review.arrival import Arrival, stops_of
from secondtry.review.recipient import Recipient
from secondtry.text.draft import Draft
from secondtry.text.span import Span

#: As many pixels as a phone has across, at a text size of 100 %.
PHONE_WIDTH = 375
_LEAST_WIDTH = 280
_MARGIN = 16
#: So many pixels above and below words that one is led to.
_AROUND = 40


class ReadingView(ScrolledPage):
    """Shows what the customer sees, and nothing of ours.

    All spans count code points of the whole message.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inbox = InboxLine()
        self._letter = LetterView()
        self._letter.more_shown.connect(self._scroll_to_end)
        self._phone = QWidget()
        column = QVBoxLayout(self._phone)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._inbox)
        column.addWidget(self._letter)
        column.addStretch()
        self._page = QWidget()
        self._page.setProperty("role", "desk")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        self._row.addStretch()
        self._row.addWidget(self._phone)
        self._row.addStretch()
        self._wanted_width = PHONE_WIDTH
        self._wanted: tuple[LetterText, Span] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._scroll_to_wanted)
        self.setWidget(self._page)
        self.setMinimumWidth(_LEAST_WIDTH + 2 * _MARGIN)
        # A long message is laid out later than it is shown, and its words find their place only then.
        self.verticalScrollBar().rangeChanged.connect(self._look_again)

    def show_message(self, draft: Draft, arrival: Arrival, recipient: Recipient, hour: str) -> None:
        """Show a message as it reaches somebody."""
        sender = arrival.sender or self.tr("Your name")
        subject = arrival.subject.of(draft.text).strip()
        self._inbox.show_line(sender, hour, subject or self.tr("(no subject)"), arrival.first_words)
        warning = self.tr("You have had no mail from {sender} before.").format(sender=sender)
        self._letter.show_head(
            arrival.subject,
            draft.text,
            self.tr("{sender} to you, {hour}").format(sender=sender, hour=hour),
            warning if recipient.first_mail else "",
        )
        self._letter.show_passages(
            arrival.passages, stops_of(draft, arrival, recipient.manner), unfolded=recipient.rereads
        )
        self._wanted = None
        self.verticalScrollBar().setValue(0)

    def unfolded(self) -> tuple[Span, ...]:
        """Return the parts of the message that are not folded away."""
        return self._letter.unfolded()

    def select(self, span: Span) -> bool:
        """Select words and take the keyboard there; False where they are not in the message as it arrives."""
        holder = self._letter.select(span)
        self._show_soon(holder, span)
        return holder is not None

    @Slot(object)
    def mark(self, span: Span | None) -> None:
        """Mark the words that are being read aloud; None for none."""
        holder = self._letter.mark(span)
        if span is not None:
            self._show_soon(holder, span)

    def take_focus(self) -> None:
        """Take the keyboard to where one reads on."""
        self._letter.take_focus()

    def set_text_size(self, percent: int) -> None:
        """Be as wide as a phone with letters of this size."""
        self._wanted_width = round(PHONE_WIDTH * percent / 100)
        self._fit()

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Mark words in the theme's colours."""
        self._letter.show_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never be wider than the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._phone.setFixedWidth(
            max(_LEAST_WIDTH, min(self._wanted_width, self.viewport().width() - 2 * _MARGIN))
        )

    def _show_soon(self, holder: LetterText | None, span: Span) -> None:
        """Scroll to words once what was shown with them has found its place."""
        self._wanted = (holder, span) if holder is not None else None
        self._soon.start()

    @Slot()
    def _look_again(self) -> None:
        self._soon.start()

    @Slot()
    def _scroll_to_wanted(self) -> None:
        if self._wanted is not None:
            holder, span = self._wanted
            rect = holder.rect_of(span)
            middle = holder.mapTo(self._page, rect.center())
            self.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + _AROUND)

    @Slot()
    def _scroll_to_end(self) -> None:
        self._row.activate()
        bottom = self._letter.mapTo(self._page, QPoint(0, self._letter.height())).y()
        self.ensureVisible(0, bottom, 0, 0)
