"""The band above a message that is read for somebody else: it says so, and that its words stay theirs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from secondtry.gui.labels import wrapped_label


class RoleBand(QFrame):
    """Shows as long as the message may not be written in.

    Signals:
        writing_requested: Whoever wrote the message wants to write in it.
    """

    writing_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._words = wrapped_label()
        self._way_out = QPushButton()
        self._way_out.setProperty("role", "link")
        self._way_out.clicked.connect(self.writing_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._way_out)
        self.hide()

    def show_reviewing(self, author: str, way_out: str) -> None:
        """Say whose message it is, as far as that is known; ``way_out`` names the button for its author."""
        whose = (
            self.tr("{name}’s message").format(name=author) if author else self.tr("a colleague’s message")
        )
        self._words.setText(
            self.tr(
                "You are reviewing {whose}. Its words stay as they are; select some, then comment on them "
                "or suggest others: Review > Comments."
            ).format(whose=whose)
        )
        self._way_out.setText(way_out)
        self._way_out.setVisible(bool(way_out))
        self.show()

    def words(self) -> str:
        """Return what the band says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()
