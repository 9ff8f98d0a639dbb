"""Names as people write them lead to the one thing that they name."""

import pytest

from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.review.explained_names import ExplainedNames
from secondtry.review.shipped_rules import load_shipped_rulebook

RULEBOOK = load_shipped_rulebook()
NAMES = ExplainedNames(RULEBOOK)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("hidden_actor", "hidden_actor"),
        ("hidden-actor", "hidden_actor"),
        ("Hidden actor", "hidden_actor"),
        ("  HIDDEN   ACTOR ", "hidden_actor"),
        ('"But" and excuses', "but_justification"),
        ("bolstering", "self_praise"),
        ("hidden_actor.passive_harm", "hidden_actor.passive_harm"),
        ("Hidden-Actor.Passive-Harm", "hidden_actor.passive_harm"),
        ("Does not say who did it", "hidden_actor"),
        ("Does not say who did it: passive harm", "hidden_actor.passive_harm"),
        ("passive harm", "hidden_actor.passive_harm"),
        ("ownership", "ownership"),
        ("What happened", "account"),
        ("Plan to fix it now", "fix"),
        ("Your own rule", "house_rule"),
        ("minimising.heard", "minimising"),
    ],
)
def test_capitals_spaces_and_hyphens_make_no_difference(words: str, key: str) -> None:
    assert NAMES.find(words) == key


def test_every_kind_rule_and_move_is_found_by_its_key() -> None:
    keys = [*RULEBOOK.categories, *RULEBOOK.moves, *(rule.id for rule in RULEBOOK.rules)]
    assert [key for key in keys if NAMES.find(key) != key] == []


def test_every_kind_and_move_is_found_by_its_name() -> None:
    names = {key: category.name for key, category in RULEBOOK.categories.items()}
    names |= {key: move.name for key, move in RULEBOOK.moves.items()}
    assert {key: NAMES.find(name) for key, name in names.items()} == {key: key for key in names}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("hiden_actor", "hidden_actor"),
        ("minimizes", "minimising"),
        ("vague promises", "vague_promise"),
        ("owner ship", "ownership"),
        ("system_blame.nothing_like_it", "system_blame"),
        ("house_rule.per my last email", "house_rule"),
        ("hiden", "hidden_actor"),
        ("polciy", "policy_shield"),
    ],
)
def test_a_slip_leads_to_the_nearest_name(words: str, first: str) -> None:
    assert NAMES.find(words) is None
    assert NAMES.nearest(words)[0] == first


def test_a_part_of_a_name_leads_to_those_that_hold_it() -> None:
    assert {"customer_blame", "employee_blame"} <= set(NAMES.nearest("blame"))


def test_at_most_four_names_are_offered_and_none_for_what_is_like_nothing() -> None:
    assert len(NAMES.nearest("a")) <= 4
    assert NAMES.nearest("xyzzy quux") == ()
    assert NAMES.nearest("") == ()


def _rules_of(key: str, rank: int) -> str:
    return f"""
[[category]]
key = "{key}"
name = "{key.capitalize()}"
group = "hollow"
severity = 1
rank = {rank}
questions = []
definition = "d"
reads = "r"
why = "w"
instead = "i"
fine_when = "f"
source = "s"

[[rule]]
id = "{key}.same"
patterns = ["{key}"]

[[rule]]
id = "{key}.only_{key}"
patterns = ["{key}"]
"""


def test_a_name_that_two_rules_share_is_no_answer_but_both_are_offered() -> None:
    rules = {"early.toml": _rules_of("early", 1), "late.toml": _rules_of("late", 2)}
    names = ExplainedNames(read_rulebook(RuleTexts({}, rules, {}, {}, {})))
    assert names.find("same") is None
    assert names.nearest("same") == ("early.same", "late.same")
    assert names.find("only late") == "late.only_late"
    assert names.find("late.same") == "late.same"


def test_a_group_leads_to_its_kinds() -> None:
    assert NAMES.find("weakens") is None
    assert set(NAMES.nearest("Weakens")) == {"conditional_apology", "feelings_apology", "but_justification"}
