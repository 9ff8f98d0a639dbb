"""Notes what went wrong inside the program, without a word of any message."""

import os
import traceback
from pathlib import Path

from secondtry import __version__
from secondtry.folders import Folders

_LONGEST_LOG = 256 * 1024


def log_file() -> Path:
    """Return where the log lies. Nothing is made before something is written."""
    return Folders.of_this_person().log_file


def note_error(file: Path, error: BaseException) -> None:
    """Add where an error arose to a log that its owner alone can read.

    What the error says is left out: it could hold words of a message.

    Raises:
        OSError: when the log cannot be written.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    full = file.exists() and file.stat().st_size > _LONGEST_LOG
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if full else os.O_APPEND)
    with os.fdopen(os.open(file, flags, 0o600), "a", encoding="utf-8") as log:
        log.write(f"Second Try {__version__}: {_described(error)}\n")


def _described(error: BaseException) -> str:
    frames = "".join(traceback.format_tb(error.__traceback__))
    cause = error.__cause__ or error.__context__
    before = f"{_described(cause)}\nwhile this was handled:\n" if cause is not None else ""
    return f"{before}{type(error).__name__}\n{frames}"
