"""The choice at the start of a second try: go on from the words of the first, or from an empty page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, wrapped_label


class BeginningCard(QFrame):
    """Asks while the second message still is a copy of the first, and asks nothing of who just writes on.

    Signals:
        copy_chosen: The person goes on with the copy.
        empty_page_chosen: The second shall begin without the words of the first.
    """

    copy_chosen = Signal()
    empty_page_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        copy = QPushButton(self.tr("Change the copy"))
        copy.clicked.connect(self.copy_chosen)
        empty = QPushButton(self.tr("Begin with an empty page"))
        empty.clicked.connect(self.empty_page_chosen)
        buttons = FlowLayout(gap=8, line_gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(wrapped_label(self.tr("So far, this is a copy of the first."), LabelRole.TITLE))
        column.addWidget(
            wrapped_label(
                self.tr(
                    "Change its words, or start from nothing: an empty page keeps greeting and signature, "
                    "and Undo brings the words back."
                )
            )
        )
        column.addSpacing(2)
        column.addLayout(buttons)
        for button in (copy, empty):
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
