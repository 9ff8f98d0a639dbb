"""The local log: what went wrong inside the program, and never what was written with it."""

import logging
import traceback
from pathlib import Path
from types import TracebackType

_LARGEST_LOG = 512 * 1024

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WordlessFormatter(logging.Formatter):
    """Writes where an exception arose and of which kind it is, but not its words: they may be the draft's."""

    def formatException(self, ei: _ExceptionInfo) -> str:
        """Return the frames and the name of the exception."""
        kind, _, frames = ei
        return "".join(traceback.format_tb(frames)) + (kind.__name__ if kind else "")


def start_log(file: Path) -> None:
    """Let warnings and errors go to the file. Where it cannot be written there is no log, and no trouble."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        if file.stat().st_size > _LARGEST_LOG:
            file.replace(file.with_suffix(".old.log"))
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        handler_or_none: logging.Handler = logging.NullHandler()
        logging.getLogger("secondtry").addHandler(handler_or_none)
        return
    handler.setFormatter(WordlessFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger("secondtry").addHandler(handler)
