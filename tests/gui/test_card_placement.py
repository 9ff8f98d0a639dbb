from PySide6.QtCore import QRect

from secondtry.gui.card_placement import card_rect

AREA = QRect(0, 0, 800, 600)


def test_a_card_goes_below_the_words() -> None:
    assert card_rect(400, 250, QRect(50, 100, 120, 20), AREA) == QRect(50, 120, 400, 250)


def test_a_card_goes_above_where_there_is_no_room_below() -> None:
    assert card_rect(400, 250, QRect(50, 500, 120, 20), AREA) == QRect(50, 250, 400, 250)


def test_a_card_moves_in_from_the_edge() -> None:
    assert card_rect(400, 250, QRect(700, 100, 80, 20), AREA).right() == AREA.right()


def test_a_card_too_high_for_either_side_takes_the_roomier_one() -> None:
    assert card_rect(400, 900, QRect(50, 200, 120, 20), AREA) == QRect(50, 220, 400, 380)


def test_a_card_never_leaves_a_small_area() -> None:
    area = QRect(10, 10, 300, 180)
    for top in range(0, 200, 10):
        assert area.contains(card_rect(400, 900, QRect(20, top, 50, 20), area))
