"""Where a card goes beside the words that it is about."""

from PySide6.QtCore import QRect

_LEAST_HEIGHT = 200


def card_rect(width: int, height: int, anchor: QRect, area: QRect) -> QRect:
    """Return the place of a card: below the words, above them if there is no room, always inside the area.

    Where neither side has room for its height, it takes the roomier side and
    becomes lower; below a usable height, it rather covers the words.
    """
    width = min(width, area.width())
    left = max(area.left(), min(anchor.left(), area.right() + 1 - width))
    below = area.bottom() - anchor.bottom()
    above = anchor.top() - area.top()
    goes_below = height <= below or (height > above and below >= above)
    room = below if goes_below else above
    height = min(height, max(room, _LEAST_HEIGHT), area.height())
    top = anchor.bottom() + 1 if goes_below else anchor.top() - height
    top = max(area.top(), min(top, area.bottom() + 1 - height))
    return QRect(left, top, width, height)
