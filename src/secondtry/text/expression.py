"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

#: No text is as long as this.
_BEYOND: Final = 2**31 - 1


class Expression:
    """A regular expression: what ``re.compile`` returns, compiled when somebody first asks for a match.

    A command reads one message and ends. Of the hundred expressions that
    modules hold, it needs half or fewer.
    """

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, end: int = _BEYOND) -> re.Match[str] | None:
        """Return the first match anywhere."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _BEYOND) -> re.Match[str] | None:
        """Return the match that begins where one starts."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = _BEYOND) -> Iterator[re.Match[str]]:
        """Yield the matches that share no letter."""
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Return the words of each match; the expression may have no group."""
        return self._compiled.findall(text)

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return a text with other words for each match."""
        return self._compiled.sub(words, text, count)

    def split(self, text: str, most: int = 0) -> list[str]:
        """Return what stands between the matches; the expression may have no group."""
        return self._compiled.split(text, most)
