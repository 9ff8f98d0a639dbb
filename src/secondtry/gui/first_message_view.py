"""The first message as it went out, to be read beside the second."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.changed_words import PaneChanges
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.theme import Theme
from secondtry.gui.try_head import TryHead
from secondtry.review.second_try_clock import ClockReading
from secondtry.review.text_difference import Change
from secondtry.text.span import Span


class FirstMessageView(QWidget):
    """Shows the first message, when it went out, and which of its words are gone from the second.

    ``head`` is the line above it.

    Signals:
        time_requested: The person wants to say when it went out.
    """

    time_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = TryHead(self.tr("FIRST MESSAGE"))
        self.head.action_requested.connect(self.time_requested)
        self._pane = MessagePane()
        self._pane.set_read_only(self.tr("First message, as it went out"))
        self._gone = PaneChanges(self._pane, Change.GONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pane, 1)

    def show_text(self, text: str) -> None:
        """Show a message, the keyboard staying where it is."""
        if text != self._pane.text():
            self._pane.show_text(text)

    def show_clock(self, reading: ClockReading | None) -> None:
        """Show how long ago it went out; None where nobody has said."""
        if reading is None:
            self.head.show_sentence(self.tr("When did it go out? A second try is best within a day."))
            self.head.offer(self.tr("Say when…"), self.tr("when the first message went out"))
        else:
            self.head.show_sentence(
                self.tr("Went out {since}. {advice}").format(since=reading.since, advice=reading.advice),
                warns=reading.is_late,
            )
            self.head.offer(self.tr("Change…"), self.tr("when the first message went out"))

    def clock_words(self) -> str:
        """Return what the clock says."""
        return self.head.sentence()

    def show_gone(self, spans: tuple[Span, ...]) -> None:
        """Strike these words out."""
        self._gone.show_spans(spans)

    def go_to(self, span: Span) -> None:
        """Select words and take the keyboard there."""
        self._pane.select(span)

    def reveal(self, span: Span) -> None:
        """Scroll words into view."""
        self._pane.reveal(span)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw what changed in the theme's colours."""
        self._pane.show_theme(theme)
        self._gone.show_theme(theme)
