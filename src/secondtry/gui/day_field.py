"""A field for a day, typed as people write days."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from secondtry.gui.clock import Clock
from secondtry.review.typed_days import shown_day, typed_due, typed_moment

_PAUSE_MS = 200
#: With room for the frame and the padding around a day with its time.
_LONGEST = "Wed 28 Sep 2026, 20:00 MM"


class DayField(QLineEdit):
    """Takes "Friday", "3 March", "in 2 days" or, for what is past, "yesterday 16:00"; shows what it read.

    A day that it can read is told at a pause of typing already. Words that it cannot read stay in the
    field, which says so once it is left, and change nothing.

    Signals:
        day_changed: The day or the moment in ISO 8601, or nothing.
    """

    day_changed = Signal(str)

    def __init__(
        self, name: str, now: Clock, *, is_past: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._read = typed_moment if is_past else typed_due
        self._day = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Day"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._take_meanwhile)
        self.editingFinished.connect(self.take)
        self.textEdited.connect(self._begin_pause)
        self.textEdited.connect(self._say_read)
        self._say_read()

    def sizeHint(self) -> QSize:
        """Return room for a day with its time."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(_LONGEST), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a day is never cut off."""
        return self.sizeHint()

    def show_day(self, day: str) -> None:
        """Show a kept day or moment; words that the person is typing stay."""
        self._day = day
        if not self.isModified():
            self.setText(shown_day(day, self._now()))
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed, also where Qt saw no change."""
        super().focusOutEvent(event)
        self.take()

    @Slot()
    def take(self) -> None:
        """Take what was typed, and show how it was read."""
        self._pause.stop()
        if not self.isModified():
            return
        read = self._read(self.text(), self._now())
        if read is None:
            self._say_unread()
            return
        self.setModified(False)
        self._say_read()
        self.setText(shown_day(read, self._now()))
        self._tell(read)

    @Slot(str)
    def _begin_pause(self, words: str) -> None:
        if words.strip():
            self._pause.start()
        else:
            # Most likely another day is to come: until the field is left, the one before stays.
            self._pause.stop()

    @Slot()
    def _take_meanwhile(self) -> None:
        read = self._read(self.text(), self._now())
        if read is not None:
            self._tell(read)

    def _tell(self, read: str) -> None:
        if read != self._day:
            self._day = read
            self.day_changed.emit(read)

    @Slot()
    def _say_read(self) -> None:
        hint = (
            self.tr("For example: yesterday 16:00, Friday, 3 March.")
            if self._read is typed_moment
            else self.tr("For example: Friday, 3 March, in 2 days. Empty if there is none.")
        )
        self._say(hint, is_unread=False)

    def _say_unread(self) -> None:
        self._say(self.tr("This was not understood as a day. Write it like 3 March 2027."), is_unread=True)

    def _say(self, words: str, *, is_unread: bool) -> None:
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        if bool(self.property("unread")) is not is_unread:
            self.setProperty("unread", is_unread)
            self.style().unpolish(self)
            self.style().polish(self)
