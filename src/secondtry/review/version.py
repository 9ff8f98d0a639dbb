"""Earlier texts of a message: the one that went out first, and those that were kept since."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstMessage:
    """A message that went out and is tried a second time.

    ``sent_at`` is ISO 8601 with its offset, or empty.
    """

    text: str
    sent_at: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it once was; one without a name was kept by itself.

    ``kept_at`` is ISO 8601 with its offset.
    """

    number: int
    text: str
    name: str = ""
    kept_at: str = ""
