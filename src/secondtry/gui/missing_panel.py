"""What the customer still needs to hear, in the order of the evidence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.engine.analysis import Analysis
from secondtry.engine.move import Expectation
from secondtry.gui.first_rows import FirstRows
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.move_row import MoveRow

_FIRST = 5


class MissingPanel(QWidget):
    """A row for each move that the occasion calls for and the draft lacks; the first five until asked.

    Signals:
        add_requested: The key of the move whose frame goes into the draft.
        explanation_requested: The key of the move that the person wants to read about.
    """

    add_requested = Signal(str)
    explanation_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FirstRows[MoveRow, Expectation](_FIRST, self._make_row, MoveRow.show_expectation)
        self._rows.more.setFlat(True)
        self._rows.more.setProperty("role", "link")
        self._said = wrapped_label(role=LabelRole.QUIET)
        self._said.setContentsMargins(8, 6, 8, 6)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.setSpacing(0)
        inside.addWidget(self._said)
        inside.addWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapped_label(self.tr("WHAT THEY STILL NEED TO HEAR"), LabelRole.HEADING))
        column.addWidget(card)

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what is missing; where nothing went wrong, say so instead."""
        self._rows.show_items(analysis.missing)
        said = self._sentence_for(analysis)
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _sentence_for(self, analysis: Analysis) -> str:
        if not analysis.draft.sentences:
            return self.tr("Write or paste your message on the left. What it still needs is listed here.")
        if not analysis.went_wrong:
            return self.tr(
                "Nothing here says that something went wrong. So nothing is marked and nothing is missing. "
                "If something did go wrong, choose the occasion above the draft."
            )
        if not analysis.missing:
            return self.tr("Everything that this occasion calls for is there. Now read it once as they will.")
        return ""

    def _make_row(self) -> MoveRow:
        row = MoveRow()
        row.add_requested.connect(self.add_requested)
        row.explanation_requested.connect(self.explanation_requested)
        return row
