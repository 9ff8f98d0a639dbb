"""The do-over checklist shows what a case calls for, and keeps what was done about it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.case import Case
from secondtry.review.do_over import DoOver, do_over_of
from secondtry.review.facts import Facts, Harm
from secondtry.review.review import Review
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.review.shipped_steps import load_steps
from secondtry.review.step import Stage, StepTaken
from secondtry.text.sentences import read_draft

STEPS = load_steps()
RULEBOOK = load_shipped_rulebook()
SENT = Case(sent_at="2026-11-20T10:00+00:00")

Due = Callable[[Review], DoOver]


@pytest.fixture(scope="module")
def due() -> Due:
    analyzer = Analyzer(RULEBOOK)

    def of(review: Review) -> DoOver:
        return do_over_of(STEPS, review, analyzer.analyze(read_draft(review.text), Options(review.occasion)))

    return of


def keys(do_over: DoOver) -> list[str]:
    return [step.key for step in do_over.steps]


def test_every_step_has_a_key_of_its_own_words_and_a_reason() -> None:
    assert len({step.key for step in STEPS}) == len(STEPS)
    assert all(step.words and step.why and step.source and step.called_for for step in STEPS)


def test_steps_name_only_occasions_that_exist() -> None:
    assert {occasion for step in STEPS for occasion in step.occasions} <= set(RULEBOOK.occasions)


def test_each_of_the_other_four_articles_has_steps() -> None:
    assert len({step.article for step in STEPS}) == 4


def test_where_nothing_went_wrong_no_step_is_due(due: Due) -> None:
    assert due(Review(text="The shop is open on Monday.")).steps == ()
    assert due(Review(occasion="routine").with_facts(Facts(what_happened="We were late"))).steps == ()


@pytest.mark.parametrize("occasion", [key for key, each in RULEBOOK.occasions.items() if each.went_wrong])
def test_every_occasion_has_a_short_list(occasion: str, due: Due) -> None:
    assert 1 <= len(due(Review(occasion=occasion)).steps) <= 10


def test_facts_alone_call_for_the_steps_of_a_mistake(due: Due) -> None:
    told = Review().with_facts(Facts(what_happened="We booked it twice"))
    assert keys(due(told)) == keys(due(Review(occasion="mistake")))


def test_the_steps_stand_in_the_order_of_the_work(due: Due) -> None:
    review = replace(Review(occasion="mistake", severe=True, repeat=True), case=SENT)
    stages = [list(Stage).index(step.stage) for step in due(review).steps]
    assert all(before <= after for before, after in pairwise(stages))
    assert set(stages) == {0, 1, 2, 3}


def test_the_four_questions_of_the_third_article_are_asked_after_a_mistake(due: Due) -> None:
    asked = keys(due(Review(occasion="mistake")))
    four = ["most_helpful", "extra_support", "why_they_came", "talents"]
    assert [key for key in asked if key in four] == four


def test_what_comes_after_sending_is_due_only_then(due: Due) -> None:
    review = Review(occasion="mistake")
    assert "feedback" not in keys(due(review))
    assert "feedback" in keys(due(replace(review, case=SENT)))


@pytest.mark.parametrize(
    ("review", "key"),
    [
        (Review(occasion="mistake", severe=True), "lawyer_seen"),
        (Review(occasion="mistake", severe=True), "lead_takes_it"),
        (Review(occasion="mistake", repeat=True), "key_people"),
        (Review(occasion="mistake", customer_knows=False), "focus"),
        (Review(occasion="mistake", customer_knows=True), "listen"),
        (Review(occasion="mistake").with_facts(Facts(cost_to_them="Two hours")), "compensate"),
    ],
)
def test_what_a_case_calls_for_is_due_there_and_not_elsewhere(review: Review, key: str, due: Due) -> None:
    assert key in keys(due(review))
    assert key not in keys(due(Review(occasion="mistake")))


def test_one_who_leaves_is_asked_why_and_sold_nothing(due: Due) -> None:
    leaving = keys(due(Review(occasion="cancellation").with_facts(Facts(cost_to_them="£20"))))
    assert {"ask_why", "set_time", "who_owns"} <= set(leaving)
    assert not {"compensate", "plan", "most_helpful"} & set(leaving)


def test_ticks_are_counted_and_a_note_alone_is_none(due: Due) -> None:
    steps = {"plan": StepTaken(is_done=True), "gratitude": StepTaken(note="since 2019")}
    do_over = due(Review(occasion="mistake", steps=steps))
    assert do_over.done == 1
    assert do_over.taken_of(do_over.steps[0]) == StepTaken()


def test_what_was_written_at_a_step_stays_when_the_case_no_longer_calls_for_it(due: Due) -> None:
    severe = Review(occasion="mistake").with_facts(Facts(harms=(Harm.REPUTATION,)))
    noted = replace(severe, steps={"lawyer_seen": StepTaken(note="Ms Obi, Tuesday")})
    assert "lawyer_seen" in keys(due(noted.with_facts(Facts())))
    assert keys(due(replace(noted, occasion="routine"))) == ["lawyer_seen"]
