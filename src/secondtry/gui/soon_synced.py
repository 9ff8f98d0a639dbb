"""When the open review is synced: soon after each change, and less often while the disk refuses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job, JobFailure

_SYNC_MS = 400
_LONGEST_SYNC_MS = 6400


class SoonSynced(QObject):
    """Says when something is to be synced, and has it done on another thread.

    Signals:
        due: It is time; whoever hears it submits the work.
        settled: What the work returned.
        failed: Why the work ended in an exception.
    """

    due = Signal()
    settled = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self.settled)
        self._runner.failed.connect(self._tell_failed)
        self._soon = QTimer(self, singleShot=True, interval=_SYNC_MS)
        self._soon.timeout.connect(self.due)

    def want(self) -> None:
        """Let it be due soon, counted from the first change that waits."""
        if not self._soon.isActive():
            self._soon.start()

    def want_no_more(self) -> None:
        """Nothing is left to be synced."""
        self._soon.stop()

    def submit(self, work: Callable[[], object]) -> None:
        """Do the work after what is under way, in the place of what waits."""
        self._runner.submit(Job("keep", work))

    def note_success(self) -> None:
        """Go back to syncing soon."""
        self._soon.setInterval(_SYNC_MS)

    def note_refusal(self) -> None:
        """Ask the disk again, each time after a longer while."""
        self._soon.setInterval(min(self._soon.interval() * 2, _LONGEST_SYNC_MS))
        self._soon.start()

    def wait(self) -> None:
        """Wait for what is under way, and forget what waits."""
        self._runner.wait()

    def close(self) -> None:
        """Wait for what is under way, and take nothing more."""
        self._soon.stop()
        self._runner.close()

    @Slot(object)
    def _tell_failed(self, failure: JobFailure) -> None:
        self.failed.emit(failure.reason)
