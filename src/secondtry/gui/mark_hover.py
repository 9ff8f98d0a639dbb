"""Notices when the mouse rests on a mark."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.review.finding_key import FindingKey

_REST_MS = 600


class MarkHover(QObject):
    """Waits until the mouse has stayed on one mark for a while.

    Signals:
        moved: The ``FindingKey`` of the mark that the mouse has come to, or None where there is none.
        rested: The ``FindingKey`` of the mark; once for each time that the mouse comes to it.
    """

    moved = Signal(object)
    rested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key: FindingKey | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._rest)

    def move_to(self, key: FindingKey | None) -> None:
        """Take note of the mark under the mouse, or of none."""
        if key == self._key:
            return
        self._key = key
        if key is None:
            self._timer.stop()
        else:
            self._timer.start()
        self.moved.emit(key)

    def interrupt(self) -> None:
        """Wait no longer: the writer types or clicks. Only coming to a mark anew counts after that."""
        self._timer.stop()

    @Slot()
    def _rest(self) -> None:
        if self._key is not None:
            self.rested.emit(self._key)
