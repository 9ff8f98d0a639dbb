"""Which messages the words on the command line name."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from secondtry.cli.troubles import Troubles
from secondtry.documents.document import (
    LONGEST_FILE,
    STANDARD_INPUT,
    Document,
    DocumentError,
    cannot_read,
    visible_name,
)
from secondtry.documents.failures import reading_reason
from secondtry.documents.folder import documents_in
from secondtry.documents.reading import read_bytes, read_document


class Source(NamedTuple):
    """One message that could be read, under the name by which it was given."""

    name: str
    document: Document


def read_sources(words: Sequence[str], standard_input: TextIO | None, troubles: Troubles) -> Iterator[Source]:
    """Yield the messages that can be read, in the order of the words; tell ``troubles`` of the others.

    A message that is named twice, as itself and in its folder, comes once.
    """
    seen: set[Path] = set()
    for name in _names(words, troubles):
        path = Path(name)
        known = path if name == STANDARD_INPUT else path.absolute()
        if known in seen:
            continue
        seen.add(known)
        try:
            document = _read(name, standard_input)
        except DocumentError as error:
            troubles.tell(str(error))
            continue
        for note in document.notes:
            troubles.remark(f"{visible_name(name)}: {note}")
        yield Source(name, document)


def _names(words: Sequence[str], troubles: Troubles) -> Iterator[str]:
    for word in words:
        folder = Path(word)
        if word == STANDARD_INPUT or not folder.is_dir():
            yield word
        else:
            yield from _names_in(folder, troubles)


def _names_in(folder: Path, troubles: Troubles) -> Iterator[str]:
    empty = True
    try:
        for path in documents_in(folder):
            empty = False
            yield str(path)
    except DocumentError as error:
        troubles.tell(str(error))
    else:
        if empty:
            troubles.remark(f"{visible_name(folder)}: no .txt, .md or .eml file is in this folder.")


def _read(name: str, standard_input: TextIO | None) -> Document:
    if name != STANDARD_INPUT:
        return read_document(Path(name))
    if standard_input is None:
        raise cannot_read(name, "it is closed.")
    if standard_input.isatty():
        print("Reading from the keyboard. Ctrl+D on a new line ends it.", file=sys.stderr)
    try:
        return read_bytes(name, standard_input.buffer.read(LONGEST_FILE + 1))
    except OSError as error:
        raise cannot_read(name, reading_reason(error)) from error
