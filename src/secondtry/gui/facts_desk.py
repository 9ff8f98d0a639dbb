"""What facts and articles add to the window: the facts page, the notices, the do-over checklist."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from secondtry.engine.analysis import Analysis
from secondtry.gui.advice_band import AdviceBand
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.do_over_panel import DoOverPanel
from secondtry.gui.facts_page import FactsPage
from secondtry.gui.lawyer_list_dialog import LawyerListDialog
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.side_pages import SidePage, SidePages
from secondtry.review.do_over import do_over_of
from secondtry.review.facts import Harm
from secondtry.review.guidance import Guidance
from secondtry.review.review import Review
from secondtry.review.step import StepTaken

_MINUTE_MS = 60_000
#: After the marks and the checklist, so that a key never waits for notices.
_BREATH_MS = 60


class FactsDesk(QObject):
    """Keeps the facts, and shows what they and the draft call for."""

    def __init__(
        self,
        guidance: Guidance,
        controller: ReviewController,
        side: ReviewSide,
        pages: SidePages,
        clock: Clock,
    ) -> None:
        super().__init__(controller)
        self._guidance = guidance
        self._controller = controller
        self._side = side
        self._clock = clock
        self._analysis: Analysis | None = None
        self._pages = pages
        self._page = FactsPage(clock)
        self._band = AdviceBand()
        self._panel = DoOverPanel()
        pages.add(SidePage.FACTS, self.tr("Facts"), self._page)
        side.put_above(self._band)
        side.put_below(self._panel)
        self._page.fact_changed.connect(self._take_fact)
        self._page.harm_ticked.connect(self._take_harm)
        self._band.action_requested.connect(self._act)
        self._band.put_away_requested.connect(self._put_away)
        self._panel.ticked.connect(self._tick)
        self._panel.note_written.connect(self._note)
        self._soon = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._soon.timeout.connect(self._draw)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._follow_clock)
        self._minute.start()
        controller.review_opened.connect(self._open)
        controller.review_changed.connect(self._follow_review)
        controller.analyzed.connect(self._follow_analysis)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands do."""
        return {
            Command.FACTS: self._show_facts,
            Command.DO_OVER: self._show_do_over,
            Command.LAWYER_LIST: self._show_lawyer_list,
        }

    @Slot()
    def _show_facts(self) -> None:
        """Go to the facts, or back to the checklist from there."""
        if self._pages.isVisible() and self._pages.shown() is SidePage.FACTS:
            self._pages.show_page(SidePage.CHECKLIST)
        else:
            self._open_field("")

    @Slot()
    def _show_do_over(self) -> None:
        self._pages.show_page(SidePage.CHECKLIST)
        self._panel.open_first()
        self._side.ensureWidgetVisible(self._panel)

    @Slot()
    def _show_lawyer_list(self) -> None:
        dialog = LawyerListDialog(self._controller.review, self._pages.window())
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
        self._pages.show_page(SidePage.FACTS)
        self._page.open_field(name)

    @Slot(str, object)
    def _take_fact(self, name: str, value: object) -> None:
        match name:
            case "customer_knows":
                self._controller.tell_whether_customer_knows(None if value is None else bool(value))
            case "repeat":
                self._controller.tell_whether_repeat(bool(value))
            case _:
                review = self._controller.review
                # The page names only fields of Facts, each with a value of its type.
                changed = replace(review.facts, **{name: value})  # type: ignore[arg-type]
                self._controller.update(review.with_facts(changed))

    @Slot(object, bool)
    def _take_harm(self, harm: Harm, done: bool) -> None:  # noqa: FBT001 - a slot
        review = self._controller.review
        self._controller.update(review.with_facts(review.facts.with_harm(harm, done=done)))

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
    def _open(self, review: Review) -> None:
        self._analysis = None
        self._page.show_review(review)
        self._panel.set_open(open_=False)

    @Slot(object)
    def _follow_review(self, review: Review) -> None:
        self._page.show_review(review)
        self._soon.start()

    @Slot(object)
    def _follow_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._soon.start()

    @Slot()
    def _follow_clock(self) -> None:
        self._page.tell_ages()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._analysis is None:
            return
        review = self._controller.review
        self._band.show_advice(self._guidance.adviser.advice(review, self._analysis, self._clock()))
        self._panel.show_do_over(do_over_of(self._guidance.steps, review, self._analysis))
