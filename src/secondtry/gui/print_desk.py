"""Printing, and the review as a PDF."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.file_writer import FileWriter, WritingNotice
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.print_dialog import PrintDialog
from secondtry.gui.printed_pages import pdf_writing
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_exit import ReviewExit
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.printed_review import PrintedPart, PrintedReview, parts_there_are, printed_review
from secondtry.review.report import ReviewReport
from secondtry.review.review import Review

#: Private: chosen each time, or not printed.
_ASKED_ANEW = frozenset({PrintedPart.FACTS})


class PrintDesk(QObject):
    """Makes pages as a PDF. A printer is reached from the PDF viewer: this program has no line to one.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        exit_: ReviewExit,
        controller: ReviewController,
        files: FileActions,
        settings: Settings,
        notice: NoticeBar,
    ) -> None:
        super().__init__(controller)
        self._exit = exit_
        self._controller = controller
        self._files = files
        self._settings = settings
        self._dialogs = Dialogs(notice)
        self._notice = notice
        self._is_for_printer = False
        self._writer = FileWriter(self)
        WritingNotice(self._writer, notice)
        self._writer.written.connect(self._tell_written)
        self._writer.stopped.connect(self._tell_stopped)
        self._writer.failed.connect(self._dialogs.show_error)
        controller.closed.connect(self._writer.close)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands do."""
        return {Command.PRINT: self.print_pages, Command.EXPORT_PDF: self.export_pdf}

    @Slot()
    def export_pdf(self) -> None:
        """Ask what goes into a PDF and where it goes, and write it."""
        self._is_for_printer = False
        self._write(self.tr("Review as a PDF"), "")

    @Slot()
    def print_pages(self) -> None:
        """Write a PDF, and say how it gets to the printer."""
        self._is_for_printer = True
        self._write(
            self.tr("Print"),
            self.tr(
                "This makes a PDF to print from your PDF viewer. To reach a printer, even one on a "
                "cable, takes code that can use the network, and Second Try has none."
            ),
        )

    def _write(self, title: str, explanation: str) -> None:
        if self._writer.is_busy():
            self.said.emit(self.tr("Another PDF is still being written."))
            return
        review = self._controller.review
        parts = self._ask(title, explanation, parts_there_are(review))
        if parts is None:
            return
        proposed = self._files.proposed_path()
        name = f"{stem_of(proposed)}-review.pdf" if parts else f"{stem_of(proposed)}.pdf"
        chosen = self._dialogs.ask_where_to_save(
            str(proposed.with_name(name)), self.tr("PDF (*.pdf)"), ".pdf"
        )
        if chosen:
            pages = partial(_pages, self._exit.report_maker(), review, parts)
            self._writer.write(Path(chosen), pdf_writing(pages))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        if self._is_for_printer:
            self._notice.confirm(
                self.tr(
                    "The pages are in {path}. Open them with your PDF viewer and print them there."
                ).format(path=path)
            )
        else:
            self.said.emit(self.tr("Saved as {name}.").format(name=path.name))

    @Slot()
    def _tell_stopped(self) -> None:
        self.said.emit(self.tr("Stopped. No PDF was written."))

    def _ask(
        self, title: str, explanation: str, there: frozenset[PrintedPart]
    ) -> frozenset[PrintedPart] | None:
        last = self._parts_of_last_time()
        dialog = PrintDialog(last, there, explanation, self._notice.window())
        dialog.setWindowTitle(title)
        taken = dialog.parts if dialog.exec() else None
        dialog.deleteLater()
        if taken is not None:
            kept = taken | (last - there)  # what was not offered was not refused
            names = tuple(part.value for part in PrintedPart if part in kept and part not in _ASKED_ANEW)
            self._settings.put(SettingName.PRINTED_PARTS, names)
        return taken

    def _parts_of_last_time(self) -> frozenset[PrintedPart]:
        kept = set()
        for name in self._settings.names(SettingName.PRINTED_PARTS):
            with suppress(ValueError):
                kept.add(PrintedPart(name))
        return frozenset(kept)


def _pages(make: Callable[[], ReviewReport], review: Review, parts: frozenset[PrintedPart]) -> PrintedReview:
    return printed_review(make(), review, parts)
