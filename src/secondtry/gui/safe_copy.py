"""The copies in which the program before this one kept what was being written: taken over once, then gone."""

import contextlib
import json
import logging
from pathlib import Path

from PySide6.QtCore import QLockFile

from secondtry.gui.kept_message import KeptMessage, file_of, table_of
from secondtry.review.snapshot import SnapshotError, review_from_table
from secondtry.storage.shelf import Shelf

_log = logging.getLogger(__name__)


def take_over_safe_copies(folder: Path, shelf: Shelf) -> str:
    """Put onto the shelf what windows of the earlier program left when they crashed.

    A copy that cannot be read is set aside as ``.damaged``, one whose window still lives is left alone.

    Returns:
        The key of the newest, or nothing where there was none.
    """
    newest = ""
    for file in sorted(folder.glob("*.json"), key=_age_rank):
        lock = QLockFile(str(file.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue
        try:
            message = read_safe_copy(file)
        except SnapshotError:
            _log.warning("a safe copy cannot be read and is set aside")
            # Where the disk does not let it, the copy is looked at again at the next start.
            with contextlib.suppress(OSError):
                file.replace(file.with_suffix(".damaged"))
        else:
            newest = _keep(message, shelf, file) or newest
        lock.unlock()
    return newest


def read_safe_copy(file: Path) -> KeptMessage:
    """Return what a safe copy holds.

    Raises:
        SnapshotError: when it is damaged.
    """
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        return KeptMessage(review_from_table(table["review"]), file_of(table["file"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SnapshotError("This copy is damaged and cannot be read.") from error


def _keep(message: KeptMessage, shelf: Shelf, file: Path) -> str:
    """Return the key under which the message is kept; the copy goes only then."""
    review = shelf.begin()
    review.kept.replace_text(message.review.text)
    review.kept.change(table_of(message))
    if not review.close():
        return ""
    with contextlib.suppress(OSError):
        file.unlink()
    return review.key


def _age_rank(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
