"""The left side of the window: the occasion, and the message, with another beside it where there is one."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.message_pane import MessagePane
from secondtry.gui.shared_room import SharedRoom

_LEAST_WIDTH = 420
#: Fewer letters on a line than this do not read well: two messages then stand one above the other.
_LEAST_LETTERS = 34
#: With room for fewer lines than this, two messages one above the other need all of it, and more of it
#: belongs to the one that is being written.
_LEAST_LINES, _SHARES = 28, (2, 5)
_EVEN = (1, 1)


class WritingSide(QFrame):
    """Puts the occasion above the message, and between them the bar in which words are looked for.

    Another message can stand beside it, or above where there is no room.
    """

    def __init__(self, pane: MessagePane, head_height: int = 0, parent: QWidget | None = None) -> None:
        """``head_height`` is kept free until it is known what stands in the head."""
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._other: QWidget | None = None
        self._is_low = False
        self._head = QFrame()
        self._head.setProperty("role", "head")
        self._head.setMinimumHeight(head_height)
        self._head_row = QVBoxLayout(self._head)
        self._head_row.setContentsMargins(16, 8, 16, 8)
        self._message = QVBoxLayout()
        self._message.setSpacing(0)
        self._message.setContentsMargins(0, 0, 0, 0)
        self._message.addWidget(pane, 1)
        place = QWidget()
        place.setLayout(self._message)
        self._texts = SharedRoom()
        self._texts.setChildrenCollapsible(False)
        self._texts.setHandleWidth(1)
        self._texts.addWidget(place)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._texts, 1)

    def head_height(self) -> int:
        """Return how high the head is."""
        return self._head.height()

    def put_in_head(self, occasion: QWidget, find_bar: QWidget) -> None:
        """Put the occasion above the message, and below it the bar in which words are looked for."""
        self._head_row.addWidget(occasion)
        self._head.setMinimumHeight(0)
        self._column.insertWidget(1, find_bar)

    @Slot(QWidget, QWidget)
    def put_beside(self, view: QWidget, head: QWidget) -> None:
        """Show another message before this one, and ``head`` above this one, whenever they are not hidden."""
        self._other = view
        view.installEventFilter(self)
        self._texts.insertWidget(0, view)
        self._message.insertWidget(0, head)
        for number in range(self._texts.count()):
            self._texts.setStretchFactor(number, 1)
        self._arrange()

    def add_band(self, band: QWidget) -> None:
        """Show this, while it is not hidden, right above the message."""
        self._column.insertWidget(1, band)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which the choices above the message can be read."""
        least = super().minimumSizeHint()
        return QSize(max(_LEAST_WIDTH, least.width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the messages beside each other where that leaves room for lines that read well."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Do so also when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew when the other message comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent} and watched is self._other:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        if self._other is None:
            return
        room = 2 * _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        has_room = self.width() >= room
        orientation = QtCore.Qt.Orientation.Horizontal if has_room else QtCore.Qt.Orientation.Vertical
        self._texts.setOrientation(orientation)
        is_stacked = not has_room and self._other.isVisibleTo(self)
        is_low = is_stacked and self.height() < _LEAST_LINES * self.fontMetrics().lineSpacing()
        if is_low is not self._is_low:
            self._is_low = is_low
            # It is chosen where the first message is written.
            self._head.setHidden(is_low)
        self._texts.share(_SHARES if is_low else _EVEN)
