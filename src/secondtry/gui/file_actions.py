"""Opens and saves; lets no file fall behind its message unasked."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_document
from secondtry.documents.writing import write_document
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs, UnsavedChoice, folder_of
from secondtry.gui.file_names import name_for
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.open_file import OpenFile
from secondtry.gui.recent_files import RecentFiles
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.settings import Settings
from secondtry.gui.window_title import name_of, short_subject
from secondtry.review.case import Case, CaseMail
from secondtry.review.review import Review
from secondtry.storage.shelf import OpenReview
from secondtry.text.change import TextChange


class Reopened(Enum):
    """Whether a file was opened before: its review shows, only reviews of other words are there, or none."""

    SHOWN = auto()
    OTHER_WORDS = auto()
    NONE = auto()


class FileActions(QObject):
    """Knows which file the draft belongs to.

    Signals:
        draft_left: The draft that was open has made way for another.
        restored: An earlier message is open again; where its cursor was, below 0 behind the last word.
        file_changed: The OpenFile, after opening, saving and starting anew.
        begun: An empty draft shows, to be written in.
        said: A short sentence for the footer.
        noticed: A sentence that the person should not miss.
        confirmed: A sentence that they should read once.
    """

    draft_left = Signal()
    begun = Signal()
    restored = Signal(int)
    file_changed = Signal(object)
    said = Signal(str)
    noticed = Signal(str)
    confirmed = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        settings: Settings,
        dialogs: Dialogs,
        keeper: ReviewKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._recent = RecentFiles(settings)
        self._dialogs = dialogs
        self._keeper = keeper
        self._file = OpenFile()
        self._openers: dict[str, Callable[[Path], None]] = {}
        self._look_first: Callable[[OpenFile], Reopened] = _never_before

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

    def look_first_with(self, reopen: Callable[[OpenFile], Reopened]) -> None:
        """Ask this first whether there is a review of a file that is about to be opened, and show that."""
        self._look_first = reopen

    def show_review(self, path: Path, review: Review) -> None:
        """Show a review that came in a file of its own, into which the message is not saved."""
        self._recent.put_first(path)
        self.show(KeptMessage(review, OpenFile(path=path, saved_text=review.text, writable=False)))

    def name(self) -> str:
        """Return what to call the draft: by its file, else its title, else its subject."""
        return name_of(self._controller.review.text, self._file.called())

    def is_modified(self) -> bool:
        """Say whether the draft's own file holds other words; without one, nothing is missing anywhere."""
        return self._file.can_be_written() and self._controller.review.text != self._file.saved_text

    def proposed_path(self) -> Path:
        """Return where the draft would be saved if the person had no other wish."""
        if self._file.path:
            return self._file.path.with_suffix(".txt") if not self._file.writable else self._file.path
        folder = Path(folder_of(self._recent.names()))
        name = (
            name_for(self._file.title)
            or name_for(short_subject(self._controller.review.text))
            or self.tr("message")
        )
        return folder / f"{name}.txt"

    def contents(self) -> KeptMessage:
        """Return everything that is to be kept."""
        return KeptMessage(self._controller.review, self._file)

    def restore(self, message: KeptMessage) -> None:
        """Go on where somebody left off, in a review of its own."""
        self.show(message)
        self.restored.emit(message.cursor)

    def show(self, message: KeptMessage, kept: OpenReview | None = None) -> None:
        """Show a message in the place of the one that is open, which stays on the shelf.

        ``kept`` is where the message lies on the shelf; without it, it comes there with its first change.
        """
        if kept is None:
            self._keeper.set_down()
        else:
            self._keeper.take_up(kept, message)
        self._file = message.file
        self._controller.open(message.review)
        self.draft_left.emit()
        self.file_changed.emit(message.file)

    def go_on(
        self, message: KeptMessage, kept: OpenReview | None, changes: Sequence[TextChange], text: str
    ) -> None:
        """Take over a message that shows already, and was written in since.

        ``changes`` led from its text to ``text``; ``kept`` is the review whose journal has them.
        """
        if kept is not None:
            self._keeper.take_up(kept, message)
        self._file = message.file
        self._controller.go_on(message.review, changes, text)
        if changes:
            self._keeper.checkpoint()
        self.draft_left.emit()
        self.file_changed.emit(message.file)

    @Slot()
    def start_new(self) -> None:
        """Begin an empty draft."""
        if self.may_leave():
            self.show(KeptMessage())
            self.begun.emit()

    @Slot()
    def ask_and_open(self) -> None:
        """Let the person choose a file, and open it."""
        path = self._dialogs.ask_what_to_open(folder_of(self._recent.names()))
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

    def open_anew(self, path: str) -> None:
        """Open a file in a review of its own, whether it was reviewed before or not."""
        if self.may_leave():
            self._open(Path(path), is_anew=True)

    def open_text(self, title: str, text: str) -> bool:
        """Show a text that belongs to no file, such as a sample; False where the draft there may not go."""
        may_leave = self.may_leave()
        if may_leave:
            self.show(KeptMessage(Review(text=text), OpenFile(title=title, saved_text=text)))
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

    @Slot()
    def save_a_copy(self) -> bool:
        """Ask for a file and write the draft there, but stay with its own file; False when not written."""
        path = self._dialogs.ask_where_to_save(
            str(self.proposed_path()), self.tr("Text (*.txt);;Markdown (*.md);;All files (*)"), ".txt"
        )
        if not path:
            return False
        try:
            write_document(Path(path), self._controller.review.text)
        except DocumentError as error:
            self._dialogs.show_error(str(error))
            return False
        self.said.emit(self.tr("A copy is in {name}.").format(name=Path(path).name))
        return True

    def may_end(self) -> bool:
        """Say whether the window may close: also what made way before may be lost with it.

        Waits until the disk has taken everything, or has refused it.
        """
        self._keeper.make_all_last()
        return self.may_leave(is_end=True)

    def may_leave(self, *, is_end: bool = False) -> bool:
        """Say whether the draft may make way; asks where its own file lacks words, or the disk takes none."""
        is_at_risk = not self._keeper.is_safe and (
            self._is_more_than_its_file() or (is_end and self._keeper.has_left_open)
        )
        if not self.is_modified() and not is_at_risk:
            return True
        match self._dialogs.ask_about_unsaved(self.name(), is_kept=self._keeper.is_safe):
            case UnsavedChoice.SAVE:
                return self.save()
            case UnsavedChoice.DISCARD:
                return True
            case UnsavedChoice.CANCEL:
                return False

    def _is_more_than_its_file(self) -> bool:
        """Say whether there are words or anything else that no file of the person holds."""
        review = self._controller.review
        as_opened = Review(text=self._file.saved_text, case=Case(mail=review.case.mail))
        return review != as_opened

    def _open(self, path: Path, *, is_anew: bool = False) -> None:
        try:
            document = read_document(path)
        except DocumentError as error:
            self._recent.take_out(path)
            self._dialogs.show_error(str(error))
            return
        self._recent.put_first(path)
        file = replace(OpenFile.of(document), path=path.absolute())
        is_shown = file.path == self._file.path and document.text == self._controller.review.text
        if is_shown and not is_anew:
            return
        before = Reopened.NONE if is_anew else self._look_first(file)
        if before is Reopened.SHOWN:
            return
        self.show(KeptMessage(Review(text=document.text, case=Case(mail=CaseMail.of(document.mail))), file))
        self._keeper.keep_source(path, document)
        notes = list(document.notes)
        if before is Reopened.OTHER_WORDS:
            notes.append(self.tr("An earlier review of this file is under File > Earlier messages."))
        if notes:
            self.noticed.emit(" ".join(notes))

    def _save_to(self, path: Path) -> bool:
        file, text = self._file, self._controller.review.text
        if path == file.path and not self._may_write_over(path):
            return False
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
        self._recent.put_first(path)
        self.file_changed.emit(self._file)
        self.said.emit(self._words_for_saved(len(self._controller.unfilled_slots())))
        return True

    def _words_for_saved(self, gaps: int) -> str:
        if gaps > 1:
            return self.tr("Saved. {n} gaps are still to be filled.").format(n=gaps)
        return self.tr("Saved. A gap is still to be filled.") if gaps else self.tr("Saved.")

    def _may_write_over(self, path: Path) -> bool:
        """Say whether the file holds what was read from it, or the person wants it replaced all the same."""
        try:
            found = read_document(path).text
        except DocumentError:
            # What is gone is not written over. What is no text any more is something that somebody put there.
            if not os.path.lexists(path):
                return True
        else:
            if found in {self._file.saved_text, self._controller.review.text}:
                return True
        return self._dialogs.ask_about_changed_file(path.name)


def _never_before(_file: OpenFile) -> Reopened:
    return Reopened.NONE
