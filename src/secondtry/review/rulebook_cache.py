"""Keeps the notes about the shipped rule book, so that it is worked out once and not at every start."""

import contextlib
import marshal
import sys
import zlib
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from secondtry.engine.rulebook import RuleBookNotes


class RuleBookCache:
    """One file of notes, in the form in which Python keeps its own compiled modules.

    It is of use to nobody but the program and can be deleted at any time.
    Whatever is wrong with it, or with the folder it lies in, the notes are taken
    again, and nobody is told.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, made_of: str) -> RuleBookNotes | None:
        """Return the notes that were kept with the same fingerprint, or None."""
        try:
            kept = self._file.read_bytes()
            end = kept.find(b"\n")
            # The notes are looked at where they lie: there are megabytes of them.
            head, notes = kept[:end], memoryview(kept)[end + 1 :]
            # A file that was changed by anything else is as good as none, and never unpacked.
            if head != _head(made_of, notes):
                return None
            read: RuleBookNotes = marshal.loads(notes)  # noqa: S302 - values alone: nothing in it is ever run
        except (OSError, ValueError, TypeError, EOFError):
            return None
        return read

    def keep(self, notes: RuleBookNotes, made_of: str) -> None:
        """Put notes in the place of those that were kept, for the person's own account only."""
        plain: Any = notes
        packed = marshal.dumps(plain)
        # Loaded on the first start alone: what makes temporary files takes long to import.
        write_private = import_module("secondtry.review.private_files").write_private
        with contextlib.suppress(OSError):
            write_private(self._file, _head(made_of, packed) + b"\n" + packed)


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """Return what tells named files from any others, and this Python from others.

    Sums that find every change that is not made on purpose: whoever can write
    the notes can as well change the program.
    """
    sums = [sys.implementation.cache_tag]
    sums += [f"{name}={len(data):x}:{zlib.crc32(data):x}" for name, data in files]
    return " ".join(sums)


def _head(made_of: str, notes: bytes | memoryview) -> bytes:
    return f"{made_of} {len(notes):x}:{zlib.crc32(notes):x}".encode(errors="surrogatepass")
