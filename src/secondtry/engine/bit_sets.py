"""Sets of small numbers as integers: bit n is there for number n. Joining two costs next to nothing."""

from collections.abc import Iterator


def numbers_in(bits: int) -> Iterator[int]:
    """Yield the numbers of a set, the smallest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
