"""Finds in a message what it promises, and until when."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.move import FULL
from secondtry.engine.move_scoring import Proof
from secondtry.engine.rulebook import RuleBook
from secondtry.review.case import Promise, PromiseKind, next_number
from secondtry.review.due_days import read_due
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
#: Where one promise ends and the next begins within a sentence.
_NEXT_PROMISE = re.compile(
    r"(?:;|,?\s+and(?:\s+then)?)\s+(?=(?:i|we|you|it|the|your|my|our)\b)", re.IGNORECASE
)
_OUR_FUTURE = re.compile(
    r"\b(?:i|we|you)(?:['’]ll|\s+will|\s+shall|\s+should|\s+(?:am|are) going to)\b", re.IGNORECASE
)


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
        kind = _kind_of(words, within)
        if kind is not None:
            found += (
                _promise(len(found) + number, part, kind, sent)
                for number, part in enumerate(_parts(words, sent), start=1)
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
    """Return what a sentence promises, the weightiest first; None for one that promises nothing."""
    for move, kind in _KINDS.items():
        for proof in proofs.get(move, ()):
            if move == _FIX and proof.evidence not in _STILL_TO_COME:
                continue
            if proof.score == FULL or (move == _TIME and _OUR_FUTURE.search(words)):
                return kind
    return None


def _parts(words: str, sent: datetime) -> list[str]:
    """Return a sentence cut into its promises, if each part names a day of its own."""
    parts = _NEXT_PROMISE.split(words)
    if len(parts) > 1 and all(read_due(part, sent) for part in parts):
        return parts
    return [words]


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
