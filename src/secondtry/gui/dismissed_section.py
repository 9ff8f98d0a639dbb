"""What was dismissed, below the list of findings, and the way to bring it back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from secondtry.engine.finding import Finding
from secondtry.gui.card_parts import link_button
from secondtry.gui.finding_lines import FindingLines
from secondtry.gui.finding_list import FindingList
from secondtry.gui.labels import LabelRole, plain_label
from secondtry.gui.mark_colours import MarkColours
from secondtry.review.finding_key import FindingKey

_MOST_LINES = 3


class DismissedSection(QWidget):
    """Lists dismissals, those of words that are in the draft first; hidden while there are none.

    Signals:
        restore_requested: The FindingKey of the dismissal that is to be taken back.
        left: Esc.
    """

    restore_requested = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = FindingLines(self)
        self._list = FindingList(self._lines, most_lines=_MOST_LINES)
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._list.setAccessibleName(self.tr("Dismissed findings"))
        self._list.setAccessibleDescription(self.tr("Enter shows a finding again."))
        self._list.chosen.connect(self._restore)
        self._list.left.connect(self.left)
        self._heading = plain_label(role=LabelRole.HEADING)
        button = link_button(self.tr("Show it again"))
        button.setAccessibleDescription(self.tr("Mark the chosen words again."))
        button.clicked.connect(self._restore)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(frame, 1)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_dismissed(self, dismissed: Mapping[FindingKey, Finding | None]) -> None:
        """List these dismissals."""
        row = max(0, self._list.currentIndex().row())
        self._lines.show_findings(dismissed)
        self._heading.setText(self.tr("DISMISSED ({n})").format(n=len(dismissed)))
        self._list.go_to(row)
        self.setHidden(not dismissed)

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the samples of the marks in these colours."""
        self._list.show_colours(colours)

    @Slot()
    def _restore(self) -> None:
        line = self._list.current_line()
        if line is not None:
            self.restore_requested.emit(line.key)
