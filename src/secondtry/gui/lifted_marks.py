"""Says which other marks have gone where a rewrite was taken, for nobody should have to guess."""

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.labels import shortened
from secondtry.gui.review_controller import ReviewController
from secondtry.text.span import Span

#: How much of the words the footer quotes.
_LONGEST = 40


class LiftedMarks(QObject):
    """Compares what was marked before a rewrite with the first reading of the text behind it.

    A cause is no excuse where its own sentence, or one beside it, owns the failure. So a rewrite
    may lift marks on words that it leaves as they are.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self, controller: ReviewController, card: CardPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._marked: frozenset[str] | None = None
        card.rewrite_taken.connect(self._begin)
        controller.analyzed.connect(self._compare)
        controller.review_opened.connect(self._forget)

    @Slot(object)
    def _begin(self, taken: object) -> None:
        shown = self._controller.shown().items()
        self._marked = frozenset(finding.excerpt for key, finding in shown if key != taken)

    @Slot(object)
    def _forget(self, _review: object) -> None:
        self._marked = None

    @Slot(object)
    def _compare(self, analysis: Analysis) -> None:
        text = analysis.draft.text
        if self._marked is None or text != self._controller.review.text:
            return  # what was taken is about to be read
        marked, self._marked = self._marked, None
        spans = [finding.span for finding in analysis.findings]
        gone = sorted(words for words in marked if _stands_unmarked(words, text, spans))
        if len(gone) == 1:
            said = self.tr("“{words}” is marked no more: you own it right beside.")
            self.said.emit(said.format(words=shortened(gone[0], _LONGEST)))
        elif gone:
            said = self.tr("{n} other marks have gone: you own that right beside.")
            self.said.emit(said.format(n=len(gone)))


def _stands_unmarked(words: str, text: str, marked: list[Span]) -> bool:
    start = text.find(words)
    if start < 0:
        return False  # they were rewritten too
    return not any(span.start < start + len(words) and start < span.end for span in marked)
