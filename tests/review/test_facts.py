"""Facts decide the two switches, and stay where they are when a review is given away."""

from dataclasses import fields, replace

import pytest

from secondtry.review.facts import NOT_KNOWN_YET, Facts, Harm, is_known
from secondtry.review.review import Review
from secondtry.review.session import ReviewSession
from secondtry.review.snapshot import review_as_table, review_from_table
from secondtry.review.step import StepTaken


def test_a_ticked_box_of_harm_is_serious_harm_until_the_last_is_taken_back() -> None:
    two = Facts().with_harm(Harm.REPUTATION, done=True).with_harm(Harm.LOST_TIME, done=True)
    assert two.harms == (Harm.LOST_TIME, Harm.REPUTATION)
    review = Review().with_facts(two)
    assert review.severe
    one = review.with_facts(two.with_harm(Harm.LOST_TIME, done=False))
    assert one.severe
    assert not one.with_facts(one.facts.with_harm(Harm.REPUTATION, done=False)).severe


def test_an_earlier_apology_means_that_it_happened_before() -> None:
    review = Review().with_facts(Facts(earlier_apologies=1))
    assert review.repeat
    assert not review.with_facts(Facts()).repeat


def test_other_facts_leave_the_switches_as_they_are() -> None:
    said = Review(severe=True, repeat=True)
    changed = said.with_facts(Facts(what_happened="Two weddings on one Saturday"))
    assert (changed.severe, changed.repeat) == (True, True)


def test_the_switches_take_back_what_would_contradict_them() -> None:
    session = ReviewSession(Review().with_facts(Facts(harms=(Harm.REPUTATION,), earlier_apologies=2)))
    session.tell_whether_severe(severe=False)
    assert session.review.facts.harms == ()
    session.tell_whether_repeat(repeat=False)
    assert session.review.facts.earlier_apologies == 0


def test_a_switch_put_on_again_brings_back_what_it_took_with_it() -> None:
    told = Review().with_facts(Facts(harms=(Harm.REPUTATION, Harm.LOST_TIME), earlier_apologies=2))
    session = ReviewSession(told)
    for severe in (False, True):
        session.tell_whether_severe(severe=severe)
    for repeat in (False, True):
        session.tell_whether_repeat(repeat=repeat)
    assert session.review == told


def test_what_a_switch_took_with_it_does_not_come_to_another_message() -> None:
    session = ReviewSession(Review().with_facts(Facts(harms=(Harm.REPUTATION,), earlier_apologies=2)))
    session.tell_whether_severe(severe=False)
    session.tell_whether_repeat(repeat=False)
    session.open(Review())
    session.tell_whether_severe(severe=True)
    session.tell_whether_repeat(repeat=True)
    assert session.review == Review(severe=True, repeat=True)


@pytest.mark.parametrize(
    ("entry", "known"),
    [
        ("", False),
        ("  ", False),
        (NOT_KNOWN_YET, False),
        ("we do not know yet.", False),
        ("Nobody looked", True),
    ],
)
def test_not_known_yet_is_an_entry_and_no_fact(entry: str, known: bool) -> None:  # noqa: FBT001 - a value in
    assert is_known(entry) is known


def test_facts_come_back_from_where_they_were_kept() -> None:
    facts = Facts(
        what_happened="Two weddings",
        noticed_at="2026-11-20T10:00+00:00",
        harms=(Harm.REPUTATION,),
        earlier_apologies=2,
        put_away=("cheer",),
    )
    review = replace(Review(), steps={"plan": StepTaken(note="Monday")}).with_facts(facts)
    assert review_from_table(review_as_table(review)) == review


def test_every_fact_begins_as_not_said() -> None:
    assert not any(getattr(Facts(), each.name) for each in fields(Facts) if each.name != "audience")
