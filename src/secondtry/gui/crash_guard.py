"""The last border: an exception that nobody expected neither ends the program nor loses a word."""

import logging
import sys
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

_log = logging.getLogger(__name__)


class Keeping(Protocol):
    """Whoever keeps what was written."""

    def write_now(self) -> bool:
        """Make everything last here and now."""
        ...


class CrashGuard(QObject):
    """Takes the place of ``sys.excepthook``: logs, has everything kept, tells the person, goes on."""

    _struck = Signal()

    def __init__(self, keeper: Keeping, log_file: str, window: QWidget) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._log_file = log_file
        self._window = window
        self._box: QMessageBox | None = None
        # An exception may arise on any thread; what is done about it is done on this one.
        self._struck.connect(self._tell)

    def install(self) -> None:
        """Catch from now on what nobody else has caught."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], error: BaseException, frames: TracebackType | None) -> None:
        """Log the exception and have the person told."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, frames)
            return
        _log.error("an error that nobody expected", exc_info=(kind, error, frames))
        self._struck.emit()

    @Slot()
    def _tell(self) -> None:
        self._keeper.write_now()
        if self._box is not None and self._box.isVisible():
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Second Try"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Something went wrong inside Second Try."))
        box.setInformativeText(
            self.tr(
                "That was our mistake, not yours. What you wrote is on the screen and kept, "
                "and you can go on. Where it happened is noted in {file}; "
                "it holds none of your words."
            ).format(file=self._log_file)
        )
        self._box = box
        box.open()
