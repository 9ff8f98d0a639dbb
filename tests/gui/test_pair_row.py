"""A field and its choice share a row as long as the words of both can be read."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.pair_row import PairRow


@pytest.mark.parametrize(("width", "is_beside"), [(600, True), (240, False)])
def test_the_choice_is_never_cut(qtbot: QtBot, width: int, *, is_beside: bool) -> None:
    field, choice = QLineEdit(), ChoiceBox()
    choice.addItems(["Waiting for an answer", "Closed"])
    row = PairRow(field, choice)
    qtbot.addWidget(row)
    row.resize(width, 100)
    row.show()
    qtbot.waitUntil(lambda: (choice.y() <= field.y()) == is_beside)
    assert choice.width() >= choice.sizeHint().width()


def test_a_choice_whose_letters_grow_goes_below_its_field(qtbot: QtBot) -> None:
    field, choice = QLineEdit(), ChoiceBox()
    choice.addItems(["Waiting for an answer", "Closed"])
    row = PairRow(field, choice)
    qtbot.addWidget(row)
    row.setFixedSize(400, 100)
    row.show()
    qtbot.waitUntil(lambda: choice.y() == field.y())
    row.setStyleSheet("* { font-size: 18pt; }")
    qtbot.waitUntil(lambda: choice.y() > field.y())
