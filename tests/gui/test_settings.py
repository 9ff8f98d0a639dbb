"""Settings are declared, kept, and never lost to a damaged file."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.setting_declarations import (
    Declaration,
    SettingName,
    SettingSection,
    read_declarations,
    read_setting_table,
)
from secondtry.gui.settings import Settings

DECLARATIONS = read_declarations()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_every_setting_is_declared_once() -> None:
    assert sorted(each.name for each in DECLARATIONS) == sorted(SettingName)


@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda each: each.name)
def test_a_default_is_allowed_by_its_own_declaration(declaration: Declaration) -> None:
    assert declaration.read(declaration.default) == declaration.default
    assert declaration.read(object()) == declaration.default


def test_a_value_is_there_at_the_next_start(file: Path) -> None:
    settings = Settings(DECLARATIONS, file)
    settings.put(SettingName.THEME, "dark")
    settings.put(SettingName.RECENT_FILES, ("a.txt", "b.txt"))
    again = Settings(DECLARATIONS, file)
    assert again.text(SettingName.THEME) == "dark"
    assert again.names(SettingName.RECENT_FILES) == ("a.txt", "b.txt")


def test_a_change_is_told_once(settings: Settings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.changed) as heard:
        settings.put(SettingName.TEXT_SIZE, 120)
    assert heard.args == ["text_size"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.put(SettingName.TEXT_SIZE, 120)


@pytest.mark.parametrize("value", [1000, "large", True, None])
def test_a_value_that_is_not_allowed_becomes_the_default(file: Path, value: object) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"text_size": value, "theme": "dark"}))
    settings = Settings(DECLARATIONS, file)
    assert settings.number(SettingName.TEXT_SIZE) == 100
    assert settings.text(SettingName.THEME) == "dark"


@pytest.mark.parametrize("damage", ["{", "[1]", "\x00\x00"])
def test_a_damaged_file_is_set_aside_and_the_one_before_is_read(file: Path, damage: str) -> None:
    settings = Settings(DECLARATIONS, file)
    settings.put(SettingName.THEME, "light")
    settings.put(SettingName.THEME, "dark")
    file.write_text(damage)
    again = Settings(DECLARATIONS, file)
    assert again.text(SettingName.THEME) == "light"
    assert str(file) in again.trouble
    assert file.with_name("settings.json.damaged").read_text() == damage


def test_at_the_first_start_there_is_no_trouble(file: Path) -> None:
    assert Settings(DECLARATIONS, file).trouble == ""


def test_only_what_differs_from_the_first_start_is_kept(file: Path) -> None:
    settings = Settings(DECLARATIONS, file)
    settings.put(SettingName.THEME, "dark")
    settings.put(SettingName.NAME, "Ada")
    assert json.loads(file.read_text()) == {"theme": "dark", "name": "Ada"}
    settings.put_back(SettingName.THEME)
    assert json.loads(file.read_text()) == {"name": "Ada"}
    assert settings.is_default(SettingName.THEME)
    assert not settings.is_default(SettingName.NAME)


def test_what_a_newer_version_has_kept_stays_in_the_file(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"of_tomorrow": [1, 2], "theme": "dark"}))
    Settings(DECLARATIONS, file).put(SettingName.THEME, "light")
    assert json.loads(file.read_text()) == {"of_tomorrow": [1, 2], "theme": "light"}


def test_of_kept_keys_what_is_no_key_is_left_out(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"shortcuts": {"undo": ["Ctrl+U"], "redo": "Ctrl+R", "copy": []}}))
    settings = Settings(DECLARATIONS, file)
    assert settings.keys(SettingName.SHORTCUTS) == {"undo": ("Ctrl+U",), "copy": ()}


@pytest.mark.parametrize("section", read_setting_table().sections, ids=lambda each: each.key)
def test_every_section_has_words(section: SettingSection) -> None:
    assert section.label
    assert section.help.endswith(".")


def test_every_shown_setting_has_a_section_that_exists() -> None:
    sections = {section.key for section in read_setting_table().sections}
    assert {each.section for each in DECLARATIONS if each.shown} <= sections
