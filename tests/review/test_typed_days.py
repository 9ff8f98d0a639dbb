"""Days as people type them into a field, and as the field shows them again."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.typed_days import shown_day, typed_due, typed_moment

LONDON = ZoneInfo("Europe/London")
#: A Wednesday.
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Friday", "2026-11-27"),
        ("3 March", "2027-03-03"),
        ("in 2 days", "2026-11-27"),
        ("tomorrow at noon", "2026-11-26T12:00+00:00"),
        ("yesterday", "2026-11-24"),
        ("24 Nov 2026", "2026-11-24"),
        ("20 Nov", "2026-11-20"),
        ("", ""),
        ("  ", ""),
        ("some day", None),
        ("31 November", None),
    ],
)
def test_a_day_to_come_is_read(typed: str, kept: str | None) -> None:
    assert typed_due(typed, NOW) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("now", "2026-11-25T14:20:00+00:00"),
        ("today 9:30", "2026-11-25T09:30+00:00"),
        ("yesterday 16:00", "2026-11-24T16:00+00:00"),
        ("yesterday", "2026-11-24T12:00+00:00"),
        ("Friday", "2026-11-20T12:00+00:00"),
        ("Wednesday 9 am", "2026-11-25T09:00+00:00"),
        ("3 days ago", "2026-11-22T12:00+00:00"),
        ("3 March", "2026-03-03T12:00+00:00"),
        ("3 December", "2025-12-03T12:00+00:00"),
        ("1 July 2026 8 pm", "2026-07-01T20:00+01:00"),
        ("2 weeks ago", "2026-11-11T12:00+00:00"),
        ("", ""),
        ("long ago", None),
    ],
)
def test_a_moment_until_now_is_read(typed: str, kept: str | None) -> None:
    assert typed_moment(typed, NOW) == kept


def test_nothing_was_sent_in_the_future() -> None:
    assert typed_moment("today 23:00", NOW) == NOW.isoformat()


@pytest.mark.parametrize("kept", ["2026-11-27", "2026-11-24", "2027-03-03", "2026-11-26T12:00+00:00"])
def test_a_day_to_come_that_is_shown_is_read_back_the_same(kept: str) -> None:
    assert typed_due(shown_day(kept, NOW), NOW) == kept


@pytest.mark.parametrize(
    "kept", ["2026-11-24T16:00+00:00", "2026-07-01T20:00+01:00", "2020-02-29T00:05+00:00"]
)
def test_a_past_moment_that_is_shown_is_read_back_the_same(kept: str) -> None:
    assert typed_moment(shown_day(kept, NOW), NOW) == kept


def test_a_day_is_shown_with_its_weekday_and_a_moment_in_the_zone_of_the_person() -> None:
    assert shown_day("2026-11-27", NOW) == "Fri 27 Nov 2026"
    assert shown_day("2026-07-01T19:00+00:00", NOW) == "Wed 1 Jul 2026, 20:00"
    assert shown_day("", NOW) == ""
    assert shown_day("whenever", NOW) == ""
