"""Keeps the widgets and the review in step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.engine.analysis import Analysis, Evidence
from secondtry.gui.footer import Footer
from secondtry.gui.marks import Mark
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_side import ReviewSide
from secondtry.review.review import Review
from secondtry.review.shown_reading import shown_readings

#: Between two steps of drawing: time for Qt to lay out and paint what the last one changed, and for a key.
_BREATH_MS = 5


class ReviewPresenter(QObject):
    """Passes what the person does to the controller, and draws what the controller tells.

    An analysis is drawn in steps with a breath between: a key that is struck
    meanwhile waits for one step only. The marks come first.

    Signals:
        drawn: Everything that the newest analysis says is on the screen.
    """

    drawn = Signal()

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        occasion: OccasionBar,
        side: ReviewSide,
        footer: Footer,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        self._occasion = occasion
        self._side = side
        self._footer = footer
        self._steps: list[Callable[[], object]] = []
        self._between = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._between.timeout.connect(self._draw_next)
        pane.edited.connect(controller.note_edit)
        pane.text_changed.connect(controller.edit)
        pane.filling_changed.connect(controller.wait_for_gaps)
        occasion.occasion_chosen.connect(controller.choose_occasion)
        occasion.knowledge_chosen.connect(controller.tell_whether_customer_knows)
        side.verdict_given.connect(controller.answer)
        side.note_written.connect(controller.note)
        side.evidence_chosen.connect(self._show_words)
        side.add_requested.connect(self._add_frame)
        controller.text_opened.connect(pane.open_text)
        occasion.said.connect(footer.show_message)
        controller.review_opened.connect(self._show_review)
        controller.review_opened.connect(self._forget_guess)
        controller.review_changed.connect(self._show_review)
        controller.review_changed.connect(footer.end_message)
        controller.analyzed.connect(self._show_analysis)
        controller.readability_measured.connect(footer.show_readability)
        controller.trouble_met.connect(footer.show_message)

    @Slot(object)
    def _show_review(self, review: Review) -> None:
        self._occasion.show_review(review)
        self._show_answers()

    @Slot()
    def _forget_guess(self) -> None:
        """Take the first guess of another message for no change of the last one's."""
        self._occasion.show_guess("")

    @Slot(object)
    def _show_analysis(self, analysis: Analysis) -> None:
        shown = self._controller.shown()
        self._pane.marks.show([Mark(key, finding.span, finding.group) for key, finding in shown.items()])
        self._occasion.show_guess(analysis.guessed_occasion if analysis.draft.sentences else "")
        self._steps = [
            *self._side.steps_to_show(analysis, partial(shown_readings, analysis, shown.values())),
            self._show_answers,
            partial(self._footer.show_findings, shown.values(), len(analysis.silenced)),
            partial(self._footer.show_who_read, with_reader=analysis.with_reader),
        ]
        self._between.start()

    @Slot()
    def _draw_next(self) -> None:
        step = self._steps.pop(0)
        step()
        if self._steps:
            self._between.start()
        else:
            self.drawn.emit()

    def _show_answers(self) -> None:
        self._side.show_answers(self._controller.review.answers, self._controller.stale_answers())

    @Slot(object)
    def _show_words(self, evidence: Evidence) -> None:
        span = self._controller.span_now(evidence.span)
        if span is None:
            self._footer.show_message(self.tr("These words have changed since."))
        else:
            self._pane.select(span)

    @Slot(str)
    def _add_frame(self, move: str) -> None:
        self._pane.put_in(self._controller.frame_now(move))
