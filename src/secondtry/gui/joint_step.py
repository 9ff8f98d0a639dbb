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
        # How many steps each had before and after: Qt may count one as two.
        self._before = self._after = (0, 0)
        self._is_joined = False
        self._is_undone = False
        self._is_busy = False
        for document in self._documents:
            document.contentsChanged.connect(self._follow)

    def begin(self) -> None:
        """Let each document have its own steps again; what each does next may be joined."""
        self._is_joined = False
        self._before = self._steps()

    def join(self) -> None:
        """Make one of the step that each of them has taken since ``begin``."""
        self._after = self._steps()
        self._is_joined = True
        self._is_undone = False

    def _steps(self) -> tuple[int, int]:
        one, other = self._documents
        return one.availableUndoSteps(), other.availableUndoSteps()

    @Slot()
    def _follow(self) -> None:
        if not self._is_joined or self._is_busy:
            return
        here, there = (self._after, self._before) if self._is_undone else (self._before, self._after)
        steps = self._steps()
        for mine, others in ((0, 1), (1, 0)):
            if (steps[mine], steps[others]) == (here[mine], there[others]):
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
