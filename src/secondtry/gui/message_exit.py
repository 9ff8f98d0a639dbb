"""The ways out: the message to the clipboard, the review to a page or a text."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from secondtry.documents.document import DocumentError
from secondtry.documents.writing import write_document
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.review_controller import ReviewController
from secondtry.review.report import ReviewReport, build_report, review_as_html, review_as_text
from secondtry.text.message_parts import split_message


class MessageExit(QObject):
    """Copies and exports what is open.

    Signals:
        said: A short sentence for the footer.
        gap_met: The Span of the first gap that was handed on unfilled.
    """

    said = Signal(str)
    gap_met = Signal(object)

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

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands that hand on do."""
        return {
            Command.EXPORT_PAGE: self.export_page,
            Command.EXPORT_TEXT: self.export_text,
            Command.COPY_FOR_MAIL: self.copy_body,
            Command.COPY_SUBJECT: self.copy_subject,
        }

    @Slot()
    def copy_body(self) -> None:
        """Put the message on the clipboard as plain text, without its subject line."""
        self._copy(split_message(self._controller.review.text).body.strip("\n"))
        gaps = self._controller.unfilled_slots()
        if gaps:
            self.gap_met.emit(gaps[0])
        self.said.emit(self._words_for_copied(len(gaps)))

    @Slot()
    def copy_subject(self) -> None:
        """Put the subject on the clipboard."""
        subject = split_message(self._controller.review.text).subject
        if subject:
            self._copy(subject)
        self.said.emit(self.tr("Subject copied.") if subject else self.tr("There is no subject."))

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

    def _words_for_copied(self, gaps: int) -> str:
        if gaps > 1:
            return self.tr("Copied, but {n} gaps are still to be filled. The first is selected.").format(
                n=gaps
            )
        if gaps:
            return self.tr("Copied, but a gap is still to be filled. It is selected.")
        return self.tr("Copied. Paste it into your mail program.")

    @staticmethod
    def _copy(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
