"""Two reviewers of one message never stand in each other's place, with names, without, or with the same."""

from dataclasses import replace

import pytest

from secondtry.review.comment import Comment, Remark, Role
from secondtry.review.copies import answers_to_show, as_own_copy, speaks_as_reviewer
from secondtry.review.exchange import Exchange
from secondtry.review.merging import merged
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.sending import as_sent_table, from_sent_table, opened_as, to_send
from secondtry.review.threads import may_withdraw, why_not_changed

TEXT = "Hi Dana, we lost it."
AUTHORS = Review(text=TEXT, exchange=Exchange("m1", Role.AUTHOR, "Anna"), answers={"Q1": Answer(Verdict.YES)})
SENT = to_send(AUTHORS, "Anna", "unused")


def reviewed(copy: str, name: str, note: str, of: Review = SENT) -> Review:
    """The file of a reviewer who opened another in a copy of this id, and answered the first question."""
    opened = opened_as(of, Role.REVIEWER, name, copy)
    answered = opened.with_answer("Q1", Answer(Verdict.NOT_YET, note, TEXT))
    return from_sent_table(as_sent_table(to_send(answered, name, "unused")))


def notes(review: Review) -> dict[str, str]:
    return {who: given["Q1"].note for who, given in review.others_answers.items()}


def brought(*files: Review, into: Review = AUTHORS) -> Review:
    for file in files:
        into = merged(into, file).review
    return into


@pytest.mark.parametrize(("name", "shown"), [("", "The reviewer"), ("Kim", "Kim")])
def test_answers_of_two_reviewers_of_one_name_or_none_stand_beside_each_other(name: str, shown: str) -> None:
    both = brought(reviewed("c1", name, "first"), reviewed("c2", name, "second"))
    assert notes(both) == {shown: "first", f"{shown} (2)": "second"}
    assert both.answers == AUTHORS.answers


@pytest.mark.parametrize("name", ["", "Kim"])
def test_later_answers_of_a_reviewer_replace_only_that_reviewers(name: str) -> None:
    first, second = reviewed("c1", name, "first"), reviewed("c2", name, "second")
    later = reviewed("c2", name, "on reflection")
    both = brought(first, second, later, later)
    assert sorted(notes(both).values()) == ["first", "on reflection"]
    assert brought(first, second, first, second) == brought(first, second)


def test_a_nameless_reviewer_does_not_take_what_another_answered_for_their_own() -> None:
    first = brought(reviewed("c1", "", "first"))
    second = opened_as(to_send(first, "Anna", "unused"), Role.REVIEWER, "", "c2")
    assert second.answers == {}
    assert notes(second) == {"Anna": "", "The reviewer": "first"}
    back = to_send(second.with_answer("Q1", Answer(Verdict.YES, "second", TEXT)), "", "unused")
    assert notes(brought(back, into=first)) == {"The reviewer": "first", "The reviewer (2)": "second"}


def test_a_reviewer_of_the_authors_name_is_not_taken_for_the_author() -> None:
    file = reviewed("c1", "Anna", "hers")
    assert notes(file) == {"Anna": "", "Anna (2)": "hers"}
    opened = opened_as(file, Role.AUTHOR, "Anna")
    assert opened.answers["Q1"].verdict is Verdict.YES
    assert notes(opened) == {"Anna (2)": "hers"}


def test_the_authors_own_answers_do_not_come_back_as_somebody_elses() -> None:
    assert notes(brought(reviewed("c1", "Tom", "his"))) == {"Tom": "his"}


def test_a_reviewer_goes_on_from_the_file_that_they_saved_by_their_name() -> None:
    file = reviewed("c1", "Tom", "his")
    again = opened_as(file, Role.REVIEWER, "tom", "c2")
    assert again.exchange.copy == "c1"
    assert again.answers["Q1"].note == "his"
    assert opened_as(file, Role.REVIEWER, "Eve", "c2").exchange.copy == "c2"
    assert opened_as(reviewed("c1", "", "whose"), Role.REVIEWER, "", "c2").exchange.copy == "c2"
    assert opened_as(file, Role.AUTHOR, "Anna", "c2").exchange.copy == ""


def old_file(name: str, note: str) -> Review:
    """The file of a reviewer whose program knew of no copies."""
    answers = {"Q1": Answer(Verdict.NOT_YET, note, TEXT)}
    exchange = Exchange("m1", Role.REVIEWER, "Anna")
    return Review(text=TEXT, exchange=exchange, others_answers={name: answers})


def test_files_of_an_older_program_lose_no_nameless_reviewers_answers_either() -> None:
    both = brought(old_file("The reviewer", "first"), old_file("The reviewer", "second"))
    assert notes(both) == {"The reviewer": "first", "The reviewer (2)": "second"}
    assert brought(old_file("The reviewer", "second"), into=both) == both


def test_in_files_of_an_older_program_a_name_tells_who_it_is() -> None:
    assert notes(brought(old_file("Tom", "first"), old_file("Tom", "later"))) == {"Tom": "later"}
    mixed = brought(reviewed("c1", "Tom", "one"), old_file("Tom", "two"))
    assert notes(mixed) == {"Tom": "one", "Tom (2)": "two"}
    assert brought(old_file("Tom", "two"), into=mixed) == mixed
    assert opened_as(old_file("Tom", "his"), Role.REVIEWER, "Tom", "c1").answers["Q1"].note == "his"


def said_in(copy: str, name: str) -> Comment:
    return Comment("t1", None, (Remark("r1", "Hm", Role.REVIEWER, name, said_in=copy),))


@pytest.mark.parametrize("name", ["", "Kim"])
def test_only_the_copy_in_which_it_was_said_changes_or_withdraws_a_comment(name: str) -> None:
    review = replace(SENT, comments=(said_in("c1", name),))
    mine = replace(review, exchange=Exchange("m1", Role.REVIEWER, "Anna", copy="c1"))
    another = replace(review, exchange=Exchange("m1", Role.REVIEWER, "Anna", copy="c2"))
    old = replace(review, exchange=Exchange("m1", Role.REVIEWER, "Anna"))
    assert may_withdraw(review.comments[0], mine, "another name since")
    for each in (another, old, review):
        assert not may_withdraw(review.comments[0], each, name)
        assert "somebody else" in why_not_changed(review.comments[0], each, name)


def test_what_an_older_program_said_is_ones_own_by_the_name_if_there_is_one() -> None:
    here = Exchange("m1", Role.REVIEWER, "Anna", copy="c1")
    for name, is_own in (("Kim", True), ("", False)):
        review = replace(SENT, comments=(said_in("", name),), exchange=here)
        assert may_withdraw(review.comments[0], review, name) is is_own
        in_old_copy = replace(review, exchange=replace(here, copy=""))
        assert may_withdraw(review.comments[0], in_old_copy, name)


def test_a_reviewers_copy_gets_one_id_and_the_authors_none() -> None:
    reviewers = replace(SENT, exchange=Exchange("m1", Role.REVIEWER))
    assert as_own_copy(reviewers, "c1").exchange.copy == "c1"
    assert as_own_copy(as_own_copy(reviewers, "c1"), "c2").exchange.copy == "c1"
    assert as_own_copy(SENT, "c1") == SENT
    assert to_send(reviewers, "", "c3").exchange.copy == "c3"


def test_who_speaks_as_a_reviewer_is_known_without_a_name_until_all_is_withdrawn() -> None:
    here = Exchange("m1", Role.REVIEWER, copy="c1")
    review = replace(SENT, comments=(said_in("c1", ""),), exchange=here)
    assert speaks_as_reviewer(review, "")
    assert not speaks_as_reviewer(replace(review, exchange=replace(here, copy="c2")), "")
    assert not speaks_as_reviewer(replace(review, comments=(Comment("t1", is_withdrawn=True),)), "")


def test_a_reviewer_sees_what_others_answered_where_they_have_answered_themselves() -> None:
    two = replace(AUTHORS, answers={"Q1": Answer(Verdict.YES), "Q2": Answer(Verdict.YES)})
    opened = opened_as(to_send(two, "Anna", "unused"), Role.REVIEWER, "Tom", "c1")
    assert answers_to_show(opened) == {}
    noted = opened.with_answer("Q1", Answer(Verdict.UNANSWERED, "hm"))
    assert answers_to_show(noted) == {}
    answered = opened.with_answer("Q1", Answer(Verdict.NOT_YET))
    assert {who: set(given) for who, given in answers_to_show(answered).items()} == {"Anna": {"Q1"}}
    authors = opened_as(to_send(answered, "Tom", "unused"), Role.AUTHOR, "Anna")
    assert {who: set(given) for who, given in answers_to_show(authors).items()} == {"Tom": {"Q1"}}
