"""Finds what people heard the same way as the words of a finding, off the GUI thread."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Finding
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.review.heard_alike import HeardAlike
from secondtry.review.shipped_reader import ShippedReader
from secondtry.text.draft import Draft


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for the request with this number."""

    number: int
    heard: HeardAlike


class ExampleFinder(QObject):
    """Looks for examples of one finding at a time; only what was asked for last is told.

    Signals:
        found: A HeardAlike with one example or more.
    """

    found = Signal(object)

    def __init__(self, reader: ShippedReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._draft: Draft | None = None
        self._asked = 0
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._tell)

    @Slot(object)
    def follow(self, analysis: Analysis) -> None:
        """Take the analysis that the findings to come are of."""
        self._draft = analysis.draft

    @Slot(object)
    def look_for(self, finding: Finding) -> None:
        """Look for what is like this finding of the newest analysis; the answer comes when it is there."""
        self._asked += 1
        if self._draft is not None:
            self._runner.submit(Job("examples", partial(self._look, self._asked, self._draft, finding)))

    def close(self) -> None:
        """Wait for the search under way, and begin no more."""
        self._runner.close()

    def _look(self, number: int, draft: Draft, finding: Finding) -> _Answer:
        (examples,) = self._reader.examples(draft, [finding])
        return _Answer(number, HeardAlike(finding, examples))

    @Slot(object)
    def _tell(self, answer: _Answer) -> None:
        if answer.number == self._asked and answer.heard.examples:
            self.found.emit(answer.heard)
