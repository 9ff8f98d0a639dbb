"""What a second try changed: told by finding and by move, never by position."""

import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.review import Review, finding_keys
from secondtry.review.second_try import Fate, SecondTryReading, compare_tries
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

FIRST = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nBest,\nRuth"


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


def _read(analyzer: Analyzer, text: str) -> Analysis:
    return analyzer.analyze(read_draft(text), Options(occasion="mistake", second_try=True))


def _compared(analyzer: Analyzer, second: str, first: str = FIRST) -> SecondTryReading:
    return compare_tries(_read(analyzer, first), _read(analyzer, second), Review(text=second))


def _told(reading: SecondTryReading) -> list[tuple[str, str]]:
    return [(each.fate.value, each.finding.excerpt) for each in reading.findings]


def test_a_copy_resolves_nothing_and_adds_nothing(analyzer: Analyzer) -> None:
    reading = _compared(analyzer, FIRST)
    assert _told(reading) == [
        ("still", "Your order was misplaced"),
        ("still", "We are sorry if this upset you"),
    ]
    assert (reading.gained, reading.lost, reading.says_so) == ((), (), False)


def test_words_that_moved_are_still_the_same_finding(analyzer: Analyzer) -> None:
    reading = _compared(
        analyzer,
        "Hi Dana,\n\nWe are sorry if this upset you. On Monday your order was misplaced.\n\nBest,\nRuth",
    )
    assert _told(reading) == [
        ("still", "We are sorry if this upset you"),
        ("still", "your order was misplaced"),
    ]
    assert [each.is_reworded for each in reading.findings] == [False, False]


def test_what_was_owned_is_resolved_and_what_came_in_is_new(analyzer: Analyzer) -> None:
    reading = _compared(
        analyzer,
        "Hi Dana,\n\nWe misplaced your order. I am sorry. We apologise for any inconvenience caused.",
    )
    assert [fate for fate, _ in _told(reading)] == ["new", "resolved", "resolved"]
    assert [words for _, words in _told(reading)][1:] == [
        "Your order was misplaced",
        "We are sorry if this upset you",
    ]
    assert (reading.count(Fate.RESOLVED), reading.count(Fate.NEW), reading.count(Fate.STILL)) == (2, 1, 0)


def test_a_word_more_does_not_make_it_another_finding(analyzer: Analyzer) -> None:
    reading = _compared(analyzer, FIRST.replace("sorry if this upset you", "sorry if this has upset you"))
    assert [fate for fate, _ in _told(reading)] == ["still", "still"]
    assert [each.is_reworded for each in reading.findings] == [False, True]


def test_of_two_alike_one_is_resolved_where_one_is_gone(analyzer: Analyzer) -> None:
    twice = "Your order was misplaced. I rang the depot. Your order was misplaced."
    reading = _compared(analyzer, "Your order was misplaced. I rang the depot.", twice)
    assert [fate for fate, _ in _told(reading)] == ["still", "resolved"]


def test_a_dismissed_finding_is_neither_resolved_nor_there(analyzer: Analyzer) -> None:
    first = _read(analyzer, FIRST)
    key = next(iter(finding_keys(FIRST, first.findings)))
    review = Review(text=FIRST, dismissed=frozenset({key}))
    reading = compare_tries(first, first, review)
    assert _told(reading) == [("still", "We are sorry if this upset you")]


def test_moves_are_gained_and_lost(analyzer: Analyzer) -> None:
    first = "Your order was misplaced. I am sorry that your order was late."
    second = "We misplaced your order. A new one is with you on Friday 3 March by noon."
    reading = _compared(analyzer, second, first)
    gained = {each.move.key: (each.before, each.now) for each in reading.gained}
    assert gained["ownership"][1] == 2
    assert gained["timeframe"][1] == 2
    assert all(before < now for before, now in gained.values())
    assert "apology" in {each.move.key for each in reading.lost}
    span = next(each.in_second for each in reading.gained if each.move.key == "timeframe")
    assert span is not None
    assert "Friday" in span.of(second)


def test_a_second_try_that_says_so_is_known_for_it(analyzer: Analyzer) -> None:
    reading = _compared(analyzer, f"On Monday I wrote to you and left out the price.\n\n{FIRST}")
    assert reading.says_so
    assert "second_try" not in {each.move.key for each in (*reading.gained, *reading.lost)}


def test_the_marker_is_expected_once_a_first_message_went_out(analyzer: Analyzer) -> None:
    draft = read_draft(FIRST)
    alone = analyzer.analyze(draft, Options(occasion="mistake"))
    second = analyzer.analyze(draft, Options(occasion="mistake", second_try=True))
    assert "second_try" not in {gap.move.key for gap in alone.missing}
    assert ("second_try", "core") in {(gap.move.key, gap.weight.value) for gap in second.missing}


def test_a_second_try_is_never_routine_by_itself(analyzer: Analyzer) -> None:
    draft = read_draft("Your parcel is in the post.")
    assert analyzer.analyze(draft).occasion == "routine"
    second = analyzer.analyze(draft, Options(second_try=True))
    assert (second.occasion, second.went_wrong) == ("second_try", True)
    by_choice = Options(second_try=True)._replace(occasion="routine")
    assert analyzer.analyze(draft, by_choice).occasion == "routine"
