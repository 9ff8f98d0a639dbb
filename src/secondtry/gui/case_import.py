"""Brings in messages of the past, one after the other, off the window's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_document
from secondtry.engine.analyzer import Analyzer
from secondtry.errors import SecondTryError
from secondtry.gui.background import BackgroundRunner, Job, JobFailure
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.commands import Command
from secondtry.review.case import Case, CaseMail
from secondtry.review.greeted import greeted_customer
from secondtry.review.review import Review
from secondtry.review.time_words import counted
from secondtry.text.sentences import read_draft


@dataclass(frozen=True, slots=True)
class _Brought:
    """One file that was read: its review, or why there is none."""

    review: Review | None
    problem: str = ""


class CaseImport(QObject):
    """Reads the files that the person chooses; each becomes a case that says how much was found in it.

    Signals:
        ended: A sentence that says what came of it.
    """

    ended = Signal(str)

    def __init__(self, means: CaseMeans, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._notice = means.notice
        self._analyzer = Analyzer(means.rulebook)
        self._waiting: list[Path] = []
        self._asked = 0
        self._problems: list[str] = []
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take)
        self._runner.failed.connect(self._take_failure)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command does."""
        return {Command.BRING_IN: self.ask_and_bring_in}

    @Slot()
    def ask_and_bring_in(self) -> None:
        """Let the person choose files, and read them."""
        self.bring_in([Path(path) for path in self._means.dialogs.ask_what_to_bring_in(self._means.folder())])

    def bring_in(self, paths: list[Path]) -> None:
        """Read these files after those that are still to be read."""
        if not paths:
            return
        is_under_way = bool(self._waiting)
        self._waiting += paths
        self._asked += len(paths)
        if not is_under_way:
            self._read_next()

    def close(self) -> None:
        """Read no more."""
        self._waiting.clear()
        self._runner.close()

    def _read_next(self) -> None:
        read = self._asked - len(self._waiting)
        if self._asked > 1:
            self._notice.say(
                self.tr("Bringing in messages: {n} of {total}").format(n=read + 1, total=self._asked),
                self.tr("Stop"),
                self._stop,
            )
        self._runner.submit(
            Job("bring in", partial(self._read, self._waiting[0], self._means.now().isoformat()))
        )

    def _read(self, path: Path, now: str) -> _Brought:
        """Read one file, on the other thread."""
        try:
            document = read_document(path)
        except DocumentError as error:
            return _Brought(None, str(error))
        text = document.text
        found = len(self._analyzer.analyze(read_draft(text)).findings)
        case = Case(
            customer=greeted_customer(text), brought_in_at=now, found=found, mail=CaseMail.of(document.mail)
        )
        return _Brought(Review(text=text, case=case, customer_knows=True))

    @Slot(object)
    def _take(self, brought: _Brought) -> None:
        if brought.review is not None:
            try:
                self._means.shelf.add(brought.review)
            except SecondTryError as error:
                self._problems.append(str(error))
        else:
            self._problems.append(brought.problem)
        self._go_on()

    @Slot(object)
    def _take_failure(self, failure: JobFailure) -> None:
        self._problems.append(self.tr("A file could not be read ({reason}).").format(reason=failure.reason))
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.pop(0)
        if self._waiting:
            self._read_next()
            return
        count = self._asked - len(self._problems)
        words = self.tr("{messages} brought in.").format(messages=counted(count, "message"))
        if self._problems:
            words += " " + " ".join(self._problems[:3])
        self._asked, self._problems = 0, []
        self._notice.put_away()
        self.ended.emit(words)

    def _stop(self) -> None:
        """Leave out the files that have not been begun."""
        self._asked -= max(0, len(self._waiting) - 1)
        del self._waiting[1:]
