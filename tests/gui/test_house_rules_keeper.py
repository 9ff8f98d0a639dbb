"""The house rules that hold are those that stand in the file, however it was written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase_reading import read_phrase
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.unsaved_rules import UnsavedRules
from secondtry.review.house_rules_file import HouseRulesFile


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def entry(phrase: str) -> str:
    return f'[[flag]]\nphrase = "{phrase}"\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "house-rules.toml"


@pytest.fixture
def keeper(
    path: Path,
    unsaved_rules: UnsavedRules,
    qtbot: QtBot,  # noqa: ARG001 - timers want an application
) -> Iterator[HouseRulesKeeper]:
    path.parent.mkdir()
    path.write_text(entry("first"), encoding="utf-8")
    keeper = HouseRulesKeeper(HouseRulesFile(path, no_other_forms), unsaved_rules)
    yield keeper
    keeper.deleteLater()


def phrases(keeper: HouseRulesKeeper) -> list[str]:
    return [rule.phrase.text for rule in keeper.reading.rules.flags]


def test_the_file_is_read_at_once(keeper: HouseRulesKeeper) -> None:
    assert phrases(keeper) == ["first"]


def test_a_file_that_is_written_in_its_place_is_read_again(
    keeper: HouseRulesKeeper, path: Path, qtbot: QtBot
) -> None:
    for phrase in ("second", "third"):
        with qtbot.waitSignal(keeper.changed):
            path.write_text(entry(phrase), encoding="utf-8")
        assert phrases(keeper) == [phrase]


def test_a_file_that_another_takes_the_place_of_is_read_again(
    keeper: HouseRulesKeeper, path: Path, qtbot: QtBot
) -> None:
    for phrase in ("second", "third"):
        beside = path.with_suffix(".new")
        beside.write_text(entry(phrase), encoding="utf-8")
        with qtbot.waitSignal(keeper.changed):
            beside.replace(path)
        assert phrases(keeper) == [phrase]


def test_a_file_that_is_removed_has_no_rules_any_more(
    keeper: HouseRulesKeeper, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.changed):
        path.unlink()
    assert phrases(keeper) == []
    with qtbot.waitSignal(keeper.changed):
        path.write_text(entry("again"), encoding="utf-8")
    assert phrases(keeper) == ["again"]


def test_a_file_that_comes_with_its_folder_is_found(
    tmp_path: Path, unsaved_rules: UnsavedRules, qtbot: QtBot
) -> None:
    path = tmp_path / "not" / "yet" / "house-rules.toml"
    keeper = HouseRulesKeeper(HouseRulesFile(path, no_other_forms), unsaved_rules)
    ready = tmp_path / "ready"
    (ready / "yet").mkdir(parents=True)
    (ready / "yet" / path.name).write_text(entry("found"), encoding="utf-8")
    with qtbot.waitSignal(keeper.changed):
        ready.rename(tmp_path / "not")
    assert phrases(keeper) == ["found"]
    keeper.deleteLater()


def test_what_is_written_holds_at_once(keeper: HouseRulesKeeper, path: Path, qtbot: QtBot) -> None:
    rule = AllowRule(read_phrase("sorry cafe", no_other_forms))
    with qtbot.waitSignal(keeper.changed):
        keeper.add(rule)
    assert list(keeper.reading.rules.allows) == [rule]
    changed = FlagRule(read_phrase("first of all", no_other_forms))
    keeper.change(keeper.reading.rules.flags[0], changed)
    assert list(keeper.reading.rules.flags) == [changed]
    keeper.remove(rule)
    assert list(keeper.reading.rules.allows) == []
    assert path.read_text(encoding="utf-8").startswith(entry("first of all"))


def test_reading_the_same_again_is_no_news(keeper: HouseRulesKeeper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.read_again()
