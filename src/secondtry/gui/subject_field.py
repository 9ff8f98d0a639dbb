"""The field of the subject: a draft editor of one line, broken where its room ends."""

import math
import re

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from secondtry.gui.draft_editor import DraftEditor

#: A longer subject scrolls: below it there is the message.
_MOST_LINES = 4
#: The number of ``Qt.ScrollBarPolicy.ScrollBarAlwaysOff``. To use ``Qt`` makes all its enumerations:
#: a sixth of the start of a bare editor. Whatever is there from the first moment does without it.
_ALWAYS_OFF = 1
_LINE_ENDS = re.compile("\r\n|[\r\n\u2028\u2029]")


class SubjectField(DraftEditor):
    """Edits the subject, with marks: one line of text, as high as it needs to be seen whole.

    Enter and Tab go on to the next field, Down from its foot, and Up back from its top.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines = 1  # Qt asks for sizes while the field is still being made
        self._is_dressed = False
        super().__init__(parent)
        self.setAccessibleName(self.tr("Subject"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in ("horizontalScrollBarPolicy", "verticalScrollBarPolicy"):
            self.setProperty(policy, _ALWAYS_OFF)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.document().documentLayout().documentSizeChanged.connect(self._follow_lines)
        self.document().contentsChanged.connect(self._follow_blank)
        self._follow_blank()

    def fitting(self, text: str) -> str:
        """Return the text on one line: each line end becomes a space."""
        return super().fitting(_LINE_ENDS.sub(" ", text))

    def sizeHint(self) -> QSize:
        """Return the room of all lines and the margins."""
        return QSize(super().sizeHint().width(), self._height_of(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line: where room is scarce, the others scroll."""
        return QSize(80, self._height_of(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew where there is other room."""
        super().resizeEvent(event)
        self._follow_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the lines when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._is_dressed = True
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, and at Down from the last line; back at Up from the first; the rest is typing."""
        line = self._line_of_cursor()
        is_end = event.key() == QtCore.Qt.Key.Key_Down and line == self._count_lines() - 1
        if is_end or event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.focusNextChild()
        elif event.key() == QtCore.Qt.Key.Key_Up and line == 0:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()

    @Slot()
    def _follow_lines(self) -> None:
        """Ask for the room of as many lines as there are."""
        lines = min(_MOST_LINES, self._count_lines())
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    @Slot()
    def _follow_blank(self) -> None:
        """Let the style sheet tell an empty field from one with words: what it asks for is no subject."""
        is_blank = self.document().isEmpty()
        if self.property("blank") is not is_blank:
            self.setProperty("blank", is_blank)
            if self._is_dressed or self.isVisible():  # else it is asked once it shows
                self.style().unpolish(self)
                self.style().polish(self)

    def _count_lines(self) -> int:
        block = self.document().firstBlock()
        # Lines are laid out when somebody asks where they are.
        self.document().documentLayout().blockBoundingRect(block)
        return max(1, block.layout().lineCount())

    def _height_of(self, lines: int) -> int:
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        margins = self.contentsMargins()
        around = 2 * math.ceil(self.document().documentMargin()) + margins.top() + margins.bottom()
        return lines * line + around

    def _line_of_cursor(self) -> int:
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return line.lineNumber() if line.isValid() else 0
