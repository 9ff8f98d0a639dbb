"""Moves the edges of what was heard to those of its clause, where they are near."""

import re
from typing import Final

from secondtry.text.span import Span

#: So many words at most are taken in, before the words heard and behind them.
_TAKEN_IN: Final = 3
#: A stop or comma ends a clause where nothing but a quotation mark or bracket follows it; figures and
#: addresses have them inside.
_BORDER: Final = re.compile(r"[,;:.!?](?=[\"'\u2019\u201d)]*(?!\S))|[()\u2013\u2014]|\s-\s")
_LAST_BORDER: Final = re.compile(rf"(?s).*(?:{_BORDER.pattern})")
#: They join a clause to what is before it, and belong to neither.
_JOINING: Final = re.compile(
    "also|although|and|as|because|but|however|if|or|since|so|that|then|though|well|when|which|while|who|yet",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\S+")


def at_clause_edges(span: Span, text: str, within: Span) -> Span:
    """Return the span with its edges at those of its clause, where these are at most three words away.

    The network now and then hears a clause without its first or last words, or with the last word of
    the clause before it. A reader marks it from where it begins, behind a word that joins it on, up to
    its stop or comma. ``within`` are the sentences that the span touches; it never leaves them.
    """
    start = _first_of_clause(text, _without_a_foreign_end(text, span, within), within)
    return Span(start, _end_of_clause(text, span.end, within))


def _without_a_foreign_end(text: str, span: Span, within: Span) -> int:
    """Return where the words begin without a first one that ends another clause."""
    first = _WORD.match(text, span.start, span.end)
    if first and _BORDER.fullmatch(first[0][-1:]) and _words_before(text, span.start, within):
        following = _WORD.search(text, first.end(), span.end)
        if following:
            return following.start()
    return span.start


def _first_of_clause(text: str, start: int, within: Span) -> int:
    words = _words_before(text, start, within)
    while words and _JOINING.fullmatch(words[0][0]):
        words.pop(0)
    return words[0].start() if 0 < len(words) <= _TAKEN_IN else start


def _words_before(text: str, start: int, within: Span) -> list[re.Match[str]]:
    """Return the words from the beginning of the clause up to here."""
    border = _LAST_BORDER.match(text, within.start, start)
    return list(_WORD.finditer(text, border.end() if border else within.start, start))


def _end_of_clause(text: str, end: int, within: Span) -> int:
    border = _BORDER.search(text, end, within.end)
    words = list(_WORD.finditer(text, end, border.start() if border else within.end))
    return words[-1].end() if 0 < len(words) <= _TAKEN_IN else end
