"""What time it is, where the person is."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

#: Returns now, a moment with its time zone.
Clock = Callable[[], datetime]


def local_now() -> datetime:
    """Return now in the zone of this computer, which knows summer time where the system lists its zones."""
    try:
        return datetime.now(ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode()))
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).astimezone()
