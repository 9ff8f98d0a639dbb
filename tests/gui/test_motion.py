"""Nothing moves by itself, so nothing needs to be switched off for those whom motion disturbs."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QTreeView
from pytestqt.qtbot import QtBot

from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.mode_commands import MODES
from secondtry.gui.review_controller import ReviewController

SOURCES = sorted((Path(__file__).parents[2] / "src" / "secondtry" / "gui").rglob("*.py"))
#: What makes things move, fade or pulse by themselves.
MOTION = re.compile(r"Animation|QTimeLine|QMovie|EasingCurve|OpacityEffect|setAnimated|UIEffect")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_part_of_the_window_moves_by_itself(source: Path) -> None:
    assert MOTION.findall(source.read_text(encoding="utf-8")) == []


def test_nothing_moves_in_any_view(window: MainWindow, qtbot: QtBot) -> None:
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", "Hi Dana,\n\nYour order was misplaced.\n")
    menus = window.findChildren(Menus)[0]
    next(action for action in window.findChildren(QAction) if action.text() == "&Next finding").trigger()
    for command in MODES:
        menus.action(command).trigger()
        running = QAbstractAnimation.State.Running
        moving = [each for each in window.findChildren(QAbstractAnimation) if each.state() == running]
        assert [f"{each} of {each.parent()}" for each in moving] == []
    # A bar that does not know how far it is runs to and fro.
    bars = window.findChildren(QProgressBar)
    assert bars
    assert [bar for bar in bars if bar.minimum() == bar.maximum()] == []
    assert [tree for tree in window.findChildren(QTreeView) if tree.isAnimated()] == []
