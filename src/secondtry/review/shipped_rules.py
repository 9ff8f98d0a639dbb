"""Reads the rule book that is shipped with the program."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from secondtry import __version__
from secondtry.engine import commonness, inflection, lexicon, pattern_language, rulebook
from secondtry.engine.rulebook import RuleBook, RuleBookReader, RuleTexts, read_rulebook
from secondtry.resources import read_resources
from secondtry.review.rulebook_cache import RuleBookCache, fingerprint
from secondtry.text import tokens

_FOLDERS = ("lexicon", "rules", "moves", "occasions", "questions")
#: The code that the notes come from.
_MAKERS = (commonness, inflection, lexicon, pattern_language, rulebook, tokens)


def load_shipped_rulebook(cache: Path | None = None) -> RuleBook:
    """Return the shipped rule book.

    With a file for a ``cache`` it is worked out once and then read from there,
    some ten times as quickly.

    Raises:
        ResourceError: when the resource files are missing or cannot be read.
    """
    texts = RuleTexts(
        **{folder: {each.name: each.text for each in read_resources(folder, ".toml")} for folder in _FOLDERS}
    )
    if cache is None:
        return read_rulebook(texts)
    kept = RuleBookCache(cache)
    made_of = fingerprint(_made_of(texts))
    notes = kept.read(made_of)
    if notes is not None:
        return read_rulebook(texts, notes)
    reader = RuleBookReader(texts)
    book = reader.read()
    if not book.problems:
        kept.keep(reader.notes(), made_of)
    return book


def _made_of(texts: RuleTexts) -> Iterator[str]:
    """Yield everything that decides what the notes say."""
    yield __version__
    for folder, by_name in texts.by_folder().items():
        for name, text in by_name.items():
            yield from (folder, name, text)
    for maker in _MAKERS:
        # Changed in a checkout without a new version; a frozen program has no such files.
        with contextlib.suppress(OSError):
            yield Path(maker.__file__ or "").read_text(encoding="utf-8")
