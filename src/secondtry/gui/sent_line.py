"""The quiet line above a message that has gone out: when that was."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.review_controller import ReviewController
from secondtry.review.time_words import ago_in_words, moment

_MINUTE_MS = 60_000


class SentLine(QFrame):
    """Shows when the open message went out, and nothing while it has not."""

    def __init__(self, controller: ReviewController, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head")
        self._controller = controller
        self._now = now
        self._words = wrapped_label(role=LabelRole.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 6)
        column.addWidget(self._words)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.show_time)
        for changed in (controller.review_opened, controller.review_changed):
            changed.connect(self.show_time)
        self.show_time()

    @Slot()
    def show_time(self) -> None:
        """Show how long ago it is now."""
        sent = moment(self._controller.review.case.sent_at)
        self.setVisible(sent is not None)
        if sent is None:
            self._minute.stop()
            return
        self._words.setText(self.tr("Sent {when}").format(when=ago_in_words(sent, self._now())))
        if not self._minute.isActive():
            self._minute.start()
