"""Where the buttons of the modes stand: beside the menus, or on a row of their own below them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QWidget

from secondtry.gui.tab_order import put_in_order, stops_in_order

_MOVERS = frozenset(
    {
        QEvent.Type.Show,
        QEvent.Type.Resize,
        QEvent.Type.FontChange,
        QEvent.Type.StyleChange,
        QEvent.Type.LayoutRequest,
        QEvent.Type.ActionAdded,
        QEvent.Type.ActionChanged,
        QEvent.Type.ActionRemoved,
    }
)


class ModePlace(QObject):
    """Moves the buttons so that no menu has to make way for them.

    ``row`` shows, and takes room, only while they stand in it.
    """

    def __init__(self, bar: QMenuBar, buttons: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._buttons = buttons
        self._width = 0
        self.row = QFrame()
        self.row.setProperty("role", "mode-row")
        self._line = QHBoxLayout(self.row)
        self._line.setContentsMargins(8, 2, 0, 4)
        self.row.hide()
        bar.setCornerWidget(buttons)
        for watched in (bar, buttons):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the room is another, or what has to find room in it."""
        if event.type() in _MOVERS:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        if not self._bar.isVisible():
            return  # the window has not got its size yet
        wanted = self._buttons.sizeHint().width()
        is_beside = self._bar.cornerWidget() is self._buttons
        fits = self._menus_width() + wanted <= self._bar.width()
        if fits and not is_beside:
            self._move(beside=True)
        elif not fits and is_beside:
            self._move(beside=False)
        elif is_beside and wanted != self._width:
            # A menu bar measures its corner anew only when it is given one.
            self._bar.setCornerWidget(self._buttons)
        self._width = wanted

    def _menus_width(self) -> int:
        """Return how wide the menus are; the hint of the bar counts what stands in its corner."""
        is_beside = self._bar.cornerWidget() is self._buttons
        counted = self._buttons.minimumSizeHint().width() if is_beside else 0
        return self._bar.sizeHint().width() - counted

    def _move(self, *, beside: bool) -> None:
        """Put the buttons elsewhere; neither the keyboard nor its way through the window notices."""
        stops = stops_in_order(self._buttons)
        focused = next((each for each in stops if each.hasFocus()), None)
        before = stops[0].previousInFocusChain() if stops else None
        if beside:
            self._bar.setCornerWidget(self._buttons)
        else:
            self._bar.setCornerWidget(None)  # type: ignore[arg-type] # Qt takes none for an empty corner
            self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.show()
        self.row.setVisible(not beside)
        if before is not None:
            # Qt puts what gets another parent behind everything else.
            put_in_order([before, *stops])
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
