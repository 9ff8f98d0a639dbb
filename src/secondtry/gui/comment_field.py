"""A field in which a comment, a reply or another wording is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from secondtry.gui.note_field import NoteField

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CommentField(NoteField):
    """Ctrl+Enter keeps what is written, Esc leaves it for later.

    Signals:
        keep_requested: Ctrl+Enter.
        leave_requested: Esc.
    """

    keep_requested = Signal()
    leave_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Announce the two keys; everything else is typing."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
