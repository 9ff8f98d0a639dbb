"""A review that any released format has kept is read: there is one such file for each number."""

import json
from pathlib import Path
from typing import Any

import pytest

from secondtry.review.comment import Unfinished
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.snapshot import FORMAT, review_as_table, review_from_table

KEPT = Path(__file__).parent / "kept"
TEXT = "Subject: Your mugs 😀\n\nHi Dana,\n\nWe lost 10\u00a0000 mugs. \ud83d\n"


def _kept(number: int) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((KEPT / f"format-{number}.json").read_text(encoding="ascii"))
    return table


def test_there_is_a_kept_review_of_each_format() -> None:
    # Whoever counts FORMAT up leaves these as they are, and adds one that the new program has kept.
    assert sorted(file.name for file in KEPT.iterdir()) == [f"format-{n}.json" for n in range(1, FORMAT + 1)]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_kept_review_is_read_and_kept_again_without_loss(number: int) -> None:
    review = review_from_table(_kept(number))
    assert review.text == TEXT
    assert review.answers == {"Q1": Answer(Verdict.NOT_YET, "she is angry", "Hi Dana")}
    assert review.dismissed == {FindingKey("a.b", "was lost", "order", "on", 1)}
    assert review.severe
    assert review_from_table(json.loads(json.dumps(review_as_table(review)))) == review


def test_the_first_format_knew_nothing_of_cases_and_says_nothing_of_them() -> None:
    review = review_from_table(_kept(1))
    assert (review.case, review.facts, review.comments) == (Review().case, Review().facts, ())


def test_a_change_of_a_comment_that_is_being_written_is_a_reply_to_an_older_program() -> None:
    # No number counts up for it: without the field, and with one more that nobody knows, it is read.
    table = _kept(2)
    table["comments"][0]["unfinished"] = {"text": "Who?", "wording": None, "of_tomorrow": True}
    older = review_from_table(table).comments[0].unfinished
    assert older == Unfinished("Who?")
    table["comments"][0]["unfinished"]["is_change"] = True
    review = review_from_table(table)
    assert review.comments[0].unfinished == Unfinished("Who?", is_change=True)
    assert review_from_table(json.loads(json.dumps(review_as_table(review)))) == review


def test_the_second_format_has_everything_that_belongs_to_the_review() -> None:
    review = review_from_table(_kept(2))
    assert review.case.promises[0].words == "Ring"
    assert review.facts.offer == "a voucher"
    assert review.steps["plan"].is_done
    assert review.first is not None
    assert review.versions[0].name == "short"
    assert review.comments[0].remarks[0].name == "Kim"
    assert review.read_as == "busy"
