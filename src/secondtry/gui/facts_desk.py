"""What facts and articles add to the window: the facts page, the notices, the do-over checklist."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.engine.analysis import Analysis
from secondtry.gui.advice_band import AdviceBand
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.do_over_panel import DoOverPanel
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.side_pages import SidePage
from secondtry.review.advice import Advice
from secondtry.review.do_over import do_over_of
from secondtry.review.greeted import greeted_in
from secondtry.review.guidance import Guidance
from secondtry.review.incidents import earlier_incidents
from secondtry.review.review import Review
from secondtry.review.shelf import Shelf, ShelfEntry
from secondtry.review.step import StepTaken

_MINUTE_MS = 60_000
#: After the marks and the checklist, so that a key never waits for notices.
_BREATH_MS = 60
#: Notices follow what is written once nothing was for so long: half a sentence calls for others each time.
_REST_MS = 2000


class FactsDesk(QObject):
    """Shows what the facts and the draft call for, and leads to the facts.

    ``band`` stands above the checklist and ``panel`` below it.

    Signals:
        panel_opened: The panel with the do-over checklist, which was asked for.
        page_requested: The SidePage that the person wants to see.
        field_wanted: Follows it: the name of a field of the facts, empty for the first.
        drawn: What is called for by now is on the screen.
    """

    panel_opened = Signal(object)
    page_requested = Signal(object)
    field_wanted = Signal(str)
    drawn = Signal()

    def __init__(
        self, guidance: Guidance, controller: ReviewController, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._guidance = guidance
        self._controller = controller
        self._clock = clock
        self._analysis: Analysis | None = None
        self._page: QWidget | None = None
        self._shelf: Shelf | None = None
        self.band = AdviceBand()
        self.panel = DoOverPanel()
        self.band.action_requested.connect(self._act)
        self.band.put_away_requested.connect(self._put_away)
        self.panel.ticked.connect(self._tick)
        self.panel.note_written.connect(self._note)
        self._adviser = BackgroundRunner(self)
        self._adviser.finished.connect(self._show_advice)
        self._soon = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._soon.timeout.connect(self._draw)
        self._shown: _Advised | None = None
        self._waiting: _Advised | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show_waiting)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._draw)
        self._minute.start()
        controller.review_opened.connect(self._open)
        controller.review_changed.connect(self._soon.start)
        controller.analyzed.connect(self._follow_analysis)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands do."""
        return {
            Command.FACTS: self._show_facts,
            Command.DO_OVER: self._show_do_over,
            Command.LAWYER_LIST: self._show_lawyer_list,
        }

    def use_shelf(self, shelf: Shelf) -> None:
        """Count from now on what went out to the same customer before."""
        self._shelf = shelf

    def make_page(self) -> QWidget:
        """Return a page of the facts, which is in step with the review from now on."""
        # So many fields take as long to make as all that stands in the window at its start.
        from secondtry.gui.facts_sheet import FactsSheet  # noqa: PLC0415 - not before facts are wanted

        sheet = FactsSheet(self._controller, self._clock, self)
        self.field_wanted.connect(sheet.page.open_field)
        self._page = sheet.page
        return sheet.page

    def close(self) -> None:
        """Wait for the work under way, and start no more."""
        self._soon.stop()
        self._rest.stop()
        self._minute.stop()
        self._adviser.close()

    @Slot()
    def _show_facts(self) -> None:
        """Go to the facts, or back to the checklist from there."""
        if self._page is not None and self._page.isVisible():
            self.page_requested.emit(SidePage.CHECKLIST)
        else:
            self._open_field("")

    @Slot()
    def _show_do_over(self) -> None:
        self.page_requested.emit(SidePage.CHECKLIST)
        if self._soon.isActive():
            self._soon.stop()
            self._draw()  # who asks for the steps at once finds them there
        self.panel.open_first()
        self.panel_opened.emit(self.panel)

    @Slot()
    def _show_lawyer_list(self) -> None:
        from secondtry.gui.lawyer_list_dialog import LawyerListDialog  # noqa: PLC0415 - as the page

        dialog = LawyerListDialog(self._controller.review, self.panel.window())
        dialog.exec()
        dialog.deleteLater()

    @Slot(str)
    def _act(self, action: str) -> None:
        kind, _, name = action.partition(":")
        if kind == "facts":
            self._open_field(name)
        else:
            self._show_lawyer_list()

    def _open_field(self, name: str) -> None:
        self.page_requested.emit(SidePage.FACTS)
        self.field_wanted.emit(name)

    @Slot(int)
    def take_earlier_apologies(self, count: int) -> None:
        """Take a number of earlier apologies to the same customer for a fact."""
        review = self._controller.review
        self._controller.update(review.with_facts(replace(review.facts, earlier_apologies=count)))

    @Slot(str)
    def _put_away(self, key: str) -> None:
        review = self._controller.review
        self._controller.update(review.with_facts(review.facts.without_notice(key)))

    @Slot(str, bool)
    def _tick(self, key: str, is_done: bool) -> None:  # noqa: FBT001 - a slot
        self._take(key, replace(self._taken(key), is_done=is_done))

    @Slot(str, str)
    def _note(self, key: str, note: str) -> None:
        self._take(key, replace(self._taken(key), note=note))

    def _taken(self, key: str) -> StepTaken:
        return self._controller.review.steps.get(key, StepTaken())

    def _take(self, key: str, taken: StepTaken) -> None:
        review = self._controller.review
        self._controller.update(replace(review, steps=review.steps | {key: taken}))

    @Slot(object)
    def _open(self, review: Review) -> None:  # noqa: ARG002 - the signal's value
        self._analysis = self._shown = None
        self.panel.set_open(open_=False)

    @Slot(object)
    def _follow_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._soon.start()

    @Slot()
    def _draw(self) -> None:
        if self._analysis is None:
            return
        review, analysis = self._controller.review, self._analysis
        self.panel.show_do_over(do_over_of(self._guidance.steps, review, analysis))
        # A long draft is read for a tenth of a second: no key waits for that.
        shelf = self._shelf
        others = (
            () if shelf is None else tuple(each for each in shelf.entries() if each.id != shelf.open_id())
        )
        work = partial(_advised, self._guidance, analysis, review, self._clock(), others)
        self._adviser.submit(Job("advice", work))

    @Slot(object)
    def _show_advice(self, advised: "_Advised") -> None:
        """Show what is called for, unless another message has taken the place of that one.

        What follows from words waits for a rest; what follows from a fact, or with the time, does not.
        """
        if advised.analysis is not self._analysis:
            return
        self._waiting = advised
        if self._shown is not None and advised.follows_from_words_alone(self._shown):
            self._rest.start()
        else:
            self._show_waiting()

    @Slot()
    def _show_waiting(self) -> None:
        self._rest.stop()
        if self._waiting is not None and self._waiting.analysis is self._analysis:
            self._shown = self._waiting
            self.band.show_advice(self._shown.advice)
            self.drawn.emit()


@dataclass(frozen=True, slots=True)
class _Advised:
    """What an analysis, with the facts of that time, calls for."""

    analysis: Analysis
    review: Review
    advice: tuple[Advice, ...]

    def follows_from_words_alone(self, before: "_Advised") -> bool:
        """Say whether words were written since, and nothing else was said of the case."""
        has_other_words = self.analysis.draft.text != before.analysis.draft.text
        return has_other_words and _case_of(self.review) == _case_of(before.review)


def _case_of(review: Review) -> tuple[object, ...]:
    """Return what was said of a case besides the words of its message."""
    told = (review.occasion, review.customer_knows, review.repeat, review.severe)
    return (*told, review.facts, review.case, review.first)


def _advised(
    guidance: Guidance, analysis: Analysis, review: Review, now: datetime, others: tuple[ShelfEntry, ...]
) -> _Advised:
    before = earlier_incidents(others, review.case.customer.strip() or greeted_in(analysis.draft))
    return _Advised(analysis, review, guidance.adviser.advice(review, analysis, now, before))
