"""Patterns as plain tuples: what was read from their sources once can be kept, and need not be read again.

Every part has a number, and parts that are alike have the same. So what a part has found in a text is found
for all patterns that it stands in.
"""

import marshal
from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import accumulate
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
    Row,
    Word,
)

#: A part: the name of its kind, and what that consists of; parts within it by their numbers.
PlainPart = tuple[Any, ...]
#: A pattern: the number of its part, whether that holds the marked words, and whether it is sure.
PlainPattern = tuple[int, bool, bool]


#: Patterns by their sources, the parts that they consist of, and their index.
PatternNotes = tuple[Mapping[str, PlainPattern], Sequence[PlainPart], IndexBits]


#: The same, with each part packed for itself: all of them one behind the other, and where each begins.
PackedNotes = tuple[Mapping[str, PlainPattern], bytes, bytes, IndexBits]


def take_notes(index: PatternIndex) -> PatternNotes:
    """Return all that there is to know about the patterns of an index."""
    numbers = _Numbers()
    plain = {p.source: (numbers.of(p.body.part), p.body.marks, p.sure) for p in index.patterns}
    return plain, tuple(numbers.by_plain), index.bits


def pack(notes: PatternNotes) -> PackedNotes:
    """Return notes in a fifth of the room, from which one part can be taken without the others."""
    patterns, parts, bits = notes
    packed = [marshal.dumps(part) for part in parts]
    places = array("I", accumulate(map(len, packed), initial=0))
    return patterns, b"".join(packed), places.tobytes(), bits


class NotedPatterns:
    """Patterns that notes were taken of. Their parts are unpacked and made when they are first tried."""

    def __init__(self, notes: PackedNotes) -> None:
        noted, self._packed, places, self._bits = notes
        self._places = memoryview(places).cast("I")
        self._parts: list[Part | None] = [None] * (len(self._places) - 1)
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
            packed = self._packed[self._places[number] : self._places[number + 1]]
            part = self._parts[number] = self._made(*marshal.loads(packed))  # noqa: S302 - values alone
        return part

    def _made(self, kind: str, *inner: Any) -> Part:  # noqa: PLR0911 - one row a kind
        part = self._part
        match kind:
            case "word":
                return Word(*inner)
            case "row":
                return Row(tuple(map(part, inner)))
            case "choice":
                return Choice(tuple([(partial(part, row), required) for row, required in inner]))
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
    """Numbers parts, in the order in which they are first met within others."""

    def __init__(self) -> None:
        self.by_plain: dict[PlainPart, int] = {}
        self._known: dict[Part, int] = {}

    def of(self, part: Part) -> int:
        known = self._known.get(part)
        if known is None:
            plain = self._plain(part)
            known = self._known[part] = self.by_plain.setdefault(plain, len(self.by_plain))
        return known

    def _plain(self, part: Part) -> PlainPart:  # noqa: PLR0911 - one row a kind
        match part:
            case Word():
                return "word", part.keys, part.shapes
            case Row():
                return "row", *map(self.of, part.parts)
            case Choice():
                return "choice", *[(self.of(row), required) for row, required in part.rows]
            case Repeated():
                return "repeated", self.of(part.part), part.most
            case OtherWord():
                return "other", part.keys
            case Keeping():
                return "keeping", part.name, self.of(part.part)
            case Ahead():
                return "ahead", self.of(part.part), part.wanted
            case Beginning():
                return ("beginning",)
        return ("end",)
