"""The notices that the case calls for, above the checklist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.advice_row import AdviceRow
from secondtry.gui.first_rows import FirstRows
from secondtry.review.advice import Advice

_FIRST = 3


class AdviceBand(QFrame):
    """A row for each notice, the first three until asked; hidden where nothing is called for.

    Signals:
        action_requested: What a notice's button does.
        put_away_requested: The key of a notice that is not to be shown for this message.
    """

    action_requested = Signal(str)
    put_away_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Notices"))
        self._advice: tuple[Advice, ...] = ()
        self._rows = FirstRows[AdviceRow, Advice](_FIRST, self._make_row, AdviceRow.show_advice)
        self._rows.set_spacing(2)
        self._rows.more.setProperty("role", "quiet-link")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._rows)
        self.hide()

    def show_advice(self, advice: tuple[Advice, ...]) -> None:
        """Show what is called for by now."""
        if advice != self._advice:
            self._advice = advice
            self._rows.show_items(advice)
        self.setVisible(bool(advice))

    def _make_row(self) -> AdviceRow:
        row = AdviceRow()
        row.action_requested.connect(self.action_requested)
        row.put_away_requested.connect(self.put_away_requested)
        return row
