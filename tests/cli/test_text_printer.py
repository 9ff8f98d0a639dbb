"""The review as lines for people."""

import io
from collections.abc import Callable

import pytest

from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.shades import Shades
from secondtry.cli.text_printer import TextPrinter, one_line
from secondtry.cli.troubles import Trouble
from secondtry.engine.finding import Finding, Rewrite

MakeMessage = Callable[..., ReviewedMessage]


def _printed(
    *messages: ReviewedMessage, troubles: tuple[Trouble, ...] = (), colored: bool = False
) -> list[str]:
    stream = io.StringIO()
    printer = TextPrinter(stream, Shades(colored))
    for message in messages:
        printer.print_message(message)
    printer.print_end(troubles)
    return stream.getvalue().splitlines()


def test_each_finding_is_one_line_that_editors_can_follow(make_message: MakeMessage) -> None:
    lines = _printed(make_message())
    assert lines[0] == (
        'letters/dana.txt:2:1: reconsider hidden_actor: "your order was misplaced" — “I hear hidden_actor.”'
    )
    assert lines[2] == (
        'letters/dana.txt:3:22: polish stock_phrase: "any inconvenience" — “I hear stock_phrase.”'
    )


def test_the_first_rewrite_stands_below_on_one_line(make_message: MakeMessage) -> None:
    assert _printed(make_message())[1] == "    try: we misplaced your order"


def test_a_rewrite_that_leaves_the_words_out_says_so(
    make_message: MakeMessage, findings: tuple[Finding, ...]
) -> None:
    out = findings[1]._replace(rewrites=(Rewrite(findings[1].span, "", leaves_out=True),))
    assert _printed(make_message(found=(out,)))[1] == "    try: leave these words out"


def test_what_is_missing_is_one_line(make_message: MakeMessage) -> None:
    assert _printed(make_message())[3] == "letters/dana.txt: still to say: ownership, apology (weak)"


def test_the_last_line_counts_by_group(make_message: MakeMessage) -> None:
    assert _printed(make_message())[-1] == "2 findings in 1 message: 1 pushes blame away, 1 empty phrase."


def test_the_last_line_counts_over_all_messages(make_message: MakeMessage) -> None:
    messages = [make_message(), make_message(), make_message(went_wrong=False, found=())]
    lines = _printed(*messages, troubles=(Trouble("one"),))
    assert lines[-1] == (
        "4 findings in 2 of 3 messages: 2 push blame away, 2 empty phrases (1 routine); "
        "1 file could not be read."
    )


def test_a_routine_message_prints_nothing_but_the_count(make_message: MakeMessage) -> None:
    assert _printed(make_message(went_wrong=False, found=())) == ["Nothing found in 1 message (routine)."]


@pytest.mark.parametrize("text", ["", " \n\n", "\u200b", "\ufeff \u2060\n"])
def test_an_empty_message_is_said_to_be_empty_and_not_routine(make_message: MakeMessage, text: str) -> None:
    empty = make_message(text=text, went_wrong=False, found=())
    line = "letters/dana.txt: empty, so nothing was reviewed"
    assert _printed(empty) == [line, "Nothing to review in 1 message."]
    assert _printed(empty, empty) == [line, line, "Nothing to review in 2 messages."]
    routine = make_message(went_wrong=False, found=())
    assert _printed(empty, routine)[-1] == "Nothing found in 2 messages (1 routine, 1 empty)."
    assert _printed(empty, make_message())[-1] == (
        "2 findings in 1 of 2 messages: 1 pushes blame away, 1 empty phrase (1 empty)."
    )


def test_nothing_is_still_to_be_said_in_an_empty_message(make_message: MakeMessage) -> None:
    told = _printed(make_message(text="", found=()))
    assert told == ["letters/dana.txt: empty, so nothing was reviewed", "Nothing to review in 1 message."]


def test_with_nothing_to_read_only_that_is_said() -> None:
    assert _printed(troubles=(Trouble("one"), Trouble("two"))) == ["2 files could not be read."]
    assert _printed() == ["Nothing found in 0 messages."]


def test_problems_of_the_house_rules_are_counted_by_themselves(make_message: MakeMessage) -> None:
    one, other = Trouble("one", in_house_rules=True), Trouble("two", in_house_rules=True)
    message = make_message(went_wrong=False, found=())
    found = "Nothing found in 1 message (routine)"
    assert _printed(message, troubles=(one,)) == [f"{found}; 1 problem in the house rules."]
    assert _printed(message, troubles=(one, Trouble("file"), other)) == [
        f"{found}; 1 file could not be read; 2 problems in the house rules."
    ]


def test_more_than_six_gaps_are_counted(make_message: MakeMessage) -> None:
    message = make_message(found=())
    gaps = message.analysis.missing[:1] * 9
    crowded = message._replace(analysis=message.analysis._replace(missing=gaps))
    assert _printed(crowded)[0].endswith("ownership, " * 5 + "ownership, and 3 more")


def test_colour_adds_nothing_but_colour(make_message: MakeMessage) -> None:
    plain = "\n".join(_printed(make_message()))
    colored = "\n".join(_printed(make_message(), colored=True))
    assert "\x1b[" not in plain
    assert "\x1b[" in colored
    for code in ("0", "1", "2", "31", "32", "33", "34", "1;31"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == plain


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a\n  b\tc", "a b c"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2028b", "a b"),
        ("👨‍👩‍👧 é", "👨‍👩‍👧 é"),
    ],
)
def test_words_come_on_one_line_without_anything_a_terminal_obeys(words: str, line: str) -> None:
    assert one_line(words) == line


def test_a_name_cannot_command_the_terminal(make_message: MakeMessage) -> None:
    assert all("\x1b" not in line for line in _printed(make_message(name="a\x1b]0;x\x07.txt")))


def test_long_words_are_cut() -> None:
    assert one_line("abcdef", 6) == "abcdef"
    assert one_line("abc defg", 6) == "abc d…"
    assert one_line("abcd efg", 6) == "abcd…"


def test_a_house_rule_is_told_in_the_words_of_who_wrote_it(
    make_message: MakeMessage, own_finding: Finding
) -> None:
    lines = _printed(make_message(went_wrong=False, found=(own_finding,)))
    assert lines == [
        'letters/dana.txt:3:12: polish house_rule: "Sorry" — We say more.',
        "    try: We apologise",
        "1 finding in 1 message: 1 of your own rules (routine).",
    ]


def test_a_house_rule_without_a_reason_still_says_why_it_is_told(
    make_message: MakeMessage, own_finding: Finding
) -> None:
    lines = _printed(make_message(found=(own_finding._replace(note=""),)))
    assert lines[0].endswith(': "Sorry" — The house rules ask for these words to be marked.')


def test_what_the_house_rules_allow_is_counted(
    make_message: MakeMessage, findings: tuple[Finding, ...]
) -> None:
    lines = _printed(make_message(found=(), silenced=findings), make_message(silenced=findings[:1]))
    assert lines[-1] == (
        "2 findings in 1 of 2 messages: 1 pushes blame away, 1 empty phrase; "
        "3 silent, as your house rules allow."
    )
