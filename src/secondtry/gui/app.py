"""Opens the window and runs it: first what is written in, then everything around it."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from secondtry import __version__
from secondtry.folders import Folders
from secondtry.gui.clock import local_now
from secondtry.gui.display_trouble import display_trouble_in_words
from secondtry.gui.early_wishes import EarlyWishes
from secondtry.gui.first_settings import FirstSettings, read_first_settings
from secondtry.gui.reviews_place import inbox_of, reviews_folder
from secondtry.gui.single_window import FileLock, is_the_window, pass_a_moment, window_lock
from secondtry.gui.staged_start import StagedStart
from secondtry.gui.writing_room import Start, WritingRoom, open_writing_room
from secondtry.gui.writing_window import WritingWindow

_TROUBLE = 2
_STEPWISE = "secondtry.gui.stepwise_import"
_FURNISHING = "secondtry.gui.furnishing"
_SMOOTH_TYPING = "secondtry.gui.smooth_typing"


def run(words: list[str]) -> int:
    """Open the window, with the file that the first word names, and return when it is closed.

    Where a window is open already, that one opens the file, and this start ends.

    Returns:
        0, or 2 when the program's own files cannot be read, or the open window not be reached. Without
        a display the process ends here, with 2.
    """
    with display_trouble_in_words():
        application = make_application()
    folders = Folders.of_this_person()
    settings = read_first_settings(folders.settings_file)
    reviews = reviews_folder(folders, settings.storage_folder)
    lock = window_lock(reviews)
    path = str(Path(words[0]).absolute()) if words else ""
    try:
        if not is_the_window(lock, inbox_of(reviews), path, may_break, pass_a_moment):
            return 0
    except OSError as error:
        trouble = import_module("secondtry.gui.start_trouble")
        trouble.tell_start_trouble(WritingWindow(), trouble.words_for_unreached_window(path, error))
        return _TROUBLE
    _, start = begin(Start(application, folders, words[0] if words else "", local_now), settings)
    start.wait_for_paint()
    status = application.exec()
    lock.unlock()
    return status


def begin(beginning: Start, settings: FirstSettings) -> tuple[WritingRoom, StagedStart]:
    """Show a window that can be written in; the start that is returned makes everything else."""
    window = WritingWindow()
    room = open_writing_room(beginning, settings, window)
    start = StagedStart(window)
    wishes = EarlyWishes(window, room.pane, start, is_preview=room.message.is_preview)
    start.take(second_stage(room, wishes))
    start.failed.connect(StartTrouble(room).tell)
    window.show()
    return room, start


def second_stage(room: WritingRoom, wishes: EarlyWishes) -> Iterator[None]:
    """Import and make everything else, in short steps.

    Raises:
        SecondTryError: when the program's own files cannot be read.
    """
    # By name, for nothing of all this is needed to write.
    import_module("secondtry.gui.log").start_log(room.start.folders.log_file)
    ends = import_module("secondtry.gui.end_signals").EndSignals(room.window)
    ends.end_requested.connect(room.window.end)
    ends.install()
    wishes.watch_mouse()
    yield
    for name in (_FURNISHING, _SMOOTH_TYPING):
        yield from import_module(_STEPWISE).import_in_steps(name)
    yield from import_module(_FURNISHING).furnish(room)
    import_module(_SMOOTH_TYPING).keep_typing_smooth()


class StartTrouble(QObject):
    """Ends the program where it cannot read its own files; what was written until then is kept."""

    def __init__(self, room: WritingRoom) -> None:
        super().__init__(room.window)
        self._room = room

    @Slot(str)
    def tell(self, words: str) -> None:
        """Say what is wrong, and end."""
        self._room.journal.write_now()
        import_module("secondtry.gui.start_trouble").tell_start_trouble(self._room.window, words)
        self._room.start.application.exit(_TROUBLE)


def may_break(lock: FileLock) -> bool:
    """Say whether a lock is taken over that another computer has left; one of this computer is a window's."""
    other = lock.other_computer()
    if not other:
        return False
    # Hardly any start asks this.
    dialogs = import_module("secondtry.gui.dialogs").Dialogs(WritingWindow())
    return bool(dialogs.ask_about_other_computer(other)) and lock.break_open()


def make_application() -> QApplication:
    """Return the application, named and in the style that the theme is made for."""
    # The one style that looks alike everywhere and takes every colour of a palette. Named here, and not
    # set: PySide would make all enumerations of styles, a twentieth of the start of a bare editor.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("secondtry")
    application.setApplicationDisplayName("Second Try")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("secondtry")
    return application
