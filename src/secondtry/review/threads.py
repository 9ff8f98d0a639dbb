"""The verbs of comments: each takes a review and returns the one in which it has happened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from secondtry.engine.finding import Rewrite
from secondtry.engine.left_out_space import with_its_space
from secondtry.review.anchoring import carried
from secondtry.review.comment import Anchor, Comment, Decision, Remark, Role, Suggestion, Unfinished
from secondtry.review.copies import is_own
from secondtry.review.review import Review
from secondtry.text.change import TextChange
from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the comments of a message have been dealt with."""

    settled: int
    said: int


def comment_of(review: Review, id_: str) -> Comment | None:
    """Return a comment by its id, if there is one."""
    return next((comment for comment in review.comments if comment.id == id_), None)


def begun(review: Review, id_: str, anchor: Anchor | None, unfinished: Unfinished) -> Review:
    """Begin a comment on these words, or on the whole message without an anchor."""
    return replace(review, comments=(*review.comments, Comment(id_, anchor, unfinished=unfinished)))


def written_on(review: Review, id_: str, unfinished: Unfinished | None) -> Review:
    """Remember what is being written to a comment. None forgets it, and a comment with nothing said in it."""

    def write(comment: Comment) -> Comment | None:
        if unfinished is None and not comment.remarks and not comment.is_withdrawn:
            return None
        return replace(comment, unfinished=unfinished)

    return _changed(review, id_, write)


def said(review: Review, id_: str, remark: Remark) -> Review:
    """Say what was being written: as the comment, with the wording that it suggests, or as a reply.

    ``remark`` brings everything but the text. A reply opens what was settled; the author's to a
    suggestion that was declined is the reason, and leaves it so. A change takes the place of the
    comment, as of now, where nobody has answered that yet.
    """

    def say(comment: Comment) -> Comment:
        written = comment.unfinished or Unfinished()
        if written.is_change and len(comment.remarks) == 1:
            first = replace(comment.remarks[0], text=written.text.strip(), made_at=remark.made_at)
            suggestion = Suggestion(written.wording) if written.wording is not None else None
            return replace(comment, remarks=(first,), suggestion=suggestion, unfinished=None)
        added = replace(comment, remarks=(*comment.remarks, replace(remark, text=written.text.strip())))
        if written.wording is not None and not comment.remarks:
            added = replace(added, suggestion=Suggestion(written.wording))
        if not (_is_declined(comment) and remark.role is Role.AUTHOR):
            added = _settled(added, is_settled=False)
        return replace(added, unfinished=None)

    return _changed(review, id_, say)


def settled(review: Review, id_: str, *, is_settled: bool) -> Review:
    """Settle a comment, or open it again; a suggestion that is opened again waits for the author anew."""
    return _changed(review, id_, lambda comment: _settled(comment, is_settled=is_settled))


def declined(review: Review, id_: str) -> Review:
    """Leave the words as they are. Only the author can; for anybody else nothing changes."""
    return _decided(review, id_, Decision.DECLINED, None)


def accepted(review: Review, id_: str, put_in_at: Span) -> Review:
    """Take notice that the author has put the suggested words in, where they stand now."""
    return _decided(review, id_, Decision.ACCEPTED, put_in_at)


def withdrawn(review: Review, id_: str) -> Review:
    """Take a comment back, here and in every copy that is brought together with this one.

    Its words stay in this review alone, for ``brought_back``; nothing shows them, and no file has them.
    """
    return _changed(review, id_, lambda comment: replace(comment, is_withdrawn=True, unfinished=None))


def brought_back(review: Review, id_: str, new_id: str) -> Review:
    """Put a comment that was withdrawn back as it was.

    Where other copies of the review may know that it was withdrawn, it comes back under a new id.
    """
    gone = comment_of(review, id_)
    if gone is None or not gone.remarks:
        return review
    back = replace(gone, is_withdrawn=False)
    if not review.exchange.id:
        return _changed(review, id_, lambda _: back)
    left = _changed(review, id_, lambda comment: comment.without_words)
    return replace(left, comments=(*left.comments, replace(back, id=new_id)))


def suggested_rewrite(comment: Comment, text: str) -> Rewrite | None:
    """Return the suggestion as something to put in; None where there is none, or its words are gone."""
    span = comment.anchor.span if comment.anchor else None
    if span is None or comment.suggestion is None:
        return None
    wording = comment.suggestion.wording
    rewrite = Rewrite(span, wording, leaves_out=not wording)
    return with_its_space(rewrite, text) or rewrite


def carried_through(review: Review, changes: Iterable[TextChange], text: str) -> tuple[Comment, ...]:
    """Return the comments after edits of the text, which is now ``text``: each keeps to its words.

    Where an undo takes a wording out that had been accepted, the comment is open again.
    """
    return tuple(
        _settled(comment, is_settled=False) if _was_taken_back(comment, text) else comment
        for comment in carried(review.comments, changes, text)
    )


def may_withdraw(comment: Comment, review: Review, name: str) -> bool:
    """Say whether somebody of this name may take a comment back: their own, to which nobody has replied."""
    return comment.is_said and len(comment.remarks) == 1 and is_own(comment.remarks[0], review.exchange, name)


def why_not_changed(comment: Comment, review: Review, name: str) -> str:
    """Return why somebody of this name may not change what a comment says, or nothing where they may."""
    if not comment.is_said:
        return "It has not been said yet."
    if not is_own(comment.remarks[0], review.exchange, name):
        return "This is somebody else’s comment. Reply to it instead."
    if len(comment.remarks) > 1:
        return "It has been answered, so it stays as it was said. Add a reply instead."
    if comment.is_settled:
        return "It is settled. Reopen it to change it."
    return ""


def in_reading_order(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return what is shown: comments on the whole message, then by their words, last those on gone words."""
    shown = [comment for comment in comments if not comment.is_withdrawn]
    return tuple(sorted(shown, key=_place))


def progress(comments: Iterable[Comment]) -> Progress:
    """Return how many comments there are, and how many of them are settled."""
    made = [comment for comment in comments if comment.is_said]
    return Progress(sum(comment.is_settled for comment in made), len(made))


def _settled(comment: Comment, *, is_settled: bool) -> Comment:
    if comment.is_settled is is_settled:
        return comment
    changed = comment.settled(is_settled=is_settled)
    if not is_settled and comment.suggestion is not None:
        return replace(changed, suggestion=replace(comment.suggestion, decision=Decision.OPEN))
    return changed


def _is_declined(comment: Comment) -> bool:
    return comment.suggestion is not None and comment.suggestion.decision is Decision.DECLINED


def _was_taken_back(comment: Comment, text: str) -> bool:
    suggestion, span = comment.suggestion, comment.anchor.span if comment.anchor else None
    if suggestion is None or suggestion.decision is not Decision.ACCEPTED or span is None:
        return False
    words = span.of(text)
    return comment.anchor is not None and words == comment.anchor.quote != suggestion.wording


def _decided(review: Review, id_: str, decision: Decision, put_in_at: Span | None) -> Review:
    def decide(comment: Comment) -> Comment:
        if comment.suggestion is None:
            return comment
        anchor = comment.anchor
        if put_in_at is not None and anchor is not None:
            anchor = replace(anchor, start=put_in_at.start, end=put_in_at.end)
        decided = replace(comment, suggestion=replace(comment.suggestion, decision=decision), anchor=anchor)
        return decided.settled(is_settled=True)

    return _changed(review, id_, decide) if review.exchange.may_write else review


def _changed(review: Review, id_: str, change: Callable[[Comment], Comment | None]) -> Review:
    changed = (change(comment) if comment.id == id_ else comment for comment in review.comments)
    return replace(review, comments=tuple(comment for comment in changed if comment is not None))


def _place(comment: Comment) -> tuple[int, int, int]:
    anchor = comment.anchor
    if anchor is None:
        return 0, 0, 0
    return (2 if anchor.is_gone else 1), anchor.start, anchor.end
