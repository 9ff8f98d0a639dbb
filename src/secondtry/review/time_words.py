"""Moments and days as people say them. Nothing here looks at a clock: what time it is comes in."""

from datetime import date, datetime

_MINUTE, _HOUR = 60, 3600
#: As long as "2026-11-25"; a moment is longer.
_ONLY_A_DAY = 10
#: Of moments that can be told; a file may hold any.
_FIRST_YEAR, _LAST_YEAR = 1970, 2999

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def moment(kept: str) -> datetime | None:
    """Return a kept moment, or None where there is none, it cannot be read, or no message is of its year.

    Any time zone and a reckoning of many years keep what is returned within the calendar.
    """
    if len(kept) <= _ONLY_A_DAY:
        return None
    try:
        read = datetime.fromisoformat(kept)
    except ValueError:
        return None
    return read if read.tzinfo and _is_of_our_time(read) else None


def day_of(kept: str, now: datetime) -> date | None:
    """Return the day of a kept day or moment, as the calendar of ``now`` has it."""
    if (at := moment(kept)) is not None:
        return at.astimezone(now.tzinfo).date()
    try:
        day = date.fromisoformat(kept)
    except ValueError:
        return None
    return day if _is_of_our_time(day) else None


def ago_in_words(then: datetime, now: datetime) -> str:
    """Return how long ago something was: "just now", "3 hours ago", "yesterday", "2 weeks ago"."""
    seconds = (now - then).total_seconds()
    days = (now.date() - then.astimezone(now.tzinfo).date()).days
    if seconds < _MINUTE:
        return "just now"
    if seconds < _HOUR:
        return f"{counted(int(seconds // _MINUTE), 'minute')} ago"
    if days == 0 or seconds < 6 * _HOUR:
        return f"{counted(int(seconds // _HOUR), 'hour')} ago"
    return "yesterday" if days == 1 else f"{_many_days(days)} ago"


def day_in_words(day: date, today: date) -> str:
    """Return a day near today by its name, else as "3 March", with the year where it is another."""
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    if 1 < days < 7:
        return WEEKDAYS[day.weekday()]
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def full_day_in_words(day: date) -> str:
    """Return a day as "3 March 2026", for what is read later."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def time_over_in_words(due: date, today: date) -> str:
    """Return since when a day is over: "since yesterday", "for 3 weeks"."""
    days = (today - due).days
    if days < 1:
        return "since today"
    return "since yesterday" if days == 1 else f"for {_many_days(days)}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its word: "1 promise", "2 promises"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def _is_of_our_time(day: date) -> bool:
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def _many_days(days: int) -> str:
    if days < 14:
        return counted(days, "day")
    if days < 60:
        return counted(days // 7, "week")
    if days < 730:
        return counted(days // 30, "month")
    return counted(days // 365, "year")
