"""The settings dialog is made from the declarations, can be searched, and what it changes holds at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.kinds_panel import KindsPanel
from secondtry.gui.main_window import MainWindow
from secondtry.gui.setting_declarations import SettingName, read_setting_table
from secondtry.gui.setting_row import SettingRow
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog
from secondtry.gui.shortcuts_list import ShortcutsList

OWN_FOLDER = "/home/somebody/reviews"


@pytest.fixture
def dialog(settings: Settings, rulebook: RuleBook, qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The dialog on the screen, with the sixteen kinds."""
    dialog = SettingsDialog(settings, read_setting_table().sections, OWN_FOLDER)
    dialog.add_panel("marks", KindsPanel(settings, rulebook.categories.values()))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.close()


def _control(dialog: SettingsDialog, name: str) -> QWidget:
    return next(each for each in dialog.findChildren(QWidget) if each.accessibleName() == name)


def _box(dialog: SettingsDialog, name: str) -> QComboBox:
    box = _control(dialog, name)
    assert isinstance(box, QComboBox)
    return box


def _choose(dialog: SettingsDialog, name: str, words: str) -> None:
    box = _box(dialog, name)
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def _search(dialog: SettingsDialog, words: str) -> None:
    dialog.search()
    QTest.keyClicks(_control(dialog, "Search the settings"), words)


def _press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def _shown(dialog: SettingsDialog) -> list[str]:
    """The names of the controls of settings and kinds on the screen."""
    controls = (
        dialog.findChildren(QComboBox) + dialog.findChildren(QCheckBox) + dialog.findChildren(QLineEdit)
    )
    names = [each.accessibleName() for each in controls if each.isVisible()]
    return [name for name in names if name != "Search the settings"]


def test_every_setting_that_is_to_be_shown_has_a_named_control(
    dialog: SettingsDialog, settings: Settings
) -> None:
    for declaration in settings.declarations:
        names = [each.accessibleName() for each in dialog.findChildren(QWidget)]
        assert (declaration.label in names) is declaration.shown, declaration.name


def test_a_flag_holds_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    box = _control(dialog, "Mark empty words")
    assert isinstance(box, QCheckBox)
    box.click()
    assert settings.flag(SettingName.SHOW_HOLLOW) is False


def test_a_choice_a_number_and_a_name_hold_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    _choose(dialog, "Colours", "Dark")
    _choose(dialog, "Size of text", "120 %")
    QTest.keyClicks(_control(dialog, "Your name"), " Ada M")
    assert settings.text(SettingName.THEME) == "dark"
    assert settings.number(SettingName.TEXT_SIZE) == 120
    assert settings.text(SettingName.NAME) == "Ada M"


def test_a_number_that_means_something_else_says_so(dialog: SettingsDialog) -> None:
    box = _box(dialog, "Ask the customer whether it is solved")
    assert box.currentText() == "After 7 days"
    assert box.itemText(0) == "Never"


def test_letters_that_this_computer_does_not_have_are_still_named(settings: Settings, qtbot: QtBot) -> None:
    settings.put(SettingName.MESSAGE_FONT, "Nobody Has This")
    dialog = SettingsDialog(settings, read_setting_table().sections)
    qtbot.addWidget(dialog)
    assert _box(dialog, "Font of the message").currentText() == "Nobody Has This (not on this computer)"


def test_the_folder_is_shown_and_its_path_can_be_copied(dialog: SettingsDialog, settings: Settings) -> None:
    path = next(each for each in dialog.findChildren(QLineEdit) if each.text() == OWN_FOLDER)
    assert path.isReadOnly()
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "C&opy the path").click()
    assert QGuiApplication.clipboard().text() == OWN_FOLDER
    settings.put(SettingName.STORAGE_FOLDER, "/elsewhere")
    assert path.text() == "/elsewhere"


def test_a_section_shows_its_settings_and_no_others(dialog: SettingsDialog) -> None:
    dialog.show_section("reminders")
    assert sorted(_shown(dialog)) == [
        "Ask the customer whether it is solved",
        "Ask them once more",
        "Look back the next day",
    ]


def test_sections_are_chosen_with_the_keyboard(dialog: SettingsDialog) -> None:
    sections = dialog.findChildren(QListWidget)[0]
    sections.setFocus()
    for _ in range(3):
        QTest.keyClick(sections, Qt.Key.Key_Down)
    assert _shown(dialog) == ["Your name"]


def test_a_section_without_anything_in_it_is_not_listed(dialog: SettingsDialog) -> None:
    sections = dialog.findChildren(QListWidget)[0]
    listed = {sections.item(row).text() for row in range(sections.count()) if not sections.isRowHidden(row)}
    assert "Keyboard" not in listed
    assert "Appearance" in listed


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("colour", ["Colours"]),
        ("HIGH contrast", ["Colours"]),
        ("trash", ["Keep what you delete"]),
        ("weather", ["Blames the circumstances"]),
        ("voice", ["Speed of reading aloud"]),
        ("365 days", ["Keep what you delete"]),
        ("storage", ["Keep what you delete", "Folder of your reviews"]),
        ("font letters", ["Size of text", "Font of the message", "Size of the message"]),
    ],
)
def test_the_search_finds_settings_of_all_sections_by_their_words(
    dialog: SettingsDialog, words: str, found: list[str]
) -> None:
    _search(dialog, words)
    assert sorted(_shown(dialog)) == sorted(found)


def test_a_search_for_nothing_that_is_there_says_so(dialog: SettingsDialog) -> None:
    _search(dialog, "zebra")
    assert _shown(dialog) == []
    assert any("“zebra”" in label for label in _labels(dialog))


def test_escape_empties_the_search_and_then_closes(dialog: SettingsDialog) -> None:
    _search(dialog, "zebra")
    _press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Colours" in _shown(dialog)
    _press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_goes_from_the_search_to_what_it_found(dialog: SettingsDialog, settings: Settings) -> None:
    _search(dialog, "next day")
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_Space)
    assert settings.flag(SettingName.NEXT_DAY_QUESTION) is False


def test_enter_goes_to_a_command_that_was_found_and_a_second_enter_keeps_the_dialog(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = window.settings_desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    _search(dialog, "I sent this")
    assert not any(label.startswith("No mark that you found") for label in _labels(dialog))
    _press(Qt.Key.Key_Return)
    found = QApplication.focusWidget()
    assert isinstance(found, ShortcutsList)
    assert found.command() == Command.MARK_SENT
    _press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.close()


def test_enter_in_a_choice_that_was_found_keeps_the_dialog(dialog: SettingsDialog) -> None:
    _search(dialog, "high contrast")
    _press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is _control(dialog, "Colours")
    _press(Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_ctrl_f_leads_to_the_search(dialog: SettingsDialog) -> None:
    _control(dialog, "Colours").setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is _control(dialog, "Search the settings")


def test_the_way_back_to_the_default_is_there_once_it_leads_somewhere(
    dialog: SettingsDialog, settings: Settings
) -> None:
    back = _control(dialog, "Back to the default: Colours")
    assert isinstance(back, QPushButton)
    assert not back.isVisible()
    _choose(dialog, "Colours", "Dark")
    assert back.isVisible()
    back.click()
    assert settings.text(SettingName.THEME) == "system"
    assert _box(dialog, "Colours").currentText() == "As the desktop"
    assert not back.isVisible()


def test_what_changes_elsewhere_is_shown(dialog: SettingsDialog, settings: Settings) -> None:
    settings.put(SettingName.TEXT_SIZE, 150)
    assert _box(dialog, "Size of text").currentText() == "150 %"


def test_each_of_the_sixteen_kinds_can_be_switched_off_and_all_on_again(
    dialog: SettingsDialog, settings: Settings, rulebook: RuleBook
) -> None:
    dialog.show_section("marks")
    for category in rulebook.categories.values():
        assert category.name in _shown(dialog)
        assert category.definition in _labels(dialog)
    for key in ("self_praise", "denial"):
        box = _control(dialog, rulebook.categories[key].name)
        assert isinstance(box, QCheckBox)
        box.click()
    assert settings.names(SettingName.SWITCHED_OFF) == ("denial", "self_praise")
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Mark all kinds again").click()
    assert settings.names(SettingName.SWITCHED_OFF) == ()
    assert _control(dialog, rulebook.categories["denial"].name).property("checked") is True


def test_enter_presses_the_button_that_has_the_keyboard_and_keeps_the_dialog(
    dialog: SettingsDialog, settings: Settings
) -> None:
    _choose(dialog, "Colours", "Dark")
    _control(dialog, "Back to the default: Colours").setFocus()
    _press(Qt.Key.Key_Return)
    assert settings.text(SettingName.THEME) == "system"
    assert dialog.isVisible()


def test_every_row_belongs_to_a_section(settings: Settings, dialog: SettingsDialog) -> None:
    shown = [each for each in settings.declarations if each.shown]
    assert len(dialog.findChildren(SettingRow)) == len(shown)


def _labels(dialog: SettingsDialog) -> list[str]:
    return [str(each.property("text")) for each in dialog.findChildren(QWidget) if each.isVisible()]
