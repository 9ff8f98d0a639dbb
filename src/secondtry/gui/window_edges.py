"""How high the bars around the message are: their places are kept free before they are there."""

from typing import NamedTuple

from PySide6.QtCore import QSize

from secondtry.gui.style_sheet import line_height

_HEAD_MARGINS = 16
_BOX_AROUND = 8
_FOOT_MARGINS = 10
_LINE = 1
#: How high the small letters of the footer are beside its points, in pixels.
_SMALL = 0.9 * 4 / 3 * 1.2


class Edges(NamedTuple):
    """How high the menus with the modes, the head of the writing side and the footer are, in pixels.

    ``side`` is how wide the right side is at least.
    """

    menus: int
    head: int
    footer: int
    side: int

    def as_text(self, window_width: int, points: float) -> str:
        """Return them for the settings, with what they follow from."""
        return " ".join(map(str, (window_width, round(points), *self)))


def edges_of(kept: str, window: QSize, room: QSize, points: float) -> Edges:
    """Return what was kept of the last window, if it was as wide and its letters as large as these.

    ``window`` is how large this one is, ``room`` how large its screen lets it be. Else, return what
    letters of this size ask for on one line each.
    """
    numbers = kept.split()
    if len(numbers) == 2 + len(Edges._fields) and all(each.isdecimal() for each in numbers):
        width, size, *edges = map(int, numbers)
        if (min(width, room.width()), size) == (window.width(), round(points)):
            return Edges(*edges)
    head = _HEAD_MARGINS + line_height(points) + _BOX_AROUND + _LINE
    return Edges(0, head, _FOOT_MARGINS + round(points * _SMALL) + _LINE, 0)
