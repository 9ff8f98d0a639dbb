"""Comments: said, answered, settled, suggested, and never a change of the author's text."""

from dataclasses import replace

import pytest

from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Anchor, Comment, Decision, Remark, Role, Unfinished
from secondtry.review.comment_view import comment_views
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.review.sending import to_send
from secondtry.review.session import ReviewSession
from secondtry.review.threads import (
    Progress,
    accepted,
    begun,
    brought_back,
    comment_of,
    declined,
    in_reading_order,
    may_withdraw,
    progress,
    said,
    settled,
    suggested_rewrite,
    why_not_changed,
    withdrawn,
    written_on,
)
from secondtry.text.span import Span

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n"
WORDS = "Your order was misplaced"
TOM = Remark("r1", "", Role.REVIEWER, "Tom", "2026-11-22T10:00:00+00:00")


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def with_comment(words: str = WORDS, wording: str | None = None, role: Role = Role.AUTHOR) -> Review:
    """A review in which Tom has commented on words."""
    review = Review(text=TEXT, exchange=Exchange(role=role))
    anchor = anchor_at(TEXT, span_of(words))
    return said(begun(review, "c1", anchor, Unfinished("By whom?", wording)), "c1", TOM)


def only(review: Review) -> Comment:
    (comment,) = review.comments
    return comment


def test_what_was_written_becomes_the_comment() -> None:
    comment = only(with_comment())
    assert comment.remarks == (replace(TOM, text="By whom?"),)
    assert comment.unfinished is None
    assert comment.anchor is not None
    assert comment.anchor.quote == WORDS
    assert not comment.is_settled


def test_a_reply_joins_the_thread_and_opens_what_was_settled() -> None:
    review = settled(with_comment(), "c1", is_settled=True)
    review = written_on(review, "c1", Unfinished("By us."))
    review = said(review, "c1", Remark("r2", "", Role.AUTHOR, "Anna"))
    assert [remark.text for remark in only(review).remarks] == ["By whom?", "By us."]
    assert not only(review).is_settled


@pytest.mark.parametrize(
    ("role", "decision"), [(Role.AUTHOR, Decision.DECLINED), (Role.REVIEWER, Decision.OPEN)]
)
def test_who_declines_a_wording_may_say_why_and_its_reviewer_may_ask_again(
    role: Role, decision: Decision
) -> None:
    review = declined(with_comment(wording="We misplaced your order"), "c1")
    review = written_on(review, "c1", Unfinished("It was the carrier."))
    comment = only(said(review, "c1", Remark("r2", "", role, "Anna")))
    assert comment.suggestion is not None
    assert comment.suggestion.decision is decision
    assert comment.is_settled is (decision is Decision.DECLINED)


def test_what_is_being_written_is_part_of_the_review_until_it_is_given_up() -> None:
    review = begun(Review(text=TEXT), "c1", None, Unfinished())
    review = written_on(review, "c1", Unfinished("Perh"))
    assert only(review).unfinished == Unfinished("Perh")
    assert written_on(review, "c1", None).comments == ()


def test_a_reply_that_is_given_up_leaves_its_thread() -> None:
    review = written_on(with_comment(), "c1", Unfinished("Perh"))
    assert written_on(review, "c1", None) == with_comment()


def test_settling_twice_changes_nothing_more_and_reopening_takes_it_back() -> None:
    review = settled(with_comment(), "c1", is_settled=True)
    assert settled(review, "c1", is_settled=True) == review
    assert progress(review.comments) == Progress(settled=1, said=1)
    assert progress(settled(review, "c1", is_settled=False).comments) == Progress(settled=0, said=1)


def test_progress_counts_neither_what_is_begun_nor_what_is_withdrawn() -> None:
    review = begun(with_comment(), "c2", None, Unfinished("so far"))
    assert progress(review.comments).said == 1
    assert progress(withdrawn(review, "c1").comments).said == 0


def test_a_suggestion_is_put_in_where_its_words_are() -> None:
    review = with_comment(wording="We misplaced your order")
    rewrite = suggested_rewrite(only(review), TEXT)
    assert rewrite is not None
    assert rewrite.applied_to(TEXT) == TEXT.replace(WORDS, "We misplaced your order")


def test_a_suggestion_to_leave_words_out_takes_their_space_along() -> None:
    review = with_comment("We are sorry if this upset you.", wording="")
    rewrite = suggested_rewrite(only(review), TEXT)
    assert rewrite is not None
    assert rewrite.applied_to(TEXT) == "Hi Dana,\n\nYour order was misplaced.\n"


def test_an_accepted_suggestion_is_settled_and_stays_at_the_new_words() -> None:
    review = accepted(with_comment(wording="We lost it"), "c1", Span(10, 20))
    comment = only(review)
    assert comment.suggestion is not None
    assert comment.suggestion.decision is Decision.ACCEPTED
    assert comment.is_settled
    assert comment.anchor is not None
    assert (comment.anchor.start, comment.anchor.end, comment.anchor.quote) == (10, 20, WORDS)


def test_a_declined_suggestion_is_settled_and_waits_anew_when_it_is_opened_again() -> None:
    review = declined(with_comment(wording="We lost it"), "c1")
    suggestion = only(review).suggestion
    assert suggestion is not None
    assert suggestion.decision is Decision.DECLINED
    assert only(review).is_settled
    reopened = only(settled(review, "c1", is_settled=False)).suggestion
    assert reopened is not None
    assert reopened.decision is Decision.OPEN


def test_a_reviewer_decides_nothing() -> None:
    review = with_comment(wording="We lost it", role=Role.REVIEWER)
    assert declined(review, "c1") == review
    assert accepted(review, "c1", Span(0, 1)) == review


def test_a_reviewer_cannot_change_the_text() -> None:
    session = ReviewSession(with_comment(role=Role.REVIEWER))
    session.edit("Something else")
    assert session.review == with_comment(role=Role.REVIEWER)


def test_comments_move_with_their_words_as_the_author_writes() -> None:
    session = ReviewSession(with_comment())
    session.edit(TEXT.replace("Hi Dana", "Dear Mrs Dana"))
    anchor = only(session.review).anchor
    assert anchor is not None
    assert anchor.span is not None
    assert anchor.span.of(session.review.text) == WORDS


@pytest.mark.parametrize(
    ("now", "trouble"),
    [
        ("Hi Dana,\n\nWe lost it.\n", "These words are no longer there."),
        (
            f"{WORDS}, they told me.\n\n{'So it goes. ' * 20}Hi Dana,\n\nWe lost it.\n",
            "These words no longer stand there; the same words stand elsewhere in the message.",
        ),
    ],
)
def test_a_comment_whose_words_left_their_place_says_whether_they_stand_elsewhere(
    now: str, trouble: str
) -> None:
    gone = replace(only(with_comment()), anchor=Anchor(len(now), len(now), WORDS))
    (view,) = comment_views(Review(text=now, comments=(gone,)), "Tom", None)
    assert view.trouble == trouble


def test_only_ones_own_comment_without_a_reply_is_withdrawn() -> None:
    review = with_comment(role=Role.REVIEWER)
    assert may_withdraw(only(review), review, "Tom")
    assert not may_withdraw(only(review), review, "Eve")
    assert not may_withdraw(only(review), with_comment(role=Role.AUTHOR), "Tom")
    answered = said(written_on(review, "c1", Unfinished("Us")), "c1", Remark("r2", ""))
    assert not may_withdraw(only(answered), answered, "Tom")


def test_a_withdrawn_comment_is_shown_nowhere_and_can_be_brought_back() -> None:
    review = with_comment()
    gone = withdrawn(review, "c1")
    assert in_reading_order(gone.comments) == ()
    assert progress(gone.comments).said == 0
    assert not may_withdraw(only(gone), gone, "Tom")
    assert brought_back(gone, "c1", "c2") == review


def test_no_word_of_a_withdrawn_comment_is_handed_on() -> None:
    gone = withdrawn(with_comment(wording="We lost it"), "c1")
    assert only(to_send(gone, "Anna", "m1")) == Comment("c1", is_withdrawn=True)


def test_what_others_may_know_as_withdrawn_comes_back_under_a_new_id() -> None:
    review = replace(with_comment(), exchange=Exchange("m1"))
    back = brought_back(withdrawn(review, "c1"), "c1", "c2")
    assert back.comments == (Comment("c1", is_withdrawn=True), replace(only(review), id="c2"))


def test_what_another_withdrew_cannot_be_brought_back() -> None:
    review = Review(text=TEXT, comments=(Comment("c1", is_withdrawn=True),))
    assert brought_back(review, "c1", "c2") == review


def test_comments_come_in_the_order_of_their_words_and_those_on_gone_words_last() -> None:
    comments = [
        Comment("gone", Anchor(0, 0, "x")),
        Comment("second", Anchor(5, 9, "x")),
        Comment("all"),
        Comment("first", Anchor(1, 2, "x")),
    ]
    assert [each.id for each in in_reading_order(comments)] == ["all", "first", "second", "gone"]


@pytest.mark.parametrize("id_", ["c1", "c9"])
def test_a_comment_is_found_by_its_id(id_: str) -> None:
    found = comment_of(with_comment(), id_)
    assert (found.id if found else "") == ("c1" if id_ == "c1" else "")


LATER = Remark("r9", "", Role.REVIEWER, "Tom", "2026-11-22T11:00:00+00:00")


def test_a_change_takes_the_place_of_the_comment_and_of_its_wording() -> None:
    review = with_comment(wording="We lost it", role=Role.REVIEWER)
    changed = said(
        written_on(review, "c1", Unfinished("Who?", "We misplaced it", is_change=True)), "c1", LATER
    )
    comment = only(changed)
    assert comment.remarks == (replace(TOM, text="Who?", made_at=LATER.made_at),)
    assert comment.suggestion is not None
    assert comment.suggestion.wording == "We misplaced it"
    assert comment.unfinished is None
    without = said(written_on(changed, "c1", Unfinished("Who?", is_change=True)), "c1", LATER)
    assert only(without).suggestion is None


def test_ones_own_comment_can_be_changed_until_it_is_answered_or_settled() -> None:
    review = with_comment(role=Role.REVIEWER)
    assert why_not_changed(only(review), review, "Tom") == ""
    assert "somebody else" in why_not_changed(only(review), review, "Kim")
    answered = said(
        written_on(review, "c1", Unfinished("By us.")), "c1", Remark("r2", "", Role.AUTHOR, "Anna")
    )
    assert "answered" in why_not_changed(only(answered), answered, "Tom")
    done = settled(review, "c1", is_settled=True)
    assert "Reopen" in why_not_changed(only(done), done, "Tom")


def test_a_change_that_was_overtaken_by_an_answer_is_a_reply() -> None:
    review = written_on(with_comment(), "c1", Unfinished("By us."))
    review = said(review, "c1", Remark("r2", "", Role.AUTHOR, "Anna"))
    late = said(written_on(review, "c1", Unfinished("Who?", is_change=True)), "c1", LATER)
    assert [remark.text for remark in only(late).remarks] == ["By whom?", "By us.", "Who?"]
