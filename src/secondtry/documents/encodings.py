"""Which characters the bytes of a text stand for."""

import codecs
from typing import NamedTuple

#: Longer marks first: the mark of UTF-16 is the beginning of that of UTF-32.
BYTE_ORDER_MARKS = {
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
#: The five bytes that Windows-1252 leaves undefined become the control characters of their own number.
_WINDOWS_1252 = {
    number: bytes([number]).decode("cp1252", errors="ignore") or chr(number) for number in range(0x80, 0xA0)
}
_SAMPLE = 4096


class Decoded(NamedTuple):
    """A text, the name of its encoding, and whether every byte could be read."""

    text: str
    encoding: str
    bom: bool = False
    exact: bool = True


def decode(data: bytes) -> Decoded:
    """Return the text of bytes that say nothing about themselves but for a byte order mark.

    In this order: the mark, UTF-8, UTF-16 (known by its NULs), Windows-1252.
    The last can read anything, so this never fails. Bytes that break the
    encoding they announced become U+FFFD, and ``exact`` is false.
    """
    for encoding, mark in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _announced(data[len(mark) :], encoding)
    wide = _utf_16_without_mark(data)
    if wide:
        return Decoded(wide[0], wide[1])
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(decode_windows_1252(data), "cp1252")


def decode_windows_1252(data: bytes) -> str:
    """Return the text of Windows-1252 bytes; none is refused."""
    return data.decode("latin-1").translate(_WINDOWS_1252)


def _announced(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, bom=True)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, errors="replace"), encoding, bom=True, exact=False)


def _utf_16_without_mark(data: bytes) -> tuple[str, str] | None:
    """Western text in UTF-16 has a NUL in every second place, and hardly any in the others."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or not sample:
        return None
    half = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.7 * half and first < 0.05 * half:
        encoding = "utf-16-le"
    elif first > 0.7 * half and second < 0.05 * half:
        encoding = "utf-16-be"
    else:
        return None
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None
