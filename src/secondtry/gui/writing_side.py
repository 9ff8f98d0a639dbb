"""The left side of the window: the occasion, and the message."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.find_bar import FindBar
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.occasion_bar import OccasionBar

_LEAST_WIDTH = 420


class WritingSide(QWidget):
    """Puts the occasion above the message, and between them the bar in which words are looked for."""

    def __init__(
        self, occasion: OccasionBar, pane: MessagePane, bar: FindBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "paper")
        head = QFrame()
        head.setProperty("role", "head")
        row = QVBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(occasion)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(bar)
        column.addWidget(pane, 1)

    def add_band(self, band: QWidget) -> None:
        """Show this, while it is not hidden, right above the message."""
        self._column.insertWidget(1, band)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which the choices above the message can be read."""
        least = super().minimumSizeHint()
        return QSize(max(_LEAST_WIDTH, least.width()), least.height())
