"""The way out for the review: to a page or a text."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, Signal, Slot

from secondtry.documents.writing import write_document
from secondtry.engine.analysis import Analysis
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.file_writer import FileWriter
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers
from secondtry.gui.stopping import StoppedError
from secondtry.review.report import ReviewReport, build_report, review_as_html, review_as_text
from secondtry.review.review import Review


class ReviewExit(QObject):
    """Exports what is open.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        rulebook: RuleBook,
        controller: ReviewController,
        files: FileActions,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._controller = controller
        self._files = files
        self._dialogs = dialogs
        self._writer = FileWriter(self)
        self._writer.lasting.connect(self.said)
        self._writer.written.connect(self._tell_written)
        self._writer.failed.connect(dialogs.show_error)
        controller.closed.connect(self._writer.close)

    def handlers(self) -> Handlers:
        """Return what the commands that hand on do."""
        return {Command.EXPORT_PAGE: self.export_page, Command.EXPORT_TEXT: self.export_text}

    @Slot()
    def export_page(self) -> None:
        """Write the review as one page that any browser shows."""
        self._export(self.tr("Web page (*.html)"), ".html", review_as_html)

    @Slot()
    def export_text(self) -> None:
        """Write the review as plain text."""
        self._export(self.tr("Text (*.txt)"), ".txt", review_as_text)

    def report_maker(self) -> Callable[[], ReviewReport]:
        """Return what returns the review as it would be handed on now; any thread may call it."""
        date = QLocale(QLocale.Language.English).toString(QDate.currentDate(), "d MMMM yyyy")
        return partial(
            _report, self._controller.review, self._controller.analysis_maker(), self._rulebook, date
        )

    def _export(self, kinds: str, suffix: str, write: Callable[[ReviewReport], str]) -> None:
        if self._writer.is_busy():
            self.said.emit(self.tr("Another review is still being exported."))
            return
        proposed = self._files.proposed_path()
        chosen = self._dialogs.ask_where_to_save(
            str(proposed.with_name(f"{stem_of(proposed)}-review{suffix}")), kinds, suffix
        )
        if chosen:
            self._writer.write(Path(chosen), partial(_write_report, self.report_maker(), write))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self.said.emit(self.tr("Review exported to {name}.").format(name=path.name))


def _report(review: Review, analyze: Callable[[], Analysis], rulebook: RuleBook, date: str) -> ReviewReport:
    return build_report(review, analyze(), rulebook, date=date)


def _write_report(
    make: Callable[[], ReviewReport],
    write: Callable[[ReviewReport], str],
    path: Path,
    is_stopped: Callable[[], bool],
) -> None:
    text = write(make())
    if is_stopped():
        raise StoppedError("The review was not wanted any more.")
    write_document(path, text)
