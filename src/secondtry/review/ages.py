"""Times in words: how long ago something was, and the names of days and months."""

from datetime import datetime, timedelta

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def moment(written: str) -> datetime | None:
    """Return the time that was kept as ISO 8601 with an offset; None where it is empty or no such time."""
    try:
        time = datetime.fromisoformat(written)
    except ValueError:
        return None
    return time if time.tzinfo is not None else None


def age_in_words(age: timedelta) -> str:
    """Return "just now", "20 minutes ago", "3 hours ago", "2 days ago"; what lies ahead is "just now"."""
    if age < timedelta(minutes=2):
        return "just now"
    if age < _HOUR:
        return f"{age // timedelta(minutes=1)} minutes ago"
    if age < 2 * _HOUR:
        return "an hour ago"
    if age < 2 * _DAY:
        return f"{age // _HOUR} hours ago"
    return f"{age // _DAY} days ago"
