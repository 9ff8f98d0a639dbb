"""Sets of small numbers as integers: bit n is there for number n. Joining two costs next to nothing."""

from collections.abc import Iterator, Sequence

#: So many numbers and more are put into bytes first: each "or" makes a new integer as long as the largest.
_MANY = 4


def bits_of(numbers: Sequence[int]) -> int:
    """Return the set of some numbers."""
    if len(numbers) < _MANY:
        bits = 0
        for number in numbers:
            bits |= 1 << number
        return bits
    found = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


def numbers_in(bits: int) -> Iterator[int]:
    """Yield the numbers of a set, the smallest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
