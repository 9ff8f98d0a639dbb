"""Sets of small numbers as integers."""

import pytest

from secondtry.engine.bit_sets import bits_of, numbers_in


@pytest.mark.parametrize(
    "numbers", [[], [0], [3, 70], [5, 0, 5], [9, 1, 300, 8, 7, 64, 1], list(range(2, 999, 7))]
)
def test_a_set_has_each_number_once_the_smallest_first(numbers: list[int]) -> None:
    assert list(numbers_in(bits_of(numbers))) == sorted(set(numbers))
