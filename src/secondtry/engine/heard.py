"""What a trained reader hears in a draft: proposals for the engine to judge, no findings yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class HeardPhrase:
    """Words that sound like one of the kinds of phrase.

    ``span`` counts code points of the draft's text, ``category`` is the key of a
    kind, ``confidence`` the calibrated share of such proposals that careful readers
    agree with, above 0 and below 1.
    """

    span: Span
    category: str
    confidence: float


@dataclass(frozen=True, slots=True)
class HeardMove:
    """How far a move sounds made, 0 to 2 in steps as for ``MoveScore``, and the words that sound like it."""

    score: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What the reader heard in one draft.

    ``trouble`` is the probability that something went wrong for the customer or bad
    news is told. ``phrases`` lie in reading order and apart. ``moves`` go by the
    moves' keys.
    """

    trouble: float
    phrases: tuple[HeardPhrase, ...]
    moves: Mapping[str, HeardMove]
