"""The settings dialog is made from the declarations, and what it changes holds at once."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    return dialog


def _control(dialog: SettingsDialog, name: str) -> QWidget:
    return next(each for each in dialog.findChildren(QWidget) if each.accessibleName() == name)


def test_every_setting_that_is_to_be_shown_has_a_named_control(
    dialog: SettingsDialog, settings: Settings
) -> None:
    for declaration in settings.declarations:
        names = [each.accessibleName() for each in dialog.findChildren(QWidget)]
        assert (declaration.label in names) is declaration.shown


def test_a_flag_holds_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    box = _control(dialog, "Mark hollow words")
    assert isinstance(box, QCheckBox)
    box.click()
    assert settings.flag(SettingName.SHOW_HOLLOW) is False


def test_a_choice_and_a_number_hold_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    for name, words in (("Colours", "Dark"), ("Size of text", "120 %")):
        box = _control(dialog, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())
    assert settings.text(SettingName.THEME) == "dark"
    assert settings.number(SettingName.TEXT_SIZE) == 120
