"""Probabilities of pieces become phrases."""

from itertools import pairwise, product

import numpy as np
import pytest

from secondtry.reader.runs import most_likely_runs


def _rows(*rows: tuple[float, float, float]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.array(rows, dtype=np.float32)


NONE = (0.9, 0.05, 0.05)
FIRST = (0.1, 0.8, 0.1)
SECOND = (0.1, 0.1, 0.8)
WEAK = (0.55, 0.4, 0.05)


def test_pieces_of_one_kind_are_one_run() -> None:
    (run,) = most_likely_runs(_rows(NONE, FIRST, FIRST, NONE), change=1.0)
    assert (run.start, run.end, run.kind) == (1, 3, 1)
    assert run.any_kind == pytest.approx(0.9)


def test_one_doubtful_piece_does_not_break_a_phrase() -> None:
    (run,) = most_likely_runs(_rows(NONE, FIRST, FIRST, WEAK, FIRST, FIRST, NONE), change=1.0)
    assert (run.start, run.end) == (1, 6)


def test_without_a_cost_of_change_each_piece_goes_by_itself() -> None:
    runs = most_likely_runs(_rows(FIRST, WEAK, FIRST), change=0.0)
    assert [(run.start, run.end) for run in runs] == [(0, 1), (2, 3)]


def test_neighbours_of_two_kinds_are_two_runs() -> None:
    runs = most_likely_runs(_rows(FIRST, FIRST, SECOND, SECOND), change=1.0)
    assert [(run.start, run.end, run.kind) for run in runs] == [(0, 2, 1), (2, 4, 2)]


def test_a_phrase_of_uncertain_kind_stays_in_one() -> None:
    leaning = (0.1, 0.3, 0.6)
    runs = most_likely_runs(_rows(NONE, FIRST, FIRST, leaning, leaning, NONE), change=1.0)
    assert [(run.start, run.end, run.kind) for run in runs] == [(1, 5, 1)]


def test_one_likely_piece_alone_is_not_worth_two_changes() -> None:
    assert most_likely_runs(_rows(NONE, NONE, FIRST, NONE, NONE), change=3.0) == []


def test_no_pieces_have_no_runs() -> None:
    assert most_likely_runs(np.empty((0, 3), dtype=np.float32), change=1.0) == []


def _worth(
    rows: "np.ndarray[tuple[int, int], np.dtype[np.float32]]", path: tuple[int, ...], change: float
) -> float:
    """Return how likely a path is; to begin or end a phrase costs a change, but at the ends of the text."""
    likely = sum(float(np.log(rows[index, kind])) for index, kind in enumerate(path))
    return likely - change * sum((one > 0) + (other > 0) for one, other in pairwise(path) if one != other)


def _path(rows: "np.ndarray[tuple[int, int], np.dtype[np.float32]]", change: float) -> tuple[int, ...]:
    path = [0] * len(rows)
    for run in most_likely_runs(rows, change):
        path[run.start : run.end] = [run.kind] * (run.end - run.start)
    return tuple(path)


@pytest.mark.parametrize("seed", range(40))
def test_the_runs_are_the_most_likely_of_all(seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = chance.dirichlet([1.0, 0.4, 0.4], size=6).astype(np.float32) * 0.999 + np.float32(1e-4)
    change = float(chance.uniform(0.1, 2.5))
    best = max(_worth(rows, path, change) for path in product(range(3), repeat=6))
    assert _worth(rows, _path(rows, change), change) == pytest.approx(best, abs=1e-4)
