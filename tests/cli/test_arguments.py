"""The words of the command line and the rule book know the same occasions."""

from secondtry.cli.arguments import OCCASIONS
from secondtry.engine.rulebook import RuleBook


def test_the_occasions_are_those_of_the_rule_book(rulebook: RuleBook) -> None:
    assert set(OCCASIONS) == set(rulebook.occasions)
