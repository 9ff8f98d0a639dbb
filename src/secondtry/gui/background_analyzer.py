"""Reads drafts off the GUI thread; the newest text wins."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.finding import Finding
from secondtry.engine.giving_up import GivenUpError, while_wanted
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import finding_keys
from secondtry.text.sentences import read_draft


@dataclass(frozen=True, slots=True)
class Reading:
    """An analysis, the key of each of its findings, and the revision of the text that it is about."""

    revision: int
    analysis: Analysis
    findings: Mapping[FindingKey, Finding]


class BackgroundAnalyzer(QObject):
    """Analyses one text at a time on one other thread; of the texts that wait, only the newest is read.

    Signals:
        analyzed: A Reading. The receiver drops it where its revision is no longer the newest.
        failed: The reason for which a text could not be read, in the words of the exception.
    """

    analyzed = Signal(object)
    failed = Signal(str)

    def __init__(self, analyzer: Analyzer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyzer = analyzer
        self._is_closed = Event()
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self.analyzed)
        self._runner.failed.connect(self._tell_failure)

    def analyze(self, revision: int, text: str, options: Options) -> None:
        """Read the text as soon as the one under way is done, unless a newer one comes first."""
        self._runner.submit(Job("analysis", partial(self._read, revision, text, options)))

    def analyze_now(self, text: str, options: Options) -> Analysis:
        """Read a text here and now, for what cannot wait."""
        return self._analyzer.analyze(read_draft(text), options)

    def close(self) -> None:
        """Give up the text under way, and read no more."""
        self._is_closed.set()
        self._runner.close()

    def _read(self, revision: int, text: str, options: Options) -> Reading:
        analysis = self._analyzer.analyze(read_draft(text), options, check=self._check)
        found = while_wanted(analysis.findings, self._check)
        return Reading(revision, analysis, finding_keys(analysis.draft.text, found))

    def _check(self) -> None:
        if self._is_closed.is_set():
            raise GivenUpError("The window is closed.")

    @Slot(object)
    def _tell_failure(self, failure: JobFailure) -> None:
        self.failed.emit(failure.reason)
