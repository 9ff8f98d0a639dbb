"""The notices that the case calls for, above the checklist."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.advice_row import AdviceRow
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
        self._shows_all = False
        self._rows: list[AdviceRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._more = QPushButton()
        self._more.setProperty("role", "quiet-link")
        self._more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_advice(self, advice: tuple[Advice, ...]) -> None:
        """Show what is called for by now."""
        if advice != self._advice:
            self._advice = advice
            self._draw()
        self.setVisible(bool(advice))

    def _draw(self) -> None:
        shown = self._advice if self._shows_all else self._advice[:_FIRST]
        while len(self._rows) < len(shown):
            row = AdviceRow()
            row.action_requested.connect(self.action_requested)
            row.put_away_requested.connect(self.put_away_requested)
            self._rows.append(row)
            self._list.addWidget(row)
        for row, each in zip(self._rows, shown, strict=False):
            row.show_advice(each)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()
        hidden = len(self._advice) - len(shown)
        self._more.setVisible(bool(hidden))
        self._more.setText(self.tr("%n more", "", hidden))

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()
