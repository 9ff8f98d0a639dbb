"""Reads a draft with the trained network, and says what it heard."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final, Protocol

import numpy as np

from secondtry.engine.giving_up import Check, never_given_up, while_wanted
from secondtry.engine.heard import Heard, HeardMove, HeardPhrase, Terms
from secondtry.engine.move import ABSENT, FULL, WEAK
from secondtry.reader.clause_edges import at_clause_edges
from secondtry.reader.network import Floats, Sounds
from secondtry.reader.runs import most_likely_runs
from secondtry.reader.windows import Window, windows_of
from secondtry.reader.word_pieces import Piece, WordPieces
from secondtry.text.draft import BlockKind, Draft
from secondtry.text.span import Span

_BEGIN: Final = "[CLS]"
_END: Final = "[SEP]"
#: Words that the sender did not write, or not for this message: the network never hears them.
_UNHEARD: Final = frozenset({BlockKind.QUOTE, BlockKind.HEADER, BlockKind.DISCLAIMER})
#: A move's proof is shown from here on.
_PROVEN: Final = 0.5
#: Log-odds beyond this are all the same certainty.
_MOST_CERTAIN: Final = 7.0


class Hears(Protocol):
    """The network, or what stands in for it."""

    def hear(self, numbers: list[int]) -> Sounds:
        """Return what it says of the pieces with these numbers."""

    def states(self, numbers: list[int]) -> Floats:
        """Return what it makes of each of them, a row a piece."""


@dataclass(frozen=True, slots=True)
class Standards:
    """What the numbers of one trained network mean; made by its training.

    ``kinds`` and ``moves`` are the keys of the network's columns and rows. ``change`` keeps
    phrases in one piece (see ``most_likely_runs``). A move is made weakly from the
    first of its ``levels`` on, and in full where both are reached; moves without levels are
    left to the rules.
    """

    kinds: tuple[str, ...]
    moves: tuple[str, ...]
    change: float
    levels: Mapping[str, tuple[float, float]]
    terms: Terms


class Reader:
    """Reads drafts. The same text sounds the same; the windows of the last one are remembered."""

    def __init__(self, network: Hears, pieces: WordPieces, standards: Standards) -> None:
        self._network = network
        self._pieces = pieces
        self._standards = standards
        self._begin = pieces.number_of(_BEGIN)
        self._end = pieces.number_of(_END)
        self._remembered: dict[tuple[int, ...], Sounds] = {}

    def read(self, draft: Draft, check: Check = never_given_up) -> Heard:
        """Return what sounds wrong in a draft; quoted mail, headers and disclaimers are no part of it.

        What ``check`` raises ends the reading between two windows.
        """
        pieces = self._heard_pieces(draft)
        remembered, self._remembered = self._remembered, {}
        heard = [
            (window, self._sounds(pieces, window, remembered))
            for window in while_wanted(self._windows(draft, pieces), check)
        ]
        if not heard:
            return Heard(-_MOST_CERTAIN, (), {}, self._standards.terms)
        kinds = np.concatenate([_own(window, sounds.kinds) for window, sounds in heard])
        proofs = np.concatenate([_own(window, sounds.proofs) for window, sounds in heard])
        return Heard(
            trouble=max(_log_odds(sounds.trouble) for _, sounds in heard),
            phrases=tuple(self._phrases(draft, pieces, kinds)),
            moves=self._moves(draft, pieces, proofs, np.max([sounds.moves for _, sounds in heard], axis=0)),
            terms=self._standards.terms,
        )

    def senses(self, draft: Draft, spans: Sequence[Span]) -> list[Floats | None]:
        """Return the mean of the network's states over the words of each span; None where it hears none.

        Only what ``read`` reads at once with the first of the words counts. The network is run
        again for it, and nothing is remembered: nobody else has to pay.
        """
        pieces = self._heard_pieces(draft)
        starts = [piece.start for piece in pieces]
        places = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans]
        senses: list[Floats | None] = [None] * len(spans)
        for window in self._windows(draft, pieces):
            within = [
                number
                for number, (first, last) in enumerate(places)
                if window.first <= first < min(last, window.last)
            ]
            if within:
                numbers = [piece.number for piece in pieces[window.start : window.end]]
                states = _own(window, self._network.states([self._begin, *numbers, self._end]))
                for number in within:
                    first, last = places[number]
                    senses[number] = states[first - window.first : last - window.first].mean(axis=0)
        return senses

    def _heard_pieces(self, draft: Draft) -> list[Piece]:
        unheard = [block.span for block in draft.blocks if block.kind in _UNHEARD]
        pieces = self._pieces.cut(draft.text)
        if not unheard:
            return pieces
        starts = [span.start for span in unheard]
        return [
            piece
            for piece in pieces
            if not (at := bisect_right(starts, piece.start)) or piece.start >= unheard[at - 1].end
        ]

    def _windows(self, draft: Draft, pieces: Sequence[Piece]) -> Iterator[Window]:
        starts = [piece.start for piece in pieces]
        sentences = np.searchsorted(starts, [s.span.start for s in draft.sentences]).tolist()
        first_of_paragraph = [
            after.span.start
            for before, after in pairwise(draft.sentences)
            if "\n\n" in draft.text[before.span.end : after.span.start]
        ]
        return windows_of(len(pieces), sentences, np.searchsorted(starts, first_of_paragraph).tolist())

    def _sounds(
        self, pieces: Sequence[Piece], window: Window, remembered: Mapping[tuple[int, ...], Sounds]
    ) -> Sounds:
        numbers = tuple(piece.number for piece in pieces[window.start : window.end])
        sounds = remembered.get(numbers) or self._remembered.get(numbers)
        if sounds is None:
            sounds = self._network.hear([self._begin, *numbers, self._end])
        self._remembered[numbers] = sounds
        return sounds

    def _phrases(self, draft: Draft, pieces: Sequence[Piece], kinds: Floats) -> Iterator[HeardPhrase]:
        reviewed = [sentence.span for sentence in draft.reviewed_sentences()]
        ends = [span.end for span in reviewed]
        runs = most_likely_runs(kinds, self._standards.change)
        spans = [_words_of(pieces[run.start].start, pieces[run.end - 1].end, draft.text) for run in runs]
        behind = 0
        for number, (run, span) in enumerate(zip(runs, spans, strict=True)):
            # The first sentence that ends behind its beginning is the only one that can tell.
            at = bisect_right(ends, span.start)
            if at == len(reviewed) or not span.overlaps(reviewed[at]):
                continue
            last = min(bisect_left(ends, span.end), len(reviewed) - 1)
            sentences = Span(min(reviewed[at].start, span.start), max(reviewed[last].end, span.end))
            whole = at_clause_edges(span, draft.text, sentences)
            following = spans[number + 1].start if number + 1 < len(spans) else len(draft.text)
            whole = Span(
                whole.start if behind <= whole.start else span.start,
                whole.end if whole.end <= following else span.end,
            )
            behind = whole.end
            yield HeardPhrase(whole, self._standards.kinds[run.kind - 1], run.any_kind)

    def _moves(
        self, draft: Draft, pieces: Sequence[Piece], proofs: Floats, made: Floats
    ) -> dict[str, HeardMove]:
        moves = {}
        for row, key in enumerate(self._standards.moves):
            levels = self._standards.levels.get(key)
            if levels is None:
                continue
            weak, full = (bool(made[row, number] >= level) for number, level in enumerate(levels))
            score = (FULL if full else WEAK) if weak else ABSENT
            moves[key] = HeardMove(score, _proof(draft.text, pieces, proofs[:, row]) if score else None)
        return moves


def _log_odds(probability: float) -> float:
    if probability in {0.0, 1.0}:
        return _MOST_CERTAIN if probability else -_MOST_CERTAIN
    return max(-_MOST_CERTAIN, min(_MOST_CERTAIN, log(probability / (1 - probability))))


def _own(window: Window, rows: Floats) -> Floats:
    """Return the rows of the pieces that count in this window; the first row is the mark at the beginning."""
    offset = 1 - window.start
    return rows[window.first + offset : window.last + offset]


def _words_of(start: int, end: int, text: str) -> Span:
    """Return the whole words that a stretch touches, without stops at either end."""
    while start < end - 1 and text[start] in ".,;:!? ":
        start += 1
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while end > start + 1 and text[end - 1] in ".,;:!? ":
        end -= 1
    return Span(start, end)


def _proof(text: str, pieces: Sequence[Piece], proof: Floats) -> Span | None:
    """Return the words around the piece that most surely belong to the proof."""
    top = int(proof.argmax())
    if proof[top] < _PROVEN:
        return None
    start = end = top
    while start > 0 and proof[start - 1] >= _PROVEN:
        start -= 1
    while end + 1 < len(proof) and proof[end + 1] >= _PROVEN:
        end += 1
    return _words_of(pieces[start].start, pieces[end].end, text)
