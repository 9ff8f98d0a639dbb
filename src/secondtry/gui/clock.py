"""What time it is, where the person is."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module

from PySide6.QtCore import QTimeZone

#: Returns now, a moment with its time zone.
Clock = Callable[[], datetime]


def local_now() -> datetime:
    """Return now in the zone of this computer, which knows summer time where the system lists its zones."""
    # It looks for where the system lists its zones, which nobody has to wait for who begins to write.
    zones = import_module("zoneinfo")
    try:
        return datetime.now(zones.ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode()))
    except (zones.ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).astimezone()
