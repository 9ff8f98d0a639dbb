"""A label with room for a few lines, the last of which is cut off as mail programs do."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from secondtry.gui.labels import LabelRole
from secondtry.gui.offsets import TextOffsets


class ClampedLabel(QLabel):
    """Shows as many of its words as its lines hold, however wide it is; its accessible name has all."""

    def __init__(self, lines: int, role: LabelRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of the lines that there are."""
        return QSize(0, self.fontMetrics().lineSpacing() * max(1, self.text().count("\n") + 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a line is shown whole or not at all."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Cut elsewhere where the letters have another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        rest, lines = self._words, []
        for _ in range(self._lines - 1):
            head = self._first_line(rest)
            lines.append(head.rstrip())
            rest = rest[len(head) :]
        lines.append(self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width()))
        self.setText("\n".join(line for line in lines if line))

    def _first_line(self, words: str) -> str:
        layout = QTextLayout(words, self.font())
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(self.width())
        layout.endLayout()
        return words[: TextOffsets(words).index(line.textLength())] if line.isValid() else words
