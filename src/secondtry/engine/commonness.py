"""How often the words that a pattern requires are to be met, roughly."""

from secondtry.engine.lexicon import BUILT_IN, CLOSED, Lexicon
from secondtry.engine.pattern_parts import Required


class Commonness:
    """Judges keys (see ``tagging``) by one lexicon: closed words and the broad classes are everywhere."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._common = lexicon.classes_with_closed_words()
        self._known: dict[frozenset[str], int] = {}

    def rarest_first(self, required: Required) -> Required:
        """Return sets of keys in an order in which those that most sentences lack come first."""
        return tuple(sorted(required, key=self._of))

    def _of(self, keys: frozenset[str]) -> int:
        known = self._known.get(keys)
        if known is None:
            known = self._known[keys] = sum(map(self._of_one, keys))
        return known

    def _of_one(self, key: str) -> int:
        if not key.startswith("{"):
            return 20 if CLOSED in self._lexicon.classes_of(key) else 1
        name = key[1:-1]
        if name in BUILT_IN:
            return 200
        return 60 if name in self._common else 5
