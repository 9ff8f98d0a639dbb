"""Reads a message for promises, off the window's thread."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.review.case import Promise
from secondtry.review.promises import PromiseFinder


@dataclass(frozen=True, slots=True)
class FoundPromises:
    """What was found in the message of a case."""

    entry_id: str
    promises: tuple[Promise, ...]


class PromiseSearch(QObject):
    """Answers each search, but for one that a newer search has overtaken.

    Signals:
        found: The FoundPromises of a message.
        failed: What went wrong, in a sentence.
    """

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, rulebook: RuleBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._finder: PromiseFinder | None = None
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self.found)
        self._runner.failed.connect(self._tell_failure)

    def look(self, entry_id: str, text: str, sent: datetime) -> None:
        """Read a message that was sent then; ``sent`` has a time zone."""
        self._runner.submit(Job("promises", partial(self._read, entry_id, text, sent)))

    def close(self) -> None:
        """Wait for the message that is read, and read no more."""
        self._runner.close()

    def _read(self, entry_id: str, text: str, sent: datetime) -> FoundPromises:
        """Read one message, on the other thread."""
        if self._finder is None:
            self._finder = PromiseFinder(self._rulebook)
        return FoundPromises(entry_id, self._finder.find(text, sent))

    @Slot(object)
    def _tell_failure(self, failure: JobFailure) -> None:
        self.failed.emit(
            self.tr("The message could not be read for promises ({reason}).").format(reason=failure.reason)
        )
