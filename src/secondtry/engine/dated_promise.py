"""Puts a gap for the day and hour into a promise that has none.

"Our team will contact you shortly about the roof" becomes "Our team will contact you by [day and time] about
the roof": who promises, what for and how stays, and no second promise stands beside the first.
"""

import re

from secondtry.engine.surroundings import Surroundings

_BY = "by [day and time]"
#: When, without any time that could be held against it.
_SOME_DAY = re.compile(
    r",?\s*\b(?:(?:very|really|as) )?(?:soon(?! as)|shortly|promptly|immediately|eventually|asap|quickly"
    r"|momentarily|(?:right|straight) ?away|in (?:due course|no time|the near future|a timely manner)"
    r"|at (?:the|our|my) (?:very )?(?:earliest|soonest)(?: (?:possible|convenience|opportunity))*"
    r"|as (?:soon|quickly|early|fast) as (?:possible|(?:we|i) can)"
    r"|on (?:a )?(?:high )?priority(?: basis)?)\b",
    re.IGNORECASE,
)
#: How somebody will be in touch, with the customer where they are named.
_IN_TOUCH = re.compile(
    r"\b(?:reach(?:ing)? out|(?:get(?:ting)?|be(?:ing)?) (?:back )?in (?:touch|contact)|touch base"
    r"|get(?:ting)? back|follow(?:ing)? up|connect(?:ing)?|respond(?:ing)?|reply(?:ing)?)"
    r"(?:(?: back)? (?:to|with) (?:you|your \w+)\b)?"
    r"|\b(?:contact|call|ring|phone|e-?mail|message|update|notify|inform)(?:ing)? you(?: back)?\b"
    r"|\b(?:writ(?:e|ing)(?: back)?|report(?:ing)?(?: back)?|speak(?:ing)?) (?:to|with) you\b"
    r"|\b(?:be|get) (?:contacted|called|notified|informed|updated)\b",
    re.IGNORECASE,
)
#: Behind such a word a condition says when, and a day would contradict it.
_CONDITION = re.compile(
    r"\b(?:when|once|after|until|if|unless|as soon as|upon|within|should"
    r"|by(?! (?:e-?mail|phone|post|text)))\b",
    re.IGNORECASE,
)
#: So would it where none can be told.
_UNKNOWN = re.compile(r"\b(?:can ?not|can['’]t|unable to) (?:give|say)\b", re.IGNORECASE)
#: Acts of which a day alone does not make a promise.
_NO_ACT = re.compile(
    r"\b(?:look(?:ing)? (?:into|at)|investigat\w+|work(?:ing)? (?:on|to)|(?:do|try)(?:ing)? (?:our|my) best"
    r"|improv\w+|consider\w*|strive|coming up|see what)\b",
    re.IGNORECASE,
)
#: Before the verb, where no day can stand.
_BEFORE_THE_VERB = re.compile(r"(?:\b(?:will|shall|be|am|are|is|to)|['’](?:ll|m|re|s))\Z", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|and\b|&)")
_CLAUSE_END = re.compile(r"[.;!?]|\Z")
#: What says when may stand so far behind the marked words.
_NEAR = 40


def dated(place: Surroundings) -> tuple[str, int] | None:
    """Return a promise with a gap for its day, and where the words end that it replaces.

    None where the marked words promise nothing that can have a day, or where something says when it is kept.
    """
    start, sentence, length = place.marked.start, place.sentence, len(place.words())
    clause = _CLAUSE_END.search(sentence, place.marked.end)
    rest = sentence[start : clause.start() if clause else len(sentence)]
    if _CONDITION.search(_SOME_DAY.sub("", rest)) or _UNKNOWN.search(sentence):
        return None
    touch = _IN_TOUCH.search(rest, 0, length + _NEAR)
    some_day = _SOME_DAY.search(rest, 0, length + _NEAR)
    if touch is None or touch.start() >= length:
        return _done_by(rest, some_day, start, length)
    end = max(length, touch.end())
    if some_day is None or some_day.end() <= touch.start():
        head = _SOME_DAY.sub("", rest[: touch.end()])
        return f"{head} {_BY}{rest[touch.end() : end]}", start + end
    return _replaced(rest, some_day, start, end)


def _done_by(rest: str, some_day: re.Match[str] | None, start: int, length: int) -> tuple[str, int] | None:
    if some_day is None or _NO_ACT.search(rest) or _JOINED.match(rest, some_day.end()):
        return None
    return (
        None
        if _BEFORE_THE_VERB.search(rest[: some_day.start()])
        else _replaced(rest, some_day, start, length)
    )


def _replaced(rest: str, some_day: re.Match[str], start: int, end: int) -> tuple[str, int]:
    end = max(end, some_day.end())
    return f"{rest[: some_day.start()]} {_BY}{_SOME_DAY.sub('', rest[some_day.end() : end])}", start + end
