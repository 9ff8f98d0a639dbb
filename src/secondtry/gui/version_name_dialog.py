"""Asks for the name of a version."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from secondtry.gui.labels import wrapped_label

_LONGEST = 80


class VersionNameDialog(QDialog):
    """One field; a proposal stands in it, selected, so that Enter takes it and typing replaces it."""

    def __init__(self, title: str, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._field = QLineEdit(proposed)
        self._field.setMaxLength(_LONGEST)
        self._field.setAccessibleName(self.tr("Name of this version"))
        self._field.setMinimumWidth(self._field.fontMetrics().averageCharWidth() * 44)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._field.textChanged.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        label = wrapped_label(self.tr("What shall this &version be called?"))
        label.setBuddy(self._field)
        column.addWidget(label)
        column.addWidget(self._field)
        column.addSpacing(4)
        column.addWidget(buttons)
        self._field.selectAll()

    def name(self) -> str:
        """Return the name as it was typed."""
        return " ".join(self._field.text().split())

    @Slot()
    def _follow(self) -> None:
        self._save.setEnabled(bool(self.name()))
