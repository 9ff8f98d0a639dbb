"""What fills the window: the two sides, and the footer below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secondtry.gui.footer import Footer
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.writing_side import WritingSide


class WindowBody(QWidget):
    """Divides the room between writing and review; ``splitter`` is where a person moves the border."""

    def __init__(
        self, writing: WritingSide, review: ReviewSide, footer: Footer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(writing)
        self.splitter.addWidget(review)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(footer)
