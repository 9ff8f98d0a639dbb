"""Opens what a second start of the program was asked to open, and left for the first."""

import logging

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from secondtry.storage.inbox import Inbox

_log = logging.getLogger(__name__)
#: So long after a look at which a dialog was open, there is another.
_AGAIN_MS = 250


class InboxWatch(QObject):
    """Opens what other starts of the program leave, once no dialog is open: that is about the open message.

    What was left before this was there is opened too. Who left it waits, see ``is_the_window``.

    Signals:
        arrived: The path of a file, or nothing where the program was only started once more.
    """

    arrived = Signal(str)

    def __init__(self, inbox: Inbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._is_closed = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._look)
        try:
            inbox.prepare()
            self._watcher.addPath(str(inbox.folder))
        except OSError:
            _log.warning("the inbox cannot be made")
        # What came while the window was being built.
        self._again.start()

    @Slot()
    def close(self) -> None:
        """Take nothing more, for the window closes: who left it becomes the window then."""
        self._is_closed = True
        self._again.stop()

    @Slot()
    def _look(self) -> None:
        if self._is_closed:
            return
        if QApplication.activeModalWidget() is not None:
            self._again.start()
            return
        for path in self._inbox.take():
            self.arrived.emit(path)
