"""Colours on a terminal."""

import os
from typing import NamedTuple, TextIO

_BOLD = "1"
_DIM = "2"
_RED = "31"
_YELLOW = "33"
_BLUE = "34"
_GREEN = "32"
_SEVERITIES = {3: f"{_BOLD};{_RED}", 2: _YELLOW, 1: _BLUE}


def wants_color(choice: str, stream: TextIO) -> bool:
    """Say whether to colour: ``always``, ``never``, or where ``auto`` finds a terminal and no NO_COLOR."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


class Shades(NamedTuple):
    """Dresses words for a terminal, or leaves them as they are. No colour says what the words do not."""

    colored: bool

    def bold(self, words: str) -> str:
        """Dress what the eye looks for: the file and the words in question."""
        return self._dressed(_BOLD, words)

    def gap(self, words: str) -> str:
        """Dress the announcement of what is missing."""
        return self._dressed(_BLUE, words)

    def voice(self, words: str) -> str:
        """Dress the customer's voice."""
        return self._dressed(_DIM, words)

    def rewrite(self, words: str) -> str:
        """Dress the announcement of a rewrite."""
        return self._dressed(_GREEN, words)

    def of_severity(self, severity: int, words: str) -> str:
        """Dress the word for a severity."""
        return self._dressed(_SEVERITIES[severity], words)

    def _dressed(self, code: str, words: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.colored else words
