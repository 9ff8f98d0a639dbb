"""What the settings show of the marks that were not helpful."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from secondtry.folders import Folders
from secondtry.gui.main_window import MainWindow
from secondtry.gui.not_helpful_panel import NotHelpfulPanel
from secondtry.gui.setting_declarations import read_setting_table
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog
from secondtry.review.not_helpful import NotHelpful
from secondtry.review.not_helpful_file import NotHelpfulFile


def mark(words: str) -> NotHelpful:
    return NotHelpful(
        "The kiln was late.",
        words,
        1,
        "system_blame",
        "system_blame.late",
        tentative=False,
        date="2026-11-22",
    )


@pytest.fixture
def file(tmp_path: Path) -> NotHelpfulFile:
    file = NotHelpfulFile(tmp_path / "state" / "not-helpful.jsonl")
    file.add(mark("kiln"), mark("was"), mark("late"))
    return file


def shown(file: NotHelpfulFile, qtbot: QtBot) -> NotHelpfulPanel:
    panel = NotHelpfulPanel(file)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def words(panel: NotHelpfulPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def buttons(panel: NotHelpfulPanel) -> list[str]:
    return [each.text().replace("&", "") for each in panel.findChildren(QPushButton) if each.isVisible()]


def press(panel: NotHelpfulPanel, name: str) -> None:
    button = next(each for each in panel.findChildren(QPushButton) if each.text().replace("&", "") == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "No mark that you found not helpful is kept on this computer."),
        (1, "1 mark that you found not helpful is kept on this computer."),
        (3, "3 marks that you found not helpful are kept on this computer."),
    ],
)
def test_it_says_how_many_there_are(tmp_path: Path, qtbot: QtBot, count: int, sentence: str) -> None:
    file = NotHelpfulFile(tmp_path / "not-helpful.jsonl")
    file.add(*[mark(each) for each in ("kiln", "was", "late")[:count]])
    panel = shown(file, qtbot)
    assert words(panel)[0] == sentence
    assert buttons(panel) == (["Export…", "Forget them"] if count else [])
    assert (str(file.path) in words(panel)) is (count > 0)


def test_forgetting_deletes_them_and_they_can_be_put_back(file: NotHelpfulFile, qtbot: QtBot) -> None:
    panel = shown(file, qtbot)
    press(panel, "Forget them")
    assert not file.path.exists()
    assert words(panel) == ["The marks that you found not helpful are forgotten."]
    assert buttons(panel) == ["Put them back"]
    press(panel, "Put them back")
    assert [each.quote for each in file.read().marks] == ["kiln", "was", "late"]
    assert words(panel)[0] == "3 marks that you found not helpful are kept on this computer."
    assert buttons(panel) == ["Export…", "Forget them"]


def test_a_damaged_line_is_named_and_can_be_forgotten(tmp_path: Path, qtbot: QtBot) -> None:
    file = NotHelpfulFile(tmp_path / "not-helpful.jsonl")
    file.path.write_text("rubbish\n", encoding="utf-8")
    panel = shown(file, qtbot)
    assert words(panel)[0] == "No mark that you found not helpful is kept but for damaged lines."
    assert "line 1: this cannot be understood" in words(panel)[1]
    assert buttons(panel) == ["Forget them"]
    press(panel, "Forget them")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_told_and_no_count(tmp_path: Path, qtbot: QtBot) -> None:
    panel = shown(NotHelpfulFile(tmp_path), qtbot)
    assert words(panel) == [f"{tmp_path} is not a file. Move it away, and one is made anew."]
    assert buttons(panel) == []


def test_export_writes_a_labelled_file_where_the_person_wants_it(
    file: NotHelpfulFile, tmp_path: Path, qtbot: QtBot, at_dialogs: Callable[..., list[str]]
) -> None:
    panel = shown(file, qtbot)
    at_dialogs(str(tmp_path / "mine"))
    press(panel, "Export…")
    (line,) = (tmp_path / "mine.jsonl").read_text(encoding="utf-8").splitlines()
    assert [label["quote"] for label in json.loads(line)["not_heard"]] == ["kiln", "was", "late"]
    assert "Exported to mine.jsonl." in words(panel)


@pytest.mark.parametrize("may_replace", [True, False])
def test_no_file_is_replaced_unasked(
    file: NotHelpfulFile,
    tmp_path: Path,
    qtbot: QtBot,
    at_dialogs: Callable[..., list[str]],
    *,
    may_replace: bool,
) -> None:
    there = tmp_path / "mine.jsonl"
    there.write_text("what was there", encoding="utf-8")
    panel = shown(file, qtbot)
    heard = at_dialogs(str(tmp_path / "mine"), "Yes" if may_replace else "No")
    press(panel, "Export…")
    assert heard == ["“mine.jsonl” is there already. Replace it?"]
    assert (there.read_text(encoding="utf-8") == "what was there") is not may_replace


def test_an_export_that_fails_says_why(
    file: NotHelpfulFile, qtbot: QtBot, at_dialogs: Callable[..., list[str]]
) -> None:
    panel = shown(file, qtbot)
    at_dialogs(str(file.path), "Yes")
    press(panel, "Export…")
    assert "Choose another name." in words(panel)[-1]
    assert len(file.read().marks) == 3


@pytest.fixture
def dialog(file: NotHelpfulFile, settings: Settings, qtbot: QtBot) -> SettingsDialog:
    """The settings with the panel, on the screen."""
    dialog = SettingsDialog(settings, read_setting_table().sections)
    dialog.add_panel("reading", NotHelpfulPanel(file))
    dialog.show_section("reading")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_enter_presses_the_button_that_has_the_keyboard(file: NotHelpfulFile, dialog: SettingsDialog) -> None:
    forget = next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Forget them")
    forget.setFocus()
    QTest.keyClick(forget, Qt.Key.Key_Return)
    assert not file.path.exists()
    put_back = QApplication.focusWidget()
    assert isinstance(put_back, QPushButton)
    QTest.keyClick(put_back, Qt.Key.Key_Return)
    assert len(file.read().marks) == 3
    assert dialog.isVisible()


def test_enter_closes_the_settings_where_no_button_has_the_keyboard(
    file: NotHelpfulFile, dialog: SettingsDialog
) -> None:
    switch = next(each for each in dialog.findChildren(QCheckBox) if each.isVisible())
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(file.read().marks) == 3


def test_the_settings_show_it_below_the_readers_switch(window: MainWindow, tmp_path: Path) -> None:
    NotHelpfulFile(Folders(tmp_path / "config", tmp_path / "state").not_helpful_file).add(mark("kiln"))
    seen: list[str] = []
    places: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.show_section("reading")
        dialog.grab()  # lays out
        panel = dialog.findChildren(NotHelpfulPanel)[0]
        switch = next(each for each in dialog.findChildren(QCheckBox) if "reader" in each.text())
        seen.extend(words(panel)[:1])
        places.extend(each.mapTo(dialog, QPoint(0, 0)).y() for each in (switch, panel))
        dialog.reject()

    QTimer.singleShot(0, look)
    next(action for action in window.findChildren(QAction) if action.text() == "Settin&gs…").trigger()
    assert seen == ["1 mark that you found not helpful is kept on this computer."]
    assert places[0] < places[1]
