"""Where a card goes beside the words that it is about."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect

#: A card that is lower than this shows too little to be of use.
_LEAST_HEIGHT = 200


class CardRoom(NamedTuple):
    """The room that a card may take. All in coordinates of what the card lies over.

    ``anchor`` are all lines of the words that it is about, ``sentence`` those of the sentence around them,
    ``area`` is where the text shows, and ``beside`` what stands next to the text; empty where there is none.
    """

    anchor: QRect
    area: QRect
    beside: QRect = QRect()
    sentence: QRect = QRect()


def card_rect(width: int, height_at: Callable[[int], int], room: CardRoom) -> QRect:
    """Return the place of a card: below the words, else above them, else next to the text.

    ``height_at`` says how high the card is at a width. Where it fits nowhere, it takes the place in which
    most of it shows, and becomes lower. It leaves the whole sentence in sight where it can, and the words
    wherever there is something next to the text.
    """
    if not room.sentence.isEmpty():
        around = QRect(room.anchor.left(), room.sentence.top(), room.anchor.width(), room.sentence.height())
        near = _near_words(width, height_at, room._replace(anchor=around))
        if _share(near, height_at) == 1:
            return near
    near = _near_words(width, height_at, room)
    if _share(near, height_at) == 1 or room.beside.isEmpty():
        return near
    beside = _beside_text(width, height_at, room)
    return beside if _share(beside, height_at) > _share(near, height_at) else near


def _near_words(width: int, height_at: Callable[[int], int], room: CardRoom) -> QRect:
    anchor, area = room.anchor, room.area
    width = min(width, area.width())
    height = height_at(width)
    left = max(area.left(), min(anchor.left(), area.right() + 1 - width))
    below = area.bottom() - anchor.bottom()
    above = anchor.top() - area.top()
    goes_below = height <= below or (height > above and below >= above)
    free = below if goes_below else above
    # Next to the text it covers nothing, so that it may be low here: it is not taken then.
    least = _LEAST_HEIGHT if room.beside.isEmpty() else 0
    height = min(height, max(free, least), area.height())
    top = anchor.bottom() + 1 if goes_below else anchor.top() - height
    top = max(area.top(), min(top, area.bottom() + 1 - height))
    return QRect(left, top, width, height)


def _beside_text(width: int, height_at: Callable[[int], int], room: CardRoom) -> QRect:
    beside = room.beside
    width = min(width, beside.width())
    height = min(height_at(width), beside.height())
    top = max(beside.top(), min(room.anchor.top(), beside.bottom() + 1 - height))
    return QRect(beside.left(), top, width, height)


def _share(rect: QRect, height_at: Callable[[int], int]) -> float:
    """Return how much of the card shows there; a narrow card is higher, and less of it shows."""
    return min(1.0, rect.height() / max(1, height_at(rect.width())))
