"""Standard output, made ready for people or for programs."""

import io
import sys
from typing import TextIO


def output_for_people() -> TextIO:
    """Return standard output in the terminal's own encoding; what that lacks is replaced."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def output_for_programs() -> TextIO:
    r"""Return standard output as UTF-8 with ``\n`` on every system; no broken name stops it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout
