"""What speaks against and for a question, the first few of each."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secondtry.engine.analysis import Evidence, QuestionReading
from secondtry.gui.evidence_row import EvidenceRow
from secondtry.gui.labels import LabelRole, wrapped_label

_FIRST = 2


class EvidenceList(QWidget):
    """Rows for a reading: two of each side at first, the rest on request.

    Signals:
        evidence_chosen: The evidence that the person wants to see in the draft.
    """

    evidence_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: QuestionReading | None = None
        self._shows_all = False
        self._rows: dict[bool, list[EvidenceRow]] = {False: [], True: []}
        self._layouts = {False: QVBoxLayout(), True: QVBoxLayout()}
        self._nothing = wrapped_label(
            self.tr("Nothing in the draft speaks clearly for or against."), LabelRole.QUIET
        )
        self._nothing.setContentsMargins(8, 2, 8, 2)
        self._more = QPushButton()
        self._more.setFlat(True)
        self._more.setProperty("role", "link")
        self._more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        for layout in self._layouts.values():
            layout.setSpacing(0)
            column.addLayout(layout)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_reading(self, reading: QuestionReading) -> None:
        """Show what speaks against, then what speaks for."""
        self._reading = reading
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was told while nobody could see it."""
        self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        reading = self._reading
        if reading is None:
            return
        hidden = 0
        for speaks_for, evidence in ((False, reading.against), (True, reading.speaking_for)):
            shown = evidence if self._shows_all else evidence[:_FIRST]
            hidden += len(evidence) - len(shown)
            self._fill(shown, speaks_for=speaks_for)
        self._nothing.setVisible(not reading.against and not reading.speaking_for)
        self._more.setVisible(bool(hidden))
        self._more.setText(self.tr("%n more", "", hidden))

    def _fill(self, evidence: tuple[Evidence, ...], *, speaks_for: bool) -> None:
        rows = self._rows[speaks_for]
        while len(rows) < len(evidence):
            row = EvidenceRow(speaks_for=speaks_for)
            row.chosen.connect(self.evidence_chosen)
            rows.append(row)
            self._layouts[speaks_for].addWidget(row)
        for row, each in zip(rows, evidence, strict=False):
            row.show_evidence(each)
            row.show()
        for row in rows[len(evidence) :]:
            row.hide()

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()
