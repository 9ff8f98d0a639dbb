"""The shelf of all messages under way, as far as the cases need it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from secondtry.review.case import Case
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.text.message_parts import split_message

_LONGEST_TITLE = 90
_NO_WORDS = "No words yet"


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """What the list shows of one review, so that no text has to be read for it.

    ``title`` is the subject or the first words, ``modified`` a moment in ISO 8601 with its offset,
    as is ``trashed_at``, which is empty where it is not in the trash. ``reviewed_for`` names whose
    message it is that was only reviewed here; it is empty for one of one's own. ``problem`` says why
    nothing of it can be read, where it lies, and what to do; it is empty for all that can be.
    """

    id: str
    title: str = ""
    modified: str = ""
    is_second_try: bool = False
    case: Case = field(default_factory=Case)
    trashed_at: str = ""
    reviewed_for: str = ""
    problem: str = ""


class Shelf(Protocol):
    """Where reviews are kept, and which of them is open in the window.

    All but ``open_id`` and ``entries`` may raise a SecondTryError.
    """

    def open_id(self) -> str:
        """Return the id of the review that is open in the window."""
        ...

    def entries(self) -> Sequence[ShelfEntry]:
        """Return what there is, in any order, the open review as it is now; none that is empty."""
        ...

    def read(self, entry_id: str) -> Review:
        """Return a whole review."""
        ...

    def add(self, review: Review) -> str:
        """Keep another review, and return its id; the one that is open stays open."""
        ...

    def change_case(self, entry_id: str, case: Case) -> None:
        """Keep another state of the case of a review, open or not."""
        ...

    def open(self, entry_id: str) -> bool:
        """Show a review in the window; False where the person would not leave the one that is open."""
        ...

    def trash(self, entry_id: str) -> None:
        """Take a review off the shelf and out of the window, so that ``restore`` can bring it back."""
        ...

    def remove_for_good(self, entry_ids: Iterable[str]) -> None:
        """Remove reviews that ``trash`` put away, so that nothing brings them back."""
        ...

    def trashed(self) -> Sequence[ShelfEntry]:
        """Return what is in the trash, in any order."""
        ...

    def restore(self, entry_id: str) -> None:
        """Bring a review back from the trash."""
        ...


def entry_of(entry_id: str, review: Review, modified: str) -> ShelfEntry:
    """Return the entry of a review."""
    return ShelfEntry(
        entry_id,
        title_of_review(review),
        modified,
        review.first is not None,
        review.case,
        reviewed_for=reviewed_for(review.exchange),
    )


def reviewed_for(exchange: Exchange) -> str:
    """Return whose message it is that is only reviewed here; nothing for one of one's own."""
    if exchange.may_write:
        return ""
    return exchange.author.strip() or "a colleague"


def title_of_review(review: Review) -> str:
    """Return what to call a review in a list; nothing where it holds nothing.

    Without words in the message, those of its newest version count, then those of the first
    message. Facts are private, and lists are saved and printed: they are no title.
    """
    earlier = [review.text, *(version.text for version in reversed(review.versions))]
    earlier += [review.first.text] if review.first is not None else []
    text = next((each for each in earlier if each.strip()), "")
    if text:
        return title_of(text) or _NO_WORDS
    return _NO_WORDS if replace(review, text="") != Review() else ""


def title_of(text: str) -> str:
    """Return the subject of a message, or its first words, on one line."""
    parts = split_message(text)
    first = next((line for line in parts.body.splitlines() if len(line.split()) > 3), parts.body[:400])
    words = " ".join((parts.subject if parts.subject.strip() else first).split())
    if len(words) <= _LONGEST_TITLE:
        return words
    head = words[: _LONGEST_TITLE - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > 0 else head) + "…"
