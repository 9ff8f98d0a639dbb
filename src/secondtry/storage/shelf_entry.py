"""What a shelf says of one kept review, so that thousands can be listed."""

import json
from typing import NamedTuple

from secondtry.storage.kept_state import Table


class ShelfEntry(NamedTuple):
    """One kept review: its key, what was noted of it as JSON, and why it cannot be read, if so.

    The JSON is left as it is: whoever lists thousands knows what to look for in it, and reads it faster.
    """

    key: str
    noted: bytes = b"{}"
    problem: str = ""

    @classmethod
    def of(cls, key: str, summary: Table) -> "ShelfEntry":
        """Return the entry of a review of which this is noted."""
        return cls(key, json.dumps(dict(summary)).encode("ascii"))

    @property
    def summary(self) -> Table:
        """What was noted, as a table."""
        read = json.loads(self.noted)
        return read if isinstance(read, dict) else {}
