"""The clock of a second try speaks in words, and is late after a day."""

from datetime import UTC, datetime, timedelta

import pytest

from secondtry.review.second_try_clock import ClockReading, read_clock, time_since

NOW = datetime.fromisoformat("2026-03-10T15:00:00+01:00")


@pytest.mark.parametrize(
    ("sent_at", "since", "left", "is_late"),
    [
        ("2026-03-10T14:59:30+01:00", "just now", "23 hours left", False),
        ("2026-03-10T14:20:00+01:00", "40 minutes ago", "23 hours left", False),
        ("2026-03-10T13:00:00+00:00", "1 hour ago", "23 hours left", False),
        ("2026-03-09T15:00:00+01:00", "24 hours ago", "less than a minute left", False),
        ("2026-03-09T14:59:00+01:00", "24 hours ago", "say that it comes late", True),
        ("2026-03-08T16:00:00+01:00", "47 hours ago", "say that it comes late", True),
        ("2026-03-06T15:00:00+01:00", "4 days ago", "say that it comes late", True),
    ],
)
def test_the_clock_says_how_long_ago_and_what_is_left(
    sent_at: str, since: str, left: str, *, is_late: bool
) -> None:
    reading = read_clock(sent_at, NOW)
    assert reading is not None
    assert (reading.since, reading.is_late) == (since, is_late)
    assert left in reading.advice


@pytest.mark.parametrize("sent_at", ["", "yesterday", "2026-03-10T14:00:00"])
def test_nothing_is_said_where_no_time_is_told(sent_at: str) -> None:
    assert read_clock(sent_at, NOW) is None


def test_a_time_to_come_is_asked_about_and_never_late() -> None:
    reading = read_clock("2026-03-11T15:00:00+01:00", NOW)
    assert reading is not None
    assert (reading.since, reading.is_late) == ("in the future", False)


def test_one_of_a_thing_is_said_in_the_singular() -> None:
    assert time_since(timedelta(seconds=90)) == "1 minute ago"
    assert time_since(timedelta(hours=1, minutes=59)) == "1 hour ago"
    assert time_since(timedelta(days=2)) == "2 days ago"


def test_the_clock_stands_once_the_second_has_gone_out() -> None:
    now = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
    reading = read_clock("2026-11-22T14:00+00:00", now, "2026-11-23T17:30+00:00")
    assert reading == ClockReading("3 days ago", "The second followed 27 hours later.", is_late=False)
