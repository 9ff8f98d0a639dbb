"""Yes and no, of which one or neither is pressed."""

from PySide6.QtCore import QSignalBlocker, QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

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
        # No group of buttons: it would leave one of them to Tab, and the arrows lead nowhere in it.
        mapper = QSignalMapper(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for number, (reply, button) in enumerate(self._buttons.items()):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAccessibleName(f"{question} {words[reply]}")
            mapper.setMapping(button, number)
            # Not clicked: a screen reader presses without a click.
            button.toggled.connect(mapper.map)
            row.addWidget(button)
        row.addStretch(1)
        mapper.mappedInt.connect(self._reply)

    def show_reply(self, reply: Reply) -> None:
        """Show what was replied."""
        for each, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(each is reply)

    @Slot(int)
    def _reply(self, number: int) -> None:
        asked = _REPLIES[number]
        reply = asked if self._buttons[asked].isChecked() else Reply.NONE
        self.show_reply(reply)
        self.replied.emit(reply)
