"""The sample messages show what the program does, so they must go on showing it."""

import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Group
from secondtry.resources import read_resource, read_resources
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.draft import BlockKind
from secondtry.text.sentences import read_draft

NAMES = ["done-well", "dressed-up", "full-of-excuses", "half-an-apology", "nothing-went-wrong", "second-try"]
FULL_IN_THE_MODEL = [
    "apology",
    "ownership",
    "account",
    "impact",
    "gratitude",
    "fix",
    "prevention",
    "timeframe",
    "contact",
    "upfront",
]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


@pytest.fixture(scope="module")
def readings(analyzer: Analyzer) -> dict[str, Analysis]:
    return {name: analyzer.analyze(read_draft(_text(name))) for name in NAMES}


def _text(name: str) -> str:
    return read_resource(f"samples/{name}.txt").text


def _groups(analysis: Analysis) -> set[Group]:
    return {finding.group for finding in analysis.findings}


def test_there_are_the_six_samples() -> None:
    assert [sample.name for sample in read_resources("samples", ".txt")] == [f"{name}.txt" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_a_whole_message(name: str) -> None:
    kinds = [block.kind for block in read_draft(_text(name)).blocks]
    assert kinds == [BlockKind.SUBJECT, BlockKind.GREETING, BlockKind.BODY, BlockKind.SIGNATURE]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_short_enough_to_read_at_once(name: str) -> None:
    assert 80 <= len(_text(name).split()) <= 220


def test_the_routine_message_is_left_alone(readings: dict[str, Analysis]) -> None:
    routine = readings["nothing-went-wrong"]
    assert not routine.went_wrong
    assert routine.occasion == "routine"
    assert routine.findings == ()
    assert routine.missing == ()


def test_the_model_message_deflects_nothing(readings: dict[str, Analysis]) -> None:
    assert Group.DEFLECTS not in _groups(readings["done-well"])


@pytest.mark.parametrize("move", FULL_IN_THE_MODEL)
def test_the_model_message_makes_the_move_in_full(move: str, readings: dict[str, Analysis]) -> None:
    assert readings["done-well"].moves[move].score == 2


def test_the_deflecting_message_shows_all_three_groups(readings: dict[str, Analysis]) -> None:
    assert _groups(readings["full-of-excuses"]) == {Group.DEFLECTS, Group.WEAKENS, Group.HOLLOW}


@pytest.mark.parametrize(
    "category",
    [
        "hidden_actor",
        "third_party_blame",
        "employee_blame",
        "circumstance_excuse",
        "customer_blame",
        "conditional_apology",
        "but_justification",
        "minimising",
        "policy_shield",
        "stock_phrase",
        "vague_promise",
        "self_praise",
        "closure_pressure",
    ],
)
def test_the_deflecting_message_shows_the_kind(category: str, readings: dict[str, Analysis]) -> None:
    assert category in {finding.category.key for finding in readings["full-of-excuses"].findings}


def test_the_deflecting_message_lacks_ownership_first_of_all(readings: dict[str, Analysis]) -> None:
    assert readings["full-of-excuses"].missing[0].move.key == "ownership"


def test_the_mixed_message_owns_something_and_deflects_something(readings: dict[str, Analysis]) -> None:
    mixed = readings["half-an-apology"]
    assert mixed.moves["ownership"].score > 0
    assert Group.DEFLECTS in _groups(mixed)


def test_the_change_notice_is_taken_for_one_and_hides_what_it_costs(readings: dict[str, Analysis]) -> None:
    notice = readings["dressed-up"]
    assert notice.occasion == "change"
    assert notice.findings
    assert "contact" in {expectation.move.key for expectation in notice.missing}


def test_the_second_try_is_taken_for_one_and_deflects_nothing(readings: dict[str, Analysis]) -> None:
    second = readings["second-try"]
    assert second.occasion == "second_try"
    assert second.moves["second_try"].score == 2
    assert Group.DEFLECTS not in _groups(second)
