"""What people say of words in a message: one thread for each place. Values only."""

from dataclasses import dataclass, replace
from enum import StrEnum

from secondtry.text.span import Span


class Role(StrEnum):
    """In what role somebody has a message open: whoever wrote it, or whoever reads it for them."""

    AUTHOR = "author"
    REVIEWER = "reviewer"


class Decision(StrEnum):
    """What the author did with a suggested wording."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that a comment is about.

    ``start`` and ``end`` count code points of the review's text as it is now; where they are equal,
    the words are gone. ``quote`` is what stood there when the comment was made, ``before`` and
    ``after`` the words beside it.
    """

    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether nothing is left of the words."""
        return self.start >= self.end

    @property
    def span(self) -> Span | None:
        """Where the words stand, or None where they are gone."""
        return None if self.is_gone else Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was said in a thread. ``name`` may be empty; ``made_at`` is ISO 8601 with its offset.

    ``said_in`` is the id of the reviewer's copy in which it was said; empty for the author's, and for what
    an older program made.
    """

    id: str
    text: str
    role: Role = Role.AUTHOR
    name: str = ""
    made_at: str = ""
    said_in: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for the ones that the comment is about, and what the author decided."""

    wording: str
    decision: Decision = Decision.OPEN


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What somebody has begun to write and not kept yet; it is never handed on.

    ``wording`` is None where no other wording is being suggested. With ``is_change`` it shall take
    the place of the comment itself; an older program, which knows of no such thing, takes it for a reply.
    """

    text: str = ""
    wording: str | None = None
    is_change: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that could be lost."""
        return not self.text.strip() and not (self.wording or "").strip()


@dataclass(frozen=True, slots=True)
class Comment:
    """One thread. ``id`` is the same in every copy of the review; ``anchor`` None means the whole message.

    ``remarks`` begin with the comment itself and go on with the replies; there are none while it is
    being written. Once it has been withdrawn they are kept where that was done, and nowhere else.
    ``turns`` counts how often it was settled and reopened, so that of two copies the later state can be
    told without a clock.
    """

    id: str
    anchor: Anchor | None = None
    remarks: tuple[Remark, ...] = ()
    suggestion: Suggestion | None = None
    turns: int = 0
    is_withdrawn: bool = False
    unfinished: Unfinished | None = None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be done about it."""
        return self.turns % 2 == 1

    @property
    def is_said(self) -> bool:
        """Whether it has been made and not been withdrawn."""
        return bool(self.remarks) and not self.is_withdrawn

    @property
    def is_about_gone_words(self) -> bool:
        """Whether the words that it was made on are no longer there."""
        return self.anchor is not None and self.anchor.is_gone

    @property
    def without_words(self) -> "Comment":
        """The trace that a withdrawn comment leaves in other copies: that it was withdrawn."""
        return Comment(self.id, turns=self.turns, is_withdrawn=True)

    def settled(self, *, is_settled: bool) -> "Comment":
        """Return the comment resolved, or open again."""
        return self if self.is_settled is is_settled else replace(self, turns=self.turns + 1)
