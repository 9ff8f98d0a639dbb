"""Keeps the text of a message as it was when it went out."""

from PySide6.QtCore import QObject, Slot

from secondtry.gui.clock import Clock
from secondtry.gui.review_controller import ReviewController
from secondtry.review.review import Review
from secondtry.review.version import KeptBecause
from secondtry.review.versions import with_automatic_version


class SentVersion(QObject):
    """Keeps a version at the moment from which the open message counts as sent."""

    def __init__(self, controller: ReviewController, now: Clock) -> None:
        super().__init__(controller)
        self._controller = controller
        self._now = now
        self._before = controller.review
        controller.review_opened.connect(self._begin)
        controller.review_changed.connect(self._follow)

    @Slot(object)
    def _begin(self, review: Review) -> None:
        self._before = review

    @Slot(object)
    def _follow(self, review: Review) -> None:
        before, self._before = self._before, review
        # Without a second try after all, the time goes back to the first message: nothing is sent now.
        is_sent_now = bool(review.case.sent_at) and not before.case.sent_at and review.first == before.first
        if is_sent_now:
            now = self._now().isoformat(timespec="seconds")
            self._controller.update(with_automatic_version(review, review.text, KeptBecause.SENT, now))
