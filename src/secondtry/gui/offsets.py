"""Translates between Python's offsets and Qt's. The only place where the two meet."""

import re
from bisect import bisect_left

from PySide6.QtGui import QTextDocument

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class TextOffsets:
    """Code points and UTF-16 positions of one text.

    An ``index`` counts Python's characters, a ``position`` Qt's UTF-16 units;
    they part at the first character beyond the basic plane, such as an emoji.
    Both are clamped to the text.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Counting the units takes microseconds, and almost always says that there is nothing to translate.
        self._positions = len(text.encode("utf-16-le", "surrogatepass")) // 2
        astral = self._positions > self._length
        self._indices = [match.start() for match in _ASTRAL.finditer(text)] if astral else []
        self._starts = [index + pairs for pairs, index in enumerate(self._indices)]

    def position(self, index: int) -> int:
        """Return the Qt position in front of a code point."""
        index = min(max(index, 0), self._length)
        return index + bisect_left(self._indices, index)

    def index(self, position: int) -> int:
        """Return the code point at a Qt position; within a surrogate pair, the pair's own."""
        position = min(max(position, 0), self._positions)
        return position - bisect_left(self._starts, position)


def document_text(document: QTextDocument) -> str:
    r"""Return the text of a plain document, block ends as ``\n`` and all else as it is.

    ``toPlainText()`` would turn no-break spaces into spaces and U+2028 into a newline.
    """
    return document.toRawText().replace("\u2029", "\n")


def without_lone_surrogates(text: str) -> str:
    """Return the text with each lone surrogate as U+FFFD; Qt would drop it, and shift all that follows."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)
