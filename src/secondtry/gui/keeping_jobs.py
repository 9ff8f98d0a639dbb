"""What the keeper has done on another thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
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


def keep_source(kept: ReviewFolder, path: Path, document: Document) -> None:
    """Keep a file that was opened, byte for byte, with what is known of it.

    Raises:
        OSError: when it cannot be read or kept.
    """
    data = path.read_bytes()
    facts = {
        "name": path.name,
        "sha256": sha256(data).hexdigest(),
        "encoding": document.encoding,
        "newline": document.newline,
        "bom": document.bom,
        "notes": list(document.notes),
    }
    kept.keep_source(data, facts)
