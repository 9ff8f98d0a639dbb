"""Asks what goes on the paper."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.tick_box import TickBox
from secondtry.review.printed_review import PrintedPart

_LETTERS_WIDE = 62


class PrintDialog(QDialog):
    """Offers the parts of a review; ``parts`` are those that were chosen.

    The message itself is always printed. Private facts are never chosen beforehand.
    """

    def __init__(
        self,
        parts: frozenset[PrintedPart],
        offered: frozenset[PrintedPart],
        explanation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._boxes = {
            PrintedPart.FINDINGS: TickBox(
                self.tr("&Findings, with what you could write, and what is missing")
            ),
            PrintedPart.ANSWERS: TickBox(self.tr("The four &questions, with your answers and notes")),
            PrintedPart.COMMENTS: TickBox(self.tr("The &comments")),
            PrintedPart.FACTS: TickBox(self.tr("The f&acts, for yourselves only")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        if explanation:
            column.addWidget(wrapped_label(explanation))
        column.addWidget(wrapped_label(self.tr("Beside the message itself:"), LabelRole.TITLE))
        for part, box in self._boxes.items():
            box.setChecked(part in parts & offered and part is not PrintedPart.FACTS)
            box.setVisible(part in offered)
            column.addWidget(box)
        warning = wrapped_label(
            self.tr("They are private. Do not hand on what holds them."), LabelRole.WARNING
        )
        warning.setVisible(False)
        self._boxes[PrintedPart.FACTS].toggled.connect(warning.setVisible)
        column.addWidget(warning)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = buttons.addButton(self.tr("&Save as PDF…"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addStretch(1)
        column.addWidget(buttons)
        self.ensurePolished()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE)

    @property
    def parts(self) -> frozenset[PrintedPart]:
        """What is chosen."""
        return frozenset(part for part, box in self._boxes.items() if box.isChecked())
