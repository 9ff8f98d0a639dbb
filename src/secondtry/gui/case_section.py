"""What all parts of the page of a case have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.review.case import Case

#: Part of the section, so that one that is hidden leaves no gap.
_ABOVE = 18


class CaseSection(QWidget):
    """A heading with the fields below it. Lay them out in ``column``.

    Whoever changes the case says so with ``change``, in the slots of its fields.

    Signals:
        case_changed: The Case as it is now, after a change by the person.
    """

    case_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = Case()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, _ABOVE, 0, 0)
        self.column.setSpacing(8)

    def add_heading(self, words: str) -> None:
        """Put a heading below what is there."""
        self.column.addWidget(wrapped_label(words, LabelRole.HEADING))

    def show_case(self, case: Case, *, is_other: bool) -> None:
        """Show a case; ``is_other`` says that it is another one than before, not a new state of the same."""
        self.case = case
        if is_other:
            self.forget()
        self.draw()

    def forget(self) -> None:
        """Let go of what belonged to another case."""

    def draw(self) -> None:
        """Show the case as it is."""

    def change(self, case: Case) -> None:
        """Take another state of the case, draw it, and tell of it."""
        if case != self.case:
            self.case = case
            self.draw()
            self.case_changed.emit(case)
