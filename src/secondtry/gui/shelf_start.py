"""Where the shelf lies, which message comes back at the start, and what keeps it when the program ends."""

import contextlib
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from secondtry.errors import SecondTryError
from secondtry.folders import Folders
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.clock import Clock
from secondtry.gui.kept_message import summary_of
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.main_window import MainWindow
from secondtry.gui.meanwhile import Meanwhile
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.single_window import InboxWatch, make_lock
from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf

_INBOX = ".inbox"
#: The trash is looked through once the window has come to rest.
_TRASH_AFTER_MS = 10_000


def reviews_folder(folders: Folders, settings: Settings) -> Path:
    """Return the folder of all reviews: the person's choice, or the program's own.

    A chosen folder that is not there is not made: it may lie on a drive that is away, with all
    reviews in it. The choice holds again as soon as the folder is back.
    """
    chosen = settings.text(SettingName.STORAGE_FOLDER)
    return Path(chosen) if chosen and not missing_folder(settings) else folders.reviews


def missing_folder(settings: Settings) -> str:
    """Return the folder that the person chose for the reviews where it is not there, else nothing."""
    chosen = settings.text(SettingName.STORAGE_FOLDER)
    with contextlib.suppress(OSError):
        return "" if not chosen or Path(chosen).is_dir() else chosen
    return chosen


def words_for_missing_folder(settings: Settings) -> str:
    """Return what to say where the chosen folder is not there, else nothing."""
    missing = missing_folder(settings)
    if not missing:
        return ""
    words = QCoreApplication.translate(
        "reviews_folder",
        "The folder of your reviews, {folder}, is not there; perhaps its drive is away. Until the next start "
        "with the folder there, messages are kept in the program’s own folder; then they go to the others.",
    )
    return words.format(folder=missing)


def inbox_of(reviews: Path) -> Inbox:
    """Return where other starts of the program leave what they were asked to open."""
    return Inbox(FileSystem(), reviews / _INBOX)


def shelf_in(reviews: Path, folders: Folders, now: Clock) -> Shelf:
    """Return the shelf in a folder."""
    return Shelf(Means(FileSystem(), summary_of), Place(reviews, folders.spare_reviews), make_lock, now)


class LastMessage(QObject):
    """Remembers which message was open, and opens it again."""

    def __init__(self, reviews: KeptShelf, settings: Settings, taken_over: str, meanwhile: Meanwhile) -> None:
        super().__init__(reviews)
        self._reviews = reviews
        self._settings = settings
        self._taken_over = taken_over
        self._meanwhile = meanwhile

    def reopen(self) -> bool:
        """Show the message of the last time; False where there was none, or it cannot be read."""
        last = (self._settings.text(SettingName.LAST_REVIEW), self._meanwhile.last())
        key = next(filter(self._reviews.has, (self._taken_over, *last)), "")
        if not key:
            return False
        try:
            return self._reviews.open(key)
        except SecondTryError as error:
            self._reviews.tell(str(error))
            return False

    def remember(self, keeper: ReviewKeeper) -> None:
        """Note from now on which message is open."""
        self._note(keeper.key)
        keeper.key_changed.connect(self._note)

    @Slot(str)
    def _note(self, key: str) -> None:
        # The last message in a folder that is away is to be found when the folder is back.
        if not self._meanwhile.is_away:
            self._settings.put(SettingName.LAST_REVIEW, key)
        elif key:
            self._meanwhile.note(key)


class Watch(QObject):
    """Has everything kept when the program loses the keyboard or is ended, and tidies the trash."""

    def __init__(
        self, application: QApplication, keeper: ReviewKeeper, window: MainWindow, inbox: Inbox
    ) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._runner = BackgroundRunner(self)
        application.applicationStateChanged.connect(self._note_state)
        application.commitDataRequest.connect(self._keep_for_end_of_session)
        application.aboutToQuit.connect(self._keep)
        InboxWatch(inbox, self).arrived.connect(window.take_in)

    def tidy(self, shelf: Shelf, days: int) -> None:
        """Remove in a while what has lain in the trash so many days."""
        work = partial(shelf.empty_trash, timedelta(days=days))
        QTimer.singleShot(_TRASH_AFTER_MS, self, partial(self._runner.submit, Job("trash", work)))

    @Slot(Qt.ApplicationState)
    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self._keeper.checkpoint()

    @Slot(QSessionManager)
    def _keep_for_end_of_session(self, _manager: QSessionManager) -> None:
        self._keeper.write_now()

    @Slot()
    def _keep(self) -> None:
        self._keeper.write_now()
