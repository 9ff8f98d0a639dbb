"""Days and moments as a person types them into a field, and as the field shows them again."""

import re
from datetime import date, datetime, time, timedelta

from secondtry.review.day_patterns import DAY_MONTH, ISO_DAY, MONTH_DAY, WEEKDAY
from secondtry.review.due_days import read_clock, read_due
from secondtry.review.time_words import MONTHS, WEEKDAYS, day_of, moment

_AGO = re.compile(r"\b(?P<count>\d{1,3})\s+(?P<unit>day|week)s?\s+ago\b", re.IGNORECASE)


def shown_day(kept: str, now: datetime) -> str:
    """Return a kept day or moment so that ``typed_due`` and ``typed_moment`` read it back the same."""
    day = day_of(kept, now)
    if day is None:
        return ""
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    at = moment(kept)
    return words if at is None else f"{words}, {at.astimezone(now.tzinfo):%H:%M}"


def typed_due(words: str, now: datetime) -> str | None:
    """Return the day or moment to come that was typed: "Friday", "3 March", "in 2 days"; None if unread."""
    if not words.strip():
        return ""
    due = read_due(words, now) or _past(words, now)
    if isinstance(due, date):
        return due.isoformat()
    return due.kept(now) if due else None


def typed_moment(words: str, now: datetime) -> str | None:
    """Return the moment until now that was typed: "yesterday 16:00", "Friday", "3 March"; None if unread.

    A day without a time is its noon, or now if that is yet to come.
    """
    if not words.strip():
        return ""
    if words.strip().lower() == "now":
        return now.isoformat(timespec="seconds")
    day = _past(words, now)
    clock = read_clock(words)
    if day is None and clock is None:
        return None
    at = clock.at if clock else time(12)
    typed = datetime.combine(day or now.date(), at, now.tzinfo)
    return min(typed, now).isoformat(timespec="minutes" if typed < now else "seconds")


def _past(words: str, now: datetime) -> date | None:
    """Return the last day until today to which the words fit."""
    today = now.date()
    line = words.strip().lower()
    if "yesterday" in line:
        return today - timedelta(days=1)
    if "today" in line or line.startswith("this "):
        return today
    if match := _AGO.search(words):
        return today - timedelta(days=int(match["count"]) * (7 if match["unit"].lower() == "week" else 1))
    for pattern in (ISO_DAY, DAY_MONTH, MONTH_DAY):
        if match := pattern.search(words):
            return _written(match, today)
    if match := WEEKDAY.search(words):
        name = (match["full"] or match["short"])[:3].lower()
        wanted = next(number for number, day in enumerate(WEEKDAYS) if day.lower().startswith(name))
        return today - timedelta(days=(today.weekday() - wanted) % 7)
    return None


def _written(match: re.Match[str], today: date) -> date | None:
    name = match["month"]
    month = (
        int(name)
        if name.isdigit()
        else next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(name[:3].lower()))
    )
    try:
        day = date(int(match["year"] or today.year), month, int(match["day"]))
        return day if match["year"] or day <= today else day.replace(year=today.year - 1)
    except ValueError:
        return None
