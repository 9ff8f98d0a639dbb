"""One line of a kept file: a checksum, and a value as JSON."""

import json
from typing import Final
from zlib import crc32

_SUM_LENGTH: Final = 8


class DamagedLineError(ValueError):
    """The bytes are not those that were written."""


def checked_line(value: object) -> bytes:
    """Return a value as one line with its checksum, in ASCII: half a surrogate pair survives in it."""
    words = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (crc32(words), words)


def words_of_checked_line(line: bytes) -> bytes:
    r"""Return the JSON in a line, with or without its ``\n``.

    Raises:
        DamagedLineError: when a bit is not as it was.
    """
    written, words = line[:_SUM_LENGTH], line[_SUM_LENGTH + 1 :].removesuffix(b"\n")
    if line[_SUM_LENGTH : _SUM_LENGTH + 1] != b" " or written != b"%08x" % crc32(words):
        raise DamagedLineError("the checksum differs")
    return words


def read_checked_line(line: bytes) -> object:
    r"""Return the value of a line, with or without its ``\n``.

    Raises:
        DamagedLineError: when a bit is not as it was.
    """
    words = words_of_checked_line(line)
    try:
        return json.loads(words)
    except ValueError as error:
        raise DamagedLineError("it is no JSON") from error
