"""Which message comes back at the start, and what keeps it when the program ends."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from secondtry.errors import SecondTryError
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.inbox_watch import InboxWatch
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.meanwhile import Meanwhile
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.whole_window import WholeWindow
from secondtry.storage.inbox import Inbox
from secondtry.storage.shelf import Shelf

#: The trash is looked through once the window has come to rest.
_TRASH_AFTER_MS = 10_000


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
        self, application: QApplication, keeper: ReviewKeeper, window: WholeWindow, inbox: Inbox
    ) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._runner = BackgroundRunner(self)
        application.applicationStateChanged.connect(self._note_state)
        application.commitDataRequest.connect(self._keep_for_end_of_session)
        application.aboutToQuit.connect(self._keep)
        watch = InboxWatch(inbox, self)
        watch.arrived.connect(window.take_in)
        keeper.finished.connect(watch.close)

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
