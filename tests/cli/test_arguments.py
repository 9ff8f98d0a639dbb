"""The words of the command line and the rule book know the same occasions."""

from secondtry.cli.arguments import OCCASIONS, build_check_parser
from secondtry.engine.rulebook import RuleBook
from secondtry.review.severity_words import SEVERITY_TAGS, SEVERITY_WORDS


def test_the_occasions_are_those_of_the_rule_book(rulebook: RuleBook) -> None:
    assert set(OCCASIONS) == set(rulebook.occasions)


def test_the_help_explains_each_tag_of_a_severity_in_the_words_of_the_window() -> None:
    lines = [line.split(maxsplit=1) for line in build_check_parser().format_help().splitlines()]
    for severity, tag in SEVERITY_TAGS.items():
        assert [tag, SEVERITY_WORDS[severity]] in lines
