"""The words of the command line and the rule book know the same occasions."""

import pytest

from secondtry.cli.arguments import OCCASIONS, build_check_parser
from secondtry.engine.rulebook import RuleBook
from secondtry.review.severity_words import SEVERITY_TAGS, SEVERITY_WORDS


def test_the_occasions_are_those_of_the_rule_book(rulebook: RuleBook) -> None:
    assert set(OCCASIONS) == set(rulebook.occasions)


def test_the_help_explains_each_tag_of_a_severity_in_the_words_of_the_window() -> None:
    lines = [line.split(maxsplit=1) for line in build_check_parser().format_help().splitlines()]
    for severity, tag in SEVERITY_TAGS.items():
        assert [tag, SEVERITY_WORDS[severity]] in lines


@pytest.mark.parametrize(
    ("words", "house_rules"),
    [([], None), (["--house-rules", "team.toml"], "team.toml"), (["--no-house-rules"], False)],
)
def test_house_rules_are_a_file_or_the_own_ones_or_none(
    words: list[str],
    house_rules: str | bool | None,  # noqa: FBT001 - a value of the test
) -> None:
    assert build_check_parser().parse_args(["a.txt", *words]).house_rules == house_rules


def test_house_rules_cannot_be_both_a_file_and_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_check_parser().parse_args(["a.txt", "--no-house-rules", "--house-rules", "team.toml"])
    assert "not allowed with" in capsys.readouterr().err


def test_the_usage_line_names_the_switch_that_changes_something() -> None:
    usage = build_check_parser().format_usage()
    assert "[--no-reader]" in usage
    assert build_check_parser().parse_args(["a.txt"]).reader is None
    assert not build_check_parser().parse_args(["a.txt", "--no-reader"]).reader
