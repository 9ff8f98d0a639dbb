"""The first message and the second, read and compared off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.engine.sender import Sender, sender_in
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.review.review import Review
from secondtry.review.second_try import SecondTryReading, compare_tries
from secondtry.review.text_difference import Difference, difference


@dataclass(frozen=True, slots=True)
class Tries:
    """Two messages, what became of the findings and moves of the first, and how their words differ.

    ``sender`` is how the second speaks of its sender, or the first where the second does not yet.
    """

    first: Analysis
    second: Analysis
    reading: SecondTryReading
    difference: Difference
    sender: Sender | None


class TriesReader(QObject):
    """Compares the newest second try with its first; of those that wait, only the newest is compared.

    Signals:
        compared: A Tries. The receiver drops it where either text is another by now.
        failed: The reason for which they could not be compared.
    """

    compared = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self.compared)
        self._runner.failed.connect(self._tell_failure)

    def compare(self, read_first: Callable[[], Analysis], second: Analysis, review: Review) -> None:
        """Compare as soon as the comparison under way is done."""
        self._runner.submit(Job("second try", partial(tries_of, read_first, second, review)))

    @staticmethod
    def compare_now(read_first: Callable[[], Analysis], second: Analysis, review: Review) -> Tries:
        """Compare here and now, for what cannot wait."""
        return tries_of(read_first, second, review)

    def close(self) -> None:
        """Wait for the comparison under way, and make no more."""
        self._runner.close()

    @Slot(object)
    def _tell_failure(self, failure: JobFailure) -> None:
        self.failed.emit(failure.reason)


def tries_of(read_first: Callable[[], Analysis], second: Analysis, review: Review) -> Tries:
    """Return how two messages compare, here and now."""
    first = read_first()
    return Tries(
        first,
        second,
        compare_tries(first, second, review),
        difference(first.draft.text, second.draft.text),
        sender_in(second.draft, first.draft),
    )
