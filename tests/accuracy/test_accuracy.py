"""The program reads labelled messages no worse than it did, and the README says how well.

What counts as no worse stands in ``accepted.json``: for each set and figure, the messages in which
the program is wrong. After a change that makes more right than wrong, look at the figures and accept them:
``python tests/accuracy/measure_accuracy.py --write --accept``.
"""

from collections import Counter

import pytest
from labelled_messages import CATEGORIES, MOVES
from measure_accuracy import JUDGES, OWN, Measured, accepted_errors, in_readme, measure, message_sets
from scoring import worsened

from secondtry.review.shipped_rules import load_shipped_rulebook

SETS = message_sets()


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure()


@pytest.mark.parametrize("name", [f"{name}, {judge}" for name in SETS for judge in JUDGES])
def test_no_figure_is_worse_than_accepted(measured: Measured, name: str) -> None:
    assert worsened(accepted_errors()[name], measured.errors()[name]) == []


def test_the_readme_shows_the_figures(measured: Measured) -> None:
    assert in_readme("own messages") == measured.own_tables()
    assert measured.shared_table() in {"", in_readme("shared messages")}


def test_the_names_of_kinds_and_moves_are_those_of_the_program() -> None:
    rulebook = load_shipped_rulebook()
    assert set(CATEGORIES) == set(rulebook.categories)
    assert set(MOVES) == set(rulebook.moves)


def test_our_own_set_holds_three_hundred_messages_of_both_kinds() -> None:
    own = SETS[OWN]
    assert len(own) == 300
    wrong = Counter(message.reading.went_wrong for message in own)
    assert min(wrong.values()) >= 100
    labelled = Counter(mark.category for message in own for mark in message.reading.marks)
    assert set(labelled) == set(CATEGORIES)
