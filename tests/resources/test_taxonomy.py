"""The data says what was decided: which words speak to which question, and which moves an occasion calls for.

The tables stand here written out by hand, so that a slip in a data file shows.
"""

import pytest

from secondtry.engine.move import Weight
from secondtry.engine.rulebook import RuleBook
from secondtry.review.shipped_rules import load_shipped_rulebook

LOWERED_BY = {
    "Q1": {"hidden_actor", "system_blame", "stock_phrase"},
    "Q2": {
        "employee_blame",
        "customer_blame",
        "conditional_apology",
        "feelings_apology",
        "but_justification",
        "minimising",
        "denial",
        "self_praise",
        "closure_pressure",
    },
    "Q3": {
        "third_party_blame",
        "circumstance_excuse",
        "customer_blame",
        "feelings_apology",
        "minimising",
        "policy_shield",
        "vague_promise",
        "self_praise",
        "closure_pressure",
    },
    "Q4": {
        "hidden_actor",
        "third_party_blame",
        "employee_blame",
        "system_blame",
        "circumstance_excuse",
        "conditional_apology",
        "stock_phrase",
        "but_justification",
        "denial",
        "vague_promise",
    },
}
RAISED_BY = {
    "Q1": {"account", "upfront", "second_try"},
    "Q2": {"apology", "impact", "gratitude"},
    "Q3": {"impact", "fix", "compensation", "ask_remedy", "importance"},
    "Q4": {"ownership", "account", "prevention", "timeframe", "contact"},
}

#: Core, then expected. What else an occasion names is optional.
CALLED_FOR = {
    "mistake": (
        {"apology", "ownership", "account", "impact", "fix", "timeframe"},
        {"gratitude", "prevention", "contact", "upfront"},
    ),
    "billing": (
        {"apology", "ownership", "account", "fix", "timeframe"},
        {"impact", "prevention", "contact", "upfront"},
    ),
    "missed": (
        {"apology", "ownership", "fix", "timeframe"},
        {"impact", "account", "contact", "gratitude"},
    ),
    "second_hand": (
        {"impact", "timeframe", "contact"},
        {"apology", "account", "gratitude", "ask_remedy"},
    ),
    "delay": ({"apology", "ownership", "account", "fix", "timeframe"}, {"impact", "gratitude"}),
    "change": ({"account", "impact", "timeframe", "contact"}, {"gratitude", "ask_remedy"}),
    "complaint": (
        {"account", "impact", "timeframe", "contact"},
        {"fix", "apology", "gratitude", "ask_remedy"},
    ),
    "second_try": (
        {"second_try", "apology", "ownership", "account", "impact", "fix", "timeframe"},
        {"gratitude", "prevention", "contact", "upfront"},
    ),
    "cancellation": ({"gratitude", "contact"}, set()),
    "routine": (set(), set()),
}

IN_THE_ORDER_OF_GAPS = [
    "ownership",
    "fix",
    "apology",
    "account",
    "impact",
    "timeframe",
    "upfront",
    "prevention",
    "contact",
    "gratitude",
    "ask_remedy",
    "compensation",
    "second_try",
    "importance",
]


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.mark.parametrize("question", LOWERED_BY)
def test_these_kinds_speak_against_a_question(question: str, rulebook: RuleBook) -> None:
    against = {key for key, category in rulebook.categories.items() if question in category.questions}
    assert against == LOWERED_BY[question]


@pytest.mark.parametrize("question", RAISED_BY)
def test_these_moves_speak_for_a_question(question: str, rulebook: RuleBook) -> None:
    for_it = {key for key, move in rulebook.moves.items() if question in move.questions}
    assert for_it == RAISED_BY[question]


@pytest.mark.parametrize("occasion", CALLED_FOR)
def test_an_occasion_calls_for_these_moves(occasion: str, rulebook: RuleBook) -> None:
    expects = rulebook.occasions[occasion].expects
    by_weight = {
        weight: {key for key, given in expects.items() if given is weight}
        for weight in (Weight.CORE, Weight.EXPECTED)
    }
    assert (by_weight[Weight.CORE], by_weight[Weight.EXPECTED]) == CALLED_FOR[occasion]


def test_gaps_are_shown_in_this_order(rulebook: RuleBook) -> None:
    assert list(rulebook.moves) == IN_THE_ORDER_OF_GAPS


def test_a_change_is_nothing_to_own_and_nothing_is_sold_to_one_who_leaves(rulebook: RuleBook) -> None:
    assert "ownership" not in rulebook.occasions["change"].expects
    assert not {"compensation", "importance"} & set(rulebook.occasions["cancellation"].expects)


@pytest.mark.parametrize("occasion", ["mistake", "second_try"])
def test_after_a_mistake_a_loss_is_what_makes_amends_expected(occasion: str, rulebook: RuleBook) -> None:
    expects = rulebook.occasions[occasion].expects
    assert expects["compensation"] is expects["ask_remedy"] is Weight.OPTIONAL


def test_forgiveness_is_asked_for_on_no_occasion(rulebook: RuleBook) -> None:
    words = " ".join(f"{move.title} {move.rule} {move.frame}" for move in rulebook.moves.values())
    assert "forgiv" not in words
