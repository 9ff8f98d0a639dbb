"""Earlier texts of a message: the one that went out first, and those that were kept since."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FirstMessage:
    """A message that went out and is tried a second time. Its text is never changed.

    ``sent_at`` is when it went out, as far as the writer says: ISO 8601 with its offset, or empty.
    """

    text: str
    sent_at: str = ""


class KeptBecause(StrEnum):
    """Why a text was kept."""

    ASKED = "asked"
    SECOND_TRY = "second_try"
    REPLACED = "replaced"
    NEW_DAY = "new_day"
    RESTORED = "restored"
    NO_SECOND_TRY = "no_second_try"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it once was; one without a name was kept by itself.

    ``number`` counts up within one review and is given only once. ``kept_at`` is ISO 8601 with its
    offset, in the time of the place where it was kept.
    """

    number: int
    text: str
    name: str = ""
    kept_at: str = ""
    because: KeptBecause = KeptBecause.ASKED

    @property
    def is_automatic(self) -> bool:
        """Whether it was kept by itself; giving it a name makes it the writer's own."""
        return not self.name
