"""What a reviewer said comes to the author, and nothing of hers is lost."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Comment, Decision, Remark, Role, Suggestion, Unfinished
from secondtry.review.exchange import Exchange
from secondtry.review.merging import is_same_message, merged
from secondtry.review.review import Answer, Review, Verdict
from secondtry.text.span import Span

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n"
SENT = Review(text=TEXT, exchange=Exchange("m1", Role.REVIEWER, "Anna"))
OWN = Review(text=TEXT, exchange=Exchange("m1", Role.AUTHOR, "Anna"))


def thread(id_: str, *texts: str, turns: int = 0, decision: Decision | None = None) -> Comment:
    """A comment on "order", with remarks of ascending times."""
    remarks = tuple(
        Remark(f"{id_}-{text}", text, made_at=f"2026-11-22T10:0{number}:00+00:00")
        for number, text in enumerate(texts)
    )
    start = TEXT.index("order")
    suggestion = None if decision is None else Suggestion("parcel", decision)
    return Comment(id_, anchor_at(TEXT, Span(start, start + 5)), remarks, suggestion, turns)


def said_by(role: Role, *texts: str) -> Comment:
    """The thread "b", in which somebody in this role spoke first."""
    comment = thread("b", *texts)
    return replace(comment, remarks=(replace(comment.remarks[0], role=role), *comment.remarks[1:]))


def test_new_comments_come_in_and_ones_own_stay() -> None:
    own = replace(OWN, comments=(thread("a", "mine"),))
    brought = merged(own, replace(SENT, comments=(thread("b", "theirs"),)))
    assert [comment.id for comment in brought.review.comments] == ["a", "b"]
    assert (brought.comments, brought.replies) == (1, 0)


def test_bringing_the_same_in_twice_changes_nothing_more() -> None:
    theirs = replace(SENT, comments=(thread("b", "theirs", "more"),), answers={"Q1": Answer(Verdict.YES)})
    once = merged(OWN, theirs).review
    again = merged(once, theirs)
    assert again.review == once
    assert (again.comments, again.replies) == (0, 0)


def test_the_text_is_the_authors_whatever_the_file_says() -> None:
    now = "Dear Dana,\n\nWe misplaced your order.\n"
    brought = merged(replace(OWN, text=now), replace(SENT, text="Go away.", comments=(thread("b", "x"),)))
    assert brought.review.text == now


def test_a_comment_finds_its_words_in_a_text_that_has_moved_on() -> None:
    now = TEXT.replace("Hi Dana", "Dear Mrs Dana Miller")
    (comment,) = merged(replace(OWN, text=now), replace(SENT, comments=(thread("b", "x"),))).review.comments
    assert comment.anchor is not None
    assert comment.anchor.span is not None
    assert comment.anchor.span.of(now) == "order"


def test_a_comment_whose_words_are_gone_comes_in_with_its_quote() -> None:
    (comment,) = merged(
        replace(OWN, text="Call me."), replace(SENT, comments=(thread("b", "x"),))
    ).review.comments
    assert comment.is_about_gone_words
    assert comment.anchor is not None
    assert comment.anchor.quote == "order"


def test_replies_of_both_sides_are_joined_in_the_order_of_their_times() -> None:
    first = Remark("1", "first", made_at="2026-11-22T10:00:00+00:00")
    hers = Remark("2", "hers", made_at="2026-11-22T10:02:00+00:00")
    his = Remark("3", "his", made_at="2026-11-22T10:01:00+00:00")
    own = replace(OWN, comments=(Comment("b", None, (first, hers)),))
    brought = merged(own, replace(SENT, comments=(Comment("b", None, (first, his)),)))
    assert [remark.text for remark in brought.review.comments[0].remarks] == ["first", "his", "hers"]
    assert brought.replies == 1


def test_what_the_author_decided_is_kept_against_a_copy_that_does_not_know_it() -> None:
    own = replace(OWN, comments=(thread("b", "x", turns=1, decision=Decision.ACCEPTED),))
    theirs = replace(SENT, comments=(thread("b", "x", turns=0, decision=Decision.OPEN),))
    (comment,) = merged(own, theirs).review.comments
    assert comment.is_settled
    assert comment.suggestion == Suggestion("parcel", Decision.ACCEPTED)


def test_a_comment_that_was_opened_again_later_is_open() -> None:
    own = replace(OWN, comments=(thread("b", "x", turns=1, decision=Decision.DECLINED),))
    theirs = replace(SENT, comments=(thread("b", "x", turns=2, decision=Decision.OPEN),))
    (comment,) = merged(own, theirs).review.comments
    assert not comment.is_settled
    assert comment.suggestion == Suggestion("parcel", Decision.OPEN)


def test_a_withdrawn_comment_goes_unless_somebody_has_replied() -> None:
    withdrawn = replace(SENT, comments=(Comment("b", is_withdrawn=True),))
    alone = merged(replace(OWN, comments=(said_by(Role.REVIEWER, "x"),)), withdrawn).review
    answered = merged(replace(OWN, comments=(said_by(Role.REVIEWER, "x", "but"),)), withdrawn).review
    assert alone.comments[0].is_withdrawn
    assert [remark.text for remark in answered.comments[0].remarks] == ["x", "but"]


def test_nobody_else_withdraws_ones_own_comment() -> None:
    own = replace(OWN, comments=(said_by(Role.AUTHOR, "mine"),))
    brought = merged(own, replace(SENT, comments=(Comment("b", is_withdrawn=True),)))
    assert brought.review.comments == own.comments
    elsewhere = replace(OWN, comments=(Comment("b", is_withdrawn=True),))
    assert merged(own, elsewhere).review.comments[0].is_withdrawn


def test_what_the_author_is_writing_stays() -> None:
    own = replace(OWN, comments=(replace(thread("b", "x"), unfinished=Unfinished("I th")),))
    (comment,) = merged(own, replace(SENT, comments=(thread("b", "x", "y"),))).review.comments
    assert comment.unfinished == Unfinished("I th")


def test_the_reviewers_answers_stand_beside_the_authors() -> None:
    own = replace(OWN, answers={"Q1": Answer(Verdict.YES)})
    theirs = replace(SENT, others_answers={"Tom": {"Q1": Answer(Verdict.NOT_YET, "she is tired")}})
    brought = merged(own, theirs).review
    assert brought.answers == own.answers
    assert brought.others_answers["Tom"]["Q1"].note == "she is tired"


def test_copies_are_known_by_their_id_and_a_mail_that_was_sent_by_its_words() -> None:
    assert is_same_message(OWN, replace(SENT, text="other"))
    assert not is_same_message(OWN, replace(SENT, exchange=Exchange("m2")))
    assert is_same_message(Review(text=TEXT), SENT)
    assert is_same_message(Review(text=TEXT.replace("\n\n", "\n")), SENT)
    assert not is_same_message(Review(text="other"), SENT)
    assert not is_same_message(Review(), Review())


@given(st.permutations("abcd"), st.integers(0, 4), st.integers(0, 4))
def test_no_remark_of_either_side_is_ever_lost(ids: list[str], own: int, theirs: int) -> None:
    mine = replace(OWN, comments=tuple(thread(each, "x", "mine") for each in ids[:own]))
    sent = replace(SENT, comments=tuple(thread(each, "x", "sent") for each in ids[::-1][:theirs]))
    together = merged(mine, sent).review
    said = {remark.id for comment in together.comments for remark in comment.remarks}
    assert said == {r.id for review in (mine, sent) for comment in review.comments for r in comment.remarks}


def _changed(comment: Comment, text: str, at: str = "2026-11-22T11:00:00+00:00") -> Comment:
    first = replace(comment.remarks[0], text=text, made_at=at)
    suggestion = Suggestion("package", Decision.OPEN)
    return replace(comment, remarks=(first, *comment.remarks[1:]), suggestion=suggestion)


def test_what_its_maker_changed_later_comes_in() -> None:
    said = said_by(Role.REVIEWER, "x")
    own = replace(OWN, comments=(said,))
    brought = merged(own, replace(SENT, comments=(_changed(said, "better"),)))
    (comment,) = brought.review.comments
    assert [remark.text for remark in comment.remarks] == ["better"]
    assert comment.suggestion == Suggestion("package", Decision.OPEN)
    assert (brought.comments, brought.replies) == (0, 0)
    plain = replace(own, comments=(replace(comment, suggestion=None),))
    assert merged(plain, replace(SENT, comments=(comment,))).review.comments[0].suggestion is None
    older = merged(brought.review, replace(SENT, comments=(said,))).review
    assert older.comments == brought.review.comments


def test_a_change_is_later_by_the_moment_and_not_by_the_letters_of_its_time() -> None:
    said = _changed(said_by(Role.REVIEWER, "x"), "in summer time", "2026-10-25T01:50:00+01:00")
    later = _changed(said, "in winter time", "2026-10-25T01:10:00+00:00")
    for one, other in ((said, later), (later, said)):
        (comment,) = merged(replace(OWN, comments=(one,)), replace(SENT, comments=(other,))).review.comments
        assert comment.remarks[0].text == "in winter time"


def test_replies_from_several_time_zones_come_in_the_order_in_which_they_were_made() -> None:
    first = Remark("1", "first", made_at="2026-11-22T10:00:00+00:00")
    london = Remark("2", "half past ten in London", made_at="2026-11-22T10:30:00+00:00")
    berlin = Remark("3", "five past eleven in Berlin", made_at="2026-11-22T11:05:00+01:00")
    unknown = Remark("4", "some time", made_at="soon")
    own = replace(OWN, comments=(Comment("b", None, (first, london, unknown)),))
    (comment,) = merged(own, replace(SENT, comments=(Comment("b", None, (first, berlin)),))).review.comments
    assert [remark.id for remark in comment.remarks] == ["1", "4", "3", "2"]


def test_what_was_answered_or_is_another_s_is_not_changed_from_outside() -> None:
    answered = said_by(Role.REVIEWER, "x", "but")
    theirs = replace(SENT, comments=(_changed(said_by(Role.REVIEWER, "x"), "better"),))
    assert merged(replace(OWN, comments=(answered,)), theirs).review.comments[0].remarks == answered.remarks
    mine = said_by(Role.AUTHOR, "mine")
    forged = replace(SENT, comments=(_changed(mine, "forged"),))
    assert merged(replace(OWN, comments=(mine,)), forged).review.comments == (mine,)
