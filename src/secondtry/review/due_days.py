"""Reads from the words of a message the day that they promise, seen from the day they were sent.

Honest about what it cannot know: "soon" and "in a few days" name no day, and a reading that the
words leave open is not sure. It knows no public holidays.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from secondtry.review.day_patterns import (
    BARE_HOUR,
    BEFORE_IT,
    CLOCK,
    DAY_MONTH,
    FUTURE,
    ISO_DAY,
    LENGTH,
    MONTH_DAY,
    NAMES_A_THING,
    NO_LONGER,
    NOT_AHEAD,
    NUMBERS,
    ORDINAL,
    PERIOD,
    RELATIVE,
    SLASHED_DAY,
    TO_LATER,
    WEEKDAY,
)
from secondtry.review.time_words import MONTHS, WEEKDAYS

_FRIDAY, _SUNDAY = 4, 6
_MONTHS = 12
#: The hours of which only those of the day are meant, where neither half is named.
_FORENOON = range(9, 13)
#: A day of this month or the last few that is named without a year was meant as past.
_LATELY = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Due:
    """A day, with a clock time where one is named; not sure where the words leave it open."""

    day: date
    at: time | None = None
    is_sure: bool = True

    def kept(self, sent: datetime) -> str:
        """Return the day, or the moment at the place from which it was sent, in ISO 8601."""
        if self.at is None:
            return self.day.isoformat()
        return datetime.combine(self.day, self.at, sent.tzinfo).isoformat(timespec="minutes")


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    due: Due


def read_due(words: str, sent: datetime) -> Due | None:
    """Return when these words promise something, or None where they name no day.

    ``sent`` has a time zone; with one that knows summer time, lengths in hours are exact across its change.
    """
    text = words.replace("’", "'").replace("\n", " ").replace("\xa0", " ")
    text = NO_LONGER.sub("", text)
    mentions = _ahead(text, sorted(_mentions(text, sent), key=lambda each: (each.start, -each.end)))
    clock = read_clock(text)
    if not mentions:
        return _today_at(clock, sent) if clock is not None else None
    chosen = _chosen(text, mentions)
    due = chosen.due
    if clock is None or due.at is not None:
        return due
    return replace(due, at=clock.at, is_sure=due.is_sure and clock.is_sure)


def _today_at(clock: "ClockTime", sent: datetime) -> Due:
    """Return a clock time without a day: the next time that the clock shows it."""
    if clock.at > sent.time().replace(tzinfo=None):
        return Due(sent.date(), clock.at, clock.is_sure)
    return Due(sent.date() + timedelta(days=1), clock.at, is_sure=False)


def _ahead(text: str, mentions: list[_Mention]) -> list[_Mention]:
    kept: list[_Mention] = []
    for mention in mentions:
        if NOT_AHEAD.search(text[: mention.start]):
            continue
        if kept and mention.start < kept[-1].end:
            continue
        if kept and _is_same_day_again(text[kept[-1].end : mention.start]):
            # "Friday 27 November", "tomorrow, Tuesday": the second says more exactly what the first says.
            kept[-1] = replace(mention, start=kept[-1].start)
            continue
        kept.append(mention)
    return kept


def _is_same_day_again(between: str) -> bool:
    return re.fullmatch(r",?\s*\(?(?:the\s+)?", between) is not None


def _chosen(text: str, mentions: list[_Mention]) -> _Mention:
    deadlines = [number for number, each in enumerate(mentions) if BEFORE_IT.search(text[: each.start])]
    promised = FUTURE.search(text)
    behind = [number for number, each in enumerate(mentions) if promised and each.start > promised.start()]
    number = (deadlines or behind or [0])[0]
    chosen = mentions[number]
    leading = BEFORE_IT.search(text[: chosen.start])
    if leading and leading["word"].lower() == "before" and chosen.due.at is None:
        return replace(chosen, due=replace(chosen.due, day=chosen.due.day - timedelta(days=1)))
    following = mentions[number + 1 : number + 2]
    if following and TO_LATER.fullmatch(text[chosen.end : following[0].start]):
        return max(chosen, following[0], key=lambda each: each.due.day)
    return chosen


def _mentions(text: str, sent: datetime) -> Iterator[_Mention]:
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], datetime], Due | None]], ...] = (
        (WEEKDAY, _weekday),
        (RELATIVE, _relative),
        (ISO_DAY, _written_day),
        (DAY_MONTH, _written_day),
        (MONTH_DAY, _written_day),
        (SLASHED_DAY, _slashed_day),
        (ORDINAL, _ordinal),
        (LENGTH, _length),
        (PERIOD, _period),
    )
    for pattern, read in readers:
        for match in pattern.finditer(text):
            if (due := read(match, sent)) is not None:
                yield _Mention(match.start(), match.end(), due)


def _weekday(match: re.Match[str], sent: datetime) -> Due | None:
    if NAMES_A_THING.search(match.string, 0, match.start()):
        return None
    name = (match["full"] or match["short"])[:3].lower()
    wanted = next(number for number, day in enumerate(WEEKDAYS) if day.lower().startswith(name))
    lead = " ".join((match["lead"] or "").lower().split())
    today = sent.date()
    days = (wanted - today.weekday()) % 7 or (0 if lead == "this" else 7)
    if "week" in lead or match["week"]:
        return Due(today + timedelta(days=days + 7))
    if lead.startswith("next"):
        # Some mean the one of next week, and some the next to come: not sure where these differ.
        monday = today - timedelta(days=today.weekday())
        day = monday + timedelta(days=7 + wanted)
        return Due(day, is_sure=(day - today).days <= 7)
    # On a Friday, "by Friday" may still mean today.
    return Due(today + timedelta(days=days), is_sure=days < 7)


def _relative(match: re.Match[str], sent: datetime) -> Due:
    words = match["words"].lower()
    days = 2 if "day after" in words else 1 if words == "tomorrow" else 0
    return Due(sent.date() + timedelta(days=days))


def _written_day(match: re.Match[str], sent: datetime) -> Due | None:
    """Return a day with its month; without a year it is the next one, and none where it was lately."""
    year = int(match["year"]) if match["year"] else None
    return _named_day(int(match["day"]), _month_number(match["month"]), year, sent)


def _slashed_day(match: re.Match[str], sent: datetime) -> Due | None:
    """Return "27/11", which is the same as "11/27"; not sure where both could be the month."""
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if second <= _MONTHS else (second, first)
    year = int(match["year"]) % 100 + 2000 if match["year"] else None
    due = _named_day(day, month, year, sent) if 1 <= month <= _MONTHS else None
    is_open = max(first, second) <= _MONTHS and first != second
    return replace(due, is_sure=False) if due and is_open else due


def _named_day(number: int, month: int, year: int | None, sent: datetime) -> Due | None:
    day = _day(year or sent.year, month, number)
    if day is None or year:
        return Due(day) if day else None
    if day >= sent.date():
        return Due(day)
    if sent.date() - day < _LATELY:
        return None
    following = _day(sent.year + 1, month, number)
    return Due(following) if following else None


def _ordinal(match: re.Match[str], sent: datetime) -> Due | None:
    """Return "the 14th": the next one."""
    for months in range(3):
        year, month = divmod(sent.year * 12 + sent.month - 1 + months, 12)
        day = _day(year, month + 1, int(match["day"]))
        if day is not None and day >= sent.date():
            return Due(day)
    return None


def _length(match: re.Match[str], sent: datetime) -> Due | None:
    unit = match["unit"].lower()
    if match["most"] is None and not match[0].lower().endswith(f"the {unit}"):
        return None  # "in weeks", "within days": no number, no day
    count = _number(match["most"] or "a")
    starts_open = match["lead"].lower() in {"another", "allow"} or match["lead"].lower().startswith("take")
    if unit in {"minute", "min", "hour", "hr"}:
        length = timedelta(minutes=count) if unit.startswith("m") else timedelta(hours=count)
        at = (sent.astimezone(UTC) + length).astimezone(sent.tzinfo)
        return Due(at.date(), at.time().replace(second=0, microsecond=0), is_sure=not starts_open)
    if match["working"]:
        return Due(_working_day(sent.date(), count), is_sure=not starts_open)
    if unit == "month":
        return Due(_months_later(sent.date(), count), is_sure=not starts_open)
    days = {"day": 1, "week": 7, "fortnight": 14}[unit] * count
    return Due(sent.date() + timedelta(days=days), is_sure=not starts_open)


def _period(match: re.Match[str], sent: datetime) -> Due | None:
    today = sent.date()
    if match["month"]:
        month = _month_number(match["month"])
        year = sent.year + (month < sent.month)
        return Due(date(year, month, calendar.monthrange(year, month)[1]))
    which, unit, part = match["which"].lower(), match["unit"].lower(), (match["part"] or "").lower()
    if which == "the" and unit != "weekend" and "end of" not in part:
        return None
    is_end = "end of" in part
    if unit == "month":
        last = _months_later(today.replace(day=1), 2 if which == "next" else 1) - timedelta(days=1)
        return Due(last, is_sure=is_end)
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * (which == "next"))
    if unit == "weekend":
        return Due(monday + timedelta(days=_SUNDAY), is_sure=which != "next")
    return Due(
        monday + timedelta(days=_FRIDAY if today.weekday() <= _FRIDAY or which == "next" else _SUNDAY),
        # At the weekend, the week that ends may be this one or the one that begins.
        is_sure=is_end and (today.weekday() <= _FRIDAY or which == "next"),
    )


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time; not sure where morning or afternoon was guessed."""

    at: time
    is_sure: bool = True


def read_clock(text: str) -> ClockTime | None:
    """Return the first clock time that is named."""
    if match := CLOCK.search(text):
        return _written_clock(match)
    match = BARE_HOUR.search(text)
    return _bare_hour(text, _number(match["hour"])) if match else None


def _written_clock(match: re.Match[str]) -> ClockTime | None:
    if match["noon"]:
        return ClockTime(time(12))
    if match["hour24"]:
        return ClockTime(time(int(match["hour24"]), int(match["minute24"])))
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    return ClockTime(time(hour % 12 + 12 * (match["half"].lower() == "p"), int(match["minute"] or 0)))


def _bare_hour(text: str, hour: int) -> ClockTime:
    if re.search(r"\bmorning\b", text, re.IGNORECASE):
        return ClockTime(time(hour))
    if re.search(r"\b(?:afternoon|evening|tonight)\b", text, re.IGNORECASE):
        return ClockTime(time(hour % 12 + 12))
    # Nobody promises a call at five in the morning, but it is a guess; of ten o'clock there is no doubt.
    return ClockTime(time(hour + 12 if hour < 7 else hour), is_sure=hour in _FORENOON)


def _number(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def _month_number(words: str) -> int:
    if words.isdigit():
        return int(words)
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(words[:3].lower()))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _working_day(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day
