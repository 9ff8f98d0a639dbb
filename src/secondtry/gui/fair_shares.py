"""Remembers what the writer counts as fair, from one message to the next."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.facts import Facts
from secondtry.review.proportion import proportion_of
from secondtry.review.review import Review


class FairShares(QObject):
    """Keeps the shares of a loss that were given last, and gives them to the next loss that is told.

    They stand on the page of the facts, where they can be changed; a message without a loss gets none.
    """

    def __init__(self, controller: ReviewController, settings: Settings) -> None:
        super().__init__(controller)
        self._controller = controller
        self._settings = settings
        self._before = controller.review.facts
        controller.review_opened.connect(self._begin)
        controller.review_changed.connect(self._follow)

    @Slot(object)
    def _begin(self, review: Review) -> None:
        self._before = review.facts

    @Slot(object)
    def _follow(self, review: Review) -> None:
        before, self._before = self._before, review.facts
        if before == review.facts:
            return
        given = (review.facts.fair_from, review.facts.fair_to)
        if given != (before.fair_from, before.fair_to):
            self._settings.put(SettingName.FAIR_FROM, given[0])
            self._settings.put(SettingName.FAIR_TO, given[1])
        elif given == (0, 0) and _has_loss(review.facts) and not _has_loss(before):
            remembered = replace(
                review.facts,
                fair_from=self._settings.number(SettingName.FAIR_FROM),
                fair_to=self._settings.number(SettingName.FAIR_TO),
            )
            self._controller.update(review.with_facts(remembered))


def _has_loss(facts: Facts) -> bool:
    return proportion_of(facts) is not None
