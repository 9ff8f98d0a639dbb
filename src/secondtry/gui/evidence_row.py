"""One sentence that speaks for or against, as a button that leads to it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.engine.analysis import Evidence
from secondtry.gui.labels import LabelRole, plain_label, shortened, wrapped_label
from secondtry.gui.row_button import RowButton

_LONGEST = 120


class EvidenceRow(RowButton):
    """Shows the words, what they show, and a plus or minus sign beside a word for each.

    Signals:
        chosen: The evidence, when the person wants to see it in the draft.
    """

    chosen = Signal(object)

    def __init__(self, *, speaks_for: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaks_for = speaks_for
        self._evidence: Evidence | None = None
        # U+2212 is a real minus: it is as wide as the plus.
        sign = plain_label(
            "+" if speaks_for else "−", LabelRole.SIGN_FOR if speaks_for else LabelRole.SIGN_AGAINST
        )
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_label(sign)
        words = QVBoxLayout()
        words.setSpacing(1)
        self._excerpt = wrapped_label()
        self._reason = wrapped_label(role=LabelRole.QUIET)
        for label in (self._excerpt, self._reason):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self.row.addLayout(words, 1)
        self.clicked.connect(self._choose)

    def show_evidence(self, evidence: Evidence) -> None:
        """Put other words in the row."""
        was, self._evidence = self._evidence, evidence
        if was is not None and (was.excerpt, was.reason) == (evidence.excerpt, evidence.reason):
            return
        excerpt = f"“{shortened(evidence.excerpt, _LONGEST)}”"
        side = self.tr("for") if self._speaks_for else self.tr("against")
        self._excerpt.setText(excerpt)
        self._reason.setText(f"{side} · {evidence.reason}")
        self.setAccessibleName(f"{side}: {excerpt} {evidence.reason}")
        self.updateGeometry()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._evidence)
