"""Writes the program's own files: whole or not at all, and for this person alone."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_private(file: Path, content: str | bytes) -> None:
    """Put a text, as UTF-8, or bytes in the place of the file in one step, readable by its owner only.

    The folder is made where it is missing. After a crash or a power cut the
    file holds the old text or the new one, never a part of one.

    Raises:
        OSError: when it cannot be written; the old file is then untouched.
        UnicodeEncodeError: when the text holds half a surrogate pair; the same holds.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp makes the file 0600 from its first moment, whatever the umask says.
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
