"""The left side of the window: the occasion, and the message, with another beside it where there is one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from secondtry.gui.find_bar import FindBar
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.occasion_bar import OccasionBar

_LEAST_WIDTH = 420
#: Fewer letters on a line than this do not read well: two messages then stand one above the other.
_LEAST_LETTERS = 34
#: With room for fewer lines than this, two messages one above the other need all of it, and more of it
#: belongs to the one that is being written.
_LEAST_LINES, _SHARES = 28, (2, 5)


class WritingSide(QWidget):
    """Puts the occasion above the message, and between them the bar in which words are looked for.

    Another message can stand beside it, or above where there is no room.
    """

    def __init__(
        self, occasion: OccasionBar, pane: MessagePane, bar: FindBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "paper")
        self._other: QWidget | None = None
        self._is_low = False
        self._head = head = QFrame()
        head.setProperty("role", "head")
        row = QVBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(occasion)
        self._message = QVBoxLayout()
        self._message.setSpacing(0)
        self._message.setContentsMargins(0, 0, 0, 0)
        self._message.addWidget(pane, 1)
        place = QWidget()
        place.setLayout(self._message)
        self._texts = QSplitter()
        self._texts.setChildrenCollapsible(False)
        self._texts.setHandleWidth(1)
        self._texts.addWidget(place)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(bar)
        column.addWidget(self._texts, 1)

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
        if watched is self._other and event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        room = 2 * _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        has_room = self.width() >= room
        self._texts.setOrientation(Qt.Orientation.Horizontal if has_room else Qt.Orientation.Vertical)
        is_stacked = not has_room and self._other is not None and self._other.isVisibleTo(self)
        is_low = is_stacked and self.height() < _LEAST_LINES * self.fontMetrics().lineSpacing()
        if is_low is not self._is_low:
            self._is_low = is_low
            # It is chosen where the first message is written.
            self._head.setHidden(is_low)
            height = self._texts.height()
            self._texts.setSizes([height * share for share in (_SHARES if is_low else (1, 1))])
