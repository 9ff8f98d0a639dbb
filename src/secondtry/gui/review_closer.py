"""Closes the reviews that have made way, on another thread: a slow disk stops nobody who goes on writing."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.keeping_jobs import SourceCopy
from secondtry.storage.shelf import OpenReview
from secondtry.storage.trouble import readable_trouble

#: What the disk refused is tried again after so long.
_AGAIN_MS = 6400
_REFUSES = "the disk refuses"


@dataclass(eq=False)
class Leaving:
    """A review that has made way, with what belongs beside it, and how far it has come."""

    review: OpenReview
    versions: Mapping[int, str] | None = None
    source: SourceCopy | None = None
    is_refused: bool = False
    #: The disk is to be asked, again or for the first time.
    is_due: bool = True
    #: Somebody goes on with it: what is not done yet is not to be done.
    is_recalled: bool = False
    #: Set on the other thread, once all of it lasts.
    is_at_rest: bool = False

    def come_to_rest(self) -> None:
        """Have all of it written; belongs on another thread."""
        kept = self.review.kept
        steps: list[Callable[[], object]] = []
        if self.source is not None:
            steps.append(self.source.keep)
        if self.versions is not None:
            steps.append(partial(kept.keep_versions, self.versions))
        for step in steps:
            if not self.is_recalled and not self.is_at_rest:
                with contextlib.suppress(OSError):  # neither holds what is nowhere else
                    step()
        if not self.is_recalled and not self.is_at_rest:
            self.is_at_rest = kept.rest()


class ReviewCloser(QObject):
    """Holds each review until all of it lasts; until then it can be had back, as it is.

    Signals:
        refused: Why the disk does not take all of a review, and its key; it is tried again.
        closed: The key of a review that is closed: what lies on the disk is all of it.
    """

    refused = Signal(str, str)
    closed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaving: list[Leaving] = []
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take_outcome)
        self._runner.failed.connect(self._go_on)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    @property
    def has_any(self) -> bool:
        """Say whether a review is still to be closed."""
        return bool(self._leaving)

    @property
    def has_refused(self) -> bool:
        """Say whether the disk would not take one, when it was asked last."""
        return any(each.is_refused for each in self._leaving)

    def take(self, leaving: Leaving) -> None:
        """Close a review as soon as the disk has taken it."""
        self._leaving.append(leaving)
        if not leaving.review.kept.is_written():
            self._refuse(leaving)
        self._go_on()

    def held(self, key: str) -> OpenReview | None:
        """Return a review that is still to be closed: what lies on the disk may be older."""
        leaving = self._find(key)
        return leaving.review if leaving is not None else None

    def all_held(self) -> Sequence[OpenReview]:
        """Return the reviews that are still to be closed."""
        return tuple(each.review for each in self._leaving)

    def hand_over(self, key: str) -> OpenReview | None:
        """Return a review that is still to be closed, for somebody who goes on with it, and close it not."""
        leaving = self._find(key)
        if leaving is None:
            return None
        leaving.is_recalled = True
        self._leaving.remove(leaving)
        return leaving.review

    def close_now(self, key: str) -> bool:
        """Write and close a review here and now, if it is still to be closed; False where that fails."""
        leaving = self._find(key)
        if leaving is None:
            return True
        self._runner.wait()
        leaving.come_to_rest()
        self._settle(leaving)
        self._go_on()
        return leaving.is_at_rest

    def make_last(self) -> None:
        """Write and close here and now what can be."""
        for review in self.all_held():
            self.close_now(review.key)

    def finish(self) -> None:
        """Write and close everything that can be, for the window closes."""
        self.make_last()
        self._again.stop()
        self._runner.close()

    @Slot()
    def _go_on(self) -> None:
        """Have the next one closed; before that, what was typed last in each of the others made to last."""
        waiting = [each for each in self._leaving if each.is_due]
        if waiting:
            self._runner.submit(Job("close", partial(_close_first, tuple(waiting))))

    @Slot(object)
    def _take_outcome(self, leaving: Leaving) -> None:
        if leaving in self._leaving:
            self._settle(leaving)
        self._go_on()

    @Slot()
    def _try_again(self) -> None:
        for leaving in self._leaving:
            leaving.is_due = True
        self._go_on()

    def _find(self, key: str) -> Leaving | None:
        return next((each for each in self._leaving if each.review.key == key), None)

    def _settle(self, leaving: Leaving) -> None:
        """Let others have a review that is at rest, or say why it is not."""
        if leaving.is_at_rest:
            self._leaving.remove(leaving)
            leaving.review.let_go()
            self.closed.emit(leaving.review.key)
        else:
            leaving.is_due = False
            self._again.start()
            self._refuse(leaving)

    def _refuse(self, leaving: Leaving) -> None:
        leaving.is_refused = True
        trouble = leaving.review.kept.trouble
        words = readable_trouble(trouble) if trouble is not None else _REFUSES
        self.refused.emit(words, leaving.review.key)


def _close_first(waiting: Sequence[Leaving]) -> Leaving:
    for leaving in waiting:
        leaving.review.kept.sync()
    waiting[0].come_to_rest()
    return waiting[0]
