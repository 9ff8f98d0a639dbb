"""Lays widgets out in lines, as words are: what finds no room on a line goes to the next one."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines from the left, or from the right where the language is written so.

    It is as narrow as its widest widget; its height follows from the width that it is given.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int, line_gap: int) -> None:
        """``gap`` lies between widgets, ``line_gap`` between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item after the others."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item by its number, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than there is."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the number of lines depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        """Return the room of one line with everything on it."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Return the width of the widest widget, and the height of one line."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        ).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets into their lines."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Return the height that the lines take; move the widgets into them where that is wanted."""
        inner = rect.marginsRemoved(self.contentsMargins())
        line: list[tuple[QLayoutItem, int]] = []
        x, y, height = 0, 0, 0
        for item in self._shown():
            size = item.sizeHint()
            width = max(item.minimumSize().width(), min(size.width(), inner.width()))
            if line and x + width > inner.width():
                self._place(line, QRect(inner.left(), inner.top() + y, inner.width(), height), moves=moves)
                line, x, y, height = [], 0, y + height + self._line_gap, 0
            line.append((item, width))
            x, height = x + width + self._gap, max(height, size.height())
        self._place(line, QRect(inner.left(), inner.top() + y, inner.width(), height), moves=moves)
        return y + height + rect.height() - inner.height()

    def _place(self, line: list[tuple[QLayoutItem, int]], room: QRect, *, moves: bool) -> None:
        if not moves:
            return
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        x = room.left()
        for item, width in line:
            height = item.sizeHint().height()
            left = room.left() + room.right() - x - width + 1 if is_mirrored else x
            top = room.top() + (room.height() - height) // 2
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            x += width + self._gap
