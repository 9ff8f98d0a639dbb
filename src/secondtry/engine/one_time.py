"""Takes a vague time away from beside the gap for a day.

"We will ring you by [day and time] in due course" says two times of which one takes the other back. Whatever
template has put the gap there, the vague time of the same clause goes, before it, in it or behind it.
"""

import re

from secondtry.engine.dated_promise import WHEN, is_a_pause
from secondtry.engine.finding import Rewrite
from secondtry.engine.slots import slots_in
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_DAY = "[day"
#: What is no time to be replaced by a day, but may not stand beside one.
_VAGUE = Expression(
    rf"{WHEN}|,?\s*\b(?:in (?:the )?(?:near |coming )?future|(?:some ?time|at some point) (?:soon|in the \w+)"
    r"|at (?:some|a later) (?:point|stage|time|date)|sometime)\b",
    re.IGNORECASE,
    holding="soon|quickly|promptly|swiftly|early|fast|shortly|shorty|immediately|instantly|eventually|asap"
    "|momentarily|away|in due |in no time|future|a timely|earliest|priority|some|at a later",
)
#: The comma behind a vague time goes with it where another mark stands behind that.
_SPARE_COMMA = Expression(r",(?=\s*(?:,|\Z|[.!?]))")
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
    clause = _VAGUE.sub("", rewrite.text[first:last])
    text = f"{rewrite.text[:first]}{clause}{rewrite.text[last:]}"
    start, end = rewrite.span
    if last == len(rewrite.text):
        end = _end_of_those_behind(place.sentence, end)
    begins = _start_of_those_before(place.sentence, start) if first == 0 else start
    if begins < start:
        start = begins
        text = f" {text}" if place.sentence[:start].strip() else f"{text[:1].upper()}{text[1:]}"
    return rewrite._replace(span=Span(start, end), text=text, slots=tuple(slots_in(text)))


def _end_of_those_behind(sentence: str, start: int) -> int:
    """Return where the vague times end that stand one behind the other from a place on."""
    end = start
    while (vague := _VAGUE.search(sentence, end)) and is_a_pause(sentence[end : vague.start()]):
        end = vague.end()
    spare = _SPARE_COMMA.match(sentence, end) if end > start else None
    return spare.end() if spare else end


def _start_of_those_before(sentence: str, end: int) -> int:
    """Return where the vague times start that stand one behind the other up to a place."""
    start = end
    while times := list(_VAGUE.finditer(sentence, max(0, start - _FAR), start)):
        if not is_a_pause(sentence[times[-1].end() : start]):
            break
        start = times[-1].start()
    return start
