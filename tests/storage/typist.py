"""A process that types into the window's own editors until it is killed, and says what will be there."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.kept_message import message_of, summary_of
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.single_window import make_lock
from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf
from secondtry.text.span import Span

FIRST_WORDS = "Hi Dana, your order was misplaced by our courier 😀.\n"
END_OF_REPORT = b"\x1e"
#: So short that checkpoints come while somebody types, and are cut off too.
_RECORDS_IN_A_JOURNAL = 40


class Typist(QObject):
    """Types by the dice. Each text goes to ``report`` before the keeper has it, and its review's number.

    The folders of the reviews, sorted by their names, come in the order of these numbers.
    """

    def __init__(self, folder: Path, report: int, random: Random) -> None:
        super().__init__()
        self._report = report
        self._random = random
        self._pane = MessagePane()
        self._pane.edits.edited.connect(self._say)  # first in the row: what is said is not kept yet
        means = Means(FileSystem(), summary_of, _RECORDS_IN_A_JOURNAL)
        self._shelf = Shelf(means, Place(folder), make_lock, self._tick)
        self._begun = 0
        self._keys: list[str] = []
        self._number = 0
        self._keeper = ReviewKeeper(self._shelf, lambda: datetime.now(UTC), self)
        self._keeper.follow(self._pane.edits, self._pane.cursor_index)
        self._editors = self._pane.findChildren(DraftEditor)
        self._pane.show()

    def type_for_ever(self) -> None:
        """Type, delete, paste and undo, in subject and body; let what is due happen in between."""
        self._editors[-1].insertPlainText(FIRST_WORDS)
        while True:
            editor = self._editors[self._random.random() < 0.85]
            roll = self._random.random()
            if roll < 0.6:
                QTest.keyClicks(editor, self._random.choice(("we lost it ", "x", "Friday. ")))
            elif roll < 0.7:
                QTest.keyClick(editor, Qt.Key.Key_Return)
            elif roll < 0.8:
                self._delete_something(editor)
            elif roll < 0.9:
                editor.insertPlainText("we are sorry 😀\u00a0")
            elif roll < 0.95:
                editor.undo()
            else:
                editor.redo()
            if self._random.random() < 0.2:
                self._keeper.checkpoint()
            if self._random.random() < 0.12:
                self._turn_to_another()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _turn_to_another(self) -> None:
        """Let the message make way for a new one, or for one that may not be closed yet."""
        if len(self._keys) == self._number:
            self._keys.append(self._keeper.key)
        self._keeper.set_down()
        self._number = self._random.randint(0, len(self._keys))
        text = ""
        if self._number < len(self._keys):
            key = self._keys[self._number]
            review = self._keeper.hand_over(key) or self._shelf.open(key)
            message = message_of(review.kept.state())
            text = message.review.text
            self._keeper.take_up(review, message)
        self._pane.open_text(text)
        if not text:
            self._editors[-1].insertPlainText(FIRST_WORDS)

    def _tick(self) -> datetime:
        """Return another second each time: the keys of reviews begin with it."""
        self._begun += 1
        return datetime(2026, 11, 22, 9, 0, tzinfo=UTC) + timedelta(seconds=self._begun)

    def _delete_something(self, editor: DraftEditor) -> None:
        length = len(editor.draft_text())
        start = self._random.randint(0, length)
        editor.select(Span(start, min(start + self._random.randint(0, 9), length)))
        QTest.keyClick(editor, Qt.Key.Key_Backspace)

    @Slot(int, int, str)
    def _say(self, _position: int, _removed: int, _inserted: str) -> None:
        text = self._pane.edits.text().encode()
        os.write(self._report, b"%d %d %s" % (time.monotonic_ns(), self._number, text) + END_OF_REPORT)
