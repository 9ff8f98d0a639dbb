"""The page of the facts, filled with those of the review and taken from there."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from secondtry.gui.clock import Clock
from secondtry.gui.facts_page import FactsPage
from secondtry.gui.review_controller import ReviewController
from secondtry.review.facts import Harm
from secondtry.review.review import Review

_MINUTE_MS = 60_000


class FactsSheet(QObject):
    """Keeps ``page`` and the facts of the review in step, from the moment it is made."""

    def __init__(self, controller: ReviewController, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.page = FactsPage(clock)
        self.page.fact_changed.connect(self._take_fact)
        self.page.harm_ticked.connect(self._take_harm)
        self.page.put_away_restored.connect(self._restore_notices)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.page.tell_ages)
        self._minute.start()
        controller.review_opened.connect(self._show)
        controller.review_changed.connect(self._show)
        controller.closed.connect(self._minute.stop)
        self._show(controller.review)

    @Slot(object)
    def _show(self, review: Review) -> None:
        self.page.show_review(review)

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

    @Slot()
    def _restore_notices(self) -> None:
        review = self._controller.review
        self._controller.update(review.with_facts(replace(review.facts, put_away=())))
