"""Strikes keys at any moment, and notes how much work stands between each and its place on the screen."""

import random
import threading
import time
from itertools import islice

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_speed import PAUSE_MS, keys

#: Keys of a quick typist come at no fixed time, so that some come while something else is drawn.
_KEY_MS = (25, 90)


class AnyTimeTypist(QObject):
    """Types from another thread, which never waits for the window.

    ``to_paint`` holds for each key the milliseconds of processor time that the window's thread took from
    the moment at which the key was struck to the end of the pass in which the text was painted: what was
    under way, what came first, the key and the painting. Other programs and threads count for nothing.

    Signals:
        ended: All keys have been struck.
    """

    ended = Signal()

    def __init__(
        self, editor: QPlainTextEdit, dispatcher: QAbstractEventDispatcher, count: int, seed: int
    ) -> None:
        super().__init__()
        self.to_paint: list[float] = []
        self._editor, self._dispatcher = editor, dispatcher
        self._count, self._random = count, random.Random(seed)  # noqa: S311 - dice, not keys
        self._clock = time.pthread_getcpuclockid(threading.main_thread().ident or 0)
        self._struck: list[float] = []
        self._taken: list[float] = []
        self._is_painted = False

    @Slot()
    def start(self) -> None:
        """Begin."""
        self._editor.installEventFilter(self)
        self._editor.viewport().installEventFilter(self)
        self._dispatcher.awake.connect(self._end_pass)
        self._dispatcher.aboutToBlock.connect(self._end_pass)
        threading.Thread(target=self._strike_all, daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._editor.removeEventFilter(self)
        self._editor.viewport().removeEventFilter(self)
        self._dispatcher.awake.disconnect(self._end_pass)
        self._dispatcher.aboutToBlock.disconnect(self._end_pass)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        """Note that a key comes, or that the text is painted."""
        if watched is self._editor and event.type() == QEvent.Type.KeyPress and self._struck:
            self._taken.append(self._struck.pop(0))
        elif self._taken and watched is self._editor.viewport() and event.type() == QEvent.Type.Paint:
            self._is_painted = True
        return False

    @Slot()
    def _end_pass(self) -> None:
        if self._is_painted:
            now = time.thread_time()
            self.to_paint += [(now - struck) * 1000 for struck in self._taken]
            self._taken, self._is_painted = [], False

    def _strike_all(self) -> None:
        for key, text in islice(keys(), self._count):
            pause = PAUSE_MS if text == " " else self._random.uniform(*_KEY_MS)
            time.sleep(pause / 1000)
            press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            self._struck.append(time.clock_gettime(self._clock))
            QCoreApplication.postEvent(self._editor, press)
        time.sleep(PAUSE_MS / 1000)
        self.ended.emit()
