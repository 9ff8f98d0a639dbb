"""Writes a text to a file so that either the old or the new one is there, whatever happens meanwhile."""

import contextlib
import os
import stat
from pathlib import Path

from secondtry.documents.document import LONGEST_FILE, DocumentError, visible_name
from secondtry.documents.encodings import BYTE_ORDER_MARKS
from secondtry.documents.failures import writing_reason

_NEW_FILE_MODE = 0o666  # the umask takes its share
_OWNER_ONLY = 0o600


def write_document(
    path: Path, text: str, *, newline: str = "\n", encoding: str = "utf-8", bom: bool = False
) -> str:
    r"""Write a text whose line ends are ``\n`` and return the encoding in which it was written.

    That is ``encoding``, or ``"utf-8"`` where it cannot hold the text; the
    caller tells the person. The text is written beside the file and put in its
    place once it is on the disk: a failure leaves the old file as it was. A link
    is followed to the file it names, and the file's permissions stay. Other hard
    links to the old file keep the old text.

    Raises:
        DocumentError: when it cannot be written.
    """
    data, used = _encoded(text.replace("\n", newline) if newline != "\n" else text, encoding, bom=bom)
    _write(path, data, _NEW_FILE_MODE)
    return used


def write_bytes(path: Path, data: bytes) -> None:
    """Write bytes as ``write_document`` writes a text.

    Raises:
        DocumentError: when they cannot be written.
    """
    _write(path, data, _NEW_FILE_MODE)


def write_for_owner(path: Path, text: str) -> None:
    """Write a text in UTF-8 as ``write_document`` does; a file that was not there is for its owner alone.

    Raises:
        DocumentError: when it cannot be written.
    """
    data, _ = _encoded(text, "utf-8", bom=False)
    _write(path, data, _OWNER_ONLY)


def _write(path: Path, data: bytes, new_file_mode: int) -> None:
    if len(data) > LONGEST_FILE:
        raise _cannot_write(path, f"it is larger than {LONGEST_FILE // 1024**2} MB. Save a shorter text.")
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data, _mode_to_keep(path, target), new_file_mode)
    except OSError as error:
        raise _cannot_write(path, writing_reason(error)) from error


def _cannot_write(path: Path, reason: str) -> DocumentError:
    return DocumentError(f"Cannot save {visible_name(path)}: {reason}")


def _encoded(text: str, encoding: str, *, bom: bool) -> tuple[bytes, str]:
    try:
        data = text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        # Half a surrogate pair is no character; it can only come from a broken paste.
        return text.encode("utf-8", errors="replace"), "utf-8"
    return (BYTE_ORDER_MARKS.get(encoding, b"") if bom else b"") + data, encoding


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """Return the permissions of the file that is replaced; None for a new one."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise _cannot_write(path, "there is a folder of that name. Save it under another name.")
    if not stat.S_ISREG(status.st_mode):
        raise _cannot_write(path, "it is not a file that can hold text. Save it under another name.")
    if not os.access(target, os.W_OK):
        raise _cannot_write(path, "it may only be read. Save it under another name.")
    return stat.S_IMODE(status.st_mode)


def _replace(target: Path, data: bytes, mode: int | None, new_file_mode: int) -> None:
    beside = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.tmp")
    creation_mode = new_file_mode if mode is None else mode & 0o700 | 0o600
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, creation_mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        os.replace(beside, target)  # noqa: PTH105 - the house's word for it
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where a system can; Windows has no such call."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
