from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect

from secondtry.gui.card_placement import CardRoom, card_rect

AREA = QRect(0, 0, 800, 600)
SIDE = QRect(800, 0, 400, 640)


def high(height: int) -> Callable[[int], int]:
    """Return the height of a card that is as high at any width."""
    return lambda _width: height


def test_a_card_goes_below_the_words() -> None:
    room = CardRoom(QRect(50, 100, 120, 20), AREA, SIDE)
    assert card_rect(400, high(250), room) == QRect(50, 120, 400, 250)


def test_a_card_goes_above_where_there_is_no_room_below() -> None:
    room = CardRoom(QRect(50, 500, 120, 20), AREA, SIDE)
    assert card_rect(400, high(250), room) == QRect(50, 250, 400, 250)


def test_a_card_moves_in_from_the_edge() -> None:
    room = CardRoom(QRect(700, 100, 80, 20), AREA)
    assert card_rect(400, high(250), room).right() == AREA.right()


def test_a_card_too_high_for_either_side_takes_the_roomier_one() -> None:
    room = CardRoom(QRect(50, 200, 120, 20), AREA)
    assert card_rect(400, high(900), room) == QRect(50, 220, 400, 380)


@pytest.mark.parametrize(
    ("height", "top"),
    [(250, 200), (420, 120)],
    ids=["below the sentence", "below the words where the sentence leaves too little room"],
)
def test_a_card_leaves_the_whole_sentence_in_sight_where_it_can(height: int, top: int) -> None:
    room = CardRoom(QRect(50, 100, 120, 20), AREA, SIDE, sentence=QRect(20, 100, 500, 100))
    assert card_rect(400, high(height), room) == QRect(50, top, 400, height)


def test_a_card_that_fits_neither_below_nor_above_goes_next_to_the_text_at_the_height_of_the_words() -> None:
    room = CardRoom(QRect(50, 250, 120, 20), AREA, SIDE)
    assert card_rect(400, high(380), room) == QRect(800, 250, 400, 380)


def test_next_to_the_text_a_card_moves_up_as_far_as_it_needs_and_becomes_as_narrow_as_the_side() -> None:
    room = CardRoom(QRect(50, 300, 120, 20), AREA, SIDE)
    assert card_rect(500, high(500), room) == QRect(800, 140, 400, 500)


def test_a_side_that_shows_less_of_the_card_is_not_taken() -> None:
    """Narrow, this card would be four times as high: below the words more of it shows."""
    room = CardRoom(QRect(50, 100, 120, 20), AREA, QRect(800, 0, 100, 600))
    assert card_rect(400, lambda width: 800 if width == 400 else 3200, room) == QRect(50, 120, 400, 480)


@pytest.mark.parametrize("top", range(0, 320, 40))
@pytest.mark.parametrize("height", [150, 300, 450, 700, 1500])
def test_the_words_stay_in_sight_wherever_there_is_something_next_to_the_text(top: int, height: int) -> None:
    words, low = QRect(40, top, 500, 44), AREA.adjusted(0, 0, 0, 60 - AREA.height() // 2)
    for area in (AREA, low):
        assert not card_rect(420, high(height), CardRoom(words, area, SIDE)).intersects(words)


def test_a_card_never_leaves_a_small_area() -> None:
    area = QRect(10, 10, 300, 180)
    for top in range(0, 200, 10):
        assert area.contains(card_rect(400, high(900), CardRoom(QRect(20, top, 50, 20), area)))
