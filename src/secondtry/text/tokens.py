"""Words and punctuation marks of a text."""

import re
from typing import NamedTuple

from secondtry.text.span import Span

#: A clitic stands alone ("we" + "'re"), so that one pattern serves both spellings;
#: "n't" keeps its verb apart too ("was" + "n't"). Money, times, numbers with
#: separators, mail addresses and hyphenated words are one token each. People leave
#: the apostrophe out where they type in a hurry ("didnt", "youve"), and
#: mean the same; what may be a word of its own ("ill", "were", "its") stays one.
_TOKEN = re.compile(
    r"""
    [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # a mail address
  | (?:https?://|www\.)[^\s<>"]+                        # a web address
  | [£$€¥₹#]?\d+(?:[.,:/]\d+)*(?:%|(?:st|nd|rd|th|am|pm|h|hrs?|mins?|k|p)\b)?  # an amount, time, date, number
  | (?:can(?=not\b)|[^\W\d_]+?(?=n['’]t\b))              # the verb before "not" or "n't"
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b                            # a clitic
  | \b(?:did|do|does|was|were|is|are|have|has|had|would|could|should|must|wo|ca|ai)(?=nt\b)
  | \b(?:i|you|we|they|should|could|would|must|might)(?=ve\b)
  | \b(?:(?:you|they)(?=(?:re|ll|d)\b)|i(?=m\b)|(?:that|what|there|here)(?=s\b))
  | (?P<bare>(?<=[^\W\d_])(?:nt|ve|re|ll|d|m|s)\b)      # a clitic that lost its apostrophe
  | [^\W\d_]+(?:[-‐‑][^\W_]+)*                           # a word, hyphens inside
  | \w+
  | \.{2,}|…|--+|[^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)


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


def tokenize(text: str, within: Span) -> tuple[Token, ...]:
    """Return the tokens of a stretch of text, in order; spans count from the start of ``text``."""
    return tuple(
        [Token(*match.span(), _form(match)) for match in _TOKEN.finditer(text, within.start, within.end)]
    )


def forms_in(text: str, within: Span | None = None) -> list[str]:
    """Return the forms of the tokens of a text, or of a stretch of it: ``tokenize`` without the places."""
    start, end = (0, len(text)) if within is None else (within.start, within.end)
    return [_form(match) for match in _TOKEN.finditer(text, start, end)]


def _form(match: re.Match[str]) -> str:
    form = match.group().lower().replace("’", "'")
    if match.lastgroup == "bare":
        return "n't" if form == "nt" else f"'{form}"
    return form
