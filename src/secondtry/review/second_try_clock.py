"""How long ago the first message went out, in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from secondtry.review.time_words import counted, moment

#: Within this time a second try reads as one thought; later it still helps, and says that it comes late.
BEST_WITHIN: Final = timedelta(hours=24)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """How long ago it was, and how much of the day is left; ``is_late`` once that day has passed.

    ``since`` is "3 hours ago"; ``advice`` is a sentence, and may be empty.
    """

    since: str
    advice: str
    is_late: bool


def read_clock(sent_at: str, now: datetime, second_sent_at: str = "") -> ClockReading | None:
    """Return what the clock says; None where nobody has said when the message went out.

    ``sent_at`` is ISO 8601 with its offset, ``now`` knows its zone. What is no such time counts as unsaid.
    The clock stands once the second has gone out too.
    """
    sent = moment(sent_at)
    if sent is None:
        return None
    passed = now - sent
    second = moment(second_sent_at)
    if second is not None and timedelta(0) <= second - sent and second <= now:
        after = _in_words(second - sent)
        return ClockReading(time_since(passed), f"The second followed {after} later.", is_late=False)
    if passed < timedelta(0):
        return ClockReading("in the future", "Is that the right day and hour?", is_late=False)
    if passed <= BEST_WITHIN:
        left = BEST_WITHIN - passed
        return ClockReading(
            time_since(passed), f"Best within a day of the first: {_in_words(left)} left.", is_late=False
        )
    return ClockReading(
        time_since(passed),
        "More than a day has passed. It still helps; say that it comes late.",
        is_late=True,
    )


def time_since(passed: timedelta) -> str:
    """Return a time in the past in words, such as "3 hours ago"."""
    return "just now" if passed < _MINUTE else f"{_in_words(passed)} ago"


def _in_words(time: timedelta) -> str:
    # Days from the second on: between one day and two, the hours are what matters.
    for unit, name, fewest in ((_DAY, "day", 2), (_HOUR, "hour", 1), (_MINUTE, "minute", 1)):
        count = time // unit
        if count >= fewest:
            return counted(count, name)
    return "less than a minute"
