"""What is handed on with a review, what stays at home, and who somebody is who opens one."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.review.anchoring import anchor_at
from secondtry.review.case import Case
from secondtry.review.comment import Anchor, Comment, Decision, Remark, Role, Suggestion, Unfinished
from secondtry.review.exchange import Exchange
from secondtry.review.facts import Facts, Harm
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.sending import (
    ReceivedReviewError,
    as_sent_table,
    from_sent_table,
    opened_as,
    role_of,
    to_send,
)
from secondtry.review.session import ReviewSession
from secondtry.review.step import StepTaken
from secondtry.review.version import FirstMessage, Version
from secondtry.text.span import Span

TEXT = "Subject: Mugs\n\nHi Dana 😀, the order was misplaced."
REVIEW = Review(
    text=TEXT,
    occasion="delay",
    answers={
        "Q1": Answer(Verdict.NOT_YET, "she is tired", TEXT),
    },
    dismissed=frozenset({FindingKey("a.b", "was misplaced", "the order", ".", 0)}),
    facts=Facts(what_happened="CANARY the van"),
    steps={"own-it": StepTaken(is_done=True, note="rang her")},
    first=FirstMessage("Unfortunately..."),
    versions=(Version(1, "CANARY first rage"), Version(2, "better", "before lunch")),
    comments=(
        Comment(
            "c1",
            anchor_at(TEXT, Span(TEXT.index("order"), TEXT.index("order") + 5)),
            (Remark("r1", "whose?", Role.REVIEWER, "Tom", "2026-11-22T10:00:00+00:00"),),
            Suggestion("we lost it", Decision.DECLINED),
            turns=1,
            unfinished=Unfinished("CANARY so"),
        ),
        Comment("c2", None, unfinished=Unfinished("CANARY begun")),
        Comment("c3", is_withdrawn=True),
    ),
    case=Case(customer="CANARY Dana"),
    read_as="angry",
)


def test_what_is_private_stays_at_home() -> None:
    assert "CANARY" not in repr(as_sent_table(to_send(REVIEW, "Anna", "m1")))


RAGE = "CANARY stop whining, this was your own fault"


@pytest.mark.parametrize(
    "held",
    [
        {"answers": {"Q1": Answer(Verdict.YES, "", RAGE)}},
        {"others_answers": {"Tom": {"Q1": Answer(Verdict.YES, "", RAGE)}}},
        {"dismissed": frozenset({FindingKey("a.b", "CANARY", "", "stop whining,", 0)})},
        {"dismissed": frozenset({FindingKey("a.b", "was misplaced", "CANARY order", ".", 0)})},
        {"dismissed": frozenset({FindingKey("a.b", "", "CANARY", "", 0)})},
        {"asked_about": frozenset({FindingKey("a.b", "was misplaced", "the order", "CANARY", 0)})},
    ],
)
def test_no_word_of_an_earlier_draft_goes_along(held: dict[str, Any]) -> None:
    sent = to_send(replace(REVIEW, **held), "Anna", "m1")
    assert "CANARY" not in repr(as_sent_table(sent))


@pytest.mark.parametrize("now", ["The delay happened by our mistake.", "We forgot it.", ""])
def test_no_word_that_once_stood_beside_those_of_a_comment_goes_along(now: str) -> None:
    draft = "The delay happened because CANARY slept."
    start = draft.index("happened")
    comment = Comment("c", anchor_at(draft, Span(start, start + 8)), (Remark("r", "the right word?"),))
    session = ReviewSession(Review(text=draft, comments=(comment,)))
    session.edit(now)
    sent = to_send(session.review, "Anna", "m1")
    assert "CANARY" in repr(session.review)
    assert "CANARY" not in repr(as_sent_table(sent))
    assert [each.anchor and each.anchor.quote for each in sent.comments] == ["happened"]


def test_a_comment_is_sent_with_the_words_that_stand_beside_it_now() -> None:
    draft = "The delay happened because CANARY slept."
    start = draft.index("happened")
    comment = Comment("c", anchor_at(draft, Span(start, start + 8)), (Remark("r", "the right word?"),))
    session = ReviewSession(Review(text=draft, comments=(comment,)))
    session.edit("The delay happened by our mistake.")
    (sent,) = to_send(session.review, "Anna", "m1").comments
    assert sent.anchor == Anchor(start, start + 8, "happened", "The delay", "by our mistake.")


@pytest.mark.parametrize(
    ("answered_text", "stale"),
    [(RAGE, {"Q1"}), (REVIEW.text, set()), (REVIEW.text.replace("Hi", "CANARY"), set()), ("", {"Q1"})],
)
def test_an_answer_is_for_an_earlier_draft_at_the_other_end_where_it_was_at_this_one(
    answered_text: str, stale: set[str]
) -> None:
    review = replace(REVIEW, answers={"Q1": Answer(Verdict.YES, "", answered_text)})
    sent = from_sent_table(as_sent_table(to_send(review, "Anna", "m1")))
    for each in (review, sent, opened_as(sent, Role.AUTHOR, "Anna")):
        assert {key for key in each.answers if ReviewSession(each).answer_is_stale(key)} == stale
    assert "CANARY" not in repr(as_sent_table(sent))


def test_what_the_facts_page_calls_private_goes_however_it_was_said() -> None:
    private = Review(customer_knows=False, repeat=True, severe=True)
    by_facts = Review().with_facts(replace(Facts(), earlier_apologies=1, harms=(Harm.LOST_TIME,)))
    for review in (private, by_facts):
        assert to_send(review, "Anna", "m1") == to_send(Review(), "Anna", "m1")


def test_everything_else_goes() -> None:
    sent = from_sent_table(as_sent_table(to_send(REVIEW, "Anna", "m1")))
    assert sent.text == REVIEW.text
    assert (sent.occasion, sent.dismissed, sent.steps, sent.first, sent.read_as) == (
        REVIEW.occasion,
        REVIEW.dismissed,
        REVIEW.steps,
        REVIEW.first,
        REVIEW.read_as,
    )
    assert sent.versions == REVIEW.versions[1:]
    assert sent.comments == (replace(REVIEW.comments[0], unfinished=None), REVIEW.comments[2])
    assert sent.exchange == Exchange("m1", Role.AUTHOR, "Anna")
    assert sent.others_answers == {"Anna": REVIEW.answers}


def test_an_id_is_given_once_and_the_author_stays_the_author() -> None:
    sent = to_send(REVIEW, "Anna", "m1")
    back = to_send(opened_as(sent, Role.REVIEWER, "Tom"), "Tom", "m2")
    assert back.exchange == Exchange("m1", Role.REVIEWER, "Anna", copy="m2")


def test_a_reviewer_answers_for_themselves_and_both_answers_come_back() -> None:
    opened = opened_as(to_send(REVIEW, "Anna", "m1"), Role.REVIEWER, "Tom")
    assert opened.answers == {}
    assert opened.others_answers == {"Anna": REVIEW.answers}
    answered = replace(opened, answers={"Q1": Answer(Verdict.YES)})
    back = opened_as(to_send(answered, "Tom", "m2"), Role.AUTHOR, "Anna")
    assert back.answers == REVIEW.answers
    assert back.others_answers == {"Tom": {"Q1": Answer(Verdict.YES)}}


def test_who_opens_their_own_again_finds_their_own_answers() -> None:
    sent = to_send(REVIEW, "Anna", "m1")
    assert opened_as(sent, Role.AUTHOR, "Anna").answers == REVIEW.answers
    nameless = to_send(REVIEW, "", "m1")
    assert opened_as(nameless, Role.AUTHOR, "").answers == REVIEW.answers


@pytest.mark.parametrize("name_then", ["", "Ruth"])
@pytest.mark.parametrize("name_now", ["", "Ruth Meyer"])
@pytest.mark.parametrize("reviewers", [True, False])
def test_an_author_with_another_name_finds_her_own_answers_again(
    name_then: str, name_now: str, *, reviewers: bool
) -> None:
    came = to_send(REVIEW, name_then, "m1")
    if reviewers:
        read = opened_as(came, Role.REVIEWER, "Tom")
        came = to_send(read.with_answer("Q1", Answer(Verdict.YES)), "Tom", "m2")
    opened = opened_as(came, Role.AUTHOR, name_now)
    assert opened.answers == REVIEW.answers
    assert set(opened.others_answers) == ({"Tom"} if reviewers else set())


def test_one_reviewer_does_not_take_the_answers_of_another() -> None:
    read = opened_as(to_send(REVIEW, "Anna", "m1"), Role.REVIEWER, "Tom")
    toms = to_send(read.with_answer("Q1", Answer(Verdict.YES)), "Tom", "m2")
    assert opened_as(toms, Role.REVIEWER, "Eve").answers == {}


FROM_AUTHOR = to_send(REVIEW, "Anna", "m1")
FROM_REVIEWER = to_send(opened_as(FROM_AUTHOR, Role.REVIEWER, "Tom"), "Tom", "m2")


@pytest.mark.parametrize(
    ("received", "name", "role"),
    [
        (FROM_AUTHOR, "anna", Role.AUTHOR),
        (FROM_AUTHOR, "TOM", Role.REVIEWER),
        (FROM_AUTHOR, "", None),
        (FROM_AUTHOR, "Anna Meyer", None),
        (replace(FROM_AUTHOR, exchange=Exchange("m1")), "", None),
        (replace(FROM_AUTHOR, exchange=Exchange("m1")), "Anna", None),
        (FROM_REVIEWER, "Anna", Role.AUTHOR),
        (FROM_REVIEWER, "Tom", Role.REVIEWER),
        (FROM_REVIEWER, "", None),
        (FROM_REVIEWER, "Eve", None),
    ],
)
def test_the_role_follows_from_the_names_or_has_to_be_asked_for(
    received: Review, name: str, role: Role | None
) -> None:
    assert role_of(received, name) is role


@pytest.mark.parametrize(
    "table", [None, [], {}, {"format": 2}, {"format": "x"}, {"format": 2, "text": 3}, {"format": -1}]
)
def test_what_is_no_review_is_refused_in_words(table: object) -> None:
    with pytest.raises(ReceivedReviewError, match="sent again"):
        from_sent_table(table)


def test_a_newer_review_is_named_as_newer() -> None:
    with pytest.raises(ReceivedReviewError, match="newer Second Try"):
        from_sent_table(as_sent_table(REVIEW) | {"format": 99})


def test_a_message_longer_than_one_can_be_is_refused() -> None:
    with pytest.raises(ReceivedReviewError, match="longer than 4,000,000 characters"):
        from_sent_table(as_sent_table(Review(text="x" * 4_000_001)))


def test_places_and_ids_of_a_file_are_not_trusted() -> None:
    comment = replace(REVIEW.comments[0], anchor=Anchor(-3, 10**40, "order"))
    received = from_sent_table(as_sent_table(replace(REVIEW, comments=(comment, comment))))
    (read,) = received.comments
    assert read.anchor == Anchor(0, len(REVIEW.text), "order")


def test_private_things_in_a_file_are_not_taken_in() -> None:
    private = replace(REVIEW, customer_knows=False, repeat=True, severe=True)
    received = from_sent_table(as_sent_table(private))
    assert (received.facts, received.case) == (Facts(), Case())
    assert (received.customer_knows, received.repeat, received.severe) == (None, False, False)


def leaves(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))


def test_any_value_of_another_kind_makes_a_refusal_and_never_an_error() -> None:
    whole = json.dumps(as_sent_table(to_send(REVIEW, "Anna", "m1")))
    odd: list[object] = [None, True, -1, 10**30, 0.5, "", "x" * 500, [], [[]], {}, {"id": "c"}, "\ud83d"]
    refused = read = 0
    for path in leaves(json.loads(whole)):
        for value in odd if path else ():
            table = json.loads(whole)
            holder = table
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = value
            try:
                received = from_sent_table(table)
            except ReceivedReviewError:
                refused += 1
            else:
                read += 1
                assert all(c.anchor is None or c.anchor.end <= len(received.text) for c in received.comments)
                opened_as(received, role_of(received, "Anna") or Role.AUTHOR, "Anna")
    assert refused > 300
    assert read > 50


@pytest.mark.parametrize("bad", ["\0", "\ud800", "\ufdd0", "\uffff"])
def test_no_text_of_a_file_holds_what_is_no_character(bad: str) -> None:
    whole = json.dumps(as_sent_table(to_send(REVIEW, "Anna", "m1")))
    for words in ("Hi Dana", "she is tired", "rang her", "Unfortunately", "better", "whose?", "we lost it"):
        assert words in whole
        whole = whole.replace(words, json.dumps(f"{bad}\r\n{words}")[1:-1])
    received = from_sent_table(json.loads(whole))
    assert received.text == "Subject: Mugs\n\n\ufffd\nHi Dana 😀, the order was misplaced."
    shown = repr(received)
    assert repr(bad)[1:-1] not in shown
    assert "\\r" not in shown
    assert shown.count("\ufffd\\n") >= 7


@pytest.mark.parametrize(
    "at",
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "0999-05-05T05:05:05+00:00",
        "3000-01-01T00:00:00+00:00",
        "2026-11-22T10:00:00",
        "soon",
    ],
)
def test_times_that_cannot_be_are_not_taken_in(at: str) -> None:
    (comment,) = REVIEW.comments[:1]
    remarks = (replace(comment.remarks[0], made_at=at),)
    hostile = replace(
        REVIEW,
        first=FirstMessage("Unfortunately...", at),
        versions=(Version(2, "better", "before lunch", at),),
        comments=(replace(comment, remarks=remarks),),
    )
    received = from_sent_table(as_sent_table(hostile))
    assert received.first == REVIEW.first
    assert received.versions == REVIEW.versions[1:]
    assert received.comments[0].remarks[0].made_at == ""


#: What is no character is cleaned away, and so are the line ends of other systems.
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cn"), exclude_characters="\0\r"))
REMARKS = st.builds(Remark, id=st.uuids().map(str), text=WORDS, name=st.sampled_from(["", "Tom", "Zoë 😀"]))
COMMENTS = st.builds(
    Comment,
    id=st.uuids().map(str),
    remarks=st.lists(REMARKS, min_size=1, max_size=3).map(tuple),
    suggestion=st.none() | st.builds(Suggestion, WORDS, st.sampled_from(Decision)),
    turns=st.integers(0, 5),
)


@given(WORDS, st.lists(COMMENTS, max_size=4), st.sampled_from(Role))
def test_whatever_is_said_comes_over_as_it_was(text: str, comments: list[Comment], role: Role) -> None:
    review = Review(text=text, comments=tuple(comments), exchange=Exchange("m", role, "Anna"))
    sent = from_sent_table(as_sent_table(to_send(review, "Tom", "x")))
    assert sent.comments == review.comments
    assert sent.text == text
    assert sent.exchange.role is role
