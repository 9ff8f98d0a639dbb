"""What the keeper has done on another thread."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from secondtry.documents.document import Document
from secondtry.storage.review_folder import ReviewFolder


@dataclass(frozen=True, slots=True)
class Settled:
    """What was to be made to last, and what the disk said to the versions beside it."""

    kept: ReviewFolder
    trouble: OSError | None = None


def settle(kept: ReviewFolder, versions: Mapping[int, str], *, anew: bool) -> Settled:
    """Make everything so far last, ``anew`` in a new snapshot, and keep the versions beside it."""
    if anew:
        kept.checkpoint()
    else:
        kept.sync()
    try:
        kept.keep_versions(versions)
    except OSError as error:
        return Settled(kept, error)
    return Settled(kept)


class SourceCopy:
    """A file that was opened, to be kept once, byte for byte, beside its review; on any thread."""

    def __init__(self, kept: ReviewFolder, path: Path, document: Document) -> None:
        self._kept = kept
        self._path = path
        self._document = document
        self._keeping = threading.Lock()
        self._is_kept = False

    def keep(self) -> None:
        """Keep the file with what is known of it, unless that was done; waits for somebody who does it.

        Raises:
            OSError: when it cannot be read or kept.
        """
        with self._keeping:
            if self._is_kept:
                return
            # OpenSSL comes with it, and takes more memory than all modules of this kind together.
            from hashlib import sha256  # noqa: PLC0415 - most messages come from no file

            data = self._path.read_bytes()
            document = self._document
            facts = {
                "name": self._path.name,
                "sha256": sha256(data).hexdigest(),
                "encoding": document.encoding,
                "newline": document.newline,
                "bom": document.bom,
                "notes": list(document.notes),
            }
            self._kept.keep_source(data, facts)
            self._is_kept = True
