"""Which message a start shows first, as far as the disk alone can tell."""

import contextlib
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from secondtry.errors import SecondTryError
from secondtry.gui.first_settings import FirstSettings
from secondtry.gui.kept_place import cursor_of
from secondtry.review.formats import TABLE_FORMAT
from secondtry.storage.kept_state import KeptState
from secondtry.storage.shelf import OpenReview, Shelf

FIRST_SAMPLE = "deflecting.txt"
#: Files of these kinds hold a message in so many words; what the others hold is known when all is there.
_PLAIN = frozenset({".txt", ".md"})


class FirstMessage(NamedTuple):
    """A text and its cursor, and where it lies on the shelf, open for writing.

    Without a place there, and not ``is_preview``, it is an empty page. One that ``is_preview`` is not
    written in: it is opened as it should be as soon as everything is there, and until then keys wait.
    """

    text: str = ""
    cursor: int = 0
    kept: OpenReview | None = None
    is_preview: bool = False


def find_first_message(path: str, settings: FirstSettings, shelf: Shelf, safe_copies: Path) -> FirstMessage:
    """Return the named file, else the message of the last time, else a sample at the first start.

    Nothing is told here where one cannot be read: a preview without words waits for whoever tells it.
    """
    if path:
        return FirstMessage(_words_of_file(Path(path)), is_preview=True)
    if any(safe_copies.glob("*.json")):
        return FirstMessage(is_preview=True)
    for key in (settings.last_review, *settings.written_meanwhile[-1:]):
        if key and shelf.entry(key) is not None:
            return _last_message(key, shelf)
    if not settings.started_before:
        return FirstMessage(_words_of_sample(), is_preview=True)
    return FirstMessage()


def _last_message(key: str, shelf: Shelf) -> FirstMessage:
    try:
        kept = shelf.open(key)
    except SecondTryError:
        return FirstMessage(is_preview=True)
    state = kept.kept.state()
    if kept.found is not None and not kept.found.wants_snapshot and _can_be_written(state):
        with contextlib.suppress(KeyError, TypeError, ValueError):
            return FirstMessage(state.text, cursor_of(state), kept)
    kept.close()
    return FirstMessage(state.text, is_preview=True)


def _can_be_written(state: KeptState) -> bool:
    """Say whether the table is of today's format, and the message the person's own."""
    exchange = state.table.get("exchange")
    is_own = isinstance(exchange, dict) and exchange.get("role") == "author"
    return is_own and state.table.get("format") == TABLE_FORMAT


def _words_of_file(path: Path) -> str:
    with contextlib.suppress(SecondTryError):
        if path.suffix.lower() in _PLAIN:
            # Most starts name no file, and do without all that can be read.
            return str(import_module("secondtry.documents.reading").read_document(path).text)
    return ""


def _words_of_sample() -> str:
    with contextlib.suppress(SecondTryError):
        # It is read at the very first start, and never again.
        return str(import_module("secondtry.resources").read_resource(f"samples/{FIRST_SAMPLE}").text)
    return ""
