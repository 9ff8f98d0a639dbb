"""The fourteen good moves of a message that puts something right."""

from enum import StrEnum
from typing import NamedTuple

from secondtry.text.span import Span

#: How far a draft makes a move.
FULL, WEAK, ABSENT = 2, 1, 0


class Weight(StrEnum):
    """How much a move is expected on an occasion."""

    CORE = "core"
    EXPECTED = "expected"
    OPTIONAL = "optional"
    NONE = "none"


class Opener(NamedTuple):
    """One way to begin: a frame for what fell short in one way.

    ``fits`` holds the keys of the categories whose phrases it answers, and is empty where it fits any;
    ``filled`` is the frame with its slots filled, which makes the move in full and marks nothing.
    """

    name: str
    frame: str
    fits: tuple[str, ...]
    filled: str


class Move(NamedTuple):
    """One move, as its file describes it. Texts are plain, for showing as they are.

    ``title`` completes "What they still need to hear: ...". ``frame`` is a
    sentence with slots in square brackets; ``place`` says where it goes.
    ``rank`` is its place in the order in which gaps are shown. ``openers`` are other frames for it.
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
    openers: tuple[Opener, ...] = ()

    @property
    def frames(self) -> tuple[str, ...]:
        """All its frames."""
        return (self.frame, *(opener.frame for opener in self.openers))


class MoveScore(NamedTuple):
    """How far a draft makes a move: FULL, WEAK or ABSENT, with the words that prove it."""

    move: Move
    score: int
    span: Span | None


class Expectation(NamedTuple):
    """A move that the occasion calls for and that is WEAK or ABSENT in the draft."""

    move: Move
    weight: Weight
    score: int
