"""The first message beside the second, and how they differ."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.engine.analysis import Analysis
from secondtry.engine.move_scoring import SECOND_TRY
from secondtry.engine.sender import said_by
from secondtry.gui.change_row import ChangeLine
from secondtry.gui.changed_words import PaneChanges
from secondtry.gui.clock import Clock
from secondtry.gui.first_message_view import FirstMessageView
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.second_try_panel import SecondTryPanel
from secondtry.gui.theme import LIGHT, Theme
from secondtry.gui.tries import Tries, TriesReader
from secondtry.gui.tries_words import changes_in_words
from secondtry.gui.try_head import TryHead
from secondtry.review.review import Review
from secondtry.review.second_try import fitting_openers
from secondtry.review.second_try_clock import read_clock
from secondtry.review.text_difference import Change

_MINUTE_MS = 60_000


class SecondTryDesk(QObject):
    """Keeps the first message, the second and the panel in step while the mode is on.

    Signals:
        said: A short sentence for the footer.
        afresh_requested: The second shall begin without the words of the first.
        time_requested: The person wants to say when the first went out.
        beside_made: The view of the first message and the head of the second, made when there is a first one.
        explanation_requested: The key of the move that the person wants to read about.
    """

    said = Signal(str)
    beside_made = Signal(QWidget, QWidget)
    afresh_requested = Signal()
    time_requested = Signal()
    explanation_requested = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        modes: ModeSwitch,
        panel: SecondTryPanel,
        clock: Clock,
    ) -> None:
        super().__init__(controller)
        self._controller, self._pane, self._modes, self._panel = controller, pane, modes, panel
        self._clock = clock
        self._tries: Tries | None = None
        self._analysis = controller.newest
        self._theme = LIGHT
        self._first: FirstMessageView | None = None
        self._head = TryHead(self.tr("SECOND TRY"))
        self._new = PaneChanges(pane, Change.NEW)
        self._reader = TriesReader(self)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._wire()

    def _wire(self) -> None:
        self._controller.closed.connect(self.close)
        self._minute.timeout.connect(self.show_clock)
        self._reader.compared.connect(self._take_tries)
        self._reader.failed.connect(self._tell_failure)
        self._modes.mode_changed.connect(self._show_mode)
        self._controller.review_opened.connect(self._follow)
        self._controller.review_changed.connect(self._follow)
        self._controller.analyzed.connect(self._take_analysis)
        self._panel.line_chosen.connect(self._show_words)
        self._panel.opener_requested.connect(self._add_opener)
        self._panel.move_requested.connect(self._add_frame)
        self._panel.explanation_requested.connect(self.explanation_requested)
        self._panel.afresh_requested.connect(self.afresh_requested)
        self._panel.copy_chosen.connect(self._pane.take_focus)
        self._panel.words_shown.connect(self._show_changes)

    def tries(self) -> Tries | None:
        """Return how the two messages compare as they are now, or None where there is no first one."""
        first = self._controller.review.first
        if first is None:
            return None
        if self._tries is None or not self._is_newest(self._tries):
            analysis = self._controller.analysis_now()
            read_first = self._controller.reader_of(first.text, analysis.occasion)
            self._tries = self._reader.compare_now(read_first, analysis, self._controller.review)
        return self._tries

    def sent_at(self) -> str:
        """Return when the first message went out, ISO 8601 with its offset; empty where nobody has said."""
        first = self._controller.review.first
        return first.sent_at if first else ""

    @Slot()
    def show_clock(self) -> None:
        """Show how long ago the first message went out."""
        review = self._controller.review
        if review.first is not None and self._first is not None:
            reading = read_clock(review.first.sent_at, self._clock(), review.case.sent_at)
            self._first.show_clock(reading)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._new.show_theme(theme)
        if self._first is not None:
            self._first.show_theme(theme)

    @Slot()
    def close(self) -> None:
        """Wait for the work under way, and start no more."""
        self._minute.stop()
        self._reader.close()

    @Slot(object)
    def _show_mode(self, mode: Mode) -> None:
        self._show_beside(self._controller.review)
        self._show_changes()
        if mode is Mode.SECOND_TRY:
            self._follow(self._controller.review)
            self._pane.take_focus()

    @Slot(object)
    def _follow(self, review: Review) -> None:
        """Show another state of the review, or compare it anew."""
        if self._modes.mode is not Mode.SECOND_TRY:
            return
        self._show_beside(review)
        if review.first is None:
            self._new.show_spans(())
            self._panel.show_start(is_written=bool(review.text.strip()))
        else:
            self._compare()

    def _show_beside(self, review: Review) -> None:
        """Show the first message with its clock while the mode is on and there is one, else hide it."""
        if review.first is None or self._modes.mode is not Mode.SECOND_TRY:
            if self._first is not None:
                self._first.hide()
                self._head.hide()
            self._minute.stop()
            return
        if self._first is None:
            self._first = self._made_first()
        self._first.show_text(review.first.text)
        self._first.show()
        self._head.show()
        self.show_clock()
        if not self._minute.isActive():
            self._minute.start()

    def _made_first(self) -> FirstMessageView:
        """Make the view when it is needed first: most messages are tried once."""
        first = FirstMessageView()
        first.show_theme(self._theme)
        first.time_requested.connect(self.time_requested)
        self._head.keep_level_with(first.head)
        self.beside_made.emit(first, self._head)
        return first

    @Slot(object)
    def _take_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._follow(self._controller.review)

    def _compare(self) -> None:
        review, analysis = self._controller.review, self._analysis
        if review.first is None or analysis is None or analysis.draft.text != review.text:
            return  # it is about to be read
        self._reader.compare(
            self._controller.reader_of(review.first.text, analysis.occasion), analysis, review
        )

    @Slot(object)
    def _take_tries(self, tries: Tries) -> None:
        if self._is_newest(tries):
            self._tries = tries
            openers = fitting_openers(self._controller.move(SECOND_TRY), tries.first)
            said = [each._replace(frame=said_by(tries.sender, each.frame)) for each in openers]
            self._panel.show_tries(tries, said)
            self._head.show_sentence(changes_in_words(tries.difference))
            self._show_changes()

    def _is_newest(self, tries: Tries) -> bool:
        review = self._controller.review
        is_first = review.first is not None and tries.difference.first == review.first.text
        return is_first and tries.difference.second == review.text

    @Slot()
    def _show_changes(self) -> None:
        is_shown = (
            self._modes.mode is Mode.SECOND_TRY
            and self._panel.shows_words()
            and self._tries is not None
            and self._is_newest(self._tries)
        )
        difference = self._tries.difference if is_shown and self._tries else None
        self._new.show_spans(difference.new if difference else ())
        if self._first is not None:
            self._first.show_gone(difference.gone if difference else ())

    @Slot(object)
    def _show_words(self, line: ChangeLine) -> None:
        """Show the words of a line: select them where they stand now, else in the first message."""
        span = self._controller.span_now(line.in_second) if line.in_second else None
        if line.in_second and span is None:
            self.said.emit(self.tr("These words have changed since."))
        elif span is not None:
            if line.in_first and self._first is not None:
                self._first.reveal(line.in_first)
            self._pane.select(span)
        elif line.in_first and self._first is not None:
            self._first.go_to(line.in_first)

    @Slot(str)
    def _add_opener(self, frame: str) -> None:
        self._pane.put_in(self._controller.frame_now(SECOND_TRY, frame))

    @Slot(str)
    def _add_frame(self, move: str) -> None:
        self._pane.put_in(self._controller.frame_now(move))

    @Slot(str)
    def _tell_failure(self, reason: str) -> None:
        self.said.emit(self.tr("The two messages could not be compared ({reason}).").format(reason=reason))
