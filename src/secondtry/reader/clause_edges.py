"""Moves the edges of what was heard to those of its clause, where they are near."""

import re
from collections.abc import Sequence
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
#: The words of a clause never end with one of these: it is the first of the next.
_GOING_ON: Final = re.compile("and|but|or|because", re.IGNORECASE)
_WORD: Final = re.compile(r"\S+")
#: An emoji, a dash or an address is no word of a clause.
_NO_WORD: Final = re.compile(r"[\W_]+|\S*(?:://|@)\S*")


def at_clause_edges(span: Span, text: str, within: Span) -> Span:
    """Return the span with its edges at those of its clause, where these are at most three words away.

    The network now and then hears a clause without its first or last words, or with the last word of
    the clause before it or the first of the next. A reader marks it from where it begins, behind a word
    that joins it on, up to its stop or comma or the next such word. ``within`` are the sentences that
    the span touches; it never leaves them.
    """
    start = _first_of_clause(text, _without_a_foreign_end(text, span, within), within)
    return Span(start, _end_of_clause(text, _without_going_on(text, start, span.end), within))


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
    for number, word in enumerate(reversed(words)):
        if _JOINING.fullmatch(word[0]):
            words = words[len(words) - number :]
            break
    return words[0].start() if _are_few(words) else start


def _words_before(text: str, start: int, within: Span) -> list[re.Match[str]]:
    """Return the words from the last border up to here."""
    border = _LAST_BORDER.match(text, within.start, start)
    return list(_WORD.finditer(text, border.end() if border else within.start, start))


def _without_going_on(text: str, start: int, end: int) -> int:
    """Return where the words end without a last one that begins another clause."""
    *words, last = _WORD.finditer(text, start, end)
    return words[-1].end() if words and _GOING_ON.fullmatch(last[0]) else end


def _end_of_clause(text: str, end: int, within: Span) -> int:
    border = _BORDER.search(text, end, within.end)
    words = list(_WORD.finditer(text, end, border.start() if border else within.end))
    for number, word in enumerate(words):
        if _JOINING.fullmatch(word[0]):
            words = words[:number]
            break
    return words[-1].end() if _are_few(words) else end


def _are_few(words: Sequence[re.Match[str]]) -> bool:
    return 0 < len(words) <= _TAKEN_IN and not any(_NO_WORD.fullmatch(word[0]) for word in words)
