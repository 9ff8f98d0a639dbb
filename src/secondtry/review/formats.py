"""The number of the format in which reviews are kept."""

from typing import Final

#: Counts up with each change that an older program could not read; ``snapshot`` has a step for each.
TABLE_FORMAT: Final = 2
