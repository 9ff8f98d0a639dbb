"""The command ``secondtry picture``: a picture of the window, for where no window can open."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from secondtry.documents.reading import read_document
from secondtry.errors import SecondTryError
from secondtry.folders import Folders
from secondtry.gui.app import make_application
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.window_place import FIRST_SIZE

_PATIENCE_MS = 60_000
#: How the application ends without a picture: the file took none, or the review was not done in time.
_NOT_WRITTEN, _NOT_READ = 2, 3
_USAGE = "usage: secondtry picture PICTURE.png [FILE]"


class PictureError(SecondTryError):
    """No picture could be made."""


class WindowPainter(QObject):
    """Waits until the draft in a window has been read, opens the first finding's card and paints the window.

    It ends the application with 0 when the picture is written, else with ``_NOT_WRITTEN`` or ``_NOT_READ``.
    """

    def __init__(self, window: MainWindow, file: str) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        for controller in window.findChildren(ReviewController):
            controller.readability_measured.connect(self._open_card)
        QTimer.singleShot(_PATIENCE_MS, self._give_up)

    @Slot()
    def _open_card(self) -> None:
        for presenter in self._window.findChildren(CardPresenter):
            presenter.show_next()
        QTimer.singleShot(0, self._paint)

    @Slot()
    def _paint(self) -> None:
        QApplication.exit(0 if self._window.grab().save(self._file) else _NOT_WRITTEN)

    @Slot()
    def _give_up(self) -> None:
        QApplication.exit(_NOT_READ)


def run(words: list[str]) -> int:
    """Write a picture of the window to the file that the first word names, with the second's draft in it.

    Without a draft the window shows the sample of its first start. It never
    comes on the screen, and settings and safe copies stay as they are.

    Returns:
        0, or 2 when the words are not one or two, when the draft cannot be read or is not read within a
        minute, or when the picture cannot be written; stderr says why.
    """
    if not 1 <= len(words) <= 2 or words[0].startswith("-"):
        sys.stderr.write(f"{_USAGE}\n")
        return 2
    try:
        _write_picture(*words)
    except SecondTryError as error:
        sys.stderr.write(f"secondtry: {error}\n")
        return 2
    return 0


def _write_picture(file: str, draft: str = "") -> None:
    if draft:
        read_document(Path(draft))  # in the window, a file that cannot be read would be said in a dialog
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # This platform warns that it heeds no smallest size, which is nothing that the person could mend.
    QLoggingCategory.setFilterRules("default.warning=false")
    application = make_application()
    with tempfile.TemporaryDirectory() as home:
        window = open_window(application, Folders(Path(home, "config"), Path(home, "state")), draft)
        window.resize(FIRST_SIZE)  # whatever the size of the screen that is not there
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        WindowPainter(window, file)
        window.show()
        status = application.exec()
        window.close()
    if status == _NOT_READ:
        raise PictureError(
            f"The picture {file} was not made: the draft was not read within a minute. "
            "Is the machine busy, or the draft very long? Please try again."
        )
    if status != 0:
        raise PictureError(
            f"The picture could not be written to {file}. Is the folder there, and the name a .png?"
        )
