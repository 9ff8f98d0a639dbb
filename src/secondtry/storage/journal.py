"""The lines of a journal: each change of a review, numbered, behind a checksum.

``[6, "opened"]`` begins a journal, so that the next one follows on from somewhere;
``[7, "edit", [position, removed, inserted]]`` counts in UTF-16 units of the whole text;
``[8, "state", {changed}, [gone]]`` holds what is another in the table; ``[9, "closed"]`` says that the
review was closed in peace: a kept review that does not end so may have lost its end.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from secondtry.storage.checked_line import DamagedLineError, checked_line, read_checked_line
from secondtry.storage.kept_state import EditError, KeptState, Table, TextMirror

_EDIT: Final = "edit"
_STATE: Final = "state"
_OPENED: Final = "opened"
_CLOSED: Final = "closed"


class UnknownRecordError(ValueError):
    """A whole record of a kind that this program does not know: a newer one wrote it."""


def opened_line(sequence: int) -> bytes:
    """Return the line that begins a journal."""
    return checked_line([sequence, _OPENED])


def edit_line(sequence: int, position: int, removed: int, inserted: str) -> bytes:
    """Return the line of an edit."""
    return checked_line([sequence, _EDIT, [position, removed, inserted]])


def state_line(sequence: int, before: Table, after: Table) -> bytes:
    """Return the line of a change of the table: only what is another in it."""
    changed = {key: value for key, value in after.items() if key not in before or before[key] != value}
    return checked_line([sequence, _STATE, changed, [key for key in before if key not in after]])


def closed_line(sequence: int) -> bytes:
    """Return the line that ends a journal in peace."""
    return checked_line([sequence, _CLOSED])


class JournalRead(NamedTuple):
    """The good records of a journal by their number, and whether no other bytes stand between them."""

    records: Mapping[int, list[Any]]
    is_whole: bool


def read_journal(data: bytes) -> JournalRead:
    """Return every record that is as it was written."""
    records: dict[int, list[Any]] = {}
    is_whole = True
    for line in _lines(data):
        try:
            record = read_checked_line(line)
        except DamagedLineError:
            is_whole = False
            continue
        if isinstance(record, list) and len(record) > 1 and isinstance(record[0], int):
            records[record[0]] = record
        else:
            is_whole = False
    return JournalRead(records, is_whole)


class Replay:
    """Goes through records from a state on."""

    def __init__(self, start: KeptState) -> None:
        self._mirror = TextMirror(start.text)
        self._table: dict[str, Any] = dict(start.table)
        self.sequence = start.sequence
        self._edited_at = start.edited_at
        self.was_closed = False

    def take(self, record: list[Any]) -> None:
        """Make the change of a record that follows the last one.

        Raises:
            UnknownRecordError: when a newer program made it.
            EditError: when it does not belong to this state.
        """
        sequence, kind, *what = record
        if sequence != self.sequence + 1:
            raise EditError(f"record {sequence} does not follow {self.sequence}")
        if kind == _EDIT:
            self._edited_at = self._mirror.edit(*what[0])
        elif kind == _STATE:
            changed, gone = what
            self._table.update(changed)
            for key in gone:
                self._table.pop(key, None)
            self._edited_at = -1
        elif kind not in {_OPENED, _CLOSED}:
            raise UnknownRecordError(str(kind))
        self.was_closed = kind == _CLOSED
        self.sequence = sequence

    def state(self) -> KeptState:
        """Return where the records have led so far."""
        return KeptState(self._mirror.text(), self._table, self.sequence, self._edited_at)


def _lines(data: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        yield data[start:end]
        start = end + 1
