"""Writes what is handed on off the window's thread: a book of messages takes seconds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.stopping import StoppedError

#: What is done sooner needs no sentence.
_PATIENCE_MS = 400

#: Makes and writes the file of a path, on another thread. It may ask whether the person has stopped it, and
#: raises StoppedError then; or DocumentError.
Work = Callable[[Path, Callable[[], bool]], object]


@dataclass(frozen=True, slots=True)
class _Ended:
    """How it went: ``problem`` says why there is no file; without one, and not written, it was stopped."""

    is_written: bool
    problem: str = ""


class FileWriter(QObject):
    """Writes one file at a time.

    Signals:
        lasting: A sentence that says so, where it takes a while.
        ended: It is over, however it went; the sentence holds no more.
        written: The Path of the file, now that it is there.
        stopped: The person has stopped it; no file was written.
        failed: A sentence that says why there is no file.
    """

    lasting = Signal(str)
    ended = Signal()
    written = Signal(object)
    stopped = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._path: Path | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_it_lasts)
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take)
        self._runner.failed.connect(self._take_failure)

    def is_busy(self) -> bool:
        """Say whether a file is still being written."""
        return self._path is not None

    def write(self, path: Path, work: Work) -> None:
        """Begin to write a file; while busy, nothing is begun."""
        if self.is_busy():
            return
        self._path, self._stop = path, Event()
        self._patience.start()
        self._runner.submit(Job("file", partial(_write, path, work, self._stop)))

    @Slot()
    def stop(self) -> None:
        """Write it no further."""
        self._stop.set()

    @Slot()
    def close(self) -> None:
        """Wait for the file that is being written; take no more."""
        self._runner.close()

    @Slot()
    def _say_it_lasts(self) -> None:
        name = self._path.name if self._path else ""
        self.lasting.emit(self.tr("{name} is being written. You can go on meanwhile.").format(name=name))

    def _end(self) -> Path | None:
        self._patience.stop()
        path, self._path = self._path, None
        self.ended.emit()
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
        path = self._end()
        words = self.tr("{name} could not be made ({reason}).")
        self.failed.emit(words.format(name=path.name if path else "", reason=failure.reason))


class WritingNotice(QObject):
    """Says in the notice bar that a file is being written, and stops it there."""

    def __init__(self, writer: FileWriter, notice: NoticeBar) -> None:
        super().__init__(writer)
        self._writer = writer
        self._notice = notice
        self._words = ""
        writer.lasting.connect(self._say)
        writer.ended.connect(self._take_back)

    @Slot(str)
    def _say(self, words: str) -> None:
        self._words = words
        self._notice.say(words, self.tr("Stop"), self._writer.stop)

    @Slot()
    def _take_back(self) -> None:
        self._notice.take_back(self._words)


def _write(path: Path, work: Work, stop: Event) -> _Ended:
    try:
        work(path, stop.is_set)
    except StoppedError:
        return _Ended(is_written=False)
    except DocumentError as error:
        return _Ended(is_written=False, problem=str(error))
    return _Ended(is_written=True)
