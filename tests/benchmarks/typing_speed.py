"""Measures how long the GUI thread is blocked while somebody types in a long draft.

Run it as a script: ``python tests/benchmarks/typing_speed.py``. It needs no
display. The window reads without the trained reader. It prints a distribution and
judges nothing: a time says something about a machine, and a test must not.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# GLib's dispatcher runs events while it says that it waits; Qt's own tells the two apart.
os.environ["QT_NO_GLIB"] = "1"

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from secondtry.engine.category import Group
from secondtry.folders import Folders
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.main_window import open_window
from secondtry.gui.marks import Mark
from secondtry.gui.smooth_typing import keep_typing_smooth
from secondtry.review.finding_key import FindingKey
from secondtry.text.span import Span

KEYS = 500
WORDS = 2000
#: Between two keys of a word, and after a word: long enough for the analysis of a pause to start and end.
KEY_MS, PAUSE_MS = 30, 220

PHRASES = {
    "was misplaced": Group.DEFLECTS,
    "due to unforeseen demand": Group.DEFLECTS,
    "an error occurred": Group.DEFLECTS,
    "for any inconvenience": Group.WEAKENS,
    "if you were affected": Group.WEAKENS,
    "value your business": Group.HOLLOW,
}
SENTENCES = (
    "Your parcel was misplaced between our shop and the depot on Tuesday evening.",
    "On the way into the billing program an error occurred, and your card was charged twice.",
    "The fitting was delayed due to unforeseen demand in the week before the holidays.",
    "We are sorry for any inconvenience that this has brought to you and your guests.",
    "If you were affected, please send us the number on your receipt, and we refund the whole amount.",
    "Please know that we value your business and look forward to the next visit.",
    "I called the workshop at nine this morning, and the blue frame leaves on the four o’clock van.",
    "Until it is with you, the smaller lamp is yours to keep, free of charge.",
)


@dataclass(frozen=True)
class Setup:
    """A window on the screen, and the editor in it that is typed into."""

    window: QWidget
    editor: QPlainTextEdit


class BlockedTime(QObject):
    """Notes how long each pass of the event loop keeps the GUI thread from taking the next key.

    ``passes`` is what a person feels, in milliseconds; ``worked`` is the
    processor time of the thread, without what other programs and other threads
    took meanwhile. A pass goes from one waking to the next, without the wait in
    between: what a timer does is done behind the wait, before the next waking.
    """

    def __init__(self, dispatcher: QAbstractEventDispatcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.passes: list[float] = []
        self.worked: list[float] = []
        self._since: float | None = None
        self._lasted = 0.0
        self._worked_before = time.thread_time()
        self._dispatcher = dispatcher
        dispatcher.awake.connect(self._end)
        dispatcher.aboutToBlock.connect(self._wait)

    def stop(self) -> None:
        """Note no more."""
        self._dispatcher.awake.disconnect(self._end)
        self._dispatcher.aboutToBlock.disconnect(self._wait)
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's signature
        """Note when the wait is over: nothing tells of it but the first event."""
        _application().removeEventFilter(self)
        self._since = time.perf_counter()
        return False

    @Slot()
    def _wait(self) -> None:
        self._add_up()
        _application().installEventFilter(self)

    @Slot()
    def _end(self) -> None:
        worked = time.thread_time()
        self._add_up()
        self.passes.append(self._lasted * 1000)
        self.worked.append((worked - self._worked_before) * 1000)
        self._lasted, self._worked_before, self._since = 0.0, worked, time.perf_counter()

    def _add_up(self) -> None:
        if self._since is not None:
            self._lasted += time.perf_counter() - self._since
        self._since = None


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application to measure")
    return application


class Typist(QObject):
    """Types words into whatever editor has the keyboard, in bursts.

    Signals:
        ended: All keys have been struck.
    """

    ended = Signal()

    def __init__(self, editor: QPlainTextEdit, count: int, blocked: BlockedTime) -> None:
        super().__init__()
        self._editor = editor
        self._left = count
        self._blocked = blocked
        self._seen = 0
        self.first_pass = 0
        self.per_key: list[float] = []
        self._keys = keys()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._strike)

    @Slot()
    def start(self) -> None:
        """Forget what it took to open the window, and begin."""
        self._seen = self.first_pass = len(self._blocked.passes)
        self._timer.start(KEY_MS)

    @Slot()
    def _strike(self) -> None:
        passes = self._blocked.passes
        self.per_key.append(sum(passes[self._seen :]))
        self._seen = len(passes)
        if self._left == 0:
            self.ended.emit()
            return
        self._left -= 1
        key, text = next(self._keys)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.postEvent(self._editor, event)
        self._timer.start(PAUSE_MS if text == " " else KEY_MS)


def keys() -> Iterator[tuple[Qt.Key, str]]:
    """Yield words to type, each with a slip that is taken back, and now and then a new paragraph."""
    for number, character in enumerate(cycle("we lost your order and it was our mistake ")):
        if number % 97 == 96:
            yield Qt.Key.Key_Return, "\r"
        if number % 23 == 22:
            yield Qt.Key.Key_X, "x"
            yield Qt.Key.Key_Backspace, ""
        code = Qt.Key.Key_Space if character == " " else Qt.Key(ord(character.upper()))
        yield code, character


def long_draft(words: int = WORDS) -> str:
    """Return a draft of so many words, in paragraphs of four sentences."""
    sentences: list[str] = []
    for sentence in cycle(SENTENCES):
        sentences.append(sentence)
        if sum(len(each.split()) for each in sentences) >= words:
            break
    paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
    return "\n\n".join(["Dear Dana,", *paragraphs, "Best regards,\nSam"])


def marks_in(text: str) -> list[Mark]:
    """Return a mark on each phrase, as an analysis would."""
    found: list[Mark] = []
    for phrase, group in PHRASES.items():
        start = text.find(phrase)
        while start >= 0:
            key = FindingKey(phrase, phrase, "", "", len(found))
            found.append(Mark(key, Span(start, start + len(phrase)), group))
            start = text.find(phrase, start + 1)
    return found


def editor_alone(text: str) -> Setup:
    """Show nothing but the editor, with its marks."""
    editor = DraftEditor()
    editor.resize(700, 800)
    editor.open_text(text)
    editor.show_marks(marks_in(text))
    print(f"{len(editor.marks())} marks")
    return Setup(editor, editor)


def qt_alone(text: str) -> Setup:
    """Show Qt's own editor: what no editor made of it can be faster than."""
    editor = QPlainTextEdit()
    editor.resize(700, 800)
    editor.setPlainText(text)
    return Setup(editor, editor)


def whole_window(text: str, *, with_reader: bool = False) -> Setup:
    """Show the window as the program does, with its analysis, its panels and its safe copy at work.

    The trained reader helps only if ``with_reader``.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the window needs a QApplication")
    home = Path(tempfile.mkdtemp())
    folders = Folders(home / "config", home / "state")
    folders.config.mkdir(parents=True)
    folders.settings_file.write_text(json.dumps({"reader": with_reader}))
    window = open_window(application, folders, "")
    window.files.open_text("benchmark", text)
    keep_typing_smooth()
    editor = next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)
    return Setup(window, editor)


#: What can be typed into.
SETUPS: dict[str, Callable[[str], Setup]] = {"editor": editor_alone, "qt": qt_alone, "window": whole_window}


def wait(milliseconds: int) -> None:
    """Let the window work for so long; a loop of the application would tell it at its end to keep all."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def type_all(begin: Callable[[], object], ended: SignalInstance) -> None:
    """Let somebody begin to type, and the window work until they have ended."""
    loop = QEventLoop()
    ended.connect(loop.quit)
    QTimer.singleShot(0, begin)
    loop.exec()


def measure(build: Callable[[str], Setup], count: int) -> dict[str, Sequence[float]]:
    """Type into the middle of the draft; return the milliseconds of each pass and of each key."""
    dispatcher = QAbstractEventDispatcher.instance()
    if dispatcher is None:
        raise RuntimeError("there is no event loop to measure")
    setup = build(long_draft())
    setup.window.show()
    setup.window.activateWindow()
    setup.editor.setFocus()
    cursor = setup.editor.textCursor()
    cursor.setPosition(setup.editor.document().characterCount() // 2)
    setup.editor.setTextCursor(cursor)
    print(f"{len(setup.editor.toPlainText().split())} words, {count} keys")
    blocked = BlockedTime(dispatcher)
    typist = Typist(setup.editor, count, blocked)
    wait(1500)
    type_all(typist.start, typist.ended)
    for files in setup.window.findChildren(FileActions):
        files.restore(KeptMessage())  # so that nothing asks about unsaved words
    setup.window.close()
    first = typist.first_pass
    return {
        "per pass": blocked.passes[first:],
        "of which work": blocked.worked[first:],
        "per key": typist.per_key[1:],
    }


def describe(name: str, times: Sequence[float]) -> str:
    """Return one line about a distribution of milliseconds."""
    cuts = statistics.quantiles(times, n=1000, method="inclusive")
    over = sum(each > 16 for each in times)
    return (
        f"{name:<14} {len(times):>6} x   median {cuts[499]:6.2f}   p95 {cuts[949]:6.2f}   "
        f"p99 {cuts[989]:6.2f}   max {max(times):6.2f} ms   over 16 ms: {over}"
    )


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description="Measure how long typing blocks the GUI thread.")
    parser.add_argument("setup", nargs="?", choices=sorted(SETUPS), default="editor")
    parser.add_argument("--keys", type=int, default=KEYS)
    options = parser.parse_args()
    application = QApplication([])
    for name, times in measure(SETUPS[options.setup], options.keys).items():
        print(describe(name, times))
    application.processEvents()


if __name__ == "__main__":
    main()
