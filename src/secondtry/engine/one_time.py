"""Takes a vague time away from beside the gap for a day.

"We will ring you by [day and time] in due course" says two times of which one takes the other back. Whatever
template has put the gap there, the vague time of the same clause goes, before it, in it or behind it.
"""

import re

from secondtry.engine.dated_promise import WHEN
from secondtry.engine.finding import Rewrite
from secondtry.engine.slots import slots_in
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_DAY = "[day"
#: What is no time to be replaced by a day, but may not stand beside one.
_VAGUE = (
    rf"(?:{WHEN}|,?\s*\b(?:in (?:the )?(?:near |coming )?future|at (?:some|a later) (?:point|stage|time|date)"
    r"|(?:some ?time|at some point) (?:soon|in the \w+)|sometime)\b)"
)
_WITHIN = Expression(_VAGUE, re.IGNORECASE)
_BEHIND = Expression(rf"(?:[\s,]*{_VAGUE})+(?:,(?=\s*(?:,|\Z|[.!?])))?", re.IGNORECASE)
#: One of them, for a row of them in one expression could be parted in more ways than can be tried.
_BEFORE = Expression(rf"{_VAGUE}[\s,]*\Z", re.IGNORECASE)
#: No vague time is longer.
_FAR = 60
#: So it is said that nobody knows the day yet: "we cannot give you a date".
_NO_DAY = Expression(
    r"\b(?:can ?not|can['’]t|unable to|not (?:yet )?able to|(?:do not|don['’]t) (?:yet )?know)\b[^.!?;]{0,40}"
    r"\b(?:date|day|when|eta|how long|time ?(?:line|frame|scale))\b",
    re.IGNORECASE,
)
_CLAUSE_END = Expression(r"[.;:!?](?=\s|\Z)|, (?=(?:and|but|so)\b)")


def with_one_time(place: Surroundings, rewrite: Rewrite) -> Rewrite | None:
    """Return a rewrite without the vague times in the clause of its gap for a day.

    None where the gap takes a vague time's place in a sentence that says that no day is known yet.
    """
    gap = rewrite.text.find(_DAY)
    if gap < 0:
        return rewrite
    if not rewrite.adds and _NO_DAY.search(place.sentence):
        return None
    ends = [end.start() for end in _CLAUSE_END.finditer(rewrite.text)]
    first = max((end for end in ends if end < gap), default=0)
    last = min((end for end in ends if end > gap), default=len(rewrite.text))
    clause = _WITHIN.sub("", rewrite.text[first:last])
    text = f"{rewrite.text[:first]}{clause}{rewrite.text[last:]}"
    start, end = rewrite.span
    if last == len(rewrite.text) and (behind := _BEHIND.match(place.sentence, end)):
        end = behind.end()
    begins = start
    while first == 0 and (before := _BEFORE.search(place.sentence, max(0, begins - _FAR), begins)):
        begins = before.start()
    if begins < start:
        start = begins
        text = f" {text}" if place.sentence[:start].strip() else f"{text[:1].upper()}{text[1:]}"
    return rewrite._replace(span=Span(start, end), text=text, slots=tuple(slots_in(text)))
