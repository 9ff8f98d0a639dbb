"""The line above each of the two messages: which one it is, and what there is to know of it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from secondtry.gui.card_parts import link_button
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label


class TryHead(QFrame):
    """Shows a heading, a sentence, and a button where ``action`` names one.

    Signals:
        action_requested: The button was pressed.
    """

    action_requested = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head")
        self._other: QWidget | None = None
        self._sentence = wrapped_label(role=LabelRole.QUIET)
        self._action = link_button(" ")
        self._action.clicked.connect(self.action_requested)
        # Its place is kept, so that both heads have their words at one height.
        policy = self._action.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._action.setSizePolicy(policy)
        self._action.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain_label(heading, LabelRole.HEADING), 1)
        line.addWidget(self._action, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 8, 6)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._sentence)
        column.addStretch()

    def keep_level_with(self, other: QWidget) -> None:
        """Be never lower than another head beside it: the messages below both begin at one height."""
        self._other = other
        other.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the other head."""
        if event.type() == QEvent.Type.Resize and watched is self._other:
            self._level()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the other head still stands beside this one."""
        super().resizeEvent(event)
        self._level()

    def _level(self) -> None:
        if self._other is not None and self._other.window() is self.window():
            here, there = (each.mapTo(self.window(), QPoint(0, 0)).x() for each in (self, self._other))
            self.setMinimumHeight(self._other.height() if here != there else 0)

    def show_sentence(self, words: str, *, warns: bool = False) -> None:
        """Show another sentence, in another colour where it is one not to be missed."""
        role = LabelRole.WARNING if warns else LabelRole.QUIET
        if self._sentence.property("role") != role.value:
            self._sentence.setProperty("role", role.value)
            self._sentence.style().unpolish(self._sentence)
            self._sentence.style().polish(self._sentence)
        if words != self._sentence.text():
            self._sentence.setText(words)

    def sentence(self) -> str:
        """Return the sentence that is shown."""
        return self._sentence.text()

    def offer(self, action: str, explanation: str) -> None:
        """Show a button."""
        self._action.setText(action)
        self._action.setToolTip(explanation)
        self._action.setAccessibleName(f"{action}: {explanation}")
        self._action.show()
