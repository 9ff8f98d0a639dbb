"""One step of undo over two documents."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextDocument


class JointStep(QObject):
    """Makes the last step of two documents one: undoing it in either undoes it in the other too.

    So it is with doing it again. Steps that came before or after are each document's own.
    """

    def __init__(self, one: QTextDocument, other: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = (one, other)
        self._after: tuple[int, int] | None = None
        self._is_undone = False
        self._is_busy = False
        for document in self._documents:
            document.contentsChanged.connect(self._follow)

    def join(self) -> None:
        """Make one of the step that each of them has just taken."""
        self._after = self._steps()
        self._is_undone = False

    def forget(self) -> None:
        """Let each document have its own steps again."""
        self._after = None

    def _steps(self) -> tuple[int, int]:
        one, other = self._documents
        return one.availableUndoSteps(), other.availableUndoSteps()

    @Slot()
    def _follow(self) -> None:
        if self._after is None or self._is_busy:
            return
        steps = self._steps()
        for mine, others in ((0, 1), (1, 0)):
            if self._is_undone:
                # Redone here, and not yet there.
                goes_along = (steps[mine], steps[others] + 1) == (self._after[mine], self._after[others])
                available = self._documents[others].isRedoAvailable()
            else:
                goes_along = (steps[mine] + 1, steps[others]) == (self._after[mine], self._after[others])
                available = self._documents[mine].isRedoAvailable()
            if goes_along and available:
                self._take_along(self._documents[others])
                return

    def _take_along(self, document: QTextDocument) -> None:
        self._is_busy = True
        if self._is_undone:
            document.redo()
        else:
            document.undo()
        self._is_busy = False
        self._is_undone = not self._is_undone
