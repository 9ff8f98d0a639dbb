"""The words in which messages name days, lengths of time and clock times, as patterns."""

import re
from typing import Final

from secondtry.review.time_words import MONTHS

NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "a couple of": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fourteen": 14,
    "twenty-four": 24,
    "twenty": 20,
    "forty-eight": 48,
}
#: The longer words first: the first that fits is taken.
_NUMBER = r"\d{1,3}|(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")\b"
_HOUR = r"1[0-2]|[1-9]|" + "|".join(
    word for word, number in NUMBERS.items() if number <= 12 and word[:1] != "a"
)
_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS) + "|Sept"

WEEKDAY = re.compile(
    r"(?P<lead>\b(?:(?i:a week on|one week on|this coming|this|next|coming))\s+(?:(?i:on)\s+)?)?"
    r"\b(?:(?P<full>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday))|"
    r"(?P<short>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)(?P<week>\s+week\b)?(?!')"
)
RELATIVE = re.compile(
    r"\b(?P<words>the day after tomorrow|tomorrow|today|tonight|this (?:morning|afternoon|evening)|"
    r"(?:the )?(?:end|close) of (?:the )?(?:day|business|play)|the same day)\b",
    re.IGNORECASE,
)
DAY_MONTH = re.compile(
    rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?\s+(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.?\s+(?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:%])"
    r"(?:,?\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
ISO_DAY = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
#: "on 27/11"; without such a word before it, it may be a share or a number.
SLASHED_DAY = re.compile(
    r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\btill )|(?<=\bbefore )|(?<=\bfrom )|(?<=day )|(?<=day, ))"
    r"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?:/(?P<year>(?:20)?\d\d))?(?![\d/])",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"\bthe (?P<day>[1-3]?\d)(?:st|nd|rd|th)\b(?!\s+(?:of|time|floor|order))", re.IGNORECASE)
LENGTH = re.compile(
    r"\b(?:(?P<lead>within|inside|in|takes?|take up to|allow|another)\s+"
    r"(?:(?:the|next|about|around|up|to|at|most|no|more|than|another|under|less)\s+)*)"
    rf"(?:(?P<least>{_NUMBER})\s*(?:to|or|-|–)\s*)?(?P<most>{_NUMBER})?\s*"
    r"(?P<working>(?:working|business)\s+)?(?:(?:full|calendar|further|more)\s+)?"
    r"(?P<unit>minute|min|hour|hr|day|week|fortnight|month)s?\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"\b(?P<part>(?:(?:by |before |at )?the )?end of |early |mid |middle of |later? )?"
    r"(?P<which>this|next|the)\s+(?:coming\s+)?(?P<unit>weekend|week|month)\b|"
    rf"\bend of (?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?m\b\.?|"
    r"\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b|\b(?P<noon>noon|midday)\b",
    re.IGNORECASE,
)
BARE_HOUR = re.compile(
    rf"\b(?:by|at|before|until|till|between\s+\w+\s+and)\s+(?P<hour>{_HOUR})(?:\s+o'clock)?"
    r"(?=\s+(?:this|tomorrow|today|tonight|on|in the|sharp|at the latest)\b|\s*[.,;!)]|\s*$)",
    re.IGNORECASE,
)
BEFORE_IT = re.compile(
    r"\b(?P<word>by|before|until|till|no later than|not later than)\s+(?:the\s+)?$", re.IGNORECASE
)
NOT_AHEAD = re.compile(r"\b(?:last|since|past|previous|every|each)\s+(?:the\s+)?$", re.IGNORECASE)
#: "the Thursday round" is no day, "on the Thursday" is one.
NAMES_A_THING = re.compile(
    r"(?<!\bon)(?<!\bby)(?<!\bfrom)(?<!\bbefore)(?<!\buntil)(?:^|\s+)(?:the|an?|your|our|my)\s+$",
    re.IGNORECASE,
)
#: What no longer holds, up to the end of its clause.
NO_LONGER = re.compile(r"\b(?:no longer|instead of|rather than)\b[^,;.]*", re.IGNORECASE)
TO_LATER = re.compile(r"\s*(?:,?\s*or|and|to|-|–)\s*(?:on\s+|the\s+)*$", re.IGNORECASE)
FUTURE = re.compile(r"\b(?:will|shall|going to|can|from)\b|'ll\b", re.IGNORECASE)
