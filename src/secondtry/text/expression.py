"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

#: No text is as long as this.
_BEYOND: Final = 2**31 - 1
#: What an expression that asks for no case takes for a plain letter, and ``str.lower`` does not make one.
_LIKE_PLAIN_LETTERS: Final = frozenset("\u0130\u0131\u017f")
#: In every text.
_ANY: Final = ("",)


class Expression:
    """A regular expression: what ``re.compile`` returns, compiled when somebody first asks for a match.

    A command reads one message and ends. Of the hundred expressions that
    modules hold, it needs half or fewer.
    """

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG, *, holding: str = "") -> None:
        """``holding`` names pieces, parted by "|", in small letters: every match holds one of them.

        By ``search`` and ``sub`` a text without any of them is told so much sooner than the expression is
        compiled and tried on it.
        """
        self.source = source
        self.flags = flags
        self.pieces = tuple(holding.split("|"))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def _may_match(self, text: str) -> bool:
        plain = text.lower()
        if any(piece in plain for piece in self.pieces):
            return True
        return not plain.isascii() and not _LIKE_PLAIN_LETTERS.isdisjoint(text)

    def search(self, text: str, start: int = 0, end: int = _BEYOND) -> re.Match[str] | None:
        """Return the first match anywhere."""
        if self.pieces != _ANY and not self._may_match(text[start:end]):
            return None
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
        if self.pieces != _ANY and not self._may_match(text):
            return text
        return self._compiled.sub(words, text, count)

    def split(self, text: str, most: int = 0) -> list[str]:
        """Return what stands between the matches; the expression may have no group."""
        return self._compiled.split(text, most)
