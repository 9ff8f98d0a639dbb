"""What the program suggests for a gap would close the gap, and would not be marked itself."""

import re

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.resources import read_resources
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

FILLED = {
    "ownership": ["sent your sofa to the wrong address", "Friday"],
    "fix": ["ordered a new pane", "Tuesday", "fit it"],
    "apology": ["scratched your table"],
    "account": ["3 May", "charged your card twice", "invoices 4471 and 4472"],
    "impact": ["waited in for six hours"],
    "timeframe": ["noon", "Friday"],
    "upfront": ["lost the keys", "booking"],
    "prevention": ["Monday", "check every label twice"],
    "contact": ["Ana", "01632 960111"],
    "gratitude": ["sending the photographs"],
    "ask_remedy": ["a refund", "a new one"],
    "compensation": ["£20"],
    "second_try": ["Monday", "the new prices", "what yours will be"],
    "importance": ["sent us three friends"],
}
QUESTIONS = {"Q1", "Q2", "Q3", "Q4"}
_SLOT = re.compile(r"\[[^\[\]]+\]")


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.fixture(scope="module")
def analyzer(rulebook: RuleBook) -> Analyzer:
    return Analyzer(rulebook)


def _filled(frame: str, words: list[str]) -> str:
    waiting = list(words)
    text = _SLOT.sub(lambda _: waiting.pop(0), frame)
    assert not waiting
    return text


def _findings(rulebook: RuleBook, analyzer: Analyzer, text: str) -> list[str]:
    draft = read_draft(text)
    return [finding.rule for rule in rulebook.rules for finding in analyzer.findings_of(rule, draft)]


def test_there_is_one_file_for_each_move_and_it_has_the_move_for_its_name(rulebook: RuleBook) -> None:
    assert {file.name for file in read_resources("moves", ".toml")} == {f"{key}.toml" for key in FILLED}
    assert set(rulebook.moves) == set(FILLED)


def test_the_moves_are_ranked_without_a_gap(rulebook: RuleBook) -> None:
    assert [move.rank for move in rulebook.moves.values()] == list(range(1, 15))


@pytest.mark.parametrize("key", FILLED)
def test_a_move_has_a_place_and_speaks_for_a_question(key: str, rulebook: RuleBook) -> None:
    move = rulebook.moves[key]
    assert move.place in {"start", "after_apology", "end"}
    assert set(move.questions) <= QUESTIONS
    assert move.questions


@pytest.mark.parametrize("key", FILLED)
def test_the_example_makes_the_move_in_full(key: str, rulebook: RuleBook, analyzer: Analyzer) -> None:
    assert analyzer.moves_of(read_draft(rulebook.moves[key].example))[key].score == 2


@pytest.mark.parametrize("key", FILLED)
def test_the_frame_once_filled_makes_the_move_in_full(
    key: str, rulebook: RuleBook, analyzer: Analyzer
) -> None:
    text = _filled(rulebook.moves[key].frame, FILLED[key])
    assert analyzer.moves_of(read_draft(text))[key].score == 2


@pytest.mark.parametrize("key", FILLED)
def test_neither_the_example_nor_the_filled_frame_is_marked(
    key: str, rulebook: RuleBook, analyzer: Analyzer
) -> None:
    move = rulebook.moves[key]
    assert _findings(rulebook, analyzer, move.example) == []
    assert _findings(rulebook, analyzer, _filled(move.frame, FILLED[key])) == []


@pytest.mark.parametrize("key", FILLED)
def test_a_frame_makes_up_no_number_and_no_day(key: str, rulebook: RuleBook) -> None:
    words_outside_the_slots = _SLOT.sub("", rulebook.moves[key].frame)
    assert not re.search(r"\d|day\b|month|week", words_outside_the_slots)


def test_every_occasion_expects_moves_that_exist(rulebook: RuleBook) -> None:
    assert len(rulebook.occasions) == 13
    for occasion in rulebook.occasions.values():
        assert set(occasion.expects) <= set(rulebook.moves)
        assert bool(occasion.expects) == occasion.went_wrong
