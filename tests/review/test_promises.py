"""The promises that a message makes, found by the proofs of its moves."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.case import Promise, PromiseKind
from secondtry.review.promises import PromiseFinder, joined_promises
from secondtry.review.shipped_rules import load_shipped_rulebook

#: A Wednesday afternoon.
SENT = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def finder() -> PromiseFinder:
    return PromiseFinder(load_shipped_rulebook())


def found(finder: PromiseFinder, *sentences: str) -> list[tuple[str, str, PromiseKind]]:
    text = "Subject: Your order by Friday\n\nHi Dana,\n\n" + " ".join(sentences) + "\n\nSam\n"
    return [(each.words, each.due, each.kind) for each in finder.find(text, SENT)]


def test_a_call_with_its_day_is_a_promise(finder: PromiseFinder) -> None:
    assert found(finder, "We lost your order.", "I will ring you by Friday.") == [
        ("I will ring you by Friday.", "2026-11-27", PromiseKind.TIME)
    ]


def test_a_repair_with_its_day_is_a_promise(finder: PromiseFinder) -> None:
    assert found(finder, "We will replace the lamp on Monday.") == [
        ("We will replace the lamp on Monday.", "2026-11-30", PromiseKind.FIX)
    ]


def test_a_change_of_how_we_work_is_a_promise(finder: PromiseFinder) -> None:
    words = "From Monday a second person reads every label before the van is loaded."
    assert found(finder, words) == [(words, "2026-11-30", PromiseKind.PREVENTION)]


def test_two_promises_of_one_sentence_are_two(finder: PromiseFinder) -> None:
    assert found(finder, "I will ring you by 5 pm today, and the proofs will be with you on Friday.") == [
        ("I will ring you by 5 pm today", "2026-11-25T17:00+00:00", PromiseKind.FIX),
        ("the proofs will be with you on Friday.", "2026-11-27", PromiseKind.FIX),
    ]


def test_a_promise_without_a_day_keeps_its_words_and_leaves_the_day_to_the_person(
    finder: PromiseFinder,
) -> None:
    words = "I will get the bike back to you as soon as I can."
    assert found(finder, words) == [(words, "", PromiseKind.FIX)]


@pytest.mark.parametrize(
    "words",
    [
        "We have put two new tyres on your van.",
        "On Friday you told us about the leak.",
        "Please let me know by Tuesday which day suits you.",
        "Would tonight work for you?",
        "I will write to you by [day].",
        "We lost your order, and that was our mistake.",
    ],
)
def test_what_is_done_or_asked_or_not_filled_in_is_no_promise(finder: PromiseFinder, words: str) -> None:
    assert found(finder, words) == []


def test_a_subject_promises_nothing(finder: PromiseFinder) -> None:
    assert found(finder, "Thank you for your call.") == []


def test_looking_again_keeps_what_the_person_made_of_it_and_adds_what_is_new(finder: PromiseFinder) -> None:
    first = finder.find("I will ring you by Friday. We will replace the lamp on Monday.", SENT)
    changed = Promise(1, "Ring Dana", "2026-11-26", found_as=first[0].found_as)
    dropped = Promise(2, first[1].words, found_as=first[1].found_as, is_dropped=True)
    again = finder.find(
        "I will ring you by Friday. We will replace the lamp on Monday. The refund comes by 3 December.",
        SENT,
    )
    ledger = joined_promises((changed, dropped), again)
    assert ledger[:2] == (changed, dropped)
    assert [(each.number, each.due) for each in ledger[2:]] == [(3, "2026-12-03")]
