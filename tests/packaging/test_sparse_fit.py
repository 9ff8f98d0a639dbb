"""Rows of messages in which few of many words stand, and the weights that solve them."""

import numpy as np
from sparse_fit import Rows, solved

ROWS = Rows.of(np.array([[1.0], [2.0], [0.0]]), ["late", "lost"], [["lost"], ["late", "lost", "oars"], []])
TABLE = np.array([[1.0, 0.0, 1.0], [2.0, 1.0, 1.0], [0.0, 0.0, 0.0]])


def test_rows_multiply_as_the_table_that_they_stand_for() -> None:
    weights, errors = np.array([0.5, -1.0, 2.0]), np.array([1.0, 0.5, 3.0])
    assert np.allclose(ROWS.times(weights), TABLE @ weights)
    assert np.allclose(ROWS.back(errors), TABLE.T @ errors)
    assert np.allclose(ROWS.squares(errors), (TABLE**2).T @ errors)


def test_chosen_rows_are_those_of_the_table() -> None:
    chosen = np.array([False, True, True])
    assert np.allclose(ROWS.only(chosen).times(np.array([0.5, -1.0, 2.0])), TABLE[chosen] @ [0.5, -1.0, 2.0])


def test_what_is_solved_is_what_the_whole_table_gives() -> None:
    counts, pull = np.array([1.0, 2.0, 1.0]), np.array([0.1, 1.0, 2.0])
    slope = np.array([1.0, -2.0, 0.5])
    bend = TABLE.T @ (counts[:, None] * TABLE) + np.diag(pull)
    assert np.allclose(solved(ROWS, counts, pull, slope), np.linalg.solve(bend, slope), atol=1e-4)


def test_nothing_is_solved_where_there_is_no_slope() -> None:
    assert solved(ROWS, np.ones(3), np.ones(3), np.zeros(3)).tolist() == [0, 0, 0]
