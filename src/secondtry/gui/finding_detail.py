"""All about one finding of the list, with the same buttons as its card."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from secondtry.engine.finding import Finding
from secondtry.gui.card_body import CardBody
from secondtry.gui.finding_wishes import FindingWishes
from secondtry.gui.mark_colours import LIGHT_MARKS, MarkColours
from secondtry.gui.scrolled_page import ScrolledPage

_LINES = 12


class FindingDetail(ScrolledPage):
    """Holds the body of a card, whose wishes it is given. Before each of these comes ``touched``.

    Signals:
        touched: The person has used a button here: it is about the finding that is shown.
        left: Esc.
        filled: There are other buttons.
    """

    touched = Signal()
    left = Signal()
    filled = Signal()

    def __init__(self, wishes: FindingWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._colours = LIGHT_MARKS
        self._finding: Finding | None = None
        self.setAccessibleName(self.tr("About this finding"))

    def sizeHint(self) -> QSize:
        """Ask for room for a voice and a rewrite; the rest can be scrolled to."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LINES)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which no button is cut off; in height, the rest can be scrolled to."""
        body = self.widget()
        layout = body.layout() if body else None
        width = layout.minimumSize().width() if layout else 0
        least = super().minimumSizeHint()
        return QSize(max(least.width(), width + self.verticalScrollBar().sizeHint().width()), least.height())

    def finding(self) -> Finding | None:
        """Return the finding that is shown."""
        return self._finding

    def show_finding(self, finding: Finding | None) -> None:
        """Show another finding, or nothing."""
        if finding != self._finding:
            self._finding = finding
            self._fill()

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the customer's voice in these colours."""
        self._colours = colours
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button in focus at Enter, leave at Esc; the rest is Qt's."""
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        old = self.takeWidget()
        if old is not None:
            # Later, for it may be a button of this very body that is being answered.
            old.hide()
            old.deleteLater()
        if self._finding is None:
            return
        body = CardBody(self._finding, self._colours, self._wishes)
        for button in body.findChildren(QAbstractButton):
            button.pressed.connect(self.touched)
        body.height_changed.connect(self._settle)
        self.setWidget(body)
        body.setAutoFillBackground(False)
        body.show()
        self._settle()
        self.filled.emit()

    @Slot()
    def _settle(self) -> None:
        """Let the body have the height that its words need at this width."""
        body = self.widget()
        if body is not None:
            body.setMinimumHeight(body.heightForWidth(self.viewport().width()))
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find a new height for another width."""
        super().resizeEvent(event)
        self._settle()
