"""Fits linear weights where each of thousands of words stands in few messages."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
#: How far a solution may be off, and in how many steps it comes so near at most.
_SMALL = 1e-5
_STEPS = 200


class Rows(NamedTuple):
    """What messages show, a row each: the columns of ``signs``, and behind them one for each of the words.

    The pairs of ``row`` and ``word`` say which words stand in which messages; ``words`` counts the columns.
    """

    signs: Numbers
    row: NDArray[np.int64]
    word: NDArray[np.int64]
    words: int

    @classmethod
    def of(cls, signs: Numbers, common: Sequence[str], used: Iterable[Iterable[str]]) -> "Rows":
        """Return the rows of messages with these signs that use these words, those of ``common`` alone."""
        place: Mapping[str, int] = {word: number for number, word in enumerate(common)}
        pairs = [(row, place[word]) for row, words in enumerate(used) for word in words if word in place]
        row, word = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2).T
        return cls(signs, row, word, len(common))

    def only(self, chosen: NDArray[np.bool_]) -> "Rows":
        """Return the rows of the messages that are chosen."""
        kept, number = chosen[self.row], np.cumsum(chosen) - 1
        return Rows(self.signs[chosen], number[self.row[kept]], self.word[kept], self.words)

    def times(self, weights: Numbers) -> Numbers:
        """Return what each message weighs by the weights of the columns."""
        ours = self.signs.shape[1]
        by_words = np.bincount(self.row, weights[ours:][self.word], minlength=len(self.signs))
        return np.asarray(self.signs @ weights[:ours] + by_words)

    def back(self, of_messages: Numbers) -> Numbers:
        """Return for each column the sum over the messages that show it."""
        by_words = np.bincount(self.word, of_messages[self.row], minlength=self.words)
        return np.concatenate([self.signs.T @ of_messages, by_words])

    def squares(self, of_messages: Numbers) -> Numbers:
        """Return what ``back`` does, of columns whose values are squared."""
        by_words = np.bincount(self.word, of_messages[self.row], minlength=self.words)
        return np.concatenate([(self.signs**2).T @ of_messages, by_words])


def solved(shown: Rows, counts: Numbers, pull: Numbers, slope: Numbers) -> Numbers:
    """Return the weights whose own bend, by messages that count so much and by the pull, makes the slope.

    By conjugate gradients: a table of all pairs of columns would be too large to solve.
    """
    scale = shown.squares(counts) + pull
    weights, rest = np.zeros_like(slope), slope
    eased = rest / scale
    way = eased
    for _ in range(_STEPS):
        if np.abs(rest).max() <= _SMALL * np.abs(slope).max():
            break
        bent = shown.back(counts * shown.times(way)) + pull * way
        size = (rest @ eased) / (way @ bent)
        left = rest - size * bent
        newly = left / scale
        weights = weights + size * way
        way = newly + (left @ newly) / (rest @ eased) * way
        rest, eased = left, newly
    return weights
