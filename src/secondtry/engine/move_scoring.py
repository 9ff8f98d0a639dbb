"""Scores the fourteen moves of a message, and says which are missing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from secondtry.engine.case_facts import CaseFacts
from secondtry.engine.giving_up import Check, never_given_up, while_wanted
from secondtry.engine.message_reading import MessageReading
from secondtry.engine.move import ABSENT, FULL, WEAK, Expectation, MoveScore, Weight
from secondtry.engine.question import Occasion
from secondtry.engine.rule import FullWhen, MoveEvidence, ScoredMove
from secondtry.engine.slots import SlotFinder
from secondtry.text.span import Span

#: The move that a customer who does not know yet must be met with.
TO_TELL_FIRST = "upfront"

#: The moves that a customer who has had a loss is owed besides.
TO_MAKE_AMENDS = ("compensation", "ask_remedy")

#: The move that one is owed to whom it happened before.
TO_PREVENT = "prevention"

#: The move that whoever raised it is owed.
TO_THANK = "gratitude"

#: The occasion, and the move, of a message that follows one that fell short.
SECOND_TRY = "second_try"


class Proof(NamedTuple):
    """Words that prove a move, how far, which part of it, and the id of the evidence that they match.

    The span is that of the whole match, or of its marked words.
    """

    span: Span
    score: int
    part: str
    evidence: str


def score_moves(
    scored_moves: tuple[ScoredMove, ...],
    message: MessageReading,
    slots: SlotFinder,
    check: Check = never_given_up,
) -> dict[str, MoveScore]:
    """Return the score of each move by its key, with the first words that prove it best.

    A sentence in which one of the slots still stands proves nothing, nor
    does the next one on its line: a frame closes a gap only once it is filled.
    What ``check`` raises ends it.
    """
    unfilled = frozenset(unfilled_in(message, slots))
    return {
        scored.move.key: _score(scored, message, unfilled) for scored in while_wanted(scored_moves, check)
    }


def proofs_of(scored: ScoredMove, message: MessageReading, slots: SlotFinder) -> tuple[Proof, ...]:
    """Return all words that prove a move, fully or weakly, in reading order; they may overlap."""
    return tuple(_proofs(scored, scored.evidence, message, frozenset(unfilled_in(message, slots))))


def unfilled_in(message: MessageReading, slots: SlotFinder) -> Iterator[int]:
    """Yield the indexes of the sentences in which a slot still stands, and of the next on their lines."""
    for index, read in enumerate(message.sentences):
        if slots.find(read.text):
            yield index
            below = message.sentences[index + 1 : index + 2]
            if below and below[0].sentence.span.start - read.sentence.span.end <= 1:
                yield index + 1


def _score(scored: ScoredMove, message: MessageReading, unfilled: frozenset[int]) -> MoveScore:
    """Return the score of one move. Nothing is read behind the words that prove it in full."""
    full: list[Proof] = []
    # What proves it weakly is not even looked for where something proves it in full.
    proving = [evidence for evidence in scored.evidence if evidence.score == FULL]
    for proof in _proofs(scored, proving, message, unfilled):
        if proof.score == FULL:
            full.append(proof)
            if _adds_up(scored, full):
                return MoveScore(scored.move, FULL, full[0].span)
    if full:
        return MoveScore(scored.move, WEAK, full[0].span)
    weak = next(_proofs(scored, scored.evidence, message, unfilled), None)
    return MoveScore(scored.move, ABSENT if weak is None else WEAK, None if weak is None else weak.span)


def _adds_up(scored: ScoredMove, proofs: list[Proof]) -> bool:
    """Say whether full proofs of a move, in reading order, make it a full one."""
    match scored.full_when:
        case FullWhen.ANY:
            return True
        case FullWhen.ALL_PARTS:
            parts = {evidence.part for evidence in scored.evidence if evidence.part}
            return {proof.part for proof in proofs} >= parts
        case FullWhen.TWO:
            earliest_end = min(proof.span.end for proof in proofs)
            return any(proof.span.start >= earliest_end for proof in proofs)


def _proofs(
    scored: ScoredMove, by: Sequence[MoveEvidence], message: MessageReading, unfilled: frozenset[int]
) -> Iterator[Proof]:
    """Yield the proofs of a move by some of its evidence, in reading order."""
    body = message.first_of_body()
    proving = range(
        body if scored.in_body else 0,
        body + scored.within_first if scored.within_first else len(message.sentences),
    )
    for index in message.candidates(*[f"move:{evidence.id}" for evidence in by]):
        if index in unfilled:
            continue
        read = message.sentences[index]
        proofs = [
            Proof(
                match.span.shifted(read.sentence.span.start),
                evidence.score if index in proving else WEAK,
                evidence.part,
                evidence.id,
            )
            for evidence in by
            for match in read.reading.of(f"move:{evidence.id}")
            if _stands(evidence, message, index)
        ]
        yield from sorted(proofs, key=lambda proof: proof.span)


def _stands(evidence: MoveEvidence, message: MessageReading, index: int) -> bool:
    return message.holds(evidence.requires, index) and not message.any_holds(evidence.lifted_by, index)


def missing_moves(
    scores: Mapping[str, MoveScore], occasion: Occasion, case: CaseFacts
) -> tuple[Expectation, ...]:
    """Return the moves that the occasion calls for and that are not full, in the order of the evidence.

    A customer who does not know yet must hear of the failure first, so "says it
    first" becomes core then. One who has had a loss, as anybody who came to serious harm has, is
    owed that it is made up for and is asked what would put it right, where the occasion
    names that as optional; a customer of the same house is not paid. Where it happened before, what keeps
    it from happening again weighs one step more, and where somebody is to be thanked, thanks
    are expected. A second try says that it is one, on whatever occasion.
    """
    weights = dict(occasion.expects)
    if case.second_try and occasion.went_wrong:
        weights[SECOND_TRY] = Weight.CORE
    if case.customer_knows is False and occasion.went_wrong:
        weights[TO_TELL_FIRST] = Weight.CORE
    raised = [
        *(TO_MAKE_AMENDS if case.severe or case.has_loss else ()),
        *([TO_PREVENT] if case.repeat else ()),
        *([TO_THANK] if case.has_helper else ()),
    ]
    weights |= {key: Weight.EXPECTED for key in raised if occasion.expects.get(key) is Weight.OPTIONAL}
    if case.repeat and occasion.expects.get(TO_PREVENT) is Weight.EXPECTED:
        weights[TO_PREVENT] = Weight.CORE
    if case.is_inside:
        weights.pop("compensation", None)
    wanted = (
        score for score in scores.values() if weights.get(score.move.key) in {Weight.CORE, Weight.EXPECTED}
    )
    return tuple(
        Expectation(score.move, weights[score.move.key], score.score)
        for score in sorted(wanted, key=lambda s: s.move.rank)
        if score.score < FULL
    )
