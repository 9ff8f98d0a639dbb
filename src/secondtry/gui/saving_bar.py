"""A red bar above everything while what is written cannot be kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from secondtry.gui.announcing import announce
from secondtry.gui.labels import LabelRole, wrapped_label


class SavingBar(QFrame):
    """Says what is wrong and what to do; stays until everything is on the disk.

    Signals:
        copy_requested: The person wants the words in a file elsewhere.
    """

    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "alarm")
        self._words = wrapped_label(role=LabelRole.ALARM)
        copy = QPushButton(self.tr("Save a co&py…"))
        copy.clicked.connect(self.copy_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(copy)
        self.hide()

    @Slot(str)
    def tell(self, trouble: str) -> None:
        """Show the bar; ``trouble`` is what the disk says, such as "the disk is full"."""
        self._words.setText(
            self.tr(
                "Not saved: {trouble}. Go on writing, and leave this window open: everything is kept as soon "
                "as the disk takes it. To be safe until then, save a copy elsewhere."
            ).format(trouble=trouble)
        )
        self.setAccessibleName(self._words.text())
        if self.isHidden():
            announce(self, self._words.text(), at_once=True)
        self.show()

    def words(self) -> str:
        """Return what the bar says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()
