"""What a trained reader hears in a draft: proposals for the engine to judge, no findings yet."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol

from secondtry.engine.giving_up import Check
from secondtry.text.draft import Draft
from secondtry.text.span import Span


class HeardPhrase(NamedTuple):
    """Words that sound like one of the kinds of phrase.

    ``span`` counts code points of the draft's text, ``category`` is the key of a
    kind, ``confidence`` is from 0 to 1.
    """

    span: Span
    category: str
    confidence: float


class HeardMove(NamedTuple):
    """How far a move sounds made, FULL, WEAK or ABSENT, and the words that sound most like it."""

    score: int
    span: Span | None


class CorpusExample(NamedTuple):
    """Words that careful readers heard as one kind, in a message of the reader's corpus.

    ``text`` is the sentence around them, shortened; ``span`` counts its code points.
    """

    text: str
    span: Span


class Terms(NamedTuple):
    """How the word of the reader and that of the rules are weighed; fitted when the reader is trained.

    The log-odds that something went wrong are ``signs`` times how far the signs of the gate
    lie above their threshold, and ``trouble`` times the reader's own log-odds, and ``bias``.
    By group of kinds, phrases that only the reader hears do not count below ``certain`` of
    them, 0 where it is not named, and a phrase that is heard with a confidence of ``surely`` or more is a
    finding like any other; from ``perhaps`` on it is a tentative one. What a rule has
    matched stands, whatever the reader hears.
    """

    signs: float
    trouble: float
    bias: float
    surely: Mapping[str, float]
    perhaps: Mapping[str, float]
    certain: Mapping[str, float] = MappingProxyType({})


class Heard(NamedTuple):
    """What the reader heard in one draft.

    ``trouble`` is the log-odds that something went wrong for the customer or bad news is
    told. ``phrases`` lie in reading order and apart. ``moves`` go by the moves' keys and
    hold those only in which the reader hears better than the rules.
    """

    trouble: float
    phrases: tuple[HeardPhrase, ...]
    moves: Mapping[str, HeardMove]
    terms: Terms


class HearsDrafts(Protocol):
    """A reader, as far as the engine knows it."""

    def read(self, draft: Draft, check: Check) -> Heard | None:
        """Return what is heard in a draft; None while there is nobody to hear it.

        ``check`` is called before each part that takes long; what it raises ends the reading.
        """
