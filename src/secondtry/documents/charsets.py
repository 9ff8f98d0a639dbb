"""The character sets that mail names, and what their bytes stand for."""

import re

from secondtry.documents.encodings import decode_windows_1252

#: Python knows many more "encodings" than mail programs use, and some are traps
#: (punycode takes seconds, unicode_escape makes characters that cannot be saved).
#: A superset stands for a set that is often named in its place.
_CODECS = {
    **dict.fromkeys(["iso88591", "latin1", "windows1252", "cp1252"], "cp1252"),
    **{f"iso8859{number}": f"iso8859-{number}" for number in (*range(2, 12), 13, 14, 15, 16)},
    **{f"latin{number}": f"latin{number}" for number in range(2, 11)},
    **{f"windows125{number}": f"cp125{number}" for number in (0, 1, 3, 4, 5, 6, 7, 8)},
    **{f"cp125{number}": f"cp125{number}" for number in (0, 1, 3, 4, 5, 6, 7, 8)},
    **dict.fromkeys(["gb2312", "gbk", "gb18030", "cp936"], "gb18030"),
    **dict.fromkeys(["shiftjis", "sjis", "windows31j", "cp932", "xsjis"], "cp932"),
    **dict.fromkeys(["euckr", "ksc56011987", "cp949", "ksc5601"], "cp949"),
    **dict.fromkeys(["big5", "big5hkscs", "cp950"], "big5hkscs"),
    "eucjp": "euc_jp",
    "iso2022jp": "iso2022_jp",
    "iso2022kr": "iso2022_kr",
    "koi8r": "koi8_r",
    "koi8u": "koi8_u",
    "macintosh": "mac_roman",
    "macroman": "mac_roman",
    "tis620": "cp874",
    "windows874": "cp874",
    "utf16": "utf-16",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
}
_UNICODE = frozenset({"", "utf8", "unicode11utf8", "usascii", "ascii", "ansix341968"})
_PUNCTUATION = re.compile(r"[^a-z0-9]+")
_DAMAGED = "Some characters do not fit the character set that the mail names. Look at accents and quotes."
_UNKNOWN = "The mail names a character set that Second Try does not read. Look at accents and quotes."


def decode_charset(data: bytes, charset: str) -> tuple[str, str]:
    """Return the text of bytes in a named character set, and a note for the person or "".

    Never fails: an unknown name is taken for UTF-8 or Windows-1252, and bytes
    that the set lacks become U+FFFD.
    """
    name = _PUNCTUATION.sub("", charset[:64].lower())
    if name in _UNICODE:
        text, fits = _as_utf_8(data)
        return text, "" if fits or not name else _DAMAGED
    codec = _CODECS.get(name)
    if codec is None:
        return _as_utf_8(data)[0], _UNKNOWN
    if codec == "cp1252":
        return decode_windows_1252(data), ""
    try:
        return data.decode(codec), ""
    except UnicodeError:
        return data.decode(codec, errors="replace"), _DAMAGED


def _as_utf_8(data: bytes) -> tuple[str, bool]:
    """Return UTF-8, or Windows-1252 where more bytes break UTF-8 than make letters in it."""
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    letters = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    return (text if letters > broken else decode_windows_1252(data)), False
