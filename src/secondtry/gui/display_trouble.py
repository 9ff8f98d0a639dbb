"""Says in one line why no window can open, where Qt would end the process with a core dump."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_TROUBLE = 2


@contextmanager
def display_trouble_in_words() -> Iterator[None]:
    """Make the application in here: without a display, stderr says what to do and the process ends with 2.

    Qt finds out while it makes the application, and then aborts: there is
    nothing to catch and no way back. What it says meanwhile is held back, and
    printed as it is once there is a display after all.
    """
    heard: list[str] = []

    def listen(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _say(words_for(heard or [message]))
            os._exit(_TROUBLE)
        heard.append(message)

    before = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for message in heard:
            _say(message)


def words_for(heard: list[str]) -> str:
    """Return the line for the person; the first that Qt said gives the reason."""
    reason = heard[0].strip().splitlines()[0].rstrip(".")
    return (
        f"secondtry: no window can open here ({reason}). "
        "Use `secondtry check FILE`, or `secondtry picture PICTURE.png FILE`."
    )


def _say(line: str) -> None:
    # Unlike sys.stderr.write, this is silent in a program that has no console.
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - there is no window to say it in
