"""Undo, cut, copy and paste for whichever field has the keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from secondtry.gui.commands import Command

_Field = QLineEdit | QPlainTextEdit | QTextEdit


class EditCommands(QObject):
    """Passes the commands of the Edit menu on. The keys reach the fields without it."""

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands of the Edit menu do."""
        return {
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.CUT: self.cut,
            Command.COPY: self.copy,
            Command.PASTE: self.paste,
            Command.SELECT_ALL: self.select_all,
        }

    @Slot()
    def undo(self) -> None:
        """Take back the last change."""
        if field := self._field():
            field.undo()

    @Slot()
    def redo(self) -> None:
        """Bring back what was taken back."""
        if field := self._field():
            field.redo()

    @Slot()
    def cut(self) -> None:
        """Cut the selection."""
        if field := self._field():
            field.cut()

    @Slot()
    def copy(self) -> None:
        """Copy the selection."""
        if field := self._field():
            field.copy()

    @Slot()
    def paste(self) -> None:
        """Paste what was copied."""
        if field := self._field():
            field.paste()

    @Slot()
    def select_all(self) -> None:
        """Select everything in the field."""
        if field := self._field():
            field.selectAll()

    @staticmethod
    def _field() -> _Field | None:
        widget = QApplication.focusWidget()
        return widget if isinstance(widget, _Field) else None
