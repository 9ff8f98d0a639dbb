"""Numbers behind an option of ``train.py``; what is none is told in words that a person understands."""

import argparse
import math


def from_0_to_1(words: str) -> float:
    """Return a share.

    Raises:
        argparse.ArgumentTypeError: saying what to give, when it is no number from 0 to 1.
    """
    try:
        number = float(words)
    except ValueError:
        number = math.nan
    # Nothing compares with what is not a number, "nan" included.
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"give a number from 0 to 1, such as 0.5, not {words!r}")
    return number


def whole_number(words: str) -> int:
    """Return a number of things.

    Raises:
        argparse.ArgumentTypeError: saying what to give, when it is no whole number from 0 on.
    """
    try:
        number = int(words)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"give a whole number, 0 or more, such as 300, not {words!r}")
    return number
