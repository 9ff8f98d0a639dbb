"""The command ``secondtry``: a review in the terminal, or the window."""

import gc
import sys
from importlib import import_module
from types import ModuleType

from secondtry.cli.main import COMMANDS, main

#: Python looks for rings of objects that nothing else holds whenever so many more were made; without this,
#: every 700. A command makes next to none and soon ends, and the search through all rules costs it a tenth.
_OBJECTS_BETWEEN_SEARCHES = 200_000


def run() -> int:
    """Run the command line's words; without a command they name the file to open in the window.

    The window, and with it its picture, is imported only when it is asked for:
    ``secondtry check`` works where PySide6 is not installed.
    """
    words = sys.argv[1:]
    if words and (words[0] in COMMANDS or words[0].startswith("-")):
        gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
        status = main(words)
        # On its way out Python would search once more through every object, for what the system takes back
        # anyway: a tenth of the time of a long review, a sixth of a short one.
        gc.freeze()
        return status
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

    What it makes while it starts, it keeps: there is no garbage to look for before all is there.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    return import_module(name)


if __name__ == "__main__":
    sys.exit(run())
