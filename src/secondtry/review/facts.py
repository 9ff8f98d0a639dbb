"""What only the writer knows about what happened. Private: no export holds it unless it is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """The private fact sheet. Empty strings are what has not been said."""

    what_happened: str = ""
