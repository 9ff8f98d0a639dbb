"""The fourteen good moves of a message that puts something right."""

from dataclasses import dataclass
from enum import StrEnum

from secondtry.text.span import Span

#: How far a draft makes a move.
FULL, WEAK, ABSENT = 2, 1, 0


class Weight(StrEnum):
    """How much a move is expected on an occasion."""

    CORE = "core"
    EXPECTED = "expected"
    OPTIONAL = "optional"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Move:
    """One move, as its file describes it. Texts are plain, for showing as they are.

    ``title`` completes "What they still need to hear: ...". ``frame`` is a
    sentence with slots in square brackets; ``place`` says where it goes.
    ``rank`` is its place in the order in which gaps are shown.
    """

    key: str
    name: str
    title: str
    rule: str
    example: str
    frame: str
    place: str
    rank: int
    questions: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class MoveScore:
    """How far a draft makes a move: FULL, WEAK or ABSENT, with the words that prove it."""

    move: Move
    score: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Expectation:
    """A move that the occasion calls for and that is WEAK or ABSENT in the draft."""

    move: Move
    weight: Weight
    score: int
