"""The words of a sentence as they are weighed: each by itself, and each with the one before it.

Two words that stand together say what neither says alone: "no issue", "your call", "let down".
"""

from itertools import pairwise

from secondtry.text.tokens import forms_in

#: What stands for every number.
A_NUMBER = "#"
#: What stands before the first word of a sentence.
START = "^"


def words_and_pairs(sentence: str) -> list[str]:
    """Return the words of a sentence in small letters, and its pairs, with a space between.

    Clitics and marks are words by themselves, and the first word makes a pair with ``START``.
    """
    words = [A_NUMBER if form[0].isdigit() or form[0] in "£$€" else form for form in forms_in(sentence)]
    return [*words, *map(" ".join, pairwise([START, *words]))]
