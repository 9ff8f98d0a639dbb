"""The message as it lies in the customer's inbox: sender, hour, subject, first words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from secondtry.gui.clamped_label import ClampedLabel
from secondtry.gui.labels import LabelRole, plain_label


class InboxLine(QFrame):
    """One line of an inbox on a phone. Nothing on it can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._initial = plain_label(role=LabelRole.INITIAL)
        self._initial.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sender = ClampedLabel(1, LabelRole.TITLE)
        self._hour = plain_label(role=LabelRole.QUIET)
        self._subject = ClampedLabel(1, LabelRole.BODY)
        self._first_words = ClampedLabel(2, LabelRole.QUIET)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sender, 1)
        head.addWidget(self._hour)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(head)
        words.addWidget(self._subject)
        words.addWidget(self._first_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._initial, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_line(self, sender: str, hour: str, subject: str, first_words: str) -> None:
        """Show another message."""
        initial = next((letter for letter in sender if letter.isalnum()), "?")
        self._initial.setText(initial.upper())
        self._sender.show_words(sender)
        self._hour.setText(hour)
        self._subject.show_words(subject)
        self._first_words.show_words(first_words)
        self.setAccessibleName(
            self.tr("In the inbox: {line}").format(line=", ".join((sender, hour, subject, first_words)))
        )
