"""Colours and size of text follow the settings at once."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.appearance import Appearance
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.style_sheet import MessageLetters, style_sheet
from secondtry.gui.theme import DARK, HIGH_CONTRAST, LIGHT


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Appearance:
    return Appearance(qapp, settings)


def test_a_chosen_theme_holds_at_once(appearance: Appearance, settings: Settings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.theme_changed) as heard:
        settings.put(SettingName.THEME, "high-contrast")
    assert heard.args == [HIGH_CONTRAST]
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(HIGH_CONTRAST.paper)


def test_text_grows_with_its_setting(appearance: Appearance, settings: Settings) -> None:
    before = appearance.points()
    settings.put(SettingName.TEXT_SIZE, 150)
    assert appearance.points() == pytest.approx(before * 1.5)


def test_a_chosen_theme_does_not_follow_the_desktop(
    appearance: Appearance, settings: Settings, qapp: QApplication, qtbot: QtBot
) -> None:
    settings.put(SettingName.THEME, "dark")
    with qtbot.assertNotEmitted(appearance.theme_changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert appearance.theme() == DARK
    settings.put(SettingName.THEME, "system")
    with qtbot.waitSignal(appearance.theme_changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())


def test_the_letters_of_the_message_are_those_that_were_chosen(
    appearance: Appearance, settings: Settings, qapp: QApplication, qtbot: QtBot
) -> None:
    appearance.apply()
    editor = DraftEditor()
    editor.setProperty("role", "draft")
    qtbot.addWidget(editor)
    settings.put(SettingName.MESSAGE_FONT, "DejaVu Serif")
    settings.put(SettingName.MESSAGE_SIZE, 200)
    editor.ensurePolished()
    assert editor.font().family() == "DejaVu Serif"
    assert editor.font().pointSizeF() == pytest.approx(appearance.points() * 2, abs=0.1)
    assert qapp.font().family() != "DejaVu Serif"


def test_a_name_of_letters_cannot_break_the_style_sheet() -> None:
    sheet = style_sheet(LIGHT, 10, MessageLetters('x"; } QWidget { color: red', 115))
    assert 'font-family: "x  QWidget  color: red"' in sheet
    assert sheet.count("{") == style_sheet(LIGHT, 10).count("{")
