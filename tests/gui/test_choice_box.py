"""A drop-down list shows all of its lines where the screen has room for them."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.style_sheet import style_sheet
from secondtry.gui.theme import LIGHT


@pytest.mark.parametrize("count", [2, 4, 9])
@pytest.mark.parametrize("chosen", [0, 1])
def test_every_line_of_the_list_is_seen_at_once(qtbot: QtBot, count: int, chosen: int) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(LIGHT, 11))
    box.addItems([f"choice {number}" for number in range(count)])
    box.setCurrentIndex(chosen)
    box.show()
    box.showPopup()
    QApplication.processEvents()
    view = box.view()
    assert view.verticalScrollBar().maximum() == 0
    assert view.visualRect(view.model().index(count - 1, 0)).bottom() < view.viewport().height()
    assert view.visualRect(view.model().index(0, 0)).top() >= 0
    box.hidePopup()
