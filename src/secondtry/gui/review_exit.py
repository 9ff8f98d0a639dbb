"""The way out for the review: to a page or a text."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.documents.writing import write_document
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers
from secondtry.review.report import ReviewReport, build_report, review_as_html, review_as_text


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

    def report(self) -> ReviewReport:
        """Return the review as it would be handed on now."""
        date = QLocale(QLocale.Language.English).toString(QDate.currentDate(), "d MMMM yyyy")
        return build_report(
            self._controller.review, self._controller.analysis_now(), self._rulebook, date=date
        )

    def _export(self, kinds: str, suffix: str, write: Callable[[ReviewReport], str]) -> None:
        proposed = self._files.proposed_path()
        chosen = self._dialogs.ask_where_to_save(
            str(proposed.with_name(f"{stem_of(proposed)}-review{suffix}")), kinds, suffix
        )
        if not chosen:
            return
        path = Path(chosen)
        try:
            write_document(path, write(self.report()))
        except DocumentError as error:
            self._dialogs.show_error(str(error))
        else:
            self.said.emit(self.tr("Review exported to {name}.").format(name=path.name))
