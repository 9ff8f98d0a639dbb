"""Lets the program end in peace when the system asks it to."""

import contextlib
import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ENDS = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Tells, on the window's thread, that the process was asked to end. Windows has other ways.

    Signals:
        end_requested: It was.
    """

    end_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if os.name == "nt":
            return
        # Python's own handlers wait for Python to run, and Qt may sleep for hours: a byte wakes it.
        self._heard, self._said = os.pipe()
        os.set_blocking(self._said, False)
        os.set_blocking(self._heard, False)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    def install(self) -> None:
        """Listen from now on."""
        if os.name == "nt":
            return
        signal.set_wakeup_fd(self._said, warn_on_full_buffer=False)
        for name in _ENDS:
            signal.signal(getattr(signal, name), _note)

    @Slot()
    def _take(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._heard, 64)
        self.end_requested.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Let the byte in the pipe say the rest."""
