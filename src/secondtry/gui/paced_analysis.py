"""Has the newest text analysed after each pause of typing, and measured after a longer one."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Options
from secondtry.engine.finding import Finding
from secondtry.engine.readability import measure_readability
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.background_analyzer import BackgroundAnalyzer, Reading
from secondtry.review.finding_key import FindingKey

_ANALYSIS_PAUSE_MS = 120
#: While slots are filled, what stands there is half a sentence: it is read at a rest.
_FILLING_PAUSE_MS = 2000
_READABILITY_PAUSE_MS = 400


class PacedAnalysis(QObject):
    """Knows the newest analysis; what another text has overtaken is dropped.

    Signals:
        analyzed: There is another newest analysis.
        readability_measured: The Readability of the newest text analysed.
        failed: The reason for which a text could not be read, in the words of the exception.
    """

    analyzed = Signal()
    readability_measured = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        background: BackgroundAnalyzer,
        wanted: Callable[[], tuple[str, Options]],
        parent: QObject | None = None,
    ) -> None:
        """``wanted`` tells which text is to be read at that moment, and how."""
        super().__init__(parent)
        self._background = background
        self._wanted = wanted
        self._revision = 0
        self._newest: Analysis | None = None
        self._found: Mapping[FindingKey, Finding] = {}
        # Of another text that is compared at each pause of typing, the last reading is remembered.
        self._read_other = lru_cache(maxsize=2)(background.analyze_now)
        self._meter = BackgroundRunner(self)
        self._pause_ms = _ANALYSIS_PAUSE_MS
        self._pause = QTimer(self, singleShot=True)
        self._long_pause = QTimer(self, singleShot=True, interval=_READABILITY_PAUSE_MS)
        self._pause.timeout.connect(self.analyze)
        self._long_pause.timeout.connect(self._measure)
        background.analyzed.connect(self._take_reading)
        background.failed.connect(self.failed)
        self._meter.finished.connect(self.readability_measured)

    @property
    def newest(self) -> Analysis | None:
        """The newest analysis; typing may have gone on since. None where there is none yet."""
        return self._newest

    @property
    def found(self) -> Mapping[FindingKey, Finding]:
        """The findings of the newest analysis, by key, in reading order."""
        return self._found

    def now(self) -> Analysis:
        """Return an analysis of the text as it is, made here and now if there is none yet."""
        return self.maker()()

    def maker(self) -> Callable[[], Analysis]:
        """Return what returns an analysis of the text as it is at this moment; any thread may call it."""
        text, options = self._wanted()
        newest = self._newest
        if newest is None or newest.draft.text != text:
            return partial(self._background.analyze_now, text, options)
        return lambda: newest

    def reader_of(self, text: str, options: Options) -> Callable[[], Analysis]:
        """Return what reads another text; any thread may call it."""
        return partial(self._read_other, text, options)

    def begin(self) -> None:
        """Forget what was read, for another message has taken its place; ``analyze`` reads that."""
        self._newest = None
        self._found = {}
        self._revision += 1

    def follow_edit(self) -> None:
        """Read the text that has just been edited, at the next pause."""
        self._revision += 1
        self._pause.start(self._pause_ms)

    def be_patient(self, *, is_patient: bool) -> None:
        """Wait for a longer rest before an edited text is read, or no longer than usual from now on."""
        self._pause_ms = _FILLING_PAUSE_MS if is_patient else _ANALYSIS_PAUSE_MS
        if is_patient:
            return
        if self._pause.isActive():
            self._pause.start(self._pause_ms)
        elif self._newest is not None and self._newest.draft.text == self._wanted()[0]:
            self.analyzed.emit()

    @Slot()
    def analyze(self) -> None:
        """Read the text as it is, without a pause."""
        self._pause.stop()
        self._background.analyze(self._revision, *self._wanted())

    def close(self) -> None:
        """Give up the reading under way, and start no more."""
        self._pause.stop()
        self._long_pause.stop()
        self._background.close()
        self._meter.close()

    @Slot(object)
    def _take_reading(self, reading: Reading) -> None:
        if reading.revision != self._revision:
            return
        self._newest = reading.analysis
        self._found = reading.findings
        self.analyzed.emit()
        self._long_pause.start()

    @Slot()
    def _measure(self) -> None:
        if self._newest is not None:
            self._meter.submit(Job("readability", partial(measure_readability, self._newest.draft)))
