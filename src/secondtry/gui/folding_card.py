"""A card with a head that opens and closes it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.row_button import RowButton


class FoldingCard(QFrame):
    """Closed, it shows its title and its state in a few words; open, what is laid out in ``column`` too.

    Signals:
        toggled: Whether it is open from now on.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = title
        self._state = plain_label(role=LabelRole.PILL)
        self._chevron = plain_label(role=LabelRole.CHEVRON)
        self._head = RowButton()
        self._head.add_label(wrapped_label(title, LabelRole.TITLE), 1)
        self._head.add_label(self._state)
        self._head.add_label(self._chevron)
        self._head.clicked.connect(self._toggle)
        self._details = QWidget()
        self.column = QVBoxLayout(self._details)
        self.column.setContentsMargins(10, 4, 8, 10)
        self.column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._details)
        self.set_open(open_=False)

    @property
    def is_open(self) -> bool:
        """Whether the details show."""
        return not self._details.isHidden()

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the details."""
        self._details.setVisible(open_)
        self._chevron.setText("▴" if open_ else "▾")
        self._describe()

    def say(self, state: str) -> None:
        """Show a state in a few words, such as "2 of 7"."""
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._describe()

    def focus_head(self) -> None:
        """Put the keyboard on the head."""
        self._head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _describe(self) -> None:
        opened = self.tr("open") if self.is_open else self.tr("closed")
        self._head.setAccessibleName(
            ", ".join(part for part in (self._title, self._state.text(), opened) if part)
        )

    @Slot()
    def _toggle(self) -> None:
        self.set_open(open_=not self.is_open)
        self.toggled.emit(self.is_open)
