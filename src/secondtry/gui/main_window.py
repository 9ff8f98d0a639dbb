"""The window with everything in it from the beginning."""

from PySide6.QtWidgets import QApplication

from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.clock import Clock, local_now
from secondtry.gui.desks import Desks
from secondtry.gui.file_actions import FileActions
from secondtry.gui.first_settings import read_first_settings
from secondtry.gui.furnishing import furnish
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.settings_desk import SettingsDesk
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.whole_window import WholeWindow
from secondtry.gui.writing_room import Start, open_writing_room
from secondtry.gui.writing_window import WritingWindow


class MainWindow(WritingWindow):
    """A window that nobody sees before all is there; ``open_window`` makes one."""

    files: FileActions
    desks: Desks
    notice: NoticeBar
    shortcuts: Shortcuts
    settings_desk: SettingsDesk

    def know(self, whole: WholeWindow) -> None:
        """Name what is in the window."""
        self.files = whole.files
        self.desks = whole.desks
        self.notice = whole.notice
        self.shortcuts = whole.shortcuts
        self.settings_desk = whole.settings_desk


def open_window(
    application: QApplication,
    folders: Folders,
    path: str,
    rulebook: RuleBook | None = None,
    clock: Clock = local_now,
) -> MainWindow:
    """Take all stages of a start at once, and return the window before it is shown.

    It shows the file at ``path``, or what else there is to begin with. Without a rule book, the shipped
    one is read. ``clock`` tells what time it is.

    Raises:
        SecondTryError: when the program's own files cannot be read.
    """
    window = MainWindow()
    settings = read_first_settings(folders.settings_file)
    room = open_writing_room(Start(application, folders, path, clock), settings, window)
    steps = furnish(room, rulebook)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            window.know(end.value)
            return window
