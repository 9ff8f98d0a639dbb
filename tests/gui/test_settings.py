"""Settings are declared, kept, and never lost to a damaged file."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.setting_declarations import Declaration, SettingName, read_declarations
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
