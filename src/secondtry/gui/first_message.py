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
from secondtry.storage.recovery import Recovered
from secondtry.storage.review_folder import UntouchedReviewError
from secondtry.storage.shelf import OpenReview, Shelf

FIRST_SAMPLE = "full-of-excuses.txt"
#: Files of these kinds hold a message in so many words; what the others hold is known when all is there.
_PLAIN = frozenset({".txt", ".md"})


class FirstMessage(NamedTuple):
    """A text and its cursor, and where it lies on the shelf, open for writing.

    ``called`` is the name of its file, or its title, where it has one, and ``is_modified`` says that its
    file holds other words. Without a place there, and not ``is_preview``, it is an empty page. One that
    ``is_preview`` is not written in: it is opened as it should be as soon as everything is there, and
    until then keys wait.
    """

    text: str = ""
    cursor: int = 0
    kept: OpenReview | None = None
    is_preview: bool = False
    called: str = ""
    is_modified: bool = False


def find_first_message(path: str, settings: FirstSettings, shelf: Shelf, safe_copies: Path) -> FirstMessage:
    """Return the named file, else the message of the last time, else a sample at the first start.

    Nothing is told here where one cannot be read: a preview without words waits for whoever tells it.
    """
    if path:
        return FirstMessage(_words_of_file(Path(path)), is_preview=True, called=_shown(path))
    if any(safe_copies.glob("*.json")):
        return FirstMessage(is_preview=True)
    for key in (settings.last_review, *settings.written_meanwhile[-1:]):
        if key and shelf.entry(key) is not None:
            return _last_message(key, shelf)
    if not settings.started_before:
        return _sample()
    return FirstMessage()


def _last_message(key: str, shelf: Shelf) -> FirstMessage:
    try:
        kept = shelf.open(key, _can_be_written)
    except UntouchedReviewError as error:
        return FirstMessage(error.text, is_preview=True)
    except SecondTryError:
        return FirstMessage(is_preview=True)
    state = kept.kept.state()
    called, is_modified = _file_of(state)
    return FirstMessage(state.text, cursor_of(state), kept, called=called, is_modified=is_modified)


def _can_be_written(found: Recovered) -> bool:
    """Say whether it is whole, its table of today's format, and the message the person's own."""
    table = found.state.table
    exchange = table.get("exchange")
    is_own = isinstance(exchange, dict) and exchange.get("role") == "author"
    if found.wants_snapshot or not is_own or table.get("format") != TABLE_FORMAT:
        return False
    try:
        cursor_of(found.state)
        _file_of(found.state)
    except (KeyError, TypeError, ValueError):
        return False
    return True


def _words_of_file(path: Path) -> str:
    with contextlib.suppress(SecondTryError):
        if path.suffix.lower() in _PLAIN:
            # Most starts name no file, and do without all that can be read.
            return str(import_module("secondtry.documents.reading").read_document(path).text)
    return ""


def _file_of(state: KeptState) -> tuple[str, bool]:
    """Return what a kept message is called, if anything, and whether its file holds other words.

    Raises:
        KeyError, TypeError: when the table does not say.
    """
    file = state.table["file"]
    if not file["path"]:
        return str(file["title"]), False
    return _shown(file["path"]), bool(file["writable"]) and file["saved_text"] != state.text


def _shown(path: str) -> str:
    # Most messages are in no file.
    return str(import_module("secondtry.documents.document").visible_name(Path(path).name))


def _sample() -> FirstMessage:
    with contextlib.suppress(SecondTryError):
        # It is read at the very first start, and never again.
        sample = import_module("secondtry.resources").read_resource(f"samples/{FIRST_SAMPLE}")
        called = import_module("secondtry.gui.sample_title").sample_title(sample)
        return FirstMessage(sample.text, is_preview=True, called=called)
    return FirstMessage(is_preview=True)
