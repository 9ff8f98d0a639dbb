"""A review that was kept comes back as it was, and a damaged one is said to be damaged."""

import json
from typing import Any

import pytest

from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.snapshot import (
    FORMAT,
    NewerFormatError,
    SnapshotError,
    review_as_table,
    review_from_table,
)

REVIEW = Review(
    text="Hi Dana 😀,\n10\u00a0000 mugs. \ud83d",
    occasion="delay",
    customer_knows=False,
    answers={"Q1": Answer(Verdict.NOT_YET, "she is “angry”", "Hi Dana"), "Q2": Answer(note="ask")},
    dismissed=frozenset({FindingKey("a.b", "was lost", "order", "on", 1), FindingKey("c", "d", "", "", 0)}),
    repeat=True,
    severe=True,
    asked_about=frozenset({FindingKey("e.f", "the depot", "at", "", 0)}),
)


def _through_json(review: Review) -> Any:
    return json.loads(json.dumps(review_as_table(review)))


@pytest.mark.parametrize("review", [REVIEW, Review(), Review(customer_knows=True)])
def test_a_review_comes_back_as_it_was(review: Review) -> None:
    assert review_from_table(_through_json(review)) == review


@pytest.mark.parametrize("key", list(review_as_table(REVIEW)))
def test_a_table_that_lacks_something_is_damaged(key: str) -> None:
    table = _through_json(REVIEW)
    del table[key]
    with pytest.raises(SnapshotError, match="damaged"):
        review_from_table(table)


@pytest.mark.parametrize(
    "damage", [{"answers": []}, {"answers": {"Q1": {"verdict": "perhaps"}}}, {"dismissed": [3]}]
)
def test_a_value_of_the_wrong_kind_is_damage(damage: dict[str, object]) -> None:
    with pytest.raises(SnapshotError, match="damaged"):
        review_from_table(_through_json(REVIEW) | damage)


def test_a_newer_format_is_named_as_newer() -> None:
    with pytest.raises(NewerFormatError, match="newer"):
        review_from_table(_through_json(REVIEW) | {"format": FORMAT + 1})


def test_a_review_of_format_1_is_read_with_nothing_said_of_what_it_did_not_know() -> None:
    kept = {
        "format": 1,
        "text": "Hi Dana",
        "occasion": "delay",
        "customer_knows": True,
        "answers": {"Q1": {"verdict": "yes", "note": "", "answered_text": "Hi"}},
        "dismissed": [],
        "repeat": False,
        "severe": True,
        "asked_about": [],
    }
    assert review_from_table(kept) == Review(
        text="Hi Dana",
        occasion="delay",
        customer_knows=True,
        answers={"Q1": Answer(Verdict.YES, "", "Hi")},
        severe=True,
    )
