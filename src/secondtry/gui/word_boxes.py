"""Where words stand on the screen."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from secondtry.gui.offsets import TextOffsets

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)


class WordBox(NamedTuple):
    """Words on one visual line: ``left`` to ``right``, from their ``top`` to their ``bottom``."""

    left: float
    right: float
    top: float
    baseline: float
    bottom: float

    def rect(self) -> QRectF:
        """Return the rectangle of the words."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


class ParagraphLines:
    """The visual lines of one paragraph as it is laid out now; not to be kept beyond the next change.

    ``origin`` is where the paragraph is drawn; the boxes are in the same coordinates.
    """

    def __init__(self, block: QTextBlock, origin: QPointF) -> None:
        self._block = block
        self._position = block.position()
        self._length = block.length() - 1
        self._origin = origin
        self._layout = block.layout()
        # Letters that an input method is composing have room in the line, but no place in the document.
        composed = self._layout.preeditAreaText()
        self._composed_at = self._layout.preeditAreaPosition()
        self._composed = TextOffsets(composed).position(len(composed))

    def boxes(self, start: int, end: int) -> Iterator[WordBox]:
        """Yield where the words between two Qt positions of the document stand, line by line.

        Words that run both left to right and right to left on one line yield a
        box for each stretch.
        """
        first = start - self._position
        last = min(end - self._position, self._length)
        first += self._composed if first >= self._composed_at else 0
        last += self._composed if last > self._composed_at else 0
        if first >= last:
            return
        # A paragraph may have thousands of lines, and as many marks: only lines of the words count.
        for number in range(max(0, self._number_of_line_at(first)), self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() >= last:
                return
            left = max(first, line.textStart())
            right = min(last, line.textStart() + line.textLength())
            if left < right:
                yield from self._boxes_on(line, left, right)

    def stretch_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return between which Qt positions of the document the lines stand that reach into this height."""
        numbers, origin = range(self._layout.lineCount()), self._origin.y()
        first = bisect_left(numbers, top - origin, key=self._end_of_line)
        last = bisect_left(numbers, bottom - origin, lo=first, key=self._end_of_line)
        if first >= len(numbers):
            return self._position + self._length, self._position + self._length
        start = self._layout.lineAt(first).textStart()
        end_line = self._layout.lineAt(min(last, len(numbers) - 1))
        # Letters that are being composed count in the lines and not in the document.
        start -= self._composed
        return self._position + max(0, start), self._position + end_line.textStart() + end_line.textLength()

    @cached_property
    def _mixed(self) -> bool:
        return _RIGHT_TO_LEFT.search(self._block.text()) is not None

    def _number_of_line_at(self, place: int) -> int:
        return bisect_left(range(self._layout.lineCount()), place + 1, key=self._start_of_line) - 1

    def _start_of_line(self, number: int) -> int:
        return self._layout.lineAt(number).textStart()

    def _end_of_line(self, number: int) -> float:
        line = self._layout.lineAt(number)
        return line.y() + line.height()

    def _boxes_on(self, line: QTextLine, start: int, end: int) -> Iterator[WordBox]:
        left, top = self._origin.x(), self._origin.y() + line.y()
        baseline = top + line.ascent()
        # The spaces at which a line was broken hang over its words.
        words = line.naturalTextRect()
        for stretch in self._stretches(line, start, end):
            one, other = max(stretch[0], words.left()), min(stretch[1], words.right())
            if one < other:
                yield WordBox(left + one, left + other, top, baseline, baseline + line.descent())

    def _stretches(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        """Return the stretches from left to right that the characters cover on the line."""
        if not self._mixed:
            return [(_x(line, start), _x(line, end))]
        edges = sorted(
            sorted((_x(line, place), _x(line, place, QTextLine.Edge.Trailing))) for place in range(start, end)
        )
        joined: list[tuple[float, float]] = []
        for left, right in edges:
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined


def _x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: float | tuple[float, int] = line.cursorToX(place, edge)  # type: ignore[assignment]
    # The stubs promise an object; it is the place on the line together with the character's.
    return found[0] if isinstance(found, tuple) else found
