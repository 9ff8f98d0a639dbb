"""The command ``secondtry``: a review in the terminal, or the window."""

import gc
import os
import sys
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from secondtry.cli.command_names import COMMAND_NAMES

#: Python looks for rings of objects that nothing else holds whenever so many more were made; without this,
#: every 700. A command makes next to none and soon ends, and the search through all rules costs it a tenth.
_OBJECTS_BETWEEN_SEARCHES = 200_000
#: What a window is made on and has nothing of Qt. From its own import on, PySide reads the source of each
#: module that an import statement names, to see whether the module asks for another spelling of Qt's names;
#: what is there before it is read only where a module of the window names it.
_GROUND = (
    "secondtry.storage.shelf",
    "secondtry.storage.inbox",
    "secondtry.storage.background_sync",
    "secondtry.engine.finding",
    "secondtry.review.finding_key",
    "secondtry.review.formats",
    "secondtry.review.part_spans",
    "secondtry.text.change",
    "secondtry.text.message_parts",
    "secondtry.text.newlines",
    "secondtry.folders",
    "json",
)


def run() -> int:
    """Run the command line's words; without a command they name the file to open in the window.

    The window, and with it its picture, is imported only when it is asked for:
    ``secondtry check`` works where PySide6 is not installed.
    """
    words = sys.argv[1:]
    if words and (words[0] in COMMAND_NAMES or words[0].startswith("-")):
        gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
        # By name, for the window does without all that reads a command line.
        _leave(int(import_module("secondtry.cli.main").main(words)))
    wants_picture = words[:1] == ["picture"]
    if len(words) > 1 and not wants_picture:
        print(  # noqa: T201 - no window is open yet
            "secondtry: a window opens one file at a time. "
            "Start one for each, or use `secondtry check` to review them all.",
            file=sys.stderr,
        )
        return 2
    try:
        window = import_window("secondtry.gui.window_picture" if wants_picture else "secondtry.gui.app")
    except ImportError as error:
        print(  # noqa: T201 - there is no window to say it in
            f"secondtry: the window cannot start: {error}. "
            "Try `secondtry check FILE`, or install PySide6-Essentials and Qt's system libraries.",
            file=sys.stderr,
        )
        return 2
    return int(window.run(words[1:] if wants_picture else words))


def import_window(name: str) -> ModuleType:
    """Import what opens the window, or makes a picture of it.

    What it makes while it starts, it keeps: there is no garbage to look for before all is there. From then
    on the window looks for it itself, on its own thread (``gui/smooth_typing.py``).
    """
    gc.disable()
    for each in _GROUND:
        import_module(each)
    return import_module(name)


def _leave(status: int) -> NoReturn:
    """End the program at once.

    On its way out Python would take all its objects apart, one by one, for memory that the system takes back
    anyway: a twentieth of the time of a long review. Nothing else waits for it, once all is written.
    """
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        # What cannot be written any more Python itself tells, with a status of its own.
        sys.exit(status)
    os._exit(status)


if __name__ == "__main__":
    sys.exit(run())
