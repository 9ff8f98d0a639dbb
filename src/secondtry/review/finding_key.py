"""What a dismissal hangs on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class FindingKey:
    """What a dismissal hangs on: rule, words, the words beside them, and which of several alike.

    Never a position and never the message, so that it survives edits elsewhere.
    """

    rule: str
    excerpt: str
    before: str
    after: str
    ordinal: int
