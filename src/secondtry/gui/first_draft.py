"""What the window shows when it opens."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from secondtry.errors import SecondTryError
from secondtry.gui.commands import Command
from secondtry.gui.file_actions import FileActions
from secondtry.gui.first_journal import EarlyEdits
from secondtry.gui.first_message import FIRST_SAMPLE, FirstMessage
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.sample_title import sample_title
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.whole_window import WholeWindow
from secondtry.resources import Resource
from secondtry.review.review import Review


@dataclass(frozen=True, slots=True)
class Beginning:
    """What there is to begin with: the path of a file or nothing, and the samples.

    ``reopen`` shows the message of the last time, or returns False where there was none.
    """

    path: str
    reopen: Callable[[], bool]
    samples: tuple[Resource, ...]


def show_first_draft(whole: WholeWindow, beginning: Beginning) -> None:
    """Show on an empty page the named file, else the message of the last time, else a first sample.

    Else, and where the file cannot be read (a dialog says so), the draft is empty.
    """
    files, settings, shortcuts = whole.files, whole.settings, whole.shortcuts
    is_first_start = not settings.flag(SettingName.STARTED_BEFORE)
    settings.put(SettingName.STARTED_BEFORE, value=True)
    if beginning.path:
        files.open_path(beginning.path)
    elif not beginning.reopen() and is_first_start:
        sample = next((each for each in beginning.samples if each.name == FIRST_SAMPLE), None)
        if sample is not None:
            files.open_text(sample_title(sample), sample.text)
            whole.notice.hint(
                _words(
                    "This is a sample. Press {next} to see how a customer may hear its marked words.\n"
                    "Then press {new} and paste a message of your own."
                ).format(next=shortcuts.way_to(Command.NEXT_FINDING), new=shortcuts.way_to(Command.NEW))
            )


def take_over_first_message(
    shown: FirstMessage, early: EarlyEdits, pane: MessagePane, files: FileActions, reviews: KeptShelf
) -> None:
    """Go on with the message that shows already, and with what was written in it since.

    Where what lies beside its words cannot be read, the words are gone on with as a message of their own.
    """
    try:
        reviews.go_on(early, shown.text, pane.text())
    except SecondTryError as error:
        if early.kept is not None:
            early.kept.close()
        files.show(KeptMessage(Review(text=pane.text())))
        reviews.tell(str(error))


def _words(text: str) -> str:
    return QCoreApplication.translate("first_draft", text)
