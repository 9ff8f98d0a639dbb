"""Runs the real window for a test in another process: types what it is told to, then says what it sees.

Usage: person_at_window.py FOLDER [WORDS]

With words, types them into the draft, answers the first question, and prints
``kept`` each time that everything is on the disk; it then goes on until it is
killed. Without words, prints as JSON what the window shows and closes it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from secondtry.folders import Folders
from secondtry.gui.app import make_application
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper


class Person(QObject):
    """Sits in front of the window."""

    def __init__(self, window: MainWindow, words: str) -> None:
        super().__init__(window)
        self._window = window
        self._words = words
        QTimer.singleShot(0, self._type if words else self._look)

    @Slot()
    def _type(self) -> None:
        application = QApplication.instance()
        for keeper in application.findChildren(ReviewKeeper) if application else ():
            keeper.kept.connect(self._say_kept)
        editor = next(each for each in self._window.findChildren(DraftEditor) if type(each) is DraftEditor)
        QTest.keyClicks(editor, self._words)
        self._window.findChildren(ReviewController)[0].answer("Q1", "not yet")

    @Slot()
    def _say_kept(self) -> None:
        sys.stdout.write("kept\n")
        sys.stdout.flush()

    @Slot()
    def _look(self) -> None:
        answers = self._window.findChildren(ReviewController)[0].review.answers
        notice = self._window.findChildren(NoticeBar)[0]
        seen = {
            "text": self._window.findChildren(MessagePane)[0].text(),
            "title": self._window.windowTitle(),
            "modified": self._window.isWindowModified(),
            "answers": {key: answer.verdict.value for key, answer in answers.items()},
            "notice": "" if notice.isHidden() else notice.findChildren(QLabel)[0].text(),
        }
        sys.stdout.write(json.dumps(seen) + "\n")
        sys.stdout.flush()
        QApplication.exit(0)


def main(folder: str, words: str = "") -> int:
    """Open the window as the program does, with folders of the test's own."""
    application = make_application()
    folders = Folders(Path(folder, "config"), Path(folder, "state"))
    window = open_window(application, folders, "")
    window.show()
    window.activateWindow()
    Person(window, words)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
