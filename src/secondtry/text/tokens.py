"""Words and punctuation marks of a text."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from secondtry.text.span import Span

#: What stands before "nt" and "ve" where they are clitics that lost their apostrophe.
_BEFORE_NT = "did|do|does|was|were|is|are|have|has|had|would|could|should|must|wo|ca|ai"
_BEFORE_VE = "i|you|we|they|should|could|would|must|might"
#: A clitic stands alone ("we" + "'re"), so that one pattern serves both spellings;
#: "n't" keeps its verb apart too ("was" + "n't"). Money, times, numbers with
#: separators, mail addresses and hyphenated words are one token each. People leave
#: the apostrophe out where they type in a hurry ("didnt", "youve"), and
#: mean the same; what may be a word of its own ("ill", "were", "its") stays one.
_TOKEN = re.compile(
    rf"""
    [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # a mail address
  | (?:https?://|www\.)[^\s<>"]+                        # a web address
  | [£$€¥₹#]?\d+(?:[.,:/]\d+)*(?:%|(?:st|nd|rd|th|am|pm|h|hrs?|mins?|k|p)\b)?  # an amount, time, date, number
  | (?:can(?=not\b)|[^\W\d_]+?(?=n['’]t\b))              # the verb before "not" or "n't"
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b                            # a clitic
  | \b(?:{_BEFORE_NT})(?=nt\b)
  | \b(?:{_BEFORE_VE})(?=ve\b)
  | \b(?:(?:you|they)(?=(?:re|ll|d)\b)|i(?=m\b)|(?:that|what|there|here)(?=s\b))
  | (?P<bare>(?<=[^\W\d_])(?:nt|ve|re|ll|d|m|s)\b)      # a clitic that lost its apostrophe
  | [^\W\d_]+(?:[-‐‑][^\W_]+)*                           # a word, hyphens inside
  | \w+
  | \.{{2,}}|…|--+|[^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: The only words of plain letters alone that are more than one token.
_FUSED = frozenset(
    [f"{stem}nt" for stem in _BEFORE_NT.split("|")]
    + [f"{stem}ve" for stem in _BEFORE_VE.split("|")]
    + [stem + clitic for stem in ("you", "they") for clitic in ("re", "ll", "d")]
    + ["im", "thats", "whats", "theres", "heres", "cannot"]
)
#: What most often stands behind a word without a space.
_MARKS = frozenset(",.!?;:")


class Token(NamedTuple):
    """One word or mark: where it starts and ends, and its form in lower case with straight apostrophes.

    A clitic written without its apostrophe has the form of one with it. A
    tuple, for a long text has very many of them.
    """

    start: int
    end: int
    form: str

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


#: What ``Token._make`` does, in a third of its time: nothing of Python's own is called for each token.
_TOKEN_OF: Callable[[Iterable[object]], Token] = partial(tuple.__new__, Token)


def tokenize(text: str, within: Span) -> tuple[Token, ...]:
    """Return the tokens of a stretch of text, in order; spans count from the start of ``text``."""
    return tuple(map(_TOKEN_OF, cut(text, within.start, within.end)))


def forms_in(text: str, within: Span | None = None) -> list[str]:
    """Return the forms of the tokens of a text, or of a stretch of it: ``tokenize`` without the places."""
    start, end = (0, len(text)) if within is None else within
    return [form for _, _, form in cut(text, start, end)]


def cut(text: str, first: int, last: int) -> list[tuple[int, int, str]]:
    """Return where each token between two places starts and ends, and its form: plain ``tokenize``."""
    tokens: list[tuple[int, int, str]] = []
    end = first
    # No token holds white space, nor depends on what lies beyond it. Most pieces are one plain word, perhaps
    # with a mark behind it, which is found out in a third of the time that the expression takes.
    for piece in text[first:last].split():
        start = text.index(piece, end)
        end = start + len(piece)
        marked = piece[-1] in _MARKS
        word = piece[:-1] if marked else piece
        form = word.lower()
        if word.isalpha() and word.isascii() and form not in _FUSED and (start > first or not start):
            if marked:
                tokens += [(start, end - 1, form), (end - 1, end, piece[-1])]
            else:
                tokens.append((start, end, form))
        else:
            tokens += [(*match.span(), _form(match)) for match in _TOKEN.finditer(text, start, end)]
    return tokens


def _form(match: re.Match[str]) -> str:
    form = match.group().lower().replace("’", "'")
    if match.lastgroup == "bare":
        return "n't" if form == "nt" else f"'{form}"
    return form
