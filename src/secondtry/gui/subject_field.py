"""The field of the subject line: a draft editor of one line."""

import math
import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from secondtry.gui.draft_editor import DraftEditor

_LINE_ENDS = re.compile("\r\n|[\r\n\u2028\u2029]")


class SubjectField(DraftEditor):
    """Edits the subject, with marks, on one line. Enter, Tab and Down go on to the next field, Up back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Subject"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fitting(self, text: str) -> str:
        """Return the text on one line: each line end becomes a space."""
        return super().fitting(_LINE_ENDS.sub(" ", text))

    def sizeHint(self) -> QSize:
        """Return the room of one line and its margins."""
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        margins = self.contentsMargins()
        around = 2 * math.ceil(self.document().documentMargin()) + margins.top() + margins.bottom()
        return QSize(super().sizeHint().width(), line + around)

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line at any width."""
        return QSize(80, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Keep to one line when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter and Down and back at Up; everything else is typing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()
