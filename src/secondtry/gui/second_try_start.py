"""What the second try is for, and the ways to start one: shown while there is no first message."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label


class SecondTryStart(QWidget):
    """Explains, and offers to start.

    Signals:
        start_requested: The message on the screen is the one that went out; the second begins as its copy.
        empty_page_requested: The same, and the second begins with an empty page.
        open_requested: The one that went out is in a file.
        paste_requested: The one that went out is on the clipboard.
        practise_requested: No message went out; a sample shall do.
    """

    start_requested = Signal()
    empty_page_requested = Signal()
    open_requested = Signal()
    paste_requested = Signal()
    practise_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = QPushButton(self.tr("Begin with a copy of this message"))
        self._start.clicked.connect(self.start_requested)
        self._empty = QPushButton(self.tr("Begin with an empty page beside it"))
        self._empty.clicked.connect(self.empty_page_requested)
        self._hint = wrapped_label(
            self.tr("There is no message on the screen yet: write or paste the one that went out."),
            LabelRole.QUIET,
        )
        open_ = QPushButton(self.tr("Open the message that went out…"))
        open_.clicked.connect(self.open_requested)
        paste = QPushButton(self.tr("Paste the message that went out"))
        paste.clicked.connect(self.paste_requested)
        practise = QPushButton(self.tr("Practise on a sample"))
        practise.setProperty("role", "link")
        practise.clicked.connect(self.practise_requested)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 14)
        inside.setSpacing(10)
        inside.addWidget(
            wrapped_label(self.tr("The first message went out, and was not good enough?"), LabelRole.TITLE)
        )
        for words in (
            self.tr(
                "Send a second one: within a day, and before others ask. Say that it is a second try, and "
                "where the first fell short."
            ),
            self.tr(
                "Here the first stays as it was, and you write the second beside it. This side tells what "
                "became of each mark, and what the second says that the first did not."
            ),
        ):
            inside.addWidget(wrapped_label(words))
        inside.addSpacing(4)
        for button in (self._start, self._empty, open_, paste):
            inside.addWidget(button)
        inside.addWidget(self._hint)
        inside.addWidget(practise, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapped_label(self.tr("A SECOND TRY"), LabelRole.HEADING))
        column.addWidget(card)
        column.addStretch()

    def show_message(self, *, is_written: bool) -> None:
        """Say whether there is a message on the screen to start from."""
        self._start.setEnabled(is_written)
        self._empty.setEnabled(is_written)
        self._hint.setVisible(not is_written)
