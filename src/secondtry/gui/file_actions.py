"""Opens and saves; lets neither unsaved words nor answers go unasked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_document
from secondtry.documents.writing import write_document
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs, UnsavedChoice, folder_of
from secondtry.gui.file_names import name_for
from secondtry.gui.open_file import OpenFile
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.safe_copy import SafeCopy
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.review import Review

_MOST_RECENT = 8


class FileActions(QObject):
    """Knows which file the draft belongs to.

    Signals:
        export_requested: The answers shall go to a file; who writes one says so with ``note_exported``.
        draft_left: The draft that was open has made way for another.
        restored: What a safe copy held is open again.
        file_changed: The OpenFile, after opening, saving and starting anew.
        said: A short sentence for the footer.
        noticed: A sentence that the person should not miss.
    """

    export_requested = Signal()
    draft_left = Signal()
    restored = Signal()
    file_changed = Signal(object)
    said = Signal(str)
    noticed = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        settings: Settings,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._settings = settings
        self._dialogs = dialogs
        self._file = OpenFile()
        self._exported = Review()
        self._openers: dict[str, Callable[[Path], None]] = {}

    @property
    def file(self) -> OpenFile:
        """The file that the draft belongs to."""
        return self._file

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands for files do."""
        return {
            Command.NEW: self.start_new,
            Command.OPEN: self.ask_and_open,
            Command.SAVE: self.save,
            Command.SAVE_AS: self.save_as,
        }

    def open_with(self, suffix: str, opener: Callable[[Path], None]) -> None:
        """Leave files whose names end so to somebody who knows whether the draft has to make way."""
        self._openers[suffix] = opener

    def show_review(self, path: Path, review: Review) -> None:
        """Show a review that came in a file of its own, into which the message is not saved."""
        self._remember(path)
        self._show(review, OpenFile(path=path, saved_text=review.text, writable=False))

    def name(self) -> str:
        """Return what to call the draft."""
        return self._file.name(self.tr("Untitled"))

    def is_modified(self) -> bool:
        """Say whether there are words that no file holds."""
        return self._controller.review.text != self._file.saved_text

    def proposed_path(self) -> Path:
        """Return where the draft would be saved if the person had no other wish."""
        if self._file.path:
            return self._file.path.with_suffix(".txt") if not self._file.writable else self._file.path
        folder = Path(folder_of(self._settings.names(SettingName.RECENT_FILES)))
        return folder / f"{name_for(self._file.title) or self.tr('message')}.txt"

    def contents(self) -> SafeCopy:
        """Return everything that would have to be kept."""
        return SafeCopy(self._controller.review, self._file)

    def restore(self, contents: SafeCopy) -> None:
        """Go on where a safe copy left off."""
        self._show(contents.review, contents.file)
        self.restored.emit()

    @Slot()
    def start_new(self) -> None:
        """Begin an empty draft."""
        if self.may_leave():
            self._show(Review(), OpenFile())

    @Slot()
    def ask_and_open(self) -> None:
        """Let the person choose a file, and open it."""
        path = self._dialogs.ask_what_to_open(folder_of(self._settings.names(SettingName.RECENT_FILES)))
        if path:
            self.open_path(path)

    @Slot(object)
    def open_path(self, path: str) -> None:
        """Open a file by its path."""
        opener = self._openers.get(Path(path).suffix.lower())
        if opener is not None:
            opener(Path(path))
        elif self.may_leave():
            self._open(Path(path))

    def open_text(self, title: str, text: str) -> bool:
        """Show a text that belongs to no file, such as a sample; False where the draft there may not go."""
        may_leave = self.may_leave()
        if may_leave:
            self._show(Review(text=text), OpenFile(title=title, saved_text=text))
        return may_leave

    @Slot()
    def save(self) -> bool:
        """Write the draft to its file, or ask for one; False when nothing was written."""
        if self._file.path is None or not self._file.can_be_written():
            return self.save_as()
        return self._save_to(self._file.path)

    @Slot()
    def save_as(self) -> bool:
        """Ask for a file and write the draft there; False when nothing was written."""
        path = self._dialogs.ask_where_to_save(
            str(self.proposed_path()), self.tr("Text (*.txt);;Markdown (*.md);;All files (*)"), ".txt"
        )
        return bool(path) and self._save_to(Path(path))

    def note_exported(self, review: Review) -> None:
        """Take notice that a file now holds the answers and notes of the review that is open."""
        self._exported = review

    def may_leave(self) -> bool:
        """Say whether the draft may go; asks where words, or answers and notes, are in no file yet."""
        return self._words_may_go() and self._answers_may_go()

    def _words_may_go(self) -> bool:
        if not self.is_modified():
            return True
        match self._dialogs.ask_about_unsaved(self.name()):
            case UnsavedChoice.SAVE:
                return self.save()
            case UnsavedChoice.DISCARD:
                return True
            case UnsavedChoice.CANCEL:
                return False

    def _answers_may_go(self) -> bool:
        if self._answers_are_exported():
            return True
        match self._dialogs.ask_about_answers():
            case UnsavedChoice.SAVE:
                self.export_requested.emit()
                return self._answers_are_exported()
            case UnsavedChoice.DISCARD:
                return True
            case UnsavedChoice.CANCEL:
                return False

    def _answers_are_exported(self) -> bool:
        return self._controller.review.given_answers() <= self._exported.given_answers()

    def _open(self, path: Path) -> None:
        try:
            document = read_document(path)
        except DocumentError as error:
            self._forget(path)
            self._dialogs.show_error(str(error))
            return
        self._remember(path)
        self._show(Review(text=document.text), OpenFile.of(document))
        if document.notes:
            self.noticed.emit(" ".join(document.notes))

    def _save_to(self, path: Path) -> bool:
        file, text = self._file, self._controller.review.text
        try:
            used = write_document(path, text, newline=file.newline, encoding=file.encoding, bom=file.bom)
        except DocumentError as error:
            self._dialogs.show_error(str(error))
            return False
        if used != file.encoding:
            self.noticed.emit(
                self.tr("Saved as UTF-8, since {encoding} cannot hold every character of this text.").format(
                    encoding=file.encoding
                )
            )
        self._file = replace(file, path=path, saved_text=text, encoding=used, writable=True)
        self._remember(path)
        self.file_changed.emit(self._file)
        self.said.emit(self._words_for_saved(len(self._controller.unfilled_slots())))
        return True

    def _words_for_saved(self, gaps: int) -> str:
        if gaps > 1:
            return self.tr("Saved. {n} gaps are still to be filled.").format(n=gaps)
        return self.tr("Saved. A gap is still to be filled.") if gaps else self.tr("Saved.")

    def _show(self, review: Review, file: OpenFile) -> None:
        self._file = file
        self._exported = Review()
        self._controller.open(review)
        self.draft_left.emit()
        self.file_changed.emit(file)

    def _remember(self, path: Path) -> None:
        recent = self._settings.names(SettingName.RECENT_FILES)
        newest = str(path.absolute())
        kept = (newest, *(each for each in recent if each != newest))
        self._settings.put(SettingName.RECENT_FILES, kept[:_MOST_RECENT])

    def _forget(self, path: Path) -> None:
        recent = self._settings.names(SettingName.RECENT_FILES)
        self._settings.put(
            SettingName.RECENT_FILES, tuple(each for each in recent if each != str(path.absolute()))
        )
