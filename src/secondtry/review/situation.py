"""What notices are decided from: the review, what was found in its draft, and the time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from secondtry.engine.analysis import Analysis
from secondtry.engine.move import FULL
from secondtry.review.facts import Facts
from secondtry.review.greeted import greeted_in
from secondtry.review.review import Review
from secondtry.review.time_words import ago_in_words, moment
from secondtry.text.draft import BlockKind
from secondtry.text.span import Span

_NAME = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]+")
#: Capitals that begin a line of notes, or are no names of people.
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        """I We Our The A An It This That They Their She He My No Not
        Nobody Everybody Somebody And But Also From With
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        January February March April May June July August
        September October November December Dear Hi Hello Mr Mrs Ms Dr Miss Sir Madam""",
    )
)


@dataclass(frozen=True, slots=True)
class Situation:
    """One review at one moment. ``now`` has its offset; ``body`` has the places of the body's sentences.

    ``sent_before`` counts the other messages that went out to the same customer, as far as it is known.
    """

    review: Review
    analysis: Analysis
    now: datetime
    body: tuple[Span, ...]
    sent_before: int = 0

    @property
    def facts(self) -> Facts:
        """The private facts."""
        return self.review.facts

    @property
    def in_trouble(self) -> bool:
        """Whether something went wrong: the draft or its occasion says so, or else the facts do."""
        return self.analysis.went_wrong or self.review.is_told_to_be_failure

    @property
    def customer(self) -> str:
        """Whose case it is: as the case says, else as the draft greets; or nothing."""
        return self.review.case.customer.strip() or greeted_in(self.analysis.draft)

    @property
    def is_sent(self) -> bool:
        """Whether the message has gone out."""
        return bool(self.review.case.sent_at)

    def since_noticed(self) -> timedelta | None:
        """Return how long it is known; None where that was not said."""
        noticed = moment(self.facts.noticed_at)
        return None if noticed is None else self.now - noticed

    def when_noticed(self) -> str:
        """Return how long ago it was noticed, in words; empty where that was not said."""
        noticed = moment(self.facts.noticed_at)
        return "" if noticed is None else ago_in_words(noticed, self.now)

    def sentences(self) -> Iterator[str]:
        """Yield the words of each sentence of the body."""
        return (span.of(self.analysis.draft.text) for span in self.body)

    def words_of(self, kind: BlockKind) -> str:
        """Return the text of all blocks of a kind, a line each."""
        draft = self.analysis.draft
        return "\n".join(block.span.of(draft.text) for block in draft.blocks if block.kind is kind)

    def sentence_of(self, move: str) -> Span | None:
        """Return the sentence of the body that makes a move in full; None where none does."""
        score = self.analysis.moves.get(move)
        if score is None or score.score < FULL or score.span is None:
            return None
        proof = score.span
        return next((span for span in self.body if span.overlaps(proof)), None)


def situation_of(review: Review, analysis: Analysis, now: datetime, sent_before: int = 0) -> Situation:
    """Return what notices are decided from."""
    body = tuple(s.span for s in analysis.draft.sentences if s.kind is BlockKind.BODY)
    return Situation(review, analysis, now, body, sent_before)


def names_in(entry: str) -> tuple[str, ...]:
    """Return the words of an entry that look like names, in reading order."""
    return tuple(dict.fromkeys(word for word in _NAME.findall(entry) if word not in _NO_NAME))


def has_word(text: str, word: str) -> bool:
    """Say whether a name stands in a text as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
