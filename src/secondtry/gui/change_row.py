"""One thing that changed from the first message to the second, as a button that leads to its words."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.row_button import RowButton
from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a row says, and where it leads.

    ``sign`` is a letter or mark that tells the kinds of change apart by shape; ``words`` stand large and
    ``remark`` below them; ``in_first`` and ``in_second`` are the words in the two messages.
    """

    sign: str
    words: str
    remark: str
    in_first: Span | None = None
    in_second: Span | None = None
    is_good: bool = True


class ChangeRow(RowButton):
    """Shows one line.

    Signals:
        chosen: The ChangeLine, when the person wants to see its words.
    """

    chosen = Signal(object)

    def __init__(self, line: ChangeLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._sign = plain_label()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_label(self._sign)
        column = QVBoxLayout()
        column.setSpacing(1)
        self._words = wrapped_label()
        self._remark = wrapped_label(role=LabelRole.QUIET)
        for label in (self._words, self._remark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.row.addLayout(column, 1)
        self.clicked.connect(self._choose)
        self.show_line(line)

    def show_line(self, line: ChangeLine) -> None:
        """Put another line in the row."""
        self._line = line
        self._sign.setText(line.sign)
        role = LabelRole.SIGN_FOR if line.is_good else LabelRole.SIGN_AGAINST
        if self._sign.property("role") != role.value:
            self._sign.setProperty("role", role.value)
            self._sign.style().unpolish(self._sign)
            self._sign.style().polish(self._sign)
        self._words.setText(line.words)
        self._remark.setText(line.remark)
        self._remark.setVisible(bool(line.remark))
        self.setAccessibleName(": ".join(part for part in (line.remark, line.words) if part))
        self.updateGeometry()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._line)
