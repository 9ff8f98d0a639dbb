"""The right side of the window: the checklist, and what else can stand in its place."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class SidePage(StrEnum):
    """What can stand on the right while a message is written or read."""

    CHECKLIST = "checklist"
    FACTS = "facts"
    FINDINGS = "findings"


class SidePages(QWidget):
    """Shows one page at a time, with a row of tabs above as soon as there is more than one.

    Signals:
        page_changed: Another page is shown.
    """

    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[SidePage] = []
        self._late: dict[SidePage, tuple[QWidget, Callable[[], QWidget]]] = {}
        self._pages = QStackedWidget()
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setAccessibleName(self.tr("What to show beside the message"))
        self._tabs.currentChanged.connect(self._show)
        self._head = QFrame()
        self._head.setProperty("role", "head")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(12, 4, 12, 0)
        row.addWidget(self._tabs)
        self._head.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)

    def add(self, page: SidePage, words: str, make: Callable[[], QWidget]) -> None:
        """Add a page, which is made when it is first shown; they stand in the order of ``SidePage``."""
        place = sum(list(SidePage).index(each) < list(SidePage).index(page) for each in self._order)
        self._order.insert(place, page)
        stand_in = QWidget()
        self._late[page] = (stand_in, make)
        self._pages.insertWidget(place, stand_in)
        self._tabs.insertTab(place, words)
        self._head.setVisible(len(self._order) > 1)
        self.show_page(SidePage.CHECKLIST)

    def show_page(self, page: SidePage) -> None:
        """Show a page that was added."""
        self._tabs.setCurrentIndex(self._order.index(page))

    def shown(self) -> SidePage:
        """Return the page that is shown."""
        return self._order[self._tabs.currentIndex()]

    @Slot(int)
    def _show(self, place: int) -> None:
        late = self._late.pop(self._order[place], None)
        if late is not None:
            stand_in, make = late
            self._pages.insertWidget(place, make())
            self._pages.removeWidget(stand_in)
            stand_in.deleteLater()
        self._pages.setCurrentIndex(place)
        self.page_changed.emit()
