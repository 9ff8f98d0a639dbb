"""The rest of a start, in short steps between which the event loop has its turn."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.writing_window import WritingWindow

#: A window that starts hidden or minimised is not drawn; everything is made ready all the same.
_UNDRAWN_MS = 1000


class StagedStart(QObject):
    """Takes one step after the other, from the first time that the window was drawn on.

    Whoever cannot wait calls ``finish``, which takes all steps that are left at once. This has the care
    of the window, and finishes whenever somebody wants to leave it or to open a file, until a step gives
    the window into the care of another.

    Signals:
        ended: All steps are taken.
        failed: A step could not be taken, and why, in words for the person. None follows.
    """

    ended = Signal()
    failed = Signal(str)

    def __init__(self, window: WritingWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: Iterator[None] = iter(())
        self._is_under_way = False
        self._is_over = False
        self._has_failed = False
        self._ends_behind_step = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_next)
        self._undrawn = QTimer(self, singleShot=True, interval=_UNDRAWN_MS)
        self._undrawn.timeout.connect(self._begin)
        window.give_into_care(self)

    def take(self, steps: Iterator[None]) -> None:
        """Take these steps, when it is time."""
        self._steps = steps

    def wait_for_paint(self) -> None:
        """Begin as soon as the window has been drawn, or after a while in which it was not."""
        self._window.painted.connect(self._begin)
        self._undrawn.start()

    @Slot()
    def finish(self) -> bool:
        """Take all steps that are left; False where that cannot be, for one is under way or has failed."""
        while self.take_one():
            pass
        return self._is_over and not self._has_failed

    def take_one(self) -> bool:
        """Take the next step; False where none follows, or another is under way."""
        # A step may open a dialog, during which the next one is asked for.
        if self._is_under_way or self._is_over:
            return False
        self._is_under_way = True
        try:
            next(self._steps)
        except StopIteration:
            self._is_over = True
        except SecondTryError as error:
            self._is_over = self._has_failed = True
            self.failed.emit(str(error))
        finally:
            self._is_under_way = False
        if self._is_over and not self._has_failed:
            self._next.stop()
            self.ended.emit()
        if self._ends_behind_step:
            self._ends_behind_step = False
            self.end()
        return not self._is_over

    def leave(self) -> bool:
        """Let the window go once all is there to keep what is open; it stays while a step is under way."""
        return self._window.leave() if self.finish() else self._has_failed

    def open_path(self, path: str) -> None:
        """Open a file once all is there."""
        if self.finish():
            self._window.open_path(path)

    def end(self) -> None:
        """Close without a question, behind the step that is under way."""
        if self.finish():
            self._window.end()
        else:
            self._ends_behind_step = True

    @Slot()
    def _begin(self) -> None:
        self._window.painted.disconnect(self._begin)
        self._undrawn.stop()
        self._next.start()

    @Slot()
    def _take_next(self) -> None:
        if self.take_one():
            self._next.start()
