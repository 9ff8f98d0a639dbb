"""Every principle of the articles has its place, and every place that is named exists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.menu_table import MENUS, CommandSpec, ListSpec, MenuSpec
from secondtry.gui.mode_commands import MODES
from secondtry.gui.setting_declarations import read_declarations
from secondtry.resources import read_resources
from secondtry.review.advice import CHECKS
from secondtry.review.facts import Facts
from secondtry.review.principle import Place, Principle
from secondtry.review.shipped_principles import load_principles
from secondtry.review.shipped_recipients import load_shipped_recipients
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.review.shipped_steps import load_steps
from secondtry.text.sentences import read_draft

ROOT = Path(__file__).parents[2]
#: How many principles each article has.
COUNTS = {1: 24, 2: 21, 3: 26, 4: 22, 5: 17}


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.fixture(scope="module")
def principles(rulebook: RuleBook) -> tuple[Principle, ...]:
    return load_principles(rulebook)


@pytest.fixture(scope="module")
def places(principles: tuple[Principle, ...]) -> dict[str, Place]:
    return {place.key: place for principle in principles for place in principle.places}


def _items(menus: Iterable[object]) -> Iterator[CommandSpec | ListSpec]:
    for item in menus:
        if isinstance(item, MenuSpec):
            yield from _items(item.items)
        elif isinstance(item, CommandSpec | ListSpec):
            yield item


def _menu_words() -> dict[str, str]:
    """Return the words of each line of the menus, by the key of its command or list."""
    return {
        (item.command if isinstance(item, CommandSpec) else item.list).value: item.text.replace("&", "")
        for item in _items(MENUS)
    }


def _what_there_is(rulebook: RuleBook) -> frozenset[str]:
    by_sort: dict[str, Iterable[str]] = {
        "kind": rulebook.categories,
        "move": rulebook.moves,
        "question": [question.key for question in rulebook.questions],
        "occasion": rulebook.occasions,
        "recipient": [each.key for each in load_shipped_recipients(rulebook.questions)],
        "step": [step.key for step in load_steps()],
        "advice": CHECKS,
        "fact": [field.name for field in fields(Facts)],
        "command": _menu_words(),
        "mode": MODES.values(),
        "setting": [declaration.name for declaration in read_declarations()],
        "help": [page.name for page in read_resources("help", ".md")],
        "sample": [sample.name for sample in read_resources("samples", ".txt")],
    }
    return frozenset(f"{sort}:{key}" for sort, keys in by_sort.items() for key in keys)


def test_each_article_has_all_its_principles_in_order(principles: tuple[Principle, ...]) -> None:
    assert Counter(principle.article for principle in principles) == COUNTS
    wanted = [f"{article}.{number}" for article, count in COUNTS.items() for number in range(1, count + 1)]
    assert [principle.key for principle in principles] == wanted


def test_every_place_exists_and_those_still_to_come_do_not(
    places: dict[str, Place], rulebook: RuleBook
) -> None:
    there = _what_there_is(rulebook)
    assert {key for key, place in places.items() if place.is_there} - there == set()
    assert {key for key, place in places.items() if not place.is_there} & there == set()


def test_a_command_is_called_as_the_menus_call_it(places: dict[str, Place]) -> None:
    menus = _menu_words()
    named = {key.removeprefix("command:"): place.words for key, place in places.items() if "command:" in key}
    assert len(named) > 5
    for key, words in named.items():
        assert key not in menus or words == f"Menu: {menus[key]}"


def test_a_principle_has_a_place_or_says_why_not(principles: tuple[Principle, ...]) -> None:
    for principle in principles:
        assert bool(principle.places) != bool(principle.why_not), principle.key


def test_the_test_that_shows_a_place_exists(places: dict[str, Place]) -> None:
    assert [
        each for each in {place.shown_by for place in places.values()} if not (ROOT / each).is_file()
    ] == []


def _names_of(place: str) -> tuple[str, ...]:
    """Return the words by which a test may name a place."""
    sort, _, key = place.partition(":")
    in_menus = {
        (item.command if isinstance(item, CommandSpec) else item.list).value: item.text
        for item in _items(MENUS)
    }
    texts = [in_menus.get(key, key), *(in_menus[command] for command, mode in MODES.items() if mode == key)]
    by_menu = tuple(f'"{words}"' for text in texts for words in (text, text.replace("&", "")))
    of_its_own = f"{key.title().replace('_', '')}Dialog"
    return {
        "command": (f"Command.{key.upper()}", f'"{key}"', of_its_own, *by_menu),
        "mode": (f"Mode.{key.upper()}", *by_menu),
        "setting": (f"SettingName.{key.upper()}",),
        "fact": (f"{key}=", f'"{key}"', "fields(Facts)"),
        "advice": (f'"{key}"',),
    }.get(sort, ())


def test_the_test_that_shows_a_place_names_it_or_goes_through_all_of_its_sort(
    places: dict[str, Place],
) -> None:
    texts = {place.shown_by: (ROOT / place.shown_by).read_text(encoding="utf-8") for place in places.values()}
    named = {key: _names_of(key) for key in places}
    assert sum(map(bool, named.values())) > 60
    assert [
        key
        for key, names in named.items()
        if names and not any(name in texts[places[key].shown_by] for name in names)
    ] == []


def test_a_young_company_is_marked_as_a_reason_and_may_be_said_behind_the_owning(rulebook: RuleBook) -> None:
    analyzer = Analyzer(rulebook)

    def kinds(words: str) -> list[str]:
        analysis = analyzer.analyze(read_draft(f"Hi Dana,\n\nWe lost your order. {words}\n\nSam\n"))
        return [finding.category.key for finding in analysis.findings]

    assert kinds("As a young company, we have not got everything right yet.") == ["self_praise"]
    assert kinds("We are a young company, and still learning.") == []


def test_no_principle_repeats_another(principles: tuple[Principle, ...]) -> None:
    assert [words for words, count in Counter(each.words for each in principles).items() if count > 1] == []


def test_principles_without_a_place_are_told_to_contributors(principles: tuple[Principle, ...]) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = re.findall(r"^- \*\*Principle ([\d.]+)\*\*", guide, re.MULTILINE)
    assert told == [principle.key for principle in principles if not principle.places]


def test_every_step_and_every_notice_serves_a_principle(places: dict[str, Place]) -> None:
    """What no principle asks for is clutter."""
    wanted = {f"step:{step.key}" for step in load_steps()} | {f"advice:{key}" for key in CHECKS}
    assert wanted - places.keys() == set()
