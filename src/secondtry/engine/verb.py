"""A verb in its five forms."""

from collections.abc import Mapping
from typing import NamedTuple


class Verb(NamedTuple):
    """The five forms of a verb, in lower case. A tuple, as notes about the rule book have it."""

    base: str
    third: str
    past: str
    participle: str
    ing: str

    def forms(self) -> Mapping[str, str]:
        """Return each form by its name as patterns use it: base, s, past, participle, ing."""
        return dict(zip(("base", "s", "past", "participle", "ing"), self, strict=True))
