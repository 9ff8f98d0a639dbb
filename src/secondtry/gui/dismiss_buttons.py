"""The way to put a mark away, and behind it, in a small menu, the finer ways."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from secondtry.gui.card_parts import link_button
from secondtry.gui.finding_wishes import FindingWishes


class DismissButtons(QWidget):
    """A button that dismisses a finding at once, and one beside it that opens the other ways.

    ``wishes`` are told what is chosen.
    """

    def __init__(self, wishes: FindingWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        dismiss = link_button(self.tr("Dismiss"), "quiet-link")
        dismiss.setAccessibleDescription(self.tr("Mark these words no more in this message."))
        dismiss.clicked.connect(wishes.dismiss_requested)
        self._more = link_button("▾", "arrow")
        self._more.setAccessibleName(self.tr("Other ways to dismiss"))
        self._more.setToolTip(self.tr("Other ways to dismiss"))
        self._more.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(dismiss)
        row.addWidget(self._more)

    @Slot()
    def _open(self) -> None:
        """Open the menu below the button. It is made anew each time: most cards never need one."""
        menu = QMenu(self)
        for words, explanation, wished in self._ways():
            action = QAction(words, menu)
            action.setToolTip(explanation)
            action.triggered.connect(wished)
            menu.addAction(action)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _ways(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        wishes = self._wishes
        return (
            (
                self.tr("The mark is &wrong here: not helpful"),
                self.tr(
                    "Mark these words no more in this message, and keep on this computer that it was wrong."
                ),
                wishes.not_helpful_requested.emit,
            ),
            (
                self.tr("&Always allow these words…"),
                self.tr("Mark these words no more in any message."),
                wishes.allow_requested.emit,
            ),
            (
                self.tr("&Switch this kind off"),
                self.tr("Mark this kind of phrase no more in any message."),
                wishes.disable_requested.emit,
            ),
        )
