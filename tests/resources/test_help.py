"""The help pages lead somewhere, and say what the program does."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from secondtry.cli.main import main
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.help_pages import MadePages
from secondtry.gui.menu_table import MENUS, CommandSpec, MenuSpec
from secondtry.gui.setting_declarations import read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts
from secondtry.resources import read_resources
from secondtry.review.severity_words import SEVERITY_TAGS, SEVERITY_WORDS
from secondtry.review.shipped_rules import load_shipped_rulebook

PAGES = {page.name: page.text for page in read_resources("help", ".md")}
GROUPS = {"deflects": "Pushes blame away", "weakens": "Weakens the apology", "hollow": "Empty words"}
_LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


def _key_sets(menus: Iterable[object]) -> Iterator[tuple[str, ...]]:
    for item in menus:
        if isinstance(item, MenuSpec):
            yield from _key_sets(item.items)
        elif isinstance(item, CommandSpec) and item.keys:
            yield item.keys


def _links(name: str) -> list[str]:
    return _LINK.findall(PAGES[name])


def _table_rows(text: str) -> list[list[str]]:
    """Return the cells of all rows of all tables of a page, their head rows included."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|--")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_page(name: str, rulebook: RuleBook, tmp_path: Path) -> None:
    made = MadePages(rulebook, Shortcuts(Settings(read_declarations(), tmp_path / "settings.json")))
    assert [link for link in _links(name) if link not in PAGES and not made.has(link)] == []


def test_every_page_can_be_reached_from_the_first() -> None:
    reached, waiting = set(), ["index.md"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [link for link in _links(name) if link.endswith(".md")]
    assert reached == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_and_it_comes_first(name: str) -> None:
    titles = [number for number, line in enumerate(PAGES[name].splitlines()) if line.startswith("# ")]
    assert titles == [0]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_no_html_and_no_picture(name: str) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", PAGES[name], flags=re.DOTALL)
    assert re.findall(r"<[a-zA-Z/!][^>]*>|!\[", prose) == []


@pytest.mark.parametrize("name", PAGES)
def test_the_rows_of_a_table_are_equally_long(name: str) -> None:
    lines = PAGES[name].splitlines()
    for above, below in pairwise(lines):
        if above.startswith("|") and below.startswith("|"):
            assert above.count("|") == below.count("|"), below


def test_the_marks_page_lists_each_kind_as_its_rule_file_has_it(rulebook: RuleBook) -> None:
    shown = {tuple(row) for row in _table_rows(PAGES["marks.md"]) if len(row) == 4}
    assert len(rulebook.categories) == 16
    for category in rulebook.categories.values():
        reads = f'"{category.reads.strip(chr(34))}"'
        assert (category.name, GROUPS[category.group], str(category.severity), reads) in shown


@pytest.mark.parametrize("severity", [1, 2, 3])
def test_the_pages_say_a_severity_as_the_program_does(severity: int) -> None:
    tag, words = SEVERITY_TAGS[severity], SEVERITY_WORDS[severity]
    assert [str(severity), words[0].upper() + words[1:]] in _table_rows(PAGES["marks.md"])
    assert f"**{tag}**: {words}." in PAGES["command-line.md"]
    assert f"{severity} {words}" in PAGES["command-line.md"]


def test_the_page_of_moves_lists_them_in_the_order_of_gaps(rulebook: RuleBook) -> None:
    rows = _table_rows(PAGES["what-they-need-to-hear.md"])
    assert [row[0] for row in rows[1:]] == [move.name for move in rulebook.moves.values()]


def test_the_page_of_occasions_lists_them_all(rulebook: RuleBook) -> None:
    rows = _table_rows(PAGES["occasions.md"])
    assert [row[0] for row in rows[1:]] == [occasion.name for occasion in rulebook.occasions.values()]


@pytest.mark.parametrize("page", ["questions.md", "about-the-articles.md"])
def test_the_four_questions_are_quoted_as_the_program_asks_them(page: str, rulebook: RuleBook) -> None:
    places = [PAGES[page].find(question.text) for question in rulebook.questions]
    assert -1 not in places
    assert places == sorted(places)
    assert len(places) == 4


def test_the_page_of_keys_lists_every_key_of_the_menus_once() -> None:
    rows = [tuple(re.findall(r"\*\*(.+?)\*\*", row[0])) for row in _table_rows(PAGES["keyboard.md"])]
    in_no_menu = {
        ("1", "9"),
        ("Tab", "Shift+Tab"),
        ("Enter",),
        ("Ctrl+Enter",),
        ("Esc",),
        ("Alt+Y", "Alt+N", "Alt+C"),
        ("Alt+Left",),
        ("Alt+A",),
        ("Up", "Down"),
        ("Delete",),
        ("Tab",),
        (),
    }
    listed = sorted(row for row in rows if row not in in_no_menu)
    assert listed == sorted(_key_sets(MENUS))


def test_each_promise_that_nothing_is_lost_names_tests_that_are_there() -> None:
    root = Path(__file__).parents[2]
    guide = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = guide[guide.index("### What the help promises") : guide.index("## Invariants")]
    rows = [row for row in _table_rows(part) if "`tests/" in row[-1]]
    assert len(rows) == 6
    assert [row[0] for row in rows if f"- {row[0]}\n" not in PAGES["privacy.md"]] == []
    named = [file for row in rows for file in re.findall(r"`(tests/[^`]+)`", row[-1])]
    assert [file for file in named if not (root / file).is_file()] == []


def test_the_terminal_says_what_the_page_shows(
    rulebook: RuleBook, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    part = PAGES["command-line.md"].split("## Text")[1]
    message, shown = re.search(r'"(On Monday [^"]*)"', part), re.search(r"```\n(.*?)```", part, re.DOTALL)
    assert message is not None
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    Path("reply.txt").write_text(f"Hi Dana,\n\n{message[1]}\n\nSam\n", encoding="utf-8")
    main(["check", "--no-reader", "--no-house-rules", "reply.txt"])
    said, example = capsys.readouterr().out.splitlines(), shown[1].splitlines()
    still = "reply.txt: still to say: "
    assert [line for line in said if still not in line] == [line for line in example if still not in line]
    # What is weak and what is missing is weighed anew now and then; the page only says how it is shown.
    listed = next(line for line in example if still in line).removeprefix(still)
    names = {move.name.lower() for move in rulebook.moves.values()}
    *first, more = [re.sub(r" \(weak\)$", "", each) for each in listed.split(", ")]
    assert set(first) - names == set()
    assert re.fullmatch(r"and \d+ more", more)
    assert "(weak)" in listed
