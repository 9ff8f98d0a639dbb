"""What of a review goes into a review file, and in which role one that came in a file is opened."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from secondtry.documents.document import LONGEST_TEXT
from secondtry.documents.review_file import NEWER
from secondtry.errors import SecondTryError
from secondtry.review.anchoring import beside_present_words, within
from secondtry.review.case import Case
from secondtry.review.comment import Comment, Role
from secondtry.review.copies import as_own_copy, copy_reopened, own_names, with_own_answers
from secondtry.review.facts import Facts
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, words_beside
from secondtry.review.session import is_same_draft
from secondtry.review.snapshot import NewerFormatError, SnapshotError, review_as_table, review_from_table
from secondtry.review.time_words import moment
from secondtry.text.newlines import with_plain_newlines
from secondtry.text.span import Span
from secondtry.text.valid_characters import without_invalid_characters


class ReceivedReviewError(SecondTryError):
    """What a review file holds is no review; the reason ends its own sentence and says what to do."""


def to_send(review: Review, name: str, new_id: str) -> Review:
    """Return the review as it is handed on by somebody of this name.

    Left out is what is private: the facts, whether the customer knows, whether it happened to them before
    and whether it did serious harm, the case, versions that were kept
    without being named, what somebody has begun to write and not kept, and what else would tell of
    earlier drafts: the text that a question was answered for, what was dismissed on words that are gone,
    and the words that once stood beside those of a comment. The words that a comment was made on stay
    with it. An answer for an earlier draft is still known as one. ``new_id`` is used where the review, or
    the copy of a reviewer, has no id yet.
    """
    exchange = as_own_copy(review, new_id).exchange
    answers = _sent_answers(review.answers, review.text)
    others = {who: _sent_answers(given, review.text) for who, given in review.others_answers.items()}
    author = name if exchange.may_write and name else exchange.author
    answered_in = exchange.answered_in
    if review.given_answers():
        others, answered_in = with_own_answers(others, answers, exchange, name)
    return replace(
        _without_private(review),
        answers=answers,
        dismissed=_about_present_words(review.dismissed, review.text),
        asked_about=_about_present_words(review.asked_about, review.text),
        versions=tuple(version for version in review.versions if version.name),
        comments=tuple(_as_sent(comment, review.text) for comment in review.comments if _goes(comment)),
        exchange=replace(
            exchange,
            id=exchange.id or new_id,
            author=author,
            came_in_file=False,
            is_own=False,
            answered_in=answered_in,
        ),
        others_answers=others,
    )


def may_be_a_colleagues(review: Review, name: str) -> bool:
    """Say whether the mail that this came in names another sender, and nobody has said whose message it is.

    ``name`` is the person's own, in whatever case; what was sent, or is to be tried again, is theirs.
    """
    exchange, case = review.exchange, review.case
    sender = case.mail.sender.strip()
    is_said = exchange.is_own or exchange.came_in_file or exchange.author or not exchange.may_write
    is_sent = case.sent_at or case.brought_in_at or review.first is not None
    return bool(sender) and sender.casefold() != name.strip().casefold() and not is_said and not is_sent


def as_sent_table(review: Review) -> dict[str, Any]:
    """Return a review that ``to_send`` made as the table that goes into the file."""
    return review_as_table(review)


def from_sent_table(table: object) -> Review:
    """Read the review of a file back; nothing in it is trusted, and nothing private comes in by it.

    Raises:
        ReceivedReviewError: when it is no review, or one of a newer program.
    """
    if not isinstance(table, dict):
        raise ReceivedReviewError("it holds no review. Ask for it to be sent again.")
    try:
        review = review_from_table(_cleaned(table))
    except NewerFormatError as error:
        raise ReceivedReviewError(NEWER) from error
    except (SnapshotError, RecursionError) as error:
        raise ReceivedReviewError("it is damaged. Ask for it to be sent again.") from error
    text = review.text
    if len(text) > LONGEST_TEXT:
        raise ReceivedReviewError(f"its message is longer than {LONGEST_TEXT:,} characters, which none is.")
    seen: dict[str, Comment] = {}
    for comment in review.comments:
        anchor = comment.anchor and within(comment.anchor, text)
        remarks = tuple(replace(each, made_at=_trusted_time(each.made_at)) for each in comment.remarks)
        seen.setdefault(comment.id, replace(_finished(comment), anchor=anchor, remarks=remarks))
    versions = tuple(replace(each, kept_at=_trusted_time(each.kept_at)) for each in review.versions)
    first = review.first and replace(review.first, sent_at=_trusted_time(review.first.sent_at))
    return replace(
        _without_private(review),
        text=text,
        first=first,
        versions=versions,
        comments=tuple(seen.values()),
    )


def role_of(received: Review, name: str) -> Role | None:
    """Return in which role somebody of this name opens a review file, or None where only they can say.

    Names that differ tell nothing: somebody may have given none, or have changed it since.
    """
    author = received.exchange.author
    if name and author and name.casefold() == author.casefold():
        return Role.AUTHOR
    return Role.REVIEWER if has_reviewed(received, name) else None


def has_reviewed(review: Review, name: str) -> bool:
    """Say whether somebody of this name has said something there as a reviewer."""
    wanted = name.casefold()
    remarks = (remark for comment in review.comments if comment.is_said for remark in comment.remarks)
    return bool(name) and any(
        remark.role is Role.REVIEWER and remark.name.casefold() == wanted for remark in remarks
    )


def opened_as(received: Review, role: Role, name: str, copy: str = "") -> Review:
    """Return a received review as it is opened: everybody answers the questions for themselves.

    Who opens their own again finds their own answers. ``copy`` is the id that a reviewer's copy gets,
    unless it goes on from one that they saved by their name.
    """
    of_reviewer = "" if role is Role.AUTHOR else copy_reopened(received, name) or copy
    others = dict(received.others_answers)
    own: dict[str, Answer] = {}
    for each in own_names(received, role, name, of_reviewer):
        given = others.pop(each, {})
        own = own or given
    answered_in = {who: each for who, each in received.exchange.answered_in.items() if who in others}
    return replace(
        received,
        answers=own,
        others_answers=others,
        exchange=replace(
            received.exchange, role=role, came_in_file=True, copy=of_reviewer, answered_in=answered_in
        ),
    )


def _without_private(review: Review) -> Review:
    """Return the review without what its window calls private: it is in no file, and comes in by none."""
    return replace(review, facts=Facts(), customer_knows=None, repeat=False, severe=False, case=Case())


def _sent_answers(answers: Mapping[str, Answer], text: str) -> dict[str, Answer]:
    """Return the answers as given for the present text, or for one that nobody else gets to see."""
    return {
        question: replace(answer, answered_text=text if is_same_draft(answer.answered_text, text) else "")
        for question, answer in answers.items()
    }


def _about_present_words(keys: frozenset[FindingKey], text: str) -> frozenset[FindingKey]:
    return frozenset(key for key in keys if _stands_in(key, text))


def _stands_in(key: FindingKey, text: str) -> bool:
    start = text.find(key.excerpt) if key.excerpt else -1
    while start >= 0:
        end = start + len(key.excerpt)
        if words_beside(text, Span(start, end)) == (key.before, key.after):
            return True
        start = text.find(key.excerpt, start + 1)
    return False


def _trusted_time(at: str) -> str:
    """Return a moment of which one can say how long ago it was, or nothing."""
    return at if moment(at) is not None else ""


def _cleaned(value: Any) -> Any:
    """Return the value with all its texts as a message can hold them."""
    if isinstance(value, str):
        return without_invalid_characters(with_plain_newlines(value))
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(each) for key, each in value.items()}
    return value


def _goes(comment: Comment) -> bool:
    return bool(comment.remarks) or comment.is_withdrawn


def _as_sent(comment: Comment, text: str) -> Comment:
    if comment.is_withdrawn:
        return comment.without_words
    anchor = comment.anchor and beside_present_words(comment.anchor, text)
    return replace(_finished(comment), anchor=anchor)


def _finished(comment: Comment) -> Comment:
    return replace(comment, unfinished=None)
