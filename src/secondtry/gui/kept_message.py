"""Everything that a window holds of one message, and the table in which it is kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from secondtry.errors import SecondTryError
from secondtry.gui.open_file import OpenFile
from secondtry.review.case import Case
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry, reviewed_for, title_of, title_of_review
from secondtry.review.snapshot import SnapshotError, review_as_table, review_from_table
from secondtry.storage.kept_state import KeptState, Table, code_points_before

_FILE = "file"
_PLACE = "place"
_ANSWERS = "answers"
_ANSWERED = "answered_text"
#: By question. Apart from the answers, for a journal holds what changed: a note, and not the message again.
_ANSWERED_TEXTS = "answered_texts"


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """The review, the file that its text belongs to, where the cursor was, and when a word was changed.

    ``cursor`` counts code points of the whole text; below 0 it is behind the last word.
    """

    review: Review = field(default_factory=Review)
    file: OpenFile = field(default_factory=OpenFile)
    cursor: int = -1
    modified: str = ""

    def is_worth_keeping(self) -> bool:
        """Say whether it is more than an empty page or a sample that nobody has touched."""
        is_written = bool(self.review.text.strip()) and self.review.text != self.file.saved_text
        return is_written or self.file.path is not None or replace(self.review, text="") != Review()


def table_of(message: KeptMessage) -> Table:
    """Return everything but the text."""
    table = review_as_table(message.review)
    del table["text"]
    answers = {question: dict(answer) for question, answer in table[_ANSWERS].items()}
    texts = {question: answer.pop(_ANSWERED) for question, answer in answers.items()}
    table |= {_ANSWERS: answers, _ANSWERED_TEXTS: texts}
    path = str(message.file.path) if message.file.path else None
    file = asdict(replace(message.file, path=None)) | {"path": path}
    return {**table, _FILE: file, _PLACE: {"cursor": message.cursor, "modified": message.modified}}


def message_of(state: KeptState) -> KeptMessage:
    """Return the message that was kept; a review that was only begun is an empty one.

    The cursor is behind the last edit where that came later than the cursor that was kept.

    Raises:
        NewerFormatError: when a newer program kept it.
        SnapshotError: when it is none.
    """
    if not state.table:
        return KeptMessage(Review(text=state.text))
    table = dict(state.table)
    try:
        place = table.pop(_PLACE)
        texts = table.pop(_ANSWERED_TEXTS, {})
        table[_ANSWERS] = {
            question: {**answer, _ANSWERED: texts[question]} if question in texts else answer
            for question, answer in table[_ANSWERS].items()
        }
        return KeptMessage(
            review_from_table({**table, "text": state.text}),
            file_of(table.pop(_FILE)),
            int(place["cursor"]) if state.edited_at < 0 else code_points_before(state.text, state.edited_at),
            str(place["modified"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SnapshotError("This message is damaged and cannot be read.") from error


def file_of(kept: Mapping[str, Any]) -> OpenFile:
    """Return the file of a message.

    Raises:
        KeyError, TypeError: when the table is none of a file.
    """
    return OpenFile(
        path=Path(kept["path"]) if kept["path"] else None,
        title=str(kept["title"]),
        saved_text=str(kept["saved_text"]),
        newline=str(kept["newline"]),
        encoding=str(kept["encoding"]),
        bom=bool(kept["bom"]),
        writable=bool(kept["writable"]),
    )


def summary_of(state: KeptState) -> Table:
    """Return what the shelf shows of a message; it needs nothing else to list it."""
    place = state.table.get(_PLACE)
    return {
        "title": _title_of(state),
        "modified": str(place["modified"]) if isinstance(place, dict) else "",
        "is_second_try": state.table.get("first") is not None,
        "case": state.table.get("case", {}),
        "path": _path_in(state.table),
        "reviewed_for": _reviewed_for(state),
    }


def path_of(summary: Table) -> str:
    """Return the path of the file that a message came from, from what was noted of it, or nothing."""
    return str(summary.get("path", ""))


def _path_in(table: Table) -> str:
    file = table.get(_FILE)
    return str(file.get("path") or "") if isinstance(file, dict) else ""


def _reviewed_for(state: KeptState) -> str:
    try:
        return reviewed_for(msgspec.convert(state.table.get("exchange", {}), Exchange))
    except msgspec.ValidationError:
        return ""  # of another version; the review itself says more


def _title_of(state: KeptState) -> str:
    try:
        return title_of_review(message_of(state).review)
    except SecondTryError:
        return title_of(state.text)


def entry_of(key: str, summary: Table) -> ShelfEntry:
    """Return what the shelf shows, from what was noted of it."""
    try:
        case = msgspec.convert(summary.get("case", {}), Case)
    except msgspec.ValidationError:
        case = Case()  # of another version; the review itself says more
    is_second_try = bool(summary.get("is_second_try"))
    return ShelfEntry(
        key,
        str(summary.get("title", "")),
        str(summary.get("modified", "")),
        is_second_try,
        case,
        reviewed_for=str(summary.get("reviewed_for", "")),
    )
