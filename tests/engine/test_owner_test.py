"""The owner test: whose it must be said to be for a finding to be lifted, and where it may be said."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.text.sentences import read_draft

LEXICON = """
[class.sender]
words = ["we", "i"]

[[context]]
name = "ownership"
reach = "neighbours"
patterns = ["{sender} lost"]

[[context]]
name = "planning"
reach = "sentence"
patterns = ["{sender} forgot"]
"""
CATEGORY = """
[[category]]
key = "lost"
name = "Lost"
group = "deflects"
severity = 2
rank = 1
questions = ["Q1"]
definition = "d"
reads = "r"
why = "w"
instead = "i"
fine_when = "f"
source = "s"
"""
RULE = """
[[rule]]
id = "lost.was"
patterns = ["⟦ was lost ⟧"]
"""


def book(owner: str, rule: str = "") -> RuleBook:
    """Return a rule book of one category, with these lines about its owner test."""
    rules = {"lost.toml": f"{CATEGORY}{owner}\n{RULE}{rule}"}
    return read_rulebook(RuleTexts({"words.toml": LEXICON}, rules, {}, {}, {}))


def found(owner: str, text: str, rule: str = "") -> list[str]:
    return [finding.excerpt for finding in Analyzer(book(owner, rule)).all_findings(read_draft(text))]


LIFTS = 'owner_test = "lifts"'
PLANNING = f'{LIFTS}\nowner_context = "planning"'


@pytest.mark.parametrize(
    "text",
    ["It was lost. We lost it.", "We lost it. It was lost.", "It was lost, and we lost the other."],
)
def test_owning_it_in_the_sentence_or_beside_it_lifts(text: str) -> None:
    assert found(LIFTS, text) == []


@pytest.mark.parametrize(
    "text",
    ["It was lost.", "It was lost. So it goes. We lost it.", "It was lost. They lost it."],
)
def test_owning_it_elsewhere_or_by_others_does_not(text: str) -> None:
    assert found(LIFTS, text) == ["was lost"]


def test_where_nothing_lifts_owning_it_does_not_either() -> None:
    assert found('owner_test = "never"', "It was lost. We lost it.") == ["was lost"]


def test_a_category_may_ask_for_something_else_to_be_owned() -> None:
    assert found(PLANNING, "We lost it, for it was lost.") == ["was lost"]
    assert found(PLANNING, "It was lost because we forgot it.") == []
    assert found(PLANNING, "It was lost. We forgot it.") == ["was lost"]


def test_what_a_rule_itself_is_lifted_by_counts_as_well() -> None:
    rule = 'lifted_by = ["planning"]'
    assert found(LIFTS, "It was lost because we forgot it.", rule) == []
    assert found(LIFTS, "It was lost. We lost it.", rule) == []
    assert found(LIFTS, "It was lost.", rule) == ["was lost"]


def test_an_owner_context_that_does_not_exist_is_a_problem_of_its_file() -> None:
    broken = book(f'{LIFTS}\nowner_context = "plans"')
    assert broken.rules == ()
    assert len(broken.problems) == 1
    assert "lost.toml" in broken.problems[0]
    assert "'plans'" in broken.problems[0]


def test_a_subject_is_lifted_by_owning_it_anywhere_below() -> None:
    text = "Subject: Your coat was lost\n\nHello,\n\nIt is about the coat. Here is how. We lost it.\n"
    assert found(LIFTS, text) == []
    assert found(LIFTS, text.replace("We", "They")) == ["was lost"]
