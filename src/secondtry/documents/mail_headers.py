"""Reads single fields of a mail's header, whatever they hold, in time that grows with their length."""

import binascii
import re

from secondtry.documents.charsets import decode_charset
from secondtry.documents.document import LONGEST_FIELD

_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bqBQ])\?([^?]*)\?=")
_SPACES = re.compile(r"\s+")
_PARAMETER = re.compile(r';\s*([\w-]{1,30})\*?\s*=\s*(?:"([^"]*)"|([^\s;"]*))')


def decode_field(raw: bytes) -> str:
    """Return a field's value on one line, its encoded words decoded (RFC 2047)."""
    text = decode_charset(raw.strip()[:LONGEST_FIELD], "")[0]
    return " ".join(_SPACES.sub(" ", _decode_words(text)).split())


def field_parameters(value: str) -> dict[str, str]:
    """Return the parameters of a field such as Content-Type, names in lower case, the first of each name."""
    parameters: dict[str, str] = {}
    for match in _PARAMETER.finditer(value[:LONGEST_FIELD]):
        parameters.setdefault(match.group(1).lower(), match.group(2) or match.group(3) or "")
    return parameters


def _decode_words(text: str) -> str:
    """Neighbouring words of one character set are joined as bytes: a character may be cut in two by them."""
    pieces: list[str] = []
    data, charset, end = b"", "", 0
    for match in _ENCODED_WORD.finditer(text):
        between = text[end : match.start()]
        word, word_charset = _word_bytes(match), match.group(1).partition("*")[0].lower()
        if data and (between.strip() or word_charset != charset):
            pieces.append(decode_charset(data, charset)[0])
            data = b""
        if between.strip() or not end:
            pieces.append(between)
        data, charset, end = data + word, word_charset, match.end()
    if data:
        pieces.append(decode_charset(data, charset)[0])
    return "".join(pieces) + text[end:]


def _word_bytes(match: re.Match[str]) -> bytes:
    letters = match.group(3).encode("utf-8")
    if match.group(2) in "bB":
        try:
            return binascii.a2b_base64(letters + b"==")
        except binascii.Error:
            return match.group().encode("utf-8")
    return binascii.a2b_qp(letters, header=True)
