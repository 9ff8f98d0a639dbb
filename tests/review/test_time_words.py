"""Moments and days in words."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.time_words import (
    ago_in_words,
    counted,
    day_in_words,
    day_of,
    moment,
    time_over_in_words,
)

LONDON = ZoneInfo("Europe/London")
#: A Wednesday.
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-90), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=14), "14 hours ago"),
        (timedelta(hours=15), "yesterday"),
        (timedelta(days=2), "2 days ago"),
        (timedelta(days=13), "13 days ago"),
        (timedelta(days=14), "2 weeks ago"),
        (timedelta(days=59), "8 weeks ago"),
        (timedelta(days=60), "2 months ago"),
        (timedelta(days=800), "2 years ago"),
    ],
)
def test_how_long_ago(back: timedelta, words: str) -> None:
    assert ago_in_words(NOW - back, NOW) == words


def test_a_few_hours_are_hours_also_across_midnight() -> None:
    early = datetime(2026, 11, 25, 1, 0, tzinfo=LONDON)
    assert ago_in_words(early - timedelta(hours=3), early) == "3 hours ago"
    assert ago_in_words(early - timedelta(hours=6), early) == "yesterday"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 26), "tomorrow"),
        (date(2026, 11, 24), "yesterday"),
        (date(2026, 11, 27), "Friday"),
        (date(2026, 12, 1), "Tuesday"),
        (date(2026, 12, 2), "2 December"),
        (date(2026, 11, 23), "23 November"),
        (date(2027, 1, 3), "3 January 2027"),
    ],
)
def test_a_day_near_today_by_its_name(day: date, words: str) -> None:
    assert day_in_words(day, NOW.date()) == words


@pytest.mark.parametrize(
    ("days", "words"), [(0, "since today"), (1, "since yesterday"), (2, "for 2 days"), (21, "for 3 weeks")]
)
def test_since_when_a_day_is_over(days: int, words: str) -> None:
    assert time_over_in_words(NOW.date() - timedelta(days=days), NOW.date()) == words


def test_the_day_of_a_moment_is_that_of_the_persons_own_calendar() -> None:
    assert day_of("2026-11-25T23:30-05:00", NOW) == date(2026, 11, 26)
    assert day_of("2026-11-25", NOW) == date(2026, 11, 25)
    assert day_of("", NOW) is None
    assert day_of("soon", NOW) is None


@pytest.mark.parametrize("kept", ["", "soon", "2026-11-25", "2026-11-25T10:00"])
def test_what_has_no_offset_is_no_moment(kept: str) -> None:
    assert moment(kept) is None


def test_one_and_many() -> None:
    assert [counted(1, "promise"), counted(2, "promise"), counted(2, "reply", "replies")] == [
        "1 promise",
        "2 promises",
        "2 replies",
    ]


@pytest.mark.parametrize("year", ["0001", "0999", "1969", "3000", "9999"])
def test_a_year_in_which_nobody_writes_is_no_moment_and_no_day(year: str) -> None:
    assert moment(f"{year}-06-15T12:00:00+14:00") is None
    assert day_of(f"{year}-06-15", NOW) is None


@pytest.mark.parametrize("kept", ["1970-01-01T00:00:00+14:00", "2999-12-31T23:59:59-14:00"])
def test_the_first_and_the_last_moment_can_be_told_anywhere(kept: str) -> None:
    at = moment(kept)
    assert at is not None
    assert ago_in_words(at, NOW)
    assert day_of(kept, NOW) is not None
