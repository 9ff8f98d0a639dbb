"""A process that types into a real editor until it is killed, and says beforehand what will be there."""

import os
import threading
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from secondtry.gui.document_text import DocumentText
from secondtry.gui.offsets import TextOffsets
from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means, Place
from secondtry.storage.review_folder import ReviewFolder
from secondtry.text.change import TextChange

FIRST_WORDS = "Hi Dana, your order was misplaced by our courier 😀.\n" * 5
END_OF_REPORT = b"\x1e"


def summarise(state: KeptState) -> Table:
    """Return what a shelf would show."""
    return {"title": state.text[:30]}


class Typist(QObject):
    """Types by the dice. Each text goes to ``report`` before it goes to the journal."""

    def __init__(self, folder: Path, report: int, random: Random) -> None:
        super().__init__()
        self._report = report
        self._random = random
        self._editor = QPlainTextEdit()
        self._editor.setPlainText(FIRST_WORDS)
        self._kept = ReviewFolder.begin(Means(FileSystem(), summarise, 40), Place(folder))
        self._kept.replace_text(FIRST_WORDS)
        self._words = DocumentText(self._editor.document(), self)
        self._words.edited.connect(self._keep)
        self._before = TextOffsets(FIRST_WORDS)
        self._editor.show()
        threading.Thread(target=self._sync_now_and_then, daemon=True).start()

    def type_for_ever(self) -> None:
        """Type, delete, paste and undo."""
        while True:
            roll = self._random.random()
            if roll < 0.6:
                QTest.keyClicks(self._editor, self._random.choice(("we lost it ", "x", "Friday. ")))
            elif roll < 0.7:
                QTest.keyClick(self._editor, Qt.Key.Key_Return)
            elif roll < 0.8:
                self._select_something()
                QTest.keyClick(self._editor, Qt.Key.Key_Backspace)
            elif roll < 0.9:
                self._editor.insertPlainText("we are sorry 😀\u00a0")
            elif roll < 0.95:
                self._editor.undo()
            else:
                self._editor.redo()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _select_something(self) -> None:
        cursor = self._editor.textCursor()
        length = self._before.position(1 << 30)
        start = self._random.randint(0, length)
        cursor.setPosition(self._words.offsets.position(self._words.offsets.index(start)))
        end = self._words.offsets.index(start + self._random.randint(0, 9))
        cursor.setPosition(self._words.offsets.position(end), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)

    def _sync_now_and_then(self) -> None:
        while True:
            time.sleep(0.005)
            self._kept.sync()

    @Slot(object)
    def _keep(self, change: TextChange) -> None:
        text = self._words.text
        os.write(self._report, b"%d %s" % (time.monotonic_ns(), text.encode()) + END_OF_REPORT)
        position = self._before.position(change.start)
        removed = self._before.position(change.end) - position
        self._before = TextOffsets(text)
        self._kept.edit(position, removed, text[change.start : change.start + change.added])
