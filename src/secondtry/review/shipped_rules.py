"""Reads the rule book that is shipped with the program."""

import contextlib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from secondtry import __version__
from secondtry.engine.rulebook import RuleBook, rulebook_from_notes
from secondtry.resources import decoded, read_resource_bytes
from secondtry.review.rulebook_cache import RuleBookCache, fingerprint

_FOLDERS = ("lexicon", "rules", "moves", "occasions", "questions", "weighing")
#: The code that the notes come from.
_MAKERS = (
    "engine/commonness.py",
    "engine/inflection.py",
    "engine/lexicon.py",
    "engine/lexicon_files.py",
    "engine/pattern_index.py",
    "engine/pattern_language.py",
    "engine/pattern_notes.py",
    "engine/rule_examples.py",
    "engine/rulebook_texts.py",
    "engine/weighing.py",
    "text/tokens.py",
)
_PACKAGE = Path(__file__).parents[1]


def load_shipped_rulebook(cache: Path | None = None) -> RuleBook:
    """Return the shipped rule book.

    With a file for a ``cache`` it is worked out once and then read from there,
    some twenty times as quickly.

    Raises:
        ResourceError: when the resource files are missing or cannot be read.
    """
    files = read_resource_bytes(_FOLDERS, ".toml")
    kept = RuleBookCache(cache) if cache is not None else None
    made_of = fingerprint(_made_of(files)) if kept is not None else ""
    notes = kept.read(made_of) if kept is not None else None
    if notes is not None:
        return rulebook_from_notes(notes)
    # Loaded where there are no notes: what reads texts takes as long to import as to read the notes.
    texts = import_module("secondtry.engine.rulebook_texts")
    reader = texts.RuleBookReader(texts.RuleTexts(**_by_folder(files)))
    book: RuleBook = reader.read()
    if kept is not None and not book.problems:
        kept.keep(reader.notes(), made_of)
    return book


def _by_folder(files: Mapping[str, bytes]) -> dict[str, dict[str, str]]:
    folders: dict[str, dict[str, str]] = {folder: {} for folder in _FOLDERS}
    for path, data in files.items():
        folder, _, name = path.partition("/")
        folders[folder][name] = decoded(path, data)
    return folders


def _made_of(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield everything that decides what the notes say."""
    yield __version__, b""
    yield from files.items()
    for maker in _MAKERS:
        # Changed in a checkout without a new version; a frozen program has no such files.
        with contextlib.suppress(OSError):
            yield maker, (_PACKAGE / maker).read_bytes()
