"""Everything that a window holds of one message, and the table in which it is kept."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from secondtry.errors import SecondTryError
from secondtry.gui.kept_place import PLACE, cursor_of
from secondtry.gui.open_file import OpenFile
from secondtry.review.anchoring import healed
from secondtry.review.case import Case
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry, reviewed_for, title_of, title_of_review
from secondtry.review.snapshot import SnapshotError, review_as_table, review_from_table
from secondtry.storage.kept_state import KeptState, Table

_FILE = "file"
_ANSWERS = "answers"
_ANSWERED = "answered_text"
#: By question. Apart from the answers, for a journal holds what changed: a note, and not the message again.
_ANSWERED_TEXTS = "answered_texts"
#: How the key of a review begins, in the time of this computer.
_BEGUN, _BEGUN_LENGTH = "%Y%m%d-%H%M%S", 15


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
    return {**table, _FILE: file, PLACE: {"cursor": message.cursor, "modified": message.modified}}


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
        cursor = cursor_of(state)
        place = table.pop(PLACE)
        texts = table.pop(_ANSWERED_TEXTS, {})
        table[_ANSWERS] = {
            question: {**answer, _ANSWERED: texts[question]} if question in texts else answer
            for question, answer in table[_ANSWERS].items()
        }
        return KeptMessage(
            review_from_table({**table, "text": state.text}),
            file_of(table.pop(_FILE)),
            cursor,
            str(place["modified"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SnapshotError("This message is damaged and cannot be read.") from error


def with_healed_comments(message: KeptMessage) -> KeptMessage:
    """Return a message that was not closed with its comments at their words: places are kept less often."""
    review = message.review
    return replace(message, review=replace(review, comments=healed(review.comments, review.text)))


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
    place = state.table.get(PLACE)
    return {
        "title": _title_of(state),
        "modified": str(place["modified"]) if isinstance(place, dict) else "",
        "is_second_try": state.table.get("first") is not None,
        "case": state.table.get("case", {}),
        "path": _path_in(state.table),
        "reviewed_for": _reviewed_for(state),
    }


def path_of(noted: bytes) -> str:
    """Return the path of the file that a message came from, from what was noted of it, or nothing."""
    try:
        return _PATH.decode(noted).path
    except msgspec.MsgspecError:
        return str(_as_table(noted).get("path", ""))


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


def entry_of(key: str, noted: bytes) -> ShelfEntry:
    """Return what the shelf shows, from what was noted of it."""
    try:
        each = _NOTED.decode(noted)
    except msgspec.MsgspecError:
        each = _read_loosely(noted)
    return ShelfEntry(
        key, each.title, each.modified, each.is_second_try, each.case, reviewed_for=each.reviewed_for
    )


def unreadable_entry(key: str, problem: str) -> ShelfEntry:
    """Return what the shelf shows where nothing can be read; the key tells when the message was begun."""
    try:
        begun = datetime.strptime(key[:_BEGUN_LENGTH], _BEGUN).astimezone().isoformat()
    except (ValueError, OverflowError):
        begun = ""
    title = QCoreApplication.translate("kept_message", "This message could not be read")
    return ShelfEntry(key, title, begun, problem=problem)


@dataclass(frozen=True, slots=True)
class _WithPath:
    path: str = ""


@dataclass(frozen=True, slots=True)
class _Noted:
    """What ``summary_of`` says."""

    title: str = ""
    modified: str = ""
    is_second_try: bool = False
    case: Case = field(default_factory=Case)
    reviewed_for: str = ""


#: To read thousands of them as tables first would take four times as long.
_NOTED = msgspec.json.Decoder(_Noted)
_PATH = msgspec.json.Decoder(_WithPath)


def _read_loosely(noted: bytes) -> _Noted:
    """Read what another version noted, or what holds half a surrogate pair."""
    table = _as_table(noted)
    try:
        case = msgspec.convert(table.get("case", {}), Case)
    except msgspec.ValidationError:
        case = Case()  # of another version; the review itself says more
    title, modified, reviewed_for = (str(table.get(key, "")) for key in ("title", "modified", "reviewed_for"))
    return _Noted(title, modified, bool(table.get("is_second_try")), case, reviewed_for)


def _as_table(noted: bytes) -> Table:
    try:
        table = json.loads(noted)
    except ValueError:
        return {}
    return table if isinstance(table, dict) else {}
