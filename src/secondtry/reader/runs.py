"""From the probabilities of single pieces to runs of pieces that belong together."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from secondtry.reader.network import Floats

#: The kind of each of some pieces.
Path: TypeAlias = npt.NDArray[np.intp]

_TINY = 1e-9
_NONE = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces ``start`` to ``end`` that are one phrase of the kind with the number ``kind``, from 1.

    ``any_kind`` is the mean probability that its pieces belong to a phrase of any kind.
    """

    start: int
    end: int
    kind: int
    any_kind: float


def most_likely_runs(kinds: Floats, change: float) -> list[Run]:
    """Return the runs of the most likely sequence of kinds, in order.

    ``kinds`` has a row a piece and a column a kind, the first for none. ``change`` is what
    it costs to begin or to end a phrase, as a logarithm: it keeps phrases in one piece (Viterbi
    1967). Where one follows upon another, both are paid, so that a phrase whose kind is uncertain
    does not fall into two.
    """
    if not len(kinds):
        return []
    path = _most_likely_path(np.log(kinds + _TINY), change)
    edges = np.flatnonzero(np.diff(path)) + 1
    runs = []
    for start, end in zip([0, *edges], [*edges, len(path)], strict=True):
        kind = int(path[start])
        if kind:
            part = kinds[start:end]
            runs.append(Run(int(start), int(end), kind, float(1 - part[:, 0].mean())))
    return runs


def _most_likely_path(scores: Floats, change: float) -> Path:
    """Return the kind of each piece.

    A piece that is none so much more likely than any kind that it outweighs the end of one phrase and the
    beginning of another is none, whatever stands beside it. Most are: only what lies between is weighed.
    """
    count = len(scores)
    path = np.zeros(count, dtype=np.intp)
    open_ = scores[:, _NONE] - scores[:, 1:].max(axis=1) <= 2 * change
    edges = np.flatnonzero(np.diff(open_, prepend=False, append=False)).tolist()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        # At either end of the text a phrase may be cut off, and neither begins nor ends there.
        begin, leave = (change if start else 0.0), (change if end < count else 0.0)
        path[start:end] = _weighed(scores[start:end], change, begin, leave)
    return path


def _weighed(scores: Floats, change: float, begin: float, leave: float) -> Path:
    """Return the most likely kinds of pieces, where being in a phrase costs ``begin`` before the first one.

    Behind the last it costs ``leave``.
    """
    count, width = scores.shape
    came_from = np.empty((count, width), dtype=np.intp)
    stays = np.arange(width)
    best = scores[0].copy()
    best[1:] -= begin
    for index in range(1, count):
        loudest = int(best[1:].argmax()) + 1
        entered, crossed = best[_NONE] - change, best[loudest] - 2 * change
        switched = np.full(width, max(entered, crossed))
        switched[_NONE] = best[loudest] - change
        origin = np.full(width, _NONE if entered >= crossed else loudest)
        origin[_NONE] = loudest
        came_from[index] = np.where(best >= switched, stays, origin)
        best = np.maximum(best, switched) + scores[index]
    best[1:] -= leave
    path = np.empty(count, dtype=np.intp)
    path[-1] = int(best.argmax())
    for index in range(count - 1, 0, -1):
        path[index - 1] = came_from[index, path[index]]
    return path
