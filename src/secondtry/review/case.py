"""What goes on after a message has been sent: promises, follow-ups, what was learned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """One customer's case.

    ``sent_at`` is ISO 8601 with its offset, empty while the message has not gone out.
    """

    customer: str = ""
    sent_at: str = ""
