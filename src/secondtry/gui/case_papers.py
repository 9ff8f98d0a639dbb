"""The ways out of the cases: texts to keep, to print or to have at hand."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.documents.writing import write_document
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases_desk import CasesDesk
from secondtry.gui.commands import Command
from secondtry.gui.file_names import name_for
from secondtry.review.case_texts import call_sheet, case_as_text, lessons_as_text, log_as_text
from secondtry.review.incidents import earlier_incidents


class CasePapers(QObject):
    """Writes cases as plain text. Private facts are in none of it.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(self, means: CaseMeans, desk: CasesDesk) -> None:
        super().__init__(desk)
        self._means = means
        self._desk = desk
        self._shelf = means.shelf
        self._now = means.now

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands that write texts do."""
        return {
            Command.CALL_SHEET: self.save_call_sheet,
            Command.CASE_TEXT: self.save_case,
            Command.DO_OVER_LOG: self.save_log,
            Command.LESSONS: self.save_lessons,
        }

    @Slot()
    def save_call_sheet(self) -> None:
        """Write what to have at hand while calling the customer."""
        entry = self._desk.meant()
        if entry is not None:
            before = earlier_incidents(self._shelf.entries(), entry.case.customer, entry.id)
            sheet = call_sheet(entry, self._now(), incidents=before)
            self._save(self.tr("call {name}").format(name=entry.case.customer or entry.title), sheet)

    @Slot()
    def save_case(self) -> None:
        """Write what is known of one case."""
        entry = self._desk.meant()
        if entry is not None:
            self._save(entry.title, case_as_text(entry, self._now()))

    @Slot()
    def save_log(self) -> None:
        """Write every case that went out, with its outcome."""
        self._save(self.tr("do-overs"), log_as_text(self._shelf.entries(), self._now()))

    @Slot()
    def save_lessons(self) -> None:
        """Write what was learned and what is changed, without names."""
        self._save(self.tr("lessons"), lessons_as_text(self._shelf.entries(), self._now()))

    def _save(self, name: str, text: str) -> None:
        proposed = Path(self._means.folder()) / f"{name_for(name) or self.tr('case')}.txt"
        chosen = self._means.dialogs.ask_where_to_save(str(proposed), self.tr("Text (*.txt)"), ".txt")
        if not chosen:
            return
        try:
            write_document(Path(chosen), text)
        except DocumentError as error:
            self._means.dialogs.show_error(str(error))
        else:
            self.said.emit(self.tr("Saved as {name}.").format(name=Path(chosen).name))
