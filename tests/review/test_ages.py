"""Times are told in words."""

from datetime import UTC, datetime, timedelta

import pytest

from secondtry.review.ages import age_in_words, moment


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(hours=-3), "just now"),
        (timedelta(seconds=119), "just now"),
        (timedelta(minutes=2), "2 minutes ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(minutes=119), "an hour ago"),
        (timedelta(hours=3, minutes=50), "3 hours ago"),
        (timedelta(hours=47), "47 hours ago"),
        (timedelta(hours=48), "2 days ago"),
    ],
)
def test_an_age_is_told_in_words(age: timedelta, words: str) -> None:
    assert age_in_words(age) == words


@pytest.mark.parametrize("written", ["", "yesterday", "2026-11-20T10:00"])
def test_what_is_no_time_with_an_offset_is_none(written: str) -> None:
    assert moment(written) is None


def test_a_time_with_an_offset_is_read() -> None:
    assert moment("2026-11-20T12:00+02:00") == datetime(2026, 11, 20, 10, tzinfo=UTC)
