"""A field for a note that grows with its lines."""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from secondtry.gui.heard_places import HeardPlaces

_MOST_LINES = 8


class NoteField(QPlainTextEdit):
    """As high as its fewest lines while it is empty, up to eight lines as it fills. Tab leaves it.

    Signals:
        note_changed: The note, after each change by the person.
    """

    note_changed = Signal(str)

    def __init__(self, fewest_lines: int = 1, below_hint: int = 0, parent: QWidget | None = None) -> None:
        """``below_hint`` are the lines that stay free below the words that stand in the empty field."""
        super().__init__(parent)
        self._below_hint = below_hint
        self._fewest_lines = fewest_lines
        self._heard = HeardPlaces(self)
        self.setTabChangesFocus(True)
        # A file that is dropped here is meant for the window.
        self.setAcceptDrops(False)
        self.setProperty("role", "note")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A margin counts as an edit, and nobody is to take it back.
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(6)
        self.document().setUndoRedoEnabled(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._tell)
        self._fit()

    def show_note(self, note: str) -> None:
        """Show a note that was written before; the cursor stays where the note is the same."""
        if note != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(note)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines anew: at another width there are more of them, or fewer."""
        super().resizeEvent(event)
        self._fit()
        if self._lines() <= _MOST_LINES:
            # A new line scrolls the field before the field has grown for it.
            self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the note, and note where its letters are."""
        self._heard.forget()
        super().paintEvent(event)
        self._heard.tell()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are."""
        lines = min(_MOST_LINES, self._lines())
        frame = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a note is never squeezed."""
        return QSize(60, self.sizeHint().height())

    def _lines(self) -> int:
        # The layout of a plain document counts its height in lines, not in pixels.
        return max(self._fewest_lines, round(self.document().size().height()), self._lines_of_hint())

    def _lines_of_hint(self) -> int:
        """Return how many lines the words need that stand in the field while it is empty."""
        hint = self.placeholderText() if self.document().isEmpty() else ""
        margin = 2 * int(self.document().documentMargin())
        room = QRect(0, 0, max(1, self.viewport().width() - margin), 10_000)
        words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, hint)
        lines = round(words.height() / self.fontMetrics().lineSpacing())
        return lines + self._below_hint if hint else 0

    @Slot()
    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        is_long = self._lines() > _MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    @Slot()
    def _tell(self) -> None:
        self.note_changed.emit(self.toPlainText())
