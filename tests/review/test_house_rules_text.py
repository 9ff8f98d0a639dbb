"""What stands in a file of house rules: every entry by itself, every problem with its line."""

import pytest

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase_reading import read_phrase
from secondtry.review.house_rules_text import MOST_PHRASES, HouseRulesText, parse_house_rules


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def parsed(text: str) -> HouseRulesText:
    return parse_house_rules(text, no_other_forms)


def problems(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in parsed(text).problems]


GOOD = """\
# what we say

[[flag]]  # an old one
phrase = "per our  policy"
instead = "because"
why = '''Policies
are ours.'''
severity = 3

# a name
[[ allow ]]
phrase = 'Sorry Cafe'
note = "our name"

[[flag]]
phrase = "[send] * back"
"""


def test_entries_come_in_the_order_of_the_file_with_their_lines() -> None:
    read = parsed(GOOD)
    assert [(entry.rule, entry.first_line, entry.last_line) for entry in read.entries] == [
        (
            FlagRule(read_phrase("per our policy", no_other_forms), "because", "Policies are ours.", 3),
            3,
            8,
        ),
        (AllowRule(read_phrase("Sorry Cafe", no_other_forms), "our name"), 11, 13),
        (FlagRule(read_phrase("[send] * back", no_other_forms)), 15, 16),
    ]
    assert (read.problems, read.is_sound) == ((), True)


def test_rules_are_parted_by_kind() -> None:
    rules = parsed(GOOD).rules
    assert [rule.phrase.text for rule in rules.flags] == ["per our policy", "[send] * back"]
    assert [rule.phrase.text for rule in rules.allows] == ["Sorry Cafe"]


def test_an_empty_text_has_no_rules_and_no_problems() -> None:
    assert parsed("") == parsed("\n# nothing yet\n") == HouseRulesText((), (), is_sound=True)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("bad", "line", "reason", "is_sound"),
    [
        ("[[flag]]\nphrase = per our policy", 2, "cannot be understood", False),
        ("[[flag]]\nphrase = 'open", 2, "cannot be understood", False),
        ("[[flag]]\nphrase 'x'", 2, "cannot be understood", False),
        ("[[flag]]\nx = 1\nx = 2\nphrase = 'y'", 3, "cannot be understood", False),
        ("[[flag]]\nphrase = 'a'\nn = " + "[" * 9000, 3, "cannot be understood", False),
        ("[[flag]]\nphrase = 'a\udcff'", 2, "not UTF-8", False),
        ("[[flag]]\nphrase = 'a\x00'", 2, "cannot be understood", False),
        ("[[flag]]", 1, "the phrase is missing", True),
        ("[[flag]]\nwhy = 'x'", 1, "the phrase is missing", True),
        ("[[flag]]\nwhy = 'x'\nphrase = ''", 3, "the phrase is empty", True),
        ("[[flag]]\nphrase = 'a *'", 2, "between two words", True),
        ("[[flag]]\nphrase = 5", 2, "phrase is words in quotes", True),
        ("[[flag]]\nphrase = 'a'\nwhy = ['b']", 3, "why is words in quotes", True),
        ("[[flag]]\nphrase = 'a'\nwhy = '" + "b" * 501 + "'", 3, "more than 500 characters", True),
        ("[[flag]]\nphrase = 'a'\nseverity = 4", 3, "severity is 1, 2 or 3", True),
        ("[[flag]]\nphrase = 'a'\nseverity = '3'", 3, "severity is 1, 2 or 3", True),
        ("[[flag]]\nphrase = 'a'\nseverity = 1.0", 3, "severity is 1, 2 or 3", True),
        ("[[flag]]\nphrase = 'a'\nseverity = true", 3, "severity is 1, 2 or 3", True),
        ("[[flag]]\nphrase = 'a'\nseverity = [1]", 3, "severity is 1, 2 or 3", True),
        ("[flag]\nphrase = 'a'", 1, "two brackets", True),
        ("[[flags]]\nphrase = 'a'", 1, "[[flags]] means nothing here", True),
        ("[[allow.more]]\nphrase = 'a'", 1, "[[allow.more]] means nothing here", True),
    ],
)
def test_a_bad_entry_is_named_with_its_line_and_the_others_hold(
    bad: str, line: int, reason: str, newline: str, *, is_sound: bool
) -> None:
    good = "[[flag]]\nphrase = 'first'\n\n{}\n\n[[allow]]\nphrase = 'last'\n"
    read = parsed(good.format(bad).replace("\n", newline))
    (problem,) = read.problems
    assert problem.line == line + 3
    assert reason in problem.reason
    assert [entry.rule.phrase.text for entry in read.entries] == ["first", "last"]
    assert read.is_sound == is_sound


def test_an_unknown_key_is_named_and_its_entry_holds() -> None:
    text = "[[allow]]\nphrase = 'a'\nwhy = 'b'\n'\\u001b[31m' = 1\n\"\\u001b[31m\" = 1\n"
    assert [entry.rule.phrase.text for entry in parsed(text).entries] == ["a"]
    assert problems("[[allow]]\nphrase = 'a'\nwhy = 'b'") == [
        (3, "why means nothing in [[allow]]. It may hold phrase, note.")
    ]
    assert all("\x1b" not in reason for _, reason in problems(text))


def test_what_stands_above_the_first_entry_is_named() -> None:
    assert problems("# mine\nphrase = 'a'\n[[flag]]\nphrase = 'b'\n") == [
        (2, "phrase stands above the first [[flag]] or [[allow]]. Move it.")
    ]


def test_a_phrase_that_stands_there_twice_counts_once() -> None:
    text = "[[flag]]\nphrase = 'Per  our POLICY'\n[[allow]]\nphrase = 'per our policy'\n"
    assert problems(text) == []
    assert problems(f"{text}[[flag]]\nphrase = 'per our policy'\n") == [
        (5, "the phrase stands in line 1 already. Remove one of the two.")
    ]


def test_there_is_a_limit_to_the_number_of_phrases() -> None:
    text = "".join(f"[[flag]]\nphrase = 'word{number}'\n" for number in range(MOST_PHRASES + 5))
    read = parsed(text)
    assert len(read.entries) == MOST_PHRASES
    assert [(problem.line, problem.reason) for problem in read.problems] == [
        (1001, "more than 500 phrases. Those from here on are left out.")
    ]
