"""A page that scrolls up and down, and that a screen reader can ask about at any moment."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

#: What Qt calls the places of its two scroll bars.
_BAR_PLACES = ("qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer")


class ScrolledPage(QScrollArea):
    """Shows one widget, as wide as itself, without a frame; what it holds has the keyboard, it never does.

    To assistive technology it has one child, always: what it shows. Qt would count a scroll bar
    that is in sight as another, says nothing when the bar goes, and reads beyond the end of its own
    list when somebody asks for the child that was there before
    (``QAccessibleAbstractScrollArea::child`` looks at no bounds). It knows bars by the name of the
    place that they stand in; so they stand in one without a name. Nothing is lost: the bar says
    nothing that one hears, and the keyboard never comes to it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name in _BAR_PLACES:
            for place in self.findChildren(QWidget, name, Qt.FindChildOption.FindDirectChildrenOnly):
                place.setObjectName("")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
