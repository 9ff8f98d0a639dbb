"""Finds in a message what it promises, and until when."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.move import FULL
from secondtry.engine.move_scoring import Proof
from secondtry.engine.rulebook import RuleBook
from secondtry.review.case import Promise, PromiseKind, next_number
from secondtry.review.due_days import read_due
from secondtry.review.promise_words import (
    acts_in,
    is_ahead,
    is_given_back,
    is_never_again,
    is_over,
    is_soon,
    is_undertaken,
)
from secondtry.text.draft import BlockKind, Draft
from secondtry.text.sentences import read_draft

_TIME: Final = "timeframe"
_FIX: Final = "fix"
_PREVENTION: Final = "prevention"
_KINDS: Final = {
    _PREVENTION: PromiseKind.PREVENTION,
    _FIX: PromiseKind.FIX,
    _TIME: PromiseKind.TIME,
}
#: Of the proofs of the repair, those that are still to come; the others say what is done.
_STILL_TO_COME: Final = frozenset({"fix.dated"})


class PromiseFinder:
    """Looks for promises by the proofs of three moves: by when, the plan to fix it, prevention."""

    def __init__(self, rulebook: RuleBook) -> None:
        self._analyzer = Analyzer(rulebook)

    def find(self, text: str, sent: datetime) -> tuple[Promise, ...]:
        """Return what a message promises, in reading order, numbered from 1.

        ``sent`` has a time zone, best one that knows summer time. Where the words name no day that
        can be read, the promise has none.
        """
        draft = read_draft(text)
        return found_promises(draft, self._analyzer.proofs_of(draft, _KINDS), sent)


def found_promises(
    draft: Draft, proofs: Mapping[str, tuple[Proof, ...]], sent: datetime
) -> tuple[Promise, ...]:
    """Return the promises of a draft whose proofs are known; only its body promises anything."""
    found: list[Promise] = []
    for sentence in draft.sentences:
        words = sentence.span.of(draft.text)
        if sentence.kind is not BlockKind.BODY or words.endswith("?"):
            continue
        within = {
            move: [proof for proof in each if sentence.span.contains(proof.span)]
            for move, each in proofs.items()
        }
        kind = _kind_of(words, within) or _undertaken_in(words, sent)
        if kind is not None:
            found += (
                _promise(len(found) + number, part, kind, sent)
                for number, part in enumerate(_promised(words, kind, sent), start=1)
            )
    return tuple(found)


def joined_promises(kept: Iterable[Promise], found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Return the kept promises with those among the found that are new, under numbers of their own.

    What was changed, ticked off or dropped by the person stays as it is.
    """
    ledger = list(kept)
    known = {promise.found_as for promise in ledger}
    for promise in found:
        if promise.found_as not in known:
            number = next_number(ledger)
            ledger.append(
                Promise(
                    number, promise.words, promise.due, promise.is_sure, promise.kind, "", promise.found_as
                )
            )
    return tuple(ledger)


def _kind_of(words: str, proofs: Mapping[str, Iterable[Proof]]) -> PromiseKind | None:
    """Return what a sentence may promise, the weightiest first; None for one that promises nothing."""
    clauses = acts_in(words)
    for move, kind in _KINDS.items():
        for proof in proofs.get(move, ()):
            if move == _FIX and proof.evidence not in _STILL_TO_COME:
                continue
            if proof.score == FULL or (move == _TIME and any(is_ahead(each) for each in clauses)):
                return kind
    return PromiseKind.TIME if any(is_soon(each) for each in clauses) else None


def _undertaken_in(words: str, sent: datetime) -> PromiseKind | None:
    """Return what a sentence promises that no move tells of: an act with its day, money back, never again."""
    clauses = acts_in(words)
    if any(is_never_again(each) for each in clauses):
        return PromiseKind.PREVENTION
    if any(is_given_back(each) for each in clauses):
        return PromiseKind.FIX
    is_dated = any(is_undertaken(each) and read_due(each, sent) for each in clauses)
    return PromiseKind.TIME if is_dated else None


def _promised(words: str, kind: PromiseKind, sent: datetime) -> list[str]:
    """Return what of a sentence is promised, each with its own day; nothing where all of it is over.

    A change of how we work may be told in the present, without a day.
    """
    clauses = acts_in(words)
    ahead = [each for each in clauses if is_ahead(each)]
    if not ahead:
        is_told = kind is PromiseKind.PREVENTION and not all(is_over(each) for each in clauses)
        return [words] if is_told else []
    if all(read_due(each, sent) for each in ahead):
        return ahead
    over = [each for each in clauses if is_over(each)]
    return ahead if over and len(ahead) == 1 else [words]


def _promise(number: int, words: str, kind: PromiseKind, sent: datetime) -> Promise:
    line = " ".join(words.split())
    due = read_due(line, sent)
    return Promise(
        number=number,
        words=line,
        due=due.kept(sent) if due else "",
        is_sure=due.is_sure if due else True,
        kind=kind,
        found_as=line,
    )
