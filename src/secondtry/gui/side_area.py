"""A page of the right side that scrolls up and down, and is never narrower than its words need."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtWidgets import QWidget

from secondtry.gui.scrolled_page import ScrolledPage
from secondtry.gui.tab_order import put_in_order, stops_in_order

_LEAST_WIDTH = 320


class SideArea(ScrolledPage):
    """Holds one widget and asks for the width that it needs, however large the letters are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: list[QWidget] = []

    def sizeHint(self) -> QSize:
        """Return the width at which nothing in the panel is cramped."""
        return QSize(430, 600)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which no word is cut off, however large the letters are."""
        content = self.widget()
        width = (
            content.minimumSizeHint().width() if content else 0
        ) + self.verticalScrollBar().sizeHint().width()
        return QSize(max(_LEAST_WIDTH, width), super().minimumSizeHint().height())

    def bring_into_view(self, content: QWidget) -> None:
        """Scroll to something on the page, to its top where it is higher than the room there is.

        That holds also for what has only just been unfolded.
        """
        page = self.widget()
        layout = page.layout() if page else None
        if page is not None and layout is not None:
            layout.activate()
            page.adjustSize()
        if page is not None and content.height() > self.viewport().height():
            self.verticalScrollBar().setValue(content.mapTo(page, QPoint(0, 0)).y())
        else:
            self.ensureWidgetVisible(content, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width when the content needs one, and let Tab find what has come into it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.order_stops()
        return super().eventFilter(watched, event)

    def order_stops(self) -> None:
        """Let Tab go through the content in reading order: what is made later would come last otherwise."""
        content = self.widget()
        stops = stops_in_order(content) if content else []
        if stops != self._stops:
            self._stops = stops
            put_in_order(stops)
