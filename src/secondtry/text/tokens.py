"""Words and punctuation marks of a text."""

import re
from dataclasses import dataclass

from secondtry.text.span import Span

#: A clitic stands alone ("we" + "'re"), so that one pattern serves both spellings;
#: "n't" keeps its verb apart too ("was" + "n't"). Money, times, numbers with
#: separators, mail addresses and hyphenated words are one token each.
_TOKEN = re.compile(
    r"""
    [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # a mail address
  | (?:https?://|www\.)[^\s<>"]+                        # a web address
  | [£$€¥₹#]?\d+(?:[.,:/]\d+)*(?:%|(?:st|nd|rd|th|am|pm|h|hrs?|mins?|k|p)\b)?  # an amount, time, date, number
  | (?:can(?=not\b)|[^\W\d_]+?(?=n['’]t\b))              # the verb before "not" or "n't"
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b                            # a clitic
  | [^\W\d_]+(?:[-‐‑][^\W_]+)*                           # a word, hyphens inside
  | \w+
  | \.{2,}|…|--+|[^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: its span and its form in lower case with straight apostrophes."""

    span: Span
    form: str


def tokenize(text: str, within: Span) -> tuple[Token, ...]:
    """Return the tokens of a stretch of text, in order; spans count from the start of ``text``."""
    return tuple(
        Token(Span(*match.span()), match.group().lower().replace("’", "'"))
        for match in _TOKEN.finditer(text, within.start, within.end)
    )
