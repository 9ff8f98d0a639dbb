"""Brings what a reviewer said into the author's own review of the same message."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from secondtry.review.anchoring import transplanted
from secondtry.review.comment import Comment, Remark, Role, Suggestion
from secondtry.review.copies import with_answers_of
from secondtry.review.review import Review
from secondtry.review.time_words import moment


@dataclass(frozen=True, slots=True)
class Brought:
    """A review with what another copy of it brought: so many new comments, so many new replies."""

    review: Review
    comments: int
    replies: int


def is_same_message(one: Review, other: Review) -> bool:
    """Say whether two reviews are copies of one, or are about one text that nobody has named yet."""
    if one.exchange.id and other.exchange.id and one.exchange.id == other.exchange.id:
        return True
    known_apart = bool(one.exchange.id and other.exchange.id)
    return not known_apart and bool(one.text.strip()) and one.text.split() == other.text.split()


def merged(own: Review, theirs: Review) -> Brought:
    """Return the own review with the other copy's comments and answers; its text is never touched.

    Threads are the same where their ids are. What was decided or settled later wins, counted in turns,
    not by the clock; where that is even, the own copy does. Doing it twice changes nothing more.
    """
    theirs = with_own_withdrawals(theirs, own)
    known = {comment.id: comment for comment in own.comments}
    brought = {comment.id: comment for comment in theirs.comments}
    together = tuple(
        _joined(comment, brought[comment.id], theirs.exchange.role) if comment.id in brought else comment
        for comment in own.comments
    )
    new = tuple(
        replace(comment, anchor=comment.anchor and transplanted(comment.anchor, theirs.text, own.text))
        for id_, comment in brought.items()
        if id_ not in known
    )
    exchange = replace(own.exchange, id=own.exchange.id or theirs.exchange.id)
    return Brought(
        review=with_answers_of(replace(own, comments=together + new, exchange=exchange), theirs),
        comments=sum(comment.is_said for comment in new),
        replies=_count_remarks(together) - _count_remarks(own.comments),
    )


def with_own_withdrawals(theirs: Review, own: Review) -> Review:
    """Return what came without the comments that it withdraws for somebody of another role.

    A comment is withdrawn by whoever made it. ``exchange.role`` of what came is the role of its sender.
    """
    made_by = {comment.id: comment.remarks[0].role for comment in own.comments if comment.is_said}
    sender = theirs.exchange.role
    believed = (
        comment
        for comment in theirs.comments
        if not comment.is_withdrawn or made_by.get(comment.id, sender) is sender
    )
    return replace(theirs, comments=tuple(believed))


def _joined(own: Comment, theirs: Comment, sender: Role) -> Comment:
    if own.is_withdrawn or theirs.is_withdrawn:
        # Whatever either side wrote to it meanwhile is not lost with it.
        return own if own.is_withdrawn or len(own.remarks) > 1 else replace(theirs, unfinished=own.unfinished)
    later = theirs if theirs.turns > own.turns else own
    is_changed = _was_changed(own, theirs, sender)
    return replace(
        own,
        remarks=_in_order((theirs if is_changed else own).remarks[:1] + own.remarks[1:], theirs.remarks),
        suggestion=theirs.suggestion
        if is_changed
        else _suggestion((own if own.remarks else theirs).suggestion, later.suggestion),
        turns=later.turns,
        unfinished=own.unfinished or theirs.unfinished,
    )


def _was_changed(own: Comment, theirs: Comment, sender: Role) -> bool:
    """Say whether its maker has put other words in the place of a comment that is not answered here."""
    if len(own.remarks) != 1 or not theirs.remarks or own.is_settled:
        return False
    before, after = own.remarks[0], theirs.remarks[0]
    is_same = before.id == after.id and before.role is after.role is sender
    return is_same and _when(after) > _when(before)


def _suggestion(made: Suggestion | None, later: Suggestion | None) -> Suggestion | None:
    return replace(made, decision=later.decision) if made and later else made


def _in_order(own: tuple[Remark, ...], theirs: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """Return the remarks of both, each once: the comment first, then the replies as they were made."""
    known = {remark.id for remark in own}
    replies = (*own[1:], *(remark for remark in theirs if remark.id not in known))
    return (*own[:1], *sorted(replies, key=lambda remark: (_when(remark), remark.id))) if replies else own


def _when(remark: Remark) -> datetime:
    """Return when something was said, whatever the clocks of its place; what has no time comes first."""
    return moment(remark.made_at) or datetime.min.replace(tzinfo=UTC)


def _count_remarks(comments: Iterable[Comment]) -> int:
    return sum(len(comment.remarks) for comment in comments)
