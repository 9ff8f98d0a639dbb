"""What there is to see and to do about each comment, for somebody in their role."""

from dataclasses import dataclass
from datetime import datetime

from secondtry.review.anchoring import LONGEST_QUOTE, stands_elsewhere
from secondtry.review.comment import Anchor, Comment, Decision, Remark, Role, Unfinished
from secondtry.review.review import Review
from secondtry.review.threads import in_reading_order, may_withdraw, why_not_changed
from secondtry.review.time_words import MONTHS, ago_in_words, moment

WHOLE_MESSAGE = "The whole message"
WORDS_GONE = "These words are no longer there."
WORDS_ELSEWHERE = "These words no longer stand there; the same words stand elsewhere in the message."
_ROLES = {Role.AUTHOR: "author", Role.REVIEWER: "reviewer"}
_NAMELESS = {Role.AUTHOR: "The author", Role.REVIEWER: "The reviewer"}
_DECIDED = {Decision.ACCEPTED: "accepted", Decision.DECLINED: "declined"}
LEAVE_OUT = "Leave these words out."


@dataclass(frozen=True, slots=True)
class SaidView:
    """One thing that was said: by whom and when, and the words."""

    byline: str
    text: str


@dataclass(frozen=True, slots=True)
class CommentView:
    """One thread as it is shown.

    ``quote`` is what it was said of, empty for the whole message; ``trouble`` that this is gone,
    ``now`` what stands there since. ``wording`` is None where no other wording is suggested, and
    empty where it is to leave the words out. ``state`` is how it ended, or nothing while it is open.
    The flags say what can be done.
    """

    id: str
    quote: str
    trouble: str
    now: str
    said: tuple[SaidView, ...]
    wording: str | None
    state: str
    may_decide: bool
    may_put_in: bool
    may_withdraw: bool
    may_change: bool
    may_suggest: bool
    unfinished: Unfinished | None

    @property
    def is_new(self) -> bool:
        """Whether nothing has been said in it yet."""
        return not self.said

    @property
    def is_changed(self) -> bool:
        """Whether what is being written shall take the place of what was said."""
        return self.unfinished is not None and self.unfinished.is_change

    @property
    def subject(self) -> str:
        """What it was said of, in words."""
        return f"“{self.quote}”" if self.quote else WHOLE_MESSAGE

    @property
    def in_words(self) -> str:
        """The whole thread in one line, for those who hear it."""
        parts = [self.state, self.subject, self.trouble]
        parts += [f"{said.byline}: {said.text}" for said in self.said]
        if self.wording is not None:
            parts.append(f"Suggested instead: {self.wording or LEAVE_OUT}")
        return ". ".join(part.rstrip(".") for part in parts if part)


def comment_views(review: Review, name: str, now: datetime | None) -> tuple[CommentView, ...]:
    """Return the comments in the order in which they are shown, to somebody of this name.

    Without ``now`` they tell the day on which something was said, not how long ago it was.
    """
    return tuple(_view(comment, review, name, now) for comment in in_reading_order(review.comments))


def byline(remark: Remark, now: datetime | None) -> str:
    """Return who said something and when: "Tom, reviewer · 3 hours ago", or on which day."""
    who = f"{remark.name}, {_ROLES[remark.role]}" if remark.name else _NAMELESS[remark.role]
    made_at = moment(remark.made_at)
    if made_at is None:
        return who
    day = f"{made_at.day} {MONTHS[made_at.month - 1]} {made_at.year}"
    return f"{who} · {ago_in_words(made_at, now) if now else day}"


def _view(comment: Comment, review: Review, name: str, now: datetime | None) -> CommentView:
    suggestion = comment.suggestion
    is_open = suggestion is not None and suggestion.decision is Decision.OPEN and comment.is_said
    decides = is_open and review.exchange.may_write
    has_taken_words = suggestion is not None and suggestion.decision is Decision.ACCEPTED
    is_gone = comment.is_about_gone_words and not has_taken_words
    return CommentView(
        id=comment.id,
        quote=_one_line(comment.anchor.quote) if comment.anchor else "",
        trouble=_trouble(comment.anchor, review.text) if is_gone else "",
        now="" if has_taken_words else _words_now(comment.anchor, review.text),
        said=tuple(SaidView(byline(remark, now), remark.text) for remark in comment.remarks),
        wording=suggestion.wording if suggestion else None,
        state=_state(comment),
        may_decide=decides,
        may_put_in=decides and not is_gone,
        may_withdraw=may_withdraw(comment, review, name),
        may_change=not why_not_changed(comment, review, name),
        may_suggest=_says_first(comment) and comment.anchor is not None and not review.exchange.may_write,
        unfinished=comment.unfinished,
    )


def _trouble(anchor: Anchor | None, text: str) -> str:
    return WORDS_ELSEWHERE if anchor and stands_elsewhere(anchor, text) else WORDS_GONE


def _says_first(comment: Comment) -> bool:
    """Say whether what is written to it is the comment itself, and no reply."""
    return not comment.remarks or (comment.unfinished is not None and comment.unfinished.is_change)


def _state(comment: Comment) -> str:
    if not comment.is_settled:
        return ""
    return _DECIDED.get(comment.suggestion.decision, "settled") if comment.suggestion else "settled"


def _words_now(anchor: Anchor | None, text: str) -> str:
    """Return what stands in the place of the quoted words, where that is something else."""
    if anchor is None or anchor.span is None:
        return ""
    words = anchor.span.of(text)
    is_same = words.split() == anchor.quote.split() or (
        len(anchor.quote) >= LONGEST_QUOTE and words.startswith(anchor.quote)
    )
    return "" if is_same else _one_line(words)


def _one_line(words: str) -> str:
    return " ".join(words.split())
