"""Patterns as plain tuples: what was read from their sources once can be kept, and need not be read again.

Every part has a number, and parts that are alike have the same. So what a part has found in a text is found
for all patterns that it stands in.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from secondtry.engine.pattern import Pattern, PatternBody
from secondtry.engine.pattern_index import IndexBits, PatternIndex
from secondtry.engine.pattern_parts import (
    Ahead,
    Beginning,
    Choice,
    End,
    Keeping,
    OtherWord,
    Part,
    Repeated,
    Required,
    Row,
    Word,
)

#: A part: the name of its kind, and what that consists of; parts within it by their numbers.
PlainPart = tuple[Any, ...]
#: A pattern: the number of its part, whether that holds the marked words, and whether it is sure.
PlainPattern = tuple[int, bool, bool]


#: Patterns by their sources, the parts that they consist of, and their index.
PatternNotes = tuple[Mapping[str, PlainPattern], Sequence[PlainPart], IndexBits]


def take_notes(index: PatternIndex) -> PatternNotes:
    """Return all that there is to know about the patterns of an index."""
    numbers = _Numbers()
    plain = {p.source: (numbers.of(p.body.part), p.body.marks, p.sure) for p in index.patterns}
    by_key, without = index.bits
    shared = {numbers.key(key): tuple(bits) for key, bits in by_key.items()}
    return plain, tuple(numbers.by_plain), (shared, tuple(without))


class NotedPatterns:
    """Patterns that notes were taken of. Their parts are made when they are first tried."""

    def __init__(self, notes: PatternNotes) -> None:
        noted, self._plain, self._bits = notes
        self._parts: list[Part | None] = [None] * len(self._plain)
        self._patterns = {
            source: Pattern(source, (), partial(self._body, number, marks), sure=sure)
            for source, (number, marks, sure) in noted.items()
        }

    def read(self, source: str) -> Pattern:
        """Return the pattern of a source text that notes were taken of."""
        return self._patterns[source]

    def index(self) -> PatternIndex:
        """Return the index of the patterns."""
        return PatternIndex(tuple(self._patterns.values()), self._bits)

    def _body(self, number: int, marks: bool) -> PatternBody:  # noqa: FBT001 - called by ``partial``
        return PatternBody(self._part(number), marks)

    def _part(self, number: int) -> Part:
        part = self._parts[number]
        if part is None:
            part = self._parts[number] = self._made(*self._plain[number])
        return part

    def _made(self, kind: str, *inner: Any) -> Part:  # noqa: PLR0911 - one row a kind
        part = self._part
        match kind:
            case "word":
                return Word(*inner)
            case "row":
                return Row(tuple(map(part, inner)))
            case "choice":
                return Choice(tuple((part(row), required) for row, required in inner))
            case "repeated":
                return Repeated(part(inner[0]), inner[1])
            case "other":
                return OtherWord(*inner)
            case "keeping":
                return Keeping(inner[0], part(inner[1]))
            case "ahead":
                return Ahead(part(inner[0]), wanted=inner[1])
            case "beginning":
                return Beginning()
        return End()


class _Numbers:
    """Numbers parts, in the order in which they are first met within others.

    Equal keys and sets of keys become one object, which is then written and read once.
    """

    def __init__(self) -> None:
        self.by_plain: dict[PlainPart, int] = {}
        self._known: dict[Part, int] = {}
        self._keys: dict[str, str] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._required: dict[Required, Required] = {}

    def key(self, key: str) -> str:
        """Return a key, always the same object for equal ones."""
        return self._keys.setdefault(key, key)

    def required(self, required: Required) -> Required:
        """Return what is required, always the same object for equal ones."""
        known = self._required.get(required)
        if known is None:
            known = self._required[required] = tuple([self._set(keys) for keys in required])
        return known

    def _set(self, keys: frozenset[str]) -> frozenset[str]:
        known = self._sets.get(keys)
        if known is None:
            known = self._sets[keys] = frozenset(map(self.key, keys))
        return known

    def of(self, part: Part) -> int:
        known = self._known.get(part)
        if known is None:
            plain = self._plain(part)
            known = self._known[part] = self.by_plain.setdefault(plain, len(self.by_plain))
        return known

    def _plain(self, part: Part) -> PlainPart:  # noqa: PLR0911 - one row a kind
        match part:
            case Word():
                return "word", tuple(map(self.key, part.keys)), part.shapes
            case Row():
                return "row", *map(self.of, part.parts)
            case Choice():
                return "choice", *[(self.of(row), self.required(required)) for row, required in part.rows]
            case Repeated():
                return "repeated", self.of(part.part), part.most
            case OtherWord():
                return "other", tuple(map(self.key, part.keys))
            case Keeping():
                return "keeping", part.name, self.of(part.part)
            case Ahead():
                return "ahead", self.of(part.part), part.wanted
            case Beginning():
                return ("beginning",)
        return ("end",)
