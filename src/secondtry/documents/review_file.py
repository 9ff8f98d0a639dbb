"""The review file: a zip with a manifest and a review, to and from a table of plain values.

What comes in is not trusted: everything that would be read is measured first, and nothing is unpacked
to the disk.
"""

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from secondtry.documents.document import DocumentError, cannot_read, visible_name

#: Counts up with each change of the container that an older program could not read.
FORMAT: Final = 1

_KIND = "second-try-review"
_MANIFEST, _REVIEW, _READABLE = "manifest.json", "review.json", "message.txt"
_LONGEST_FILE = 32 * 1024 * 1024
_LONGEST_MANIFEST = 64 * 1024
_LONGEST_REVIEW = 24 * 1024 * 1024
_LONGEST_DIRECTORY = 16 * 1024
_MOST_ENTRIES = 16
#: Values in a review, counted by their commas and brackets, those in texts too. Each takes up to a
#: hundred bytes once it is read.
_MOST_VALUES = 1_000_000
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
#: What the end of a zip file says: mark, disks, entries, size and place of the directory, comment.
_END = struct.Struct("<4s4H2LH")
_END_MARK, _LARGE_END_MARK = b"PK\x05\x06", b"PK\x06\x07"
#: The time of every entry, so that equal reviews are equal files and nobody's clock is handed on.
_NO_TIME = (1980, 1, 1, 0, 0, 0)

_DAMAGED = "it is damaged. Ask for it to be sent again."
_OTHER = "it is not a review file of Second Try. Open the message itself."
_BUILT_TO_HARM = (
    "it is not built as Second Try builds its files, and is left alone. Ask for it to be sent again."
)
#: Why a review of a newer program is refused, and what to do.
NEWER: Final = (
    "it was made by a newer Second Try. Update this one to open it. Until then, give a copy of it a name "
    "that ends in .zip: message.txt in there is the message."
)


def pack_review(path: Path, table: Mapping[str, Any], message: str) -> bytes:
    """Return the bytes of a review file; the same table gives the same bytes.

    ``message`` goes in as plain text besides, for people without the program; it is never read back.

    Raises:
        DocumentError: when it is larger than ``unpack_review`` would read.
    """
    manifest = json.dumps({"kind": _KIND, "format": FORMAT}, indent=1).encode("ascii")
    # ASCII: half a surrogate pair from a broken paste cannot make the file unreadable.
    review = json.dumps(table, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    if len(review) > _LONGEST_REVIEW or _count_values(review) > _MOST_VALUES:
        raise _too_large(path)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            (_MANIFEST, manifest),
            (_REVIEW, review),
            (_READABLE, message.encode("utf-8", "replace")),
        ):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    packed = buffer.getvalue()
    if len(packed) > _LONGEST_FILE:
        raise _too_large(path)
    return packed


def unpack_review(path: Path, data: bytes) -> dict[str, Any]:
    """Return the table that a review file holds; its values are of the types of JSON, and not checked.

    Raises:
        DocumentError: when it is no review file, is damaged, is larger than one can be, or is newer.
    """
    if len(data) > _LONGEST_FILE:
        raise cannot_read(path, f"it is larger than {_LONGEST_FILE // 1024**2} MB, which no review is.")
    _check_end(path, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _entries(path, archive)
            _check_manifest(path, _value(path, archive, entries.get(_MANIFEST), _LONGEST_MANIFEST))
            review = _value(path, archive, entries.get(_REVIEW), _LONGEST_REVIEW)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
    ) as error:
        raise cannot_read(path, _DAMAGED) from error
    if not isinstance(review, dict):
        raise cannot_read(path, _DAMAGED)
    return review


def _check_end(path: Path, data: bytes) -> None:
    """Look at the end of the file before anything reads its directory, which may be of any length."""
    place = data.rfind(_END_MARK)
    if not data.startswith(b"PK") and place < 0:
        raise cannot_read(path, _OTHER if data else "it is empty. Ask for it to be sent again.")
    if place < 0 or len(data) - place < _END.size:
        raise cannot_read(path, _DAMAGED)
    _, _, _, _, entries, size, _, _ = _END.unpack_from(data, place)
    if (
        size > _LONGEST_DIRECTORY
        or entries > _MOST_ENTRIES
        or _LARGE_END_MARK in data[max(0, place - 20) : place]
    ):
        raise cannot_read(path, _BUILT_TO_HARM)


def _entries(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if (
        len(entries) > _MOST_ENTRIES
        or len(set(names)) < len(names)
        or any(entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS for entry in entries)
    ):
        raise cannot_read(path, _BUILT_TO_HARM)
    return dict(zip(names, entries, strict=True))


def _value(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo | None, longest: int) -> object:
    """Return the JSON of an entry, of which no more is unpacked than an honest one could hold."""
    if entry is None:
        raise cannot_read(path, _OTHER)
    with archive.open(entry) as stream:
        content = stream.read(longest + 1)
    if len(content) > longest or _count_values(content) > _MOST_VALUES:
        raise cannot_read(path, _BUILT_TO_HARM)
    value: object = json.loads(content)
    return value


def _count_values(content: bytes) -> int:
    return sum(map(content.count, (b",", b"[", b"{")))


def _check_manifest(path: Path, manifest: object) -> None:
    if not isinstance(manifest, dict) or manifest.get("kind") != _KIND:
        raise cannot_read(path, _OTHER)
    made_as = manifest.get("format")
    if type(made_as) is not int or made_as < 1:
        raise cannot_read(path, _DAMAGED)
    if made_as > FORMAT:
        raise cannot_read(path, NEWER)


def _too_large(path: Path) -> DocumentError:
    return DocumentError(
        f"Cannot save {visible_name(path)}: the review is too large for a file. Take versions out of it."
    )
