"""What may weigh for a move: common words and pairs, moves that constructions prove, lengths; their files."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from gate_words import common_in, may_weigh
from numpy.typing import NDArray
from sparse_fit import Rows

from secondtry.engine.move import FULL, WEAK

Numbers = NDArray[np.float64]
#: A word must stand in so many messages. With half as many the kappas are better by 0.003 and 0.02 (corpus,
#: real texts), and there are twice as many words in each of the files, which are read at every start.
MESSAGES = 30
#: From so many sentences on, a message is longer than the last of these.
SENTENCES = (3, 4, 6, 8, 12, 16, 24)
#: What is written of a weight: multiples of this. What weighs less than half of it is left out.
STEP = 0.01
_HEAD = """\
# What the words of a whole message weigh for this move, beside what its constructions prove.
# Written by packaging/reader/fit_moves.py. A message begins with "start"; each word and each pair of
# neighbours adds its weight once; "#" stands for any number, "^" for the start of a sentence.
# "moves" has what is added where constructions prove a move at all, and on top where they do in full;
# "sentences" what from so many on. From "weak" on the move counts weakly, from "full" on in full; with
# "stays_weak" no words make it full that constructions prove weakly.
"""


class Limits(NamedTuple):
    """From where on a move counts weakly and in full, and whether what is proved weakly stays weak."""

    weak: float
    full: float
    stays_weak: bool = False


class Signs(NamedTuple):
    """The signs in the order of their columns: a constant, moves twice (at all, in full), lengths, words."""

    words: tuple[str, ...]
    moves: tuple[str, ...]

    @classmethod
    def common(cls, words: Sequence[frozenset[str]], writers: Sequence[str], moves: Sequence[str]) -> "Signs":
        """Return the signs of messages: of their words those that stand in many of many writers."""
        told = [frozenset(filter(may_weigh, used)) for used in words]
        return cls(tuple(common_in(writers, told, MESSAGES)), tuple(moves))

    def columns(
        self, words: Sequence[frozenset[str]], proved: Sequence[Mapping[str, int]], lengths: Sequence[int]
    ) -> Rows:
        """Return a row a message: what it shows."""
        others = [
            [
                1.0,
                *[float(scores[move] >= WEAK) for move in self.moves],
                *[float(scores[move] >= FULL) for move in self.moves],
                *[float(length >= least) for least in SENTENCES],
            ]
            for scores, length in zip(proved, lengths, strict=True)
        ]
        return Rows.of(np.array(others), self.words, words)

    def pulls(self, *, word: float, move: float) -> Numbers:
        """Return how strongly each weight is pulled to zero; the constant is not."""
        return np.array(
            [1e-6, *[move] * 2 * len(self.moves), *[word] * len(SENTENCES), *[word] * len(self.words)]
        )

    def rounded(self, weights: Numbers) -> Numbers:
        """Return the weights as they are written."""
        return np.round(weights / STEP) * STEP


def write_weighing(move: str, signs: Signs, weights: Numbers, limits: Limits, file: Path) -> None:
    """Write the weighing of one move."""
    parts = np.split(weights, np.cumsum([1, len(signs.moves), len(signs.moves), len(SENTENCES)]))
    (start,), made, in_full, lengths, words = (part.tolist() for part in parts)
    weak, full, stays_weak = limits
    head = f'[[weighing]]\nmove = "{move}"\nstart = {start:.2f}\nweak = {weak:.2f}\nfull = {full:.2f}'
    head += "\nstays_weak = true" if stays_weak else ""
    pairs = zip(signs.moves, made, in_full, strict=True)
    of_moves = [f"{key} = [{_told(one)}, {_told(two)}]" for key, one, two in pairs if one or two]
    of_lengths = [f"{least} = {adds:.2f}" for least, adds in zip(SENTENCES, lengths, strict=True) if adds]
    alike: dict[int, list[str]] = defaultdict(list)
    for word, weight in zip(signs.words, words, strict=True):
        alike[round(weight / STEP)].append(word)
    listed = [
        f"\n[[weighing.words]]\nweight = {steps * STEP:.2f}\nwords = [{_listed(alike[steps])}]"
        for steps in sorted(alike.keys() - {0}, reverse=True)
    ]
    tables = ["\n[weighing.moves]", *of_moves, "\n[weighing.sentences]", *of_lengths, *listed]
    file.write_text("\n".join([_HEAD, head, *tables]) + "\n", encoding="utf-8")


def _told(weight: float) -> str:
    return f"{weight + 0.0:.2f}"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
