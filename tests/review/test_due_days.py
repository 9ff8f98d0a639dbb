"""The day that words promise, seen from the day on which they were sent."""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.due_days import Due, read_due

LONDON = ZoneInfo("Europe/London")
#: A Wednesday, at twenty past two in the afternoon.
SENT = datetime(2026, 11, 25, 14, 20, tzinfo=LONDON)
WEDNESDAY = SENT.date()


def day(words: str, sent: datetime = SENT) -> date | None:
    due = read_due(words, sent)
    return due.day if due else None


def days_later(days: int) -> date:
    return WEDNESDAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I will ring you today.", 0),
        ("I will ring you this afternoon.", 0),
        ("You will hear from me by the end of the day.", 0),
        ("I will ring you tomorrow.", 1),
        ("We will be there the day after tomorrow.", 2),
        ("You will have it by Friday.", 2),
        ("You will have it by Fri.", 2),
        ("It goes in on Monday.", 5),
        ("We will come this Thursday.", 1),
        ("I will bring it a week on Friday.", 9),
        ("I will bring it Friday week.", 9),
        ("It will be with you within 3 days.", 3),
        ("We will write within a week.", 7),
        ("It will be there in two weeks.", 14),
        ("It will be there in a fortnight.", 14),
        ("I will have it in a couple of days.", 2),
        ("Within two working days it will reach you.", 2),
        ("Within three working days it will reach you.", 5),
        ("It will take 3 to 5 working days.", 7),
        ("The supplier says it takes 7 to 10 days.", 10),
        ("We will come on Thursday or Friday.", 2),
        ("You will have it between Thursday and Saturday.", 3),
        ("I will answer before Friday.", 1),
        ("You told us on Monday, and we will be there by Saturday.", 3),
        ("It will be done by the weekend.", 4),
        ("The Monday van brings it on Saturday.", 3),
        ("You will have it on the Friday.", 2),
    ],
)
def test_a_day_is_counted_from_the_day_of_sending(words: str, expected: int) -> None:
    assert day(words) == days_later(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You will have the money by 3 March.", date(2027, 3, 3)),
        ("You will have the money by 3 March 2028.", date(2028, 3, 3)),
        ("You will have it by the 3rd of December.", date(2026, 12, 3)),
        ("You will have it by December 3rd.", date(2026, 12, 3)),
        ("You will have it by Dec 3, 2026.", date(2026, 12, 3)),
        ("You will have it by 2026-12-03.", date(2026, 12, 3)),
        ("It goes in on Friday 4 December.", date(2026, 12, 4)),
        ("It goes in on Friday, the 4th of December.", date(2026, 12, 4)),
        ("We will be there on the 30th.", date(2026, 11, 30)),
        ("We will be there on the 3rd.", date(2026, 12, 3)),
        ("It is done by the end of the month.", date(2026, 11, 30)),
        ("It is done by the end of next month.", date(2026, 12, 31)),
        ("It will be ready by the end of February.", date(2027, 2, 28)),
        ("We will pay within a month.", date(2026, 12, 25)),
    ],
)
def test_a_date_is_the_next_of_its_name(words: str, expected: date) -> None:
    assert day(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "I will ring you soon.",
        "We will do it as soon as possible.",
        "You will have it in a few days.",
        "You will hear from us in due course.",
        "We will do it within weeks.",
        "We delivered it last Friday.",
        "It went out 3 days ago.",
        "On 20 November we sent the wrong lamp.",
        "We open every Monday.",
        "We will be there on the 31st of November.",
        "I sat down with the team.",
        "",
    ],
)
def test_what_names_no_day_ahead_is_left_to_the_person(words: str) -> None:
    assert read_due(words, SENT) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I will ring you tomorrow at noon.", Due(days_later(1), time(12))),
        ("I will ring you by noon tomorrow.", Due(days_later(1), time(12))),
        ("I will ring you by 4 pm.", Due(WEDNESDAY, time(16))),
        ("I will ring you by 4.30pm on Friday.", Due(days_later(2), time(16, 30))),
        ("Next update at 16:00.", Due(WEDNESDAY, time(16))),
        ("We will write within the hour.", Due(WEDNESDAY, time(15, 20))),
        ("We will write within 48 hours.", Due(days_later(2), time(14, 20))),
        ("I will ring you by four this afternoon.", Due(WEDNESDAY, time(16))),
        ("I will be with you by nine tomorrow morning.", Due(days_later(1), time(9))),
        ("I come on Friday between four and six in the afternoon.", Due(days_later(2), time(18))),
        ("I come on Friday by four in the afternoon, no longer at 7 am.", Due(days_later(2), time(16))),
        ("From Friday I come at 16:00, no longer on Thursdays at 7 am.", Due(days_later(2), time(16))),
    ],
)
def test_a_clock_time_is_kept_with_its_day(words: str, expected: Due) -> None:
    assert read_due(words, SENT) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You will have it next week.", date(2026, 12, 4)),
        ("We will come next Friday.", date(2026, 12, 4)),
        ("We will come on Wednesday.", date(2026, 12, 2)),
        ("I will ring you by 9 am.", date(2026, 11, 26)),
        ("You will have it next month.", date(2026, 12, 31)),
        ("Allow another 3 days.", date(2026, 11, 28)),
        ("It takes 2 working days.", date(2026, 11, 27)),
        ("Allow a month.", date(2026, 12, 25)),
        ("I will ring you by five.", WEDNESDAY),
    ],
)
def test_words_that_leave_it_open_are_not_sure(words: str, expected: date) -> None:
    due = read_due(words, SENT)
    assert due is not None
    assert (due.day, due.is_sure) == (expected, False)


def test_a_day_that_is_plain_is_sure() -> None:
    assert read_due("by Friday", SENT) == Due(days_later(2), None, is_sure=True)
    assert read_due("next Tuesday", SENT) == Due(days_later(6), None, is_sure=True)


@pytest.mark.parametrize(
    ("sent", "words", "expected"),
    [
        (date(2027, 1, 31), "within a month", date(2027, 2, 28)),
        (date(2028, 1, 31), "within a month", date(2028, 2, 29)),
        (date(2026, 12, 31), "tomorrow", date(2027, 1, 1)),
        (date(2026, 12, 28), "by 3 January", date(2027, 1, 3)),
        (date(2027, 1, 30), "on the 31st", date(2027, 1, 31)),
        (date(2027, 2, 1), "on the 31st", date(2027, 3, 31)),
        (date(2026, 12, 15), "by the end of next month", date(2027, 1, 31)),
        (date(2027, 1, 31), "by the end of next month", date(2027, 2, 28)),
        (date(2026, 11, 27), "within one working day", date(2026, 11, 30)),
        (date(2026, 11, 28), "within one working day", date(2026, 11, 30)),
        (date(2026, 11, 29), "by the end of this week", date(2026, 11, 29)),
    ],
)
def test_months_and_years_end(sent: date, words: str, expected: date) -> None:
    assert day(words, datetime.combine(sent, time(9), LONDON)) == expected


def test_hours_are_hours_when_the_clocks_change() -> None:
    before_spring = datetime(2026, 3, 28, 18, 0, tzinfo=LONDON)
    assert read_due("within 48 hours", before_spring) == Due(date(2026, 3, 30), time(19))
    before_autumn = datetime(2026, 10, 24, 18, 0, tzinfo=LONDON)
    assert read_due("within 24 hours", before_autumn) == Due(date(2026, 10, 25), time(17))


def test_a_clock_time_is_kept_with_the_offset_of_its_own_day() -> None:
    before_spring = datetime(2026, 3, 28, 18, 0, tzinfo=LONDON)
    due = read_due("tomorrow at noon", before_spring)
    assert due is not None
    assert due.kept(before_spring) == "2026-03-29T12:00+01:00"


def test_a_day_is_kept_without_a_time() -> None:
    sent = datetime(2026, 3, 28, 18, 0, tzinfo=timezone(timedelta(hours=-5)))
    due = read_due("by Monday", sent)
    assert due is not None
    assert due.kept(sent) == "2026-03-30"
