"""What the window shows when it opens."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from secondtry.gui.commands import Command
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_lists import sample_title
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts
from secondtry.resources import Resource

_FIRST_SAMPLE = "deflecting.txt"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What there is to begin with: the path of a file or nothing, and the samples.

    ``reopen`` shows the message of the last time, or returns False where there was none.
    """

    path: str
    reopen: Callable[[], bool]
    samples: tuple[Resource, ...]


def show_first_draft(
    files: FileActions, notice: NoticeBar, settings: Settings, shortcuts: Shortcuts, beginning: Beginning
) -> None:
    """Show the named file, else the message of the last time, else a sample at the first start.

    Else, and where the file cannot be read (a dialog says so), the draft is empty.
    """
    is_first_start = not settings.flag(SettingName.STARTED_BEFORE)
    settings.put(SettingName.STARTED_BEFORE, value=True)
    files.start_new()
    if beginning.path:
        files.open_path(beginning.path)
    elif not beginning.reopen() and is_first_start:
        sample = next((each for each in beginning.samples if each.name == _FIRST_SAMPLE), None)
        if sample is not None:
            files.open_text(sample_title(sample), sample.text)
            notice.say(
                _words(
                    "This is a sample. Press {next} to see how a customer may hear its marked words.\n"
                    "Then press {new} and paste a message of your own."
                ).format(next=shortcuts.way_to(Command.NEXT_FINDING), new=shortcuts.way_to(Command.NEW))
            )


def _words(text: str) -> str:
    return QCoreApplication.translate("first_draft", text)
