"""The list for the lawyer says what is known, and leaves room for the rest."""

from dataclasses import fields, replace

import pytest

from secondtry.review.facts import Audience, Breakdown, Facts, Harm, Noticed
from secondtry.review.lawyer_list import fact_lines, lawyer_list, lawyer_list_text
from secondtry.review.review import Review

REVIEW = Review(text="Hi Dana,\n\nWe booked two weddings.\n").with_facts(
    Facts(
        what_happened="Two weddings on one Saturday",
        noticed_at="2026-11-20T09:30+00:00",
        harms=(Harm.REPUTATION, Harm.LOST_REVENUE),
        how="We do not know yet",
        why="Nobody looked at the second calendar",
    )
)


def test_what_is_known_stands_beside_its_question() -> None:
    known = {line.question: line.answer for line in lawyer_list(REVIEW) if line.answer}
    assert known == {
        "What happened": "Two weddings on one Saturday",
        "When we noticed": "20 November 2026, 09:30 (UTC)",
        "What it caused": "harm to their reputation, lost revenue",
        "How it happened, and why": "Nobody looked at the second calendar",
        "The message as it stands": "Hi Dana,\n\nWe booked two weddings.",
    }


def test_what_is_not_known_has_a_line_to_write_on() -> None:
    lines = lawyer_list_text(REVIEW).splitlines()
    assert lines[lines.index("When it happened") + 1].strip() == "_" * 60
    assert lines[lines.index("When we noticed") + 1].strip() != "_" * 60


FULL = Facts(
    happened_at="2026-11-19T09:30+00:00",
    noticed_at="2026-11-20T09:30+00:00",
    noticed_by=Noticed.THEY,
    breakdown=Breakdown.HABIT,
    harms=(Harm.LOST_TIME,),
    fair_from=20,
    fair_to=35,
    earlier_apologies=2,
    audience=Audience.INSIDE,
    put_away=("lawyer",),
    **{
        each.name: f"the words of {each.name}."
        for each in fields(Facts)
        if each.default == "" and each.type is str and not each.name.endswith("_at")
    },
)
#: The first is for nobody else, the second is no fact.
LEFT_OUT = {"matters", "put_away"}


@pytest.mark.parametrize("name", sorted({each.name for each in fields(Facts)} - LEFT_OUT))
def test_every_fact_has_its_line(name: str) -> None:
    with_it = {line.question: line.answer for line in fact_lines(Review(facts=FULL))}
    unsaid = replace(FULL, **{name: getattr(Facts(), name)})
    without = {line.question: line.answer for line in fact_lines(Review(facts=unsaid))}
    assert getattr(FULL, name) != getattr(Facts(), name)
    assert with_it != without


def test_choices_and_shares_are_told_in_words() -> None:
    review = Review(facts=FULL, customer_knows=False, repeat=True)
    told = {line.question: line.answer for line in fact_lines(review)}
    assert told["Who noticed first"] == "the customer"
    assert told["The way we work, or a habit"] == "a habit"
    assert told["The share of the loss that we count as fair"] == "20 % to 35 %"
    assert told["Does the customer know"] == "not yet"
    assert told["Did it happen to them before"] == "yes"
    assert told["Where the customer is"] == "within our organisation"
    assert "matters" not in str(told)


def test_of_nothing_said_nothing_is_told() -> None:
    assert {line.answer for line in fact_lines(Review())} == {""}
