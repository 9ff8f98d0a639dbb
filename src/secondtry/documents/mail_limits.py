"""Refuses mails that are made to hold a reader up, before the mail parser sees them. All checks are linear.

The parser of the standard library reads honest mails well; with thousands of
parts, parameters or levels it takes minutes or gigabytes.
"""

import re
from pathlib import Path

from secondtry.documents.document import DocumentError, cannot_read
from secondtry.documents.mail_signs import header_block

_LONGEST_HEADER = 64 * 1024
_MOST_HEADER_LINES = 2000
_LONGEST_CONTENT_TYPE = 8 * 1024
_LONGEST_CONTENT_TYPES = 1024 * 1024
_MOST_LEVELS = 50
_MOST_PARTS = 1000
_MOST_LINES = 1_000_000

_CONTENT_TYPE = re.compile(rb"^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE | re.IGNORECASE)
_BOUNDARY = re.compile(rb'boundary\s*=\s*(?:"([^"\n]*)|([^\s;"]+))', re.IGNORECASE)
_SPLIT_BOUNDARY = re.compile(rb"boundary\s*\*", re.IGNORECASE)
_MESSAGE = re.compile(rb"content-type[ \t]*:\s*(?:message|multipart/digest)", re.IGNORECASE)
_DASHED_LINE = re.compile(rb"^--([^\n]*)", re.MULTILINE)


def check_mail(path: Path, data: bytes) -> None:
    r"""Let a mail pass whose line ends are ``\n`` and whose structure is one that people send.

    Raises:
        DocumentError: when it is not.
    """
    header = header_block(data)
    if len(header) > _LONGEST_HEADER or header.count(b"\n") > _MOST_HEADER_LINES:
        raise _refused(path, f"its header is longer than {_LONGEST_HEADER // 1024} KB")
    types = _CONTENT_TYPE.findall(data)
    boundaries = [first or second for kind in types for first, second in _BOUNDARY.findall(kind)]
    nested = sum(bool(_SPLIT_BOUNDARY.search(kind) or _MESSAGE.match(kind)) for kind in types)
    if (
        len(boundaries) + nested > _MOST_LEVELS
        or sum(map(len, types)) > _LONGEST_CONTENT_TYPES
        or any(len(kind) > _LONGEST_CONTENT_TYPE for kind in types)
        or data.count(b"\n") > _MOST_LINES
        or _count_parts(data, set(boundaries)) > _MOST_PARTS
    ):
        raise _refused(path, "it has more parts or lines than a mail can have")


def _refused(path: Path, reason: str) -> DocumentError:
    return cannot_read(path, f"{reason}. Copy the text out of your mail program.")


def _count_parts(data: bytes, boundaries: set[bytes]) -> int:
    """Count the lines that part the mail; where no boundary is readable, all that could."""
    lines = (match.group(1).rstrip() for match in _DASHED_LINE.finditer(data))
    if not boundaries:
        return sum(1 for line in lines if line) if _SPLIT_BOUNDARY.search(data) else 0
    return sum(line in boundaries or line.removesuffix(b"--") in boundaries for line in lines)
