"""How a second try differs from the first message: in findings, in moves and in words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Finding
from secondtry.engine.move import ABSENT, FULL, Move, MoveScore, Opener
from secondtry.engine.move_scoring import SECOND_TRY
from secondtry.review.finding_key import FindingKey
from secondtry.review.kept_keys import found_again
from secondtry.review.review import Review, finding_keys
from secondtry.review.shown_reading import shown_findings
from secondtry.text.span import Span

#: Two findings of one kind mean the same where they share this much of their words.
_SAME_WORDS: Final = 0.6


class Fate(StrEnum):
    """What became of a finding from the first message to the second."""

    STILL = "still"
    NEW = "new"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class FindingFate:
    """A finding and what became of it.

    ``in_first`` is the finding of the first message and ``in_second`` that of the second; the one that
    there is not is None. ``is_reworded`` says of one still there that its words are others now.
    """

    fate: Fate
    in_first: Finding | None
    in_second: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it stands now, or as it stood."""
        finding = self.in_second or self.in_first
        if finding is None:
            raise ValueError("a fate without a finding")
        return finding

    @property
    def is_reworded(self) -> bool:
        """Whether it is still there in other words."""
        return bool(self.in_first and self.in_second and _plain(self.in_first) != _plain(self.in_second))


@dataclass(frozen=True, slots=True)
class MoveChange:
    """A move that the second message makes further than the first, or less far: FULL, WEAK or ABSENT.

    The spans prove it, each in its own message; where the move is absent there is none.
    """

    move: Move
    before: int
    in_first: Span | None
    now: int
    in_second: Span | None


@dataclass(frozen=True, slots=True)
class SecondTryReading:
    """What a second try changed.

    ``findings`` are those still there, then the new ones, both in the order of the second message, then
    the resolved ones in the order of the first. ``gained`` and ``lost`` are moves, in the order of the
    evidence. ``marker`` tells how far the second message says that it is one; it is not among the others.
    """

    findings: tuple[FindingFate, ...]
    gained: tuple[MoveChange, ...]
    lost: tuple[MoveChange, ...]
    marker: MoveScore | None

    def count(self, fate: Fate) -> int:
        """Return how many findings met that fate."""
        return sum(each.fate is fate for each in self.findings)

    @property
    def says_so(self) -> bool:
        """Whether the second message says in full that it is a second try, and where the first fell short."""
        return self.marker is not None and self.marker.score == FULL


def compare_tries(first: Analysis, second: Analysis, review: Review) -> SecondTryReading:
    """Return what became of the findings and moves of the first message. What is dismissed is in neither."""
    changes = _move_changes(first, second)
    return SecondTryReading(
        findings=_fates(_shown(first, review), _shown(second, review)),
        gained=tuple(each for each in changes if each.now > each.before),
        lost=tuple(each for each in changes if each.now < each.before),
        marker=second.moves.get(SECOND_TRY),
    )


def fitting_openers(move: Move, first: Analysis) -> tuple[Opener, ...]:
    """Return the openers of a move: those that answer most of what the first message had come first."""

    def answers(opener: Opener) -> int:
        return sum(finding.category.key in opener.fits for finding in first.findings)

    return tuple(sorted(move.openers, key=answers, reverse=True))


def _shown(analysis: Analysis, review: Review) -> Mapping[FindingKey, Finding]:
    return shown_findings(finding_keys(analysis.draft.text, analysis.findings), review)


class _Said(NamedTuple):
    """What two findings are compared by."""

    rule: str
    category: str
    plain: str
    words: frozenset[str]


def _fates(
    first: Mapping[FindingKey, Finding], second: Mapping[FindingKey, Finding]
) -> tuple[FindingFate, ...]:
    was = _found_by_words(first.keys(), second.keys())
    kept = set(was.values())
    left = {key: _said(finding) for key, finding in first.items() if key not in kept}
    # The same but for a capital letter, then other words that say the same: each only for what is left over.
    for is_same in (_same_but_for_letters, _says_the_same):
        by_category: dict[str, list[FindingKey]] = {}
        for key, said in left.items():
            by_category.setdefault(said.category, []).append(key)
        for now in [key for key in second if key not in was]:
            said = _said(second[now])
            alike = by_category.get(said.category, [])
            before = next((key for key in alike if is_same(left[key], said)), None)
            if before is not None:
                was[now] = before
                del left[before]
                alike.remove(before)
    still = [
        FindingFate(Fate.STILL, first[was[key]], finding) for key, finding in second.items() if key in was
    ]
    new = [FindingFate(Fate.NEW, None, finding) for key, finding in second.items() if key not in was]
    return (*still, *new, *(FindingFate(Fate.RESOLVED, first[key], None) for key in left))


def _found_by_words(
    first: Collection[FindingKey], second: Collection[FindingKey]
) -> dict[FindingKey, FindingKey]:
    """Return which key of the first each of the second means; looked for among those of the same words."""
    found = {key: key for key in second if key in first}
    groups: dict[tuple[str, str], tuple[list[FindingKey], list[FindingKey]]] = {}
    for side, keys in enumerate((first, second)):
        for key in keys:
            if key not in found:
                groups.setdefault((key.rule, key.excerpt), ([], []))[side].append(key)
    for kept, present in groups.values():
        found |= found_again(kept, present)
    return found


def _said(finding: Finding) -> _Said:
    plain = _plain(finding)
    return _Said(finding.rule, finding.category.key, plain, frozenset(plain.split()))


def _same_but_for_letters(one: _Said, other: _Said) -> bool:
    return (one.rule, one.plain) == (other.rule, other.plain)


def _says_the_same(one: _Said, other: _Said) -> bool:
    """Say whether two findings, which are of one kind, share most of their words."""
    return len(one.words & other.words) >= _SAME_WORDS * max(len(one.words), len(other.words))


def _plain(finding: Finding) -> str:
    return " ".join(finding.excerpt.casefold().replace("’", "'").split())


def _move_changes(first: Analysis, second: Analysis) -> tuple[MoveChange, ...]:
    """Return the moves that are made further or less far now, but for the marker, in the evidence's order."""
    moves = {key: score.move for key, score in (*first.moves.items(), *second.moves.items())}
    changes = [
        MoveChange(move, *_told(first.moves.get(key)), *_told(second.moves.get(key)))
        for key, move in moves.items()
        if key != SECOND_TRY
    ]
    return tuple(sorted((each for each in changes if each.before != each.now), key=_rank))


def _told(score: MoveScore | None) -> tuple[int, Span | None]:
    return (ABSENT, None) if score is None else (score.score, score.span)


def _rank(change: MoveChange) -> int:
    return change.move.rank
