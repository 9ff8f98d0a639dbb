"""The top of the window: the menus, and the buttons of the modes beside them or on a row below."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenuBar, QWidget

_BEFORE_ROW, _BELOW_ROW = 8, 4


class WindowHead(QFrame):
    """Stands in the place of the window's menu bar, and lets no menu make way for a button.

    The corner that a menu bar has for widgets does not serve: what stands there is nobody's child to
    assistive technology, and is not seen at all where a system shows the menus elsewhere.
    """

    def __init__(self, menus: QMenuBar, least_height: int = 0, parent: QWidget | None = None) -> None:
        """``least_height`` is kept free until there are buttons."""
        super().__init__(parent)
        self.setProperty("role", "head")
        self._menus = menus
        self._buttons = QWidget(self)
        self._least_height = least_height
        menus.setParent(self)

    def put_buttons(self, buttons: QWidget) -> None:
        """Let these buttons stand beside the menus, or below them."""
        self._buttons.deleteLater()
        self._buttons = buttons
        self._least_height = 0
        buttons.setParent(self)
        buttons.show()
        self.updateGeometry()
        self._arrange()

    def is_in_one_row(self) -> bool:
        """Say whether the buttons stand beside the menus."""
        return self._fits(self.width())

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        width = self._menus.sizeHint().width() + self._wanted().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Leave it to the window how narrow it can be: there is a second row."""
        width = max(
            self._menus.sizeHint().width(), max(0, self._buttons.minimumSizeHint().width()) + _BEFORE_ROW
        )
        return QSize(width, 0)

    def hasHeightForWidth(self) -> bool:
        """Say that it is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row, or of two."""
        menus, buttons = self._menus_height(), self._wanted().height()
        rows = max(menus, buttons) if self._fits(width) else menus + buttons + _BELOW_ROW
        return max(self._least_height, rows + self.contentsMargins().top() + self.contentsMargins().bottom())

    def event(self, event: QEvent) -> bool:
        """Arrange it anew when what stands in it has another size."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange it for another width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room, height = self.contentsRect(), self._menus_height()
        size = self._wanted()
        is_beside = self.is_in_one_row()
        # Each of them once: a menu bar that changes its size asks to be arranged anew.
        width = room.width() - size.width() if is_beside else room.width()
        self._menus.setGeometry(QRect(room.left(), room.top(), width, height))
        if is_beside:
            beside = QRect(room.right() + 1 - size.width(), room.top(), size.width(), size.height())
            beside.moveTop(room.top() + (room.height() - size.height()) // 2)
            self._buttons.setGeometry(beside)
        else:
            width = min(size.width(), room.width() - _BEFORE_ROW)
            self._buttons.setGeometry(_BEFORE_ROW, room.top() + height, width, size.height())

    def _wanted(self) -> QSize:
        """Return the size of the buttons, none while there are none."""
        return self._buttons.sizeHint().expandedTo(QSize(0, 0))

    def _fits(self, width: int) -> bool:
        return self._menus.sizeHint().width() + self._wanted().width() <= width

    def _menus_height(self) -> int:
        return 0 if self._menus.isNativeMenuBar() else self._menus.sizeHint().height()
