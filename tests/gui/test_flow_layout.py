"""Widgets stand in lines, and what finds no room goes to the next one."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.flow_layout import FlowLayout


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """Three boxes of 100 by 20, 10 apart."""
    place = QWidget()
    flow = FlowLayout(place, gap=10, line_gap=5)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    qtbot.addWidget(place)
    place.show()
    return place


def _boxes(place: QWidget) -> list[QRect]:
    layout = place.layout()
    assert layout is not None
    return [item.geometry() for n in range(layout.count()) if (item := layout.itemAt(n)) is not None]


def _give_room(place: QWidget, width: int) -> None:
    layout = place.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))


@pytest.mark.parametrize(
    ("width", "corners", "height"),
    [
        (320, [(0, 0), (110, 0), (220, 0)], 20),
        (319, [(0, 0), (110, 0), (0, 25)], 45),
        (209, [(0, 0), (0, 25), (0, 50)], 70),
        (10, [(0, 0), (0, 25), (0, 50)], 70),
    ],
)
def test_what_finds_no_room_goes_to_the_next_line(
    place: QWidget, width: int, corners: list[tuple[int, int]], height: int
) -> None:
    _give_room(place, width)
    assert [(box.x(), box.y()) for box in _boxes(place)] == corners
    assert place.heightForWidth(width) == height


def test_it_asks_for_one_line_and_can_be_as_narrow_as_its_widest(place: QWidget) -> None:
    assert place.sizeHint().width() == 320
    assert place.minimumSizeHint().width() == 100


def test_what_is_hidden_takes_no_room(place: QWidget) -> None:
    place.findChildren(QWidget)[0].hide()
    assert place.sizeHint().width() == 210


def test_lines_begin_on_the_right_where_the_language_does(place: QWidget) -> None:
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _give_room(place, 400)
    assert [box.x() for box in _boxes(place)] == [300, 190, 80]
