"""The way out for a second try: first and second beside each other, as one page."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.writing import write_document
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_names import stem_of
from secondtry.gui.file_writer import FileWriter
from secondtry.gui.second_try_desk import SecondTryDesk
from secondtry.gui.stopping import StoppedError
from secondtry.review.report_tries import TriesReport, tries_as_html
from secondtry.review.time_words import full_day_in_words, moment


class TriesExit(QObject):
    """Exports the two messages; private facts, answers and notes are not in the page.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self, desk: SecondTryDesk, files: FileActions, dialogs: Dialogs, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = files
        self._dialogs = dialogs
        self._clock = clock
        self._writer = FileWriter(self)
        self._writer.lasting.connect(self.said)
        self._writer.written.connect(self._tell_written)
        self._writer.failed.connect(dialogs.show_error)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command does."""
        return {Command.EXPORT_TRIES: self.export}

    def close(self) -> None:
        """Wait for the page that is being written, and write no more."""
        self._writer.close()

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the page there."""
        report = self.report()
        if report is None:
            self.said.emit(self.tr("There is no second try yet. Edit > Second try starts one."))
            return
        proposed = self._files.proposed_path()
        chosen = self._dialogs.ask_where_to_save(
            str(proposed.with_name(f"{stem_of(proposed)}-first-and-second.html")),
            self.tr("Web page (*.html)"),
            ".html",
        )
        if chosen:
            self._writer.write(Path(chosen), partial(_write_page, report))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self.said.emit(self.tr("First and second exported to {name}.").format(name=path.name))

    def report(self) -> TriesReport | None:
        """Return what would be handed on now; None without a first message."""
        tries = self._desk.tries()
        if tries is None:
            return None
        now, sent = self._clock(), moment(self._desk.sent_at())
        went_out = sent.astimezone(now.tzinfo) if sent else None
        return TriesReport(
            tries.reading,
            tries.difference,
            f"on {full_day_in_words(went_out)} at {went_out:%H:%M}" if went_out else "",
            full_day_in_words(now),
        )


def _write_page(report: TriesReport, path: Path, is_stopped: Callable[[], bool]) -> None:
    page = tries_as_html(report)
    if is_stopped():
        raise StoppedError("The page was not wanted any more.")
    write_document(path, page)
