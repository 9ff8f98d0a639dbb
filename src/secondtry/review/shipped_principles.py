"""Reads the principles, and the words for the places where they live, from the program's own files."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from secondtry.engine.rulebook import RuleBook
from secondtry.resources import ResourceError, read_resource, read_resources
from secondtry.review.principle import Place, Principle
from secondtry.review.shipped_recipients import load_shipped_recipients
from secondtry.review.shipped_steps import load_steps

_Kind = TypeVar("_Kind")
_FILE = "principles.toml"
_ADVICE = "advice.toml"
_LONGEST = 60
_FILLED_IN = re.compile(r"“?\{\w+\}”?")
#: What stands before the words of a place, by its sort.
_SORTS: Mapping[str, str] = {
    "kind": "Mark",
    "move": "Still to hear",
    "question": "Question",
    "occasion": "Occasion",
    "recipient": "Read as",
    "step": "Do-over checklist",
    "advice": "Notice",
    "fact": "Facts",
    "command": "Menu",
    "mode": "View",
    "setting": "Setting",
    "help": "Help",
    "sample": "Sample",
}


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    words: str
    places: tuple[str, ...]
    why_not: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    not_yet: frozenset[str]
    shown_by: dict[str, str]
    words: dict[str, str]
    principle: tuple[_Entry, ...]


class _Notice(msgspec.Struct):
    key: str
    words: str


class _Notices(msgspec.Struct):
    advice: tuple[_Notice, ...]


def load_principles(rulebook: RuleBook) -> tuple[Principle, ...]:
    """Return the principles of the five articles, in the order of the articles.

    Raises:
        ResourceError: when a file cannot be read, or a place has no words or no test.
    """
    file = _read(_FILE, _File)
    words = {**_words_of_program(rulebook), **file.words}
    try:
        return tuple(
            Principle(
                entry.key,
                entry.words,
                tuple(_place(key, words, file) for key in entry.places),
                entry.why_not,
            )
            for entry in file.principle
        )
    except KeyError as error:
        raise _unreadable(_FILE, error) from error


def _place(key: str, words: Mapping[str, str], file: _File) -> Place:
    sort = key.partition(":")[0]
    shown_by = file.shown_by[key] if key in file.shown_by else file.shown_by[sort]
    return Place(key, f"{_SORTS[sort]}: {_short(words[key])}", shown_by, key not in file.not_yet)


def _words_of_program(rulebook: RuleBook) -> dict[str, str]:
    """Return the words of all places that have some in the program's own files, by the key of the place."""
    recipients = load_shipped_recipients(rulebook.questions)
    notices = _read(_ADVICE, _Notices).advice
    return {
        **_keyed("kind", ((each.key, each.name) for each in rulebook.categories.values())),
        **_keyed("move", ((each.key, each.name) for each in rulebook.moves.values())),
        **_keyed("question", ((each.key, each.text) for each in rulebook.questions)),
        **_keyed("occasion", ((each.key, each.name) for each in rulebook.occasions.values())),
        **_keyed("recipient", ((each.key, each.name) for each in recipients)),
        **_keyed("step", ((each.key, each.words) for each in load_steps())),
        **_keyed("advice", ((each.key, each.words) for each in notices)),
        **_keyed("help", ((page.name, _title(page.text)) for page in read_resources("help", ".md"))),
        **_keyed("sample", ((each.name, _title(each.text)) for each in read_resources("samples", ".txt"))),
    }


def _keyed(sort: str, words: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {f"{sort}:{key}": each for key, each in words}


def _title(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ").removeprefix("Subject: ")


def _short(words: str) -> str:
    """Return words on one line of a table; what a notice fills in is left open."""
    words = _FILLED_IN.sub("…", words)
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST - 1].rpartition(' ')[0]}…"


def _read(path: str, kind: type[_Kind]) -> _Kind:
    try:
        return msgspec.convert(tomllib.loads(read_resource(path).text), kind)
    except ValueError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: Exception) -> ResourceError:
    return ResourceError(f"Second Try cannot read its own file {path}: {error}. Please install it again.")
