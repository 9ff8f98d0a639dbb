"""What a text from outside may hold that is no character."""

import re

#: NUL, half a surrogate pair, and what Unicode promises never to be a character. Qt takes some of the
#: last for the frames of its own documents.
_INVALID = re.compile("[\0\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def without_invalid_characters(text: str) -> str:
    """Return the text with each of these as U+FFFD; offsets into it stay what they were.

    Line and paragraph separators are characters, and stay.
    """
    return _INVALID.sub("\ufffd", text)
