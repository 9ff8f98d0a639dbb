"""The one way off the GUI thread: one job runs, and the newest of the others waits."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from secondtry.engine.giving_up import GivenUpError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Work for another thread. ``work`` touches no widget and no value that changes."""

    name: str
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class JobFailure:
    """A job that ended in an exception; the traceback is in the log."""

    name: str
    reason: str


class _Run(QRunnable):
    """One job on its way through the pool."""

    def __init__(self, runner: "BackgroundRunner", job: Job) -> None:
        super().__init__()
        # Python owns it: the pool must not delete what a name here still holds.
        self.setAutoDelete(False)
        self._runner = runner
        self._job = job

    def run(self) -> None:
        self._runner.carry_out(self._job)


class BackgroundRunner(QObject):
    """Runs jobs one after the other on one other thread.

    At most one job runs and one waits: a job that is submitted takes the place
    of the one that waits. Signals arrive on the thread that owns the runner.

    Signals:
        finished: The return value of a job.
        failed: A job that raised, as a JobFailure.
    """

    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # The thread stays: starting one for each pause of typing would cost more than most jobs.
        self._pool.setExpiryTimeout(-1)
        self._closed = False
        self._running: _Run | None = None
        self._waiting: Job | None = None
        self._ended.connect(self._start_waiting)

    def submit(self, job: Job) -> None:
        """Run the job as soon as the one under way has ended, unless a newer one comes first."""
        if self._closed:
            return
        self._waiting = job
        if self._running is None:
            self._start_waiting()

    def wait(self) -> None:
        """Forget the job that waits, and wait for the one that runs."""
        self._waiting = None
        self._pool.waitForDone()

    def close(self) -> None:
        """Forget the job that waits, wait for the one that runs, and take no more."""
        self._closed = True
        self.wait()
        self._running = None

    def carry_out(self, job: Job) -> None:
        """Do the work, on the thread that calls, and report how it ended; what is given up tells nothing."""
        try:
            result = job.work()
        except GivenUpError:
            _log.debug("background job %s was given up", job.name)
        except Exception as error:  # noqa: BLE001 - the border of the background
            _log.exception("background job %s", job.name)
            self.failed.emit(JobFailure(job.name, str(error)))
        else:
            self.finished.emit(result)
        self._ended.emit()

    @Slot()
    def _start_waiting(self) -> None:
        self._running = None
        if self._waiting is None or self._closed:
            return
        self._running, self._waiting = _Run(self, self._waiting), None
        self._pool.start(self._running)
