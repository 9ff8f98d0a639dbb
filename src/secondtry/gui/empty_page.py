"""What to begin with, below the first line of a page on which nothing is written yet."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.row_button import RowButton

#: So many lines has all that is said here, in a narrow window; and so many pixels lie around each row.
_LINES = 13
_ROW_MARGINS = 16


class EmptyPage(QWidget):
    """Offers to paste, to open and to look at a sample; a click beside these means to write.

    Signals:
        paste_requested: The message is on the clipboard.
        open_requested: The message is in a file.
        sample_requested: Somebody wants to see what the program does.
        writing_requested: Somebody wants to write here.
    """

    paste_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    writing_requested = Signal()

    def __init__(self, paste_keys: str, open_keys: str, parent: QWidget | None = None) -> None:
        """The keys are named beside what they do, where there are any."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(2)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._explanations: list[QLabel] = []
        rows = (
            (
                self.tr("Paste a message"),
                self.tr("Also a whole mail: its subject goes where it belongs."),
                paste_keys,
                self.paste_requested,
            ),
            (
                self.tr("Open a file"),
                self.tr("A text, a mail (.eml), or what a colleague sent for review."),
                open_keys,
                self.open_requested,
            ),
            (
                self.tr("Look at a sample"),
                self.tr("A message to a customer that went wrong, with its marks."),
                "",
                self.sample_requested,
            ),
        )
        for title, explanation, keys, request in rows:
            self._column.addWidget(self._row(title, explanation, keys, request))
        said = self._explaining(
            self.tr(
                "Or drop a file anywhere in the window. What you write is kept by itself, "
                "under File > Earlier messages, and nothing leaves this computer."
            )
        )
        said.setContentsMargins(8, 10, 8, 0)
        self._column.addWidget(said)
        self._column.addStretch()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the titles alone: what explains them gives way in a small window."""
        return QSize(80, len(self._explanations) * (self.fontMetrics().lineSpacing() + _ROW_MARGINS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain where there is room for whole lines."""
        super().resizeEvent(event)
        self._explain_where_there_is_room()

    def changeEvent(self, event: QEvent) -> None:
        """Do so also when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._explain_where_there_is_room()

    def _explain_where_there_is_room(self) -> None:
        room = _LINES * self.fontMetrics().lineSpacing() + len(self._explanations) * _ROW_MARGINS
        for label in self._explanations:
            label.setVisible(self.height() >= room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on the paper for the wish to write."""
        event.accept()
        self.writing_requested.emit()

    def _explaining(self, words: str) -> QLabel:
        label = wrapped_label(words, LabelRole.QUIET)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._explanations.append(label)
        return label

    def _row(self, title: str, explanation: str, keys: str, request: SignalInstance) -> RowButton:
        row = RowButton()
        words = QVBoxLayout()
        words.setSpacing(1)
        # A label that wraps, though it never does: without one, a layout knows no height for its width.
        heading = wrapped_label(title, LabelRole.TITLE)
        heading.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.addWidget(heading)
        words.addWidget(self._explaining(explanation))
        row.row.addLayout(words, 1)
        if keys:
            row.add_label(plain_label(keys, LabelRole.QUIET))
        row.setAccessibleName(title)
        row.setAccessibleDescription(f"{explanation} {keys}".strip())
        row.clicked.connect(request)
        return row
