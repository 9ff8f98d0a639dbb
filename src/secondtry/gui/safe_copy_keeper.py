"""Keeps the safe copy of one window up to date while the person writes."""

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.safe_copy import SafeCopy, SafeCopyPlace

_log = logging.getLogger(__name__)

_PAUSE_MS = 400
_LONGEST_MS = 3000


class SafeCopyKeeper(QObject):
    """Writes the newest state at each pause of typing, and every three seconds where there is none.

    Signals:
        kept: A copy is on the disk.
        failed: The reason for which it is not.
    """

    kept = Signal()
    failed = Signal(str)

    def __init__(self, place: SafeCopyPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._newest: SafeCopy | None = None
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._tell_kept)
        self._runner.failed.connect(self._tell_failure)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._pause.timeout.connect(self._write)
        self._longest.timeout.connect(self._write)

    def note(self, copy: SafeCopy) -> None:
        """Remember what the window holds now, and write it soon."""
        self._newest = copy
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def write_now(self) -> bool:
        """Write here and now, when the program may be about to end; False where that failed."""
        self._stop()
        if self._newest is None:
            return False
        try:
            self._place.write(self._newest)
        except OSError:
            _log.exception("safe copy")
            return False
        return True

    def finish(self) -> None:
        """Take the copy away: what it held is saved, or given up by the person's own choice."""
        self._stop()
        self._runner.close()
        self._place.clear()
        self._place.leave()

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()
        self._runner.wait()

    @Slot()
    def _write(self) -> None:
        self._pause.stop()
        self._longest.stop()
        if self._newest is not None:
            self._runner.submit(Job("safe copy", partial(self._place.write, self._newest)))

    @Slot()
    def _tell_kept(self) -> None:
        self.kept.emit()

    @Slot(object)
    def _tell_failure(self, failure: JobFailure) -> None:
        self.failed.emit(failure.reason)
