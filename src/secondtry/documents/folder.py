"""Finds the messages in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from secondtry.documents.document import SUFFIXES, DocumentError, cannot_read
from secondtry.documents.failures import reading_reason


def documents_in(folder: Path) -> Iterator[Path]:
    """Yield the .txt, .md and .eml files of a folder and all below it, in the order of their names.

    Hidden files and folders are passed over, and links to folders are not
    followed, so a link that leads back cannot trap it.

    Raises:
        DocumentError: when the folder or one below it cannot be looked into, and only after
            everything else was yielded.
    """
    closed: list[DocumentError] = []
    waiting = _entries(folder, closed)
    while waiting:
        entry = waiting.pop()
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            waiting += _entries(Path(entry.path), closed)
        elif entry.name.lower().endswith(SUFFIXES) and entry.is_file():
            yield Path(entry.path)
    if closed:
        raise DocumentError(" ".join(str(error) for error in closed))


def _entries(folder: Path, closed: list[DocumentError]) -> list[os.DirEntry[str]]:
    """Return what is in a folder, last name first; a folder that cannot be looked into goes to ``closed``."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name, reverse=True)
    except OSError as error:
        closed.append(cannot_read(folder, reading_reason(error)))
        return []
