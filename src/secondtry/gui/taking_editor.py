"""An editor that takes plain characters and files, and hands out plain characters."""

from PySide6 import QtCore
from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from secondtry.gui.clean_mime import can_take, local_file, text_to_hand_out
from secondtry.gui.offsets import document_text, without_lone_surrogates
from secondtry.text.newlines import with_plain_newlines


class TakingEditor(QPlainTextEdit):
    """Has what is pasted or dropped lose everything but its characters; a file is announced, not inserted.

    Signals:
        file_dropped: The path of a local file that was dropped or pasted.
        pasted_whole: The words that were pasted or dropped, line ends and all, where nothing else is left.
    """

    file_dropped = Signal(str)
    pasted_whole = Signal(str)

    def fitting(self, text: str) -> str:
        r"""Return a text as this editor would hold it: with ``\n`` alone for line ends, and valid."""
        return without_lone_surrogates(with_plain_newlines(text).replace("\u2029", "\n"))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, unless it is locked, and local files."""
        return can_take(source) and (not self.isReadOnly() or bool(local_file(source)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Announce a file; insert the bare characters of anything else."""
        path = local_file(source)
        if path:
            self.file_dropped.emit(path)
        if path or self.isReadOnly():
            return
        words = self.fitting(source.text())
        self.textCursor().insertText(words)
        self.ensureCursorVisible()
        if words.strip() and document_text(self.document()).strip() == words.strip():
            self.pasted_whole.emit(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand out the selected characters, no-break spaces included."""
        return text_to_hand_out(self.textCursor().selectedText())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file as a copy; the rest is Qt's."""
        if not _took_file(event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome a file everywhere; the rest is Qt's."""
        if not _took_file(event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce a file, and leave it where it was; the rest is Qt's."""
        if _took_file(event):
            self.file_dropped.emit(local_file(event.mimeData()))
        else:
            super().dropEvent(event)


def _took_file(event: QDropEvent) -> bool:
    if not local_file(event.mimeData()):
        return False
    # Never a move: whoever the file comes from must not delete it.
    event.setDropAction(QtCore.Qt.DropAction.CopyAction)
    event.accept()
    return True
