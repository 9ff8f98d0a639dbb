"""A button that holds labels, and grows with their lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class RowButton(QPushButton):
    """A button as wide as its column, whose labels wrap; a click anywhere on it counts.

    Lay the labels out in ``row``. The caller sets the accessible name, since the
    button has no text of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 6, 8, 6)
        self.row.setSpacing(10)

    def add_label(self, label: QLabel, stretch: int = 0) -> None:
        """Put a label at the end of the row; the mouse goes through it to the button."""
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.row.addWidget(label, stretch, Qt.AlignmentFlag.AlignTop)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that fewer columns mean more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all lines show."""
        return self.row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of the row, not of an empty button."""
        return self.row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which no label is cut off."""
        return self.row.minimumSize()
