"""Where a message is written: the subject above the body, in a column as wide as reads well."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.tab_order import put_in_order, stops_in_order
from secondtry.review.part_spans import Part

#: In letters of average width; books and newspapers stay below it too.
_LINE_LENGTH = 80
_LEAST_MARGIN = 28
#: How much of the height belongs to what is below the body, against one part for the body.
_ROOM_BELOW = 4


class MessageColumn(QWidget):
    """Lays out the two editors of one message.

    Signals:
        moved: The words may stand elsewhere on the screen.
        gone: Something else is shown in the place of the message.
    """

    moved = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._editors: dict[Part, DraftEditor] = {Part.SUBJECT: SubjectField(), Part.BODY: DraftEditor()}
        subject, body = self._editors[Part.SUBJECT], self._editors[Part.BODY]
        subject.setProperty("role", "subject")
        subject.setPlaceholderText(self.tr("Subject"))
        body.setProperty("role", "draft")
        body.setPlaceholderText(self.tr("Write your message here."))
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._rule = QVBoxLayout()
        self._rule.addWidget(rule)
        self._below = QVBoxLayout()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(subject)
        column.addLayout(self._rule)
        column.addWidget(body, 1)
        for editor in self._editors.values():
            editor.verticalScrollBar().valueChanged.connect(self.moved)

    def put_below(self, widget: QWidget) -> None:
        """Show this below the first lines of the body, whenever it is not hidden, and as wide as them."""
        self._below.addWidget(widget)
        self._column.addLayout(self._below, _ROOM_BELOW)
        put_in_order(stops_in_order(self))
        self._centre_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as they read well, in the middle of the room."""
        super().resizeEvent(event)
        self._centre_column()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell so, unless it is the window that goes out of sight."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.gone.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Give larger letters a wider column."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._centre_column()

    def _centre_column(self) -> None:
        body = self._editors[Part.BODY]
        column = body.fontMetrics().averageCharWidth() * _LINE_LENGTH
        side = max(_LEAST_MARGIN, (self.width() - column) // 2)
        for editor in self._editors.values():
            editor.setViewportMargins(side, 0, side, 0)
        inner = int(body.document().documentMargin())
        self._rule.setContentsMargins(side + inner, 0, side + inner, 0)
        # A row has margins of its own, so that its words stand below those of the body.
        self._below.setContentsMargins(side - inner, 0, side - inner, 0)
        self.moved.emit()
