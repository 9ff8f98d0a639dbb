"""Writes PDFs off the window's thread: a book of messages takes seconds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from secondtry.documents.document import DocumentError
from secondtry.documents.writing import write_bytes
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.printed_pages import PdfStoppedError, pdf_of
from secondtry.review.printed_review import PrintedReview

#: What is done sooner needs no sentence.
_PATIENCE_MS = 400


@dataclass(frozen=True, slots=True)
class _Ended:
    """How it went: ``problem`` says why there is no file; without one, and not written, it was stopped."""

    is_written: bool
    problem: str = ""


class PdfWriter(QObject):
    """Writes one PDF at a time; a notice says so while it lasts, and stops it.

    Signals:
        written: The Path of the file, now that it is there.
        stopped: The person has stopped it; no file was written.
        failed: A sentence that says why there is no file.
    """

    written = Signal(object)
    stopped = Signal()
    failed = Signal(str)

    def __init__(self, notice: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = notice
        self._stop = Event()
        self._path: Path | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_it_lasts)
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take)
        self._runner.failed.connect(self._take_failure)

    def is_busy(self) -> bool:
        """Say whether a PDF is still being written."""
        return self._path is not None

    def write(self, path: Path, make: Callable[[], PrintedReview]) -> None:
        """Begin to write what ``make`` returns, which another thread calls; while busy, nothing is begun."""
        if self.is_busy():
            return
        self._path, self._stop = path, Event()
        self._patience.start()
        font, locale = QApplication.font(), QLocale.system()
        self._runner.submit(Job("pdf", partial(_write, path, make, font, locale, self._stop)))

    @Slot()
    def stop(self) -> None:
        """Write it no further."""
        self._stop.set()

    @Slot()
    def close(self) -> None:
        """Wait for the PDF that is being written; take no more."""
        self._runner.close()

    def _words(self) -> str:
        name = self._path.name if self._path else ""
        return self.tr("{name} is being written. You can go on meanwhile.").format(name=name)

    @Slot()
    def _say_it_lasts(self) -> None:
        self._notice.say(self._words(), self.tr("Stop"), self.stop)

    def _end(self) -> Path | None:
        self._patience.stop()
        self._notice.take_back(self._words())
        path, self._path = self._path, None
        return path

    @Slot(object)
    def _take(self, ended: _Ended) -> None:
        path = self._end()
        if ended.is_written:
            self.written.emit(path)
        elif ended.problem:
            self.failed.emit(ended.problem)
        else:
            self.stopped.emit()

    @Slot(object)
    def _take_failure(self, failure: JobFailure) -> None:
        self._end()
        self.failed.emit(self.tr("The PDF could not be made ({reason}).").format(reason=failure.reason))


def _write(
    path: Path, make: Callable[[], PrintedReview], font: QFont, locale: QLocale, stop: Event
) -> _Ended:
    try:
        write_bytes(path, pdf_of(make(), font, locale, stop.is_set))
    except PdfStoppedError:
        return _Ended(is_written=False)
    except DocumentError as error:
        return _Ended(is_written=False, problem=str(error))
    return _Ended(is_written=True)
