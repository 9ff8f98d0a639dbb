"""Yes and no, of which one or neither is pressed."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from secondtry.review.case import Reply

_REPLIES = (Reply.YES, Reply.NO)


class ReplyButtons(QWidget):
    """Two buttons; the pressed one, pressed again, takes the reply back.

    Signals:
        replied: The Reply.
    """

    replied = Signal(object)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {Reply.YES: self.tr("Yes"), Reply.NO: self.tr("No")}
        self._buttons = {reply: QPushButton(words[reply]) for reply in _REPLIES}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for number, (reply, button) in enumerate(self._buttons.items()):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAccessibleName(f"{question} {words[reply]}")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        # Not clicked: a screen reader presses without a click.
        self._group.idToggled.connect(self._reply)

    def show_reply(self, reply: Reply) -> None:
        """Show what was replied."""
        with QSignalBlocker(self._group):
            for each, button in self._buttons.items():
                button.setChecked(each is reply)

    @Slot(int, bool)
    def _reply(self, number: int, is_pressed: bool) -> None:  # noqa: FBT001 - a slot
        reply = _REPLIES[number] if is_pressed else Reply.NONE
        self.show_reply(reply)
        self.replied.emit(reply)
