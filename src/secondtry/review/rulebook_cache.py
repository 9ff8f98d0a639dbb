"""Keeps the notes about the shipped rule book, so that it is worked out once and not at every start."""

import contextlib
import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields
from importlib import import_module
from pathlib import Path

from secondtry.engine.rulebook import RuleBookNotes


class RuleBookCache:
    """One file of notes.

    It is of use to nobody but the program and can be deleted at any time.
    Whatever is wrong with it, or with the folder it lies in, the notes are taken
    again, and nobody is told.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, made_of: str) -> RuleBookNotes | None:
        """Return the notes that were kept with the same fingerprint, or None."""
        try:
            head, _, notes = self._file.read_bytes().partition(b"\n")
            # A file that was changed by anything else is as good as none.
            if head.decode("ascii") != _head(made_of, notes):
                return None
            return RuleBookNotes(**json.loads(notes))
        except (OSError, ValueError, TypeError):
            return None

    def keep(self, notes: RuleBookNotes, made_of: str) -> None:
        """Put notes in the place of those that were kept, for the person's own account only."""
        text = json.dumps(
            {each.name: getattr(notes, each.name) for each in fields(notes)}, separators=(",", ":")
        )
        # Loaded on the first start alone: what makes temporary files takes long to import.
        write_private = import_module("secondtry.review.private_files").write_private
        with contextlib.suppress(OSError):
            write_private(self._file, f"{_head(made_of, text.encode('ascii'))}\n{text}")


def fingerprint(texts: Iterable[str]) -> str:
    """Return what tells these texts from any others."""
    digest = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", errors="surrogatepass")
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


def _head(made_of: str, notes: bytes) -> str:
    return f"{made_of} {hashlib.sha256(notes).hexdigest()}"
