"""Finds words in a text as a person means them."""

import re

from secondtry.text.span import Span

#: Signs that are typed on a keyboard, and how they may stand in a text.
_ALIKE = {
    "'": "['’‘]",
    "’": "['’‘]",
    '"': '["“”]',
    "“": '["“”]',
    "”": '["“”]',
    "-": "[-‐‑–]",
}


def find_words(text: str, sought: str) -> tuple[Span, ...]:
    """Return where words stand in a text, in reading order; none overlap.

    Capitals do not count, straight and curly quotes are alike, and any white
    space is like any other, line ends included. White space around the words counts for
    nothing; where nothing else is sought, nothing is found.
    """
    words = sought.split()
    if not words:
        return ()
    pattern = r"\s+".join("".join(_ALIKE.get(sign, re.escape(sign)) for sign in word) for word in words)
    return tuple(Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE))
