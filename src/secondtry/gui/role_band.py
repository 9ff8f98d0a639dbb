"""The band above a message of somebody else: whose it is, and that its words stay theirs while it is read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from secondtry.gui.labels import wrapped_label


class RoleBand(QFrame):
    """Shows as long as the message may not be written in, and while nobody has said whose mail it is.

    ``command`` is that of reviewing, whose keys are named.

    Signals:
        writing_requested: Whoever wrote the message wants to write in it.
        reviewing_requested: The message shall be reviewed for whoever wrote it.
    """

    writing_requested = Signal()
    reviewing_requested = Signal()

    def __init__(self, command: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._command = command
        self._words = wrapped_label()
        self._way_out = QPushButton()
        self._way_out.setProperty("role", "link")
        self._way_out.clicked.connect(self.writing_requested)
        self._review = QPushButton(self.tr("I review it for them"))
        self._review.setProperty("role", "link")
        self._review.clicked.connect(self.reviewing_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._way_out)
        row.addWidget(self._review)
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
        self._review.hide()
        self.show()

    def ask_whose(self, sender: str) -> None:
        """Say whom the mail names, with a way to review it for them; whoever writes on needs none."""
        keys = self._command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("This mail is from {name}. Review it for them{keys}, or go on and write in it.")
        self._words.setText(words.format(name=sender, keys=f" ({keys})" if keys else ""))
        self._way_out.hide()
        self._review.show()
        self.show()

    def words(self) -> str:
        """Return what the band says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()
