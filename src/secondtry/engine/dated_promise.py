"""Puts a gap for the day and hour into a promise that has none.

"Our team will contact you shortly about the roof" becomes "Our team will contact you by [day and time] about
the roof": who promises, what for and how stays, and no second promise stands beside the first.
"""

import re

from secondtry.engine.surroundings import Surroundings
from secondtry.engine.vague_acts import NO_ACT
from secondtry.text.expression import Expression

_BY = "by [day and time]"
#: What waits for something that the customer was just asked to do.
_WITHIN = "within [how many hours or days]"
#: When, without any time that could be held against it.
WHEN = (
    r",?\s*\b(?:"
    r"as (?:soon|quickly|promptly|swiftly|early|fast) as"
    r" (?:(?:is |humanly )?possible|(?:we|i) (?:possibly )?can)"
    r"|(?:(?:very|really) )?(?:soon|quickly|promptly|swiftly)(?! as\b)"
    r"|(?:very )?(?:shortly|shorty|immediately|instantly|eventually|asap|momentarily)"
    r"|(?:right|straight) ?away"
    r"|in (?:due (?:course|season|time)|no time|the near future|a timely manner)"
    r"|at (?:the|our|my) (?:very )?(?:earliest|soonest)(?: (?:possible|convenience|opportunity))*"
    r"|on (?:a )?(?:high )?priority(?: basis)?)\b"
)
_SOME_DAY = Expression(WHEN, re.IGNORECASE)
#: How somebody will be in touch, with the customer where they are named.
_IN_TOUCH = Expression(
    r"\b(?:reach(?:ing)? out|(?:get(?:ting)?|be(?:ing)?) (?:back )?in (?:touch|contact)|touch base"
    r"|get(?:ting)? back|follow(?:ing)? up|connect(?:ing)?|respond(?:ing)?|reply(?:ing)?)"
    r"(?:(?: back)? (?:to|with) (?:you|your \w+)\b)?"
    r"|\b(?:contact|call|ring|phone|e-?mail|message|update|notify|inform)(?:ing)? you(?: back)?\b"
    r"|\b(?:writ(?:e|ing)(?: back)?|report(?:ing)?(?: back)?|speak(?:ing)?) (?:to|with) you\b"
    r"|\b(?:be|get) (?:contacted|called|notified|informed|updated)\b",
    re.IGNORECASE,
)
#: What the customer is asked to do first: "Please send us the number and ⟦we will ring you⟧".
_ASKED = Expression(
    r"\b(?:please|kindly|feel free to|you (?:can|may|could)|request you to|just|simply)\b.*\b(?:and|so)\s+\Z",
    re.IGNORECASE,
)
_HELP = Expression(r"\b(?:assist|help|guide) you(?: \w+ly)?(?: further)?\b", re.IGNORECASE)
#: Such a word begins a condition that says when, and a day would contradict it.
_CONDITION = Expression(
    r"\b(?:when|once|after|before|until|if|unless|as soon as|upon|within|should"
    r"|by(?! (?:e-?mail|phone|post|text|(?:\w+ly )?(?!morning|evening)\w+ing)\b))\b",
    re.IGNORECASE,
)
#: A time that is told already: a second one would stand beside it.
_TIME = Expression(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight|overnight|noon|midnight|weekend"
    r"|january|february|(?-i:March|May)|april|june|july|august|september|october|november|december"
    r"|(?:this|next|the same|later|early|coming|following|end of) (?:the )?(?:few |two |day|week|month|year"
    r"|hour|morning|afternoon|evening)\w*|first thing"
    r"|in (?:(?:an?|the|about|next|coming|few|couple|of|\d+|one|two|three) )+(?:minute|hour|day|week|month)s?"
    r"|\d+(?:st|nd|rd|th)|\d+ ?[ap]\.?m|at \d+|\d+[:/]\d+)\b",
    re.IGNORECASE,
)
#: What tells that an act is to come, or that it is over: the last one before the act counts.
_TENSE = Expression(
    r"(?P<to_come>(?:\b(?:will|shall|can|could|would|may|might)|['’]ll"
    r"|\b(?:going|hop\w+|aim\w*|try\w*|promis\w+|plan\w*|intend\w*|want|need|committed) to)\b"
    r"(?: \w+ly)?(?: have\b)?"
    r")|\b(?:have|has|had|was|were)\b|['’]ve\b"
    # what is under way has no day by which it begins
    r"|(?:\b(?:am|are|is)|['’](?:m|re|s)) (?:\w+ly )?\w+ing\b(?! to\b)",
    re.IGNORECASE,
)
#: "We are" before "calling you".
_BEING = Expression(r"(?:\b(?:am|are|is)|['’](?:m|re|s))(?: \w+ly)?\s*\Z", re.IGNORECASE)
_DOING = Expression(r"\w+ing\b", re.IGNORECASE)
#: A clause before the promise that says nothing of when it is kept.
_CLAUSE_START = Expression(r"[.;:!?]\s|, (?:and|but|so)\b", re.IGNORECASE)
#: So would it where none can be told.
_UNKNOWN = Expression(r"\b(?:can ?not|can['’]t|unable to) (?:give|say)\b", re.IGNORECASE)
#: What is to be got done: a day makes a promise of it, also where no time is said.
_DEED = Expression(
    r"\b(?:sort(?:ed|ing)?\b(?! of\b).*\bout"
    r"|(?:resolve|fix|solve|rectify|settle|mend|repair|replace|correct|restore)(?:d|ed)?"
    r"|(?<=\bto )address|(?<=\bwill )address|addressed|sorted|dealt with|taken care of"
    r"|(?:get|have) (?:it|this|that|them|these|the \w+|your \w+) \w+(?:ed|t))\b",
    re.IGNORECASE,
)
#: Before the verb, where no day can stand.
_BEFORE_THE_VERB = Expression(r"(?:\b(?:will|shall|be|am|are|is|to)|['’](?:ll|m|re|s))\Z", re.IGNORECASE)
#: What is done besides: "and mend it", but not "and the roof".
_SECOND_ACT = Expression(
    r"\band (?:\w+ly )?(?!(?:the|a|an|your|our|my|any|all|this|that|its|it)\b)\w+ \w", re.IGNORECASE
)
#: Where somebody else's promise, or a second one, begins.
_NEXT_PROMISE = Expression(
    r"(?:,|\band\b|&)\s+(?:then\s+)?(?:we|i|you|it|they|the|our|your|my)\b", re.IGNORECASE
)
_JOINED = Expression(r"\s*(?:,|and\b|&)")
_CLAUSE_END = Expression(r"[.;!?]|\Z")
#: What says when may stand so far behind the marked words.
_NEAR = 40


def dated(place: Surroundings) -> tuple[str, int] | None:
    """Return a promise with a gap for its day, and where the words end that it replaces.

    None where the marked words promise nothing that can have a day, or where something says when it is kept.
    """
    length = len(place.words())
    head, rest = _clause(place)
    if is_timed(place) or _UNKNOWN.search(place.sentence):
        return None
    asked = _ASKED.search(head) is not None
    touch = _IN_TOUCH.search(rest, 0, length + _NEAR) or (asked and _HELP.search(rest, 0, length)) or None
    some_day = _SOME_DAY.search(rest, 0, length + _NEAR)
    if touch is None or touch.start() >= length:
        promise = _done_by(head, rest, some_day, length)
    else:
        promise = _told_by(head, rest, some_day, touch, length)
    promise = promise and _without_a_second_time(rest, *promise)
    if promise is None:
        return None
    words, end = promise
    return words.replace(_BY, _WITHIN) if asked else words, place.marked.start + end


def undated(place: Surroundings) -> str | None:
    """Return an act without the vague time at its end; None where none stands there or a time is told.

    To be in touch is no act beside which somebody could promise to write.
    """
    words = place.words()
    if _IN_TOUCH.search(words):
        return None
    bare = words[: times[-1].start()] if (times := list(_SOME_DAY.finditer(words))) else words
    told = bool(times) and times[-1].end() == len(words) and not _SOME_DAY.search(bare)
    return bare if told and not is_timed(place) else None


def is_timed(place: Surroundings) -> bool:
    """Say whether the clause of the marked words tells when already: "On Friday ⟦we will ring you⟧"."""
    head, rest = _clause(place)
    told = f"{head}{_SOME_DAY.sub('', rest)}"
    return _ends_in_some_day(head) or any(e.search(told) is not None for e in (_CONDITION, _TIME))


def _ends_in_some_day(head: str) -> bool:
    """Say whether a vague time stands right before what is promised: "Very soon ⟦we will ring you⟧"."""
    times = list(_SOME_DAY.finditer(head))
    return bool(times) and is_a_pause(head[times[-1].end() :])


def is_a_pause(between: str) -> bool:
    """Say whether there is nothing but commas and white space."""
    return not between.replace(",", "").strip()


def _clause(place: Surroundings) -> tuple[str, str]:
    """Return what stands in the clause before the marked words, and the clause from them on."""
    sentence, start = place.sentence, place.marked.start
    clause = _CLAUSE_END.search(sentence, place.marked.end)
    rest = sentence[start : clause.start() if clause else len(sentence)]
    return _CLAUSE_START.split(sentence[:start])[-1], rest


def _is_to_come(words: str, *, unsaid: bool) -> bool:
    """Say whether what follows the words is to come; ``unsaid`` is the answer where they do not tell."""
    tenses = list(_TENSE.finditer(words))
    return tenses[-1]["to_come"] is not None if tenses else unsaid


def _without_a_second_time(rest: str, promise: str, end: int) -> tuple[str, int] | None:
    """Return a promise and its end without "on priority" farther on, which would stand beside the day."""
    while second := _SOME_DAY.search(rest, end):
        between = rest[end : second.start()]
        if _NEXT_PROMISE.search(between):
            return None
        promise, end = promise + between, second.end()
    return promise, end


def _told_by(
    head: str, rest: str, some_day: re.Match[str] | None, touch: re.Match[str], length: int
) -> tuple[str, int] | None:
    before = head + rest[: touch.start()]
    begun = _BEING.search(before) and _DOING.match(rest, touch.start())
    if begun or not _is_to_come(before, unsaid=True):
        return None
    end = max(length, touch.end())
    if some_day is None or some_day.end() <= touch.start():
        told = _SOME_DAY.sub("", rest[: touch.end()])
        return f"{told} {_BY}{rest[touch.end() : end]}", end
    return _replaced(rest, some_day, end)


def _done_by(head: str, rest: str, some_day: re.Match[str] | None, length: int) -> tuple[str, int] | None:
    if some_day is None:
        return _got_done_by(head, rest, length)
    if _has_no_act(rest[: some_day.start()]) or NO_ACT.search(rest, some_day.end()):
        return None
    if _JOINED.match(rest, some_day.end()):
        return None
    if not _is_to_come(head + rest[: some_day.start()], unsaid=False):
        return None
    return None if _BEFORE_THE_VERB.search(rest[: some_day.start()]) else _replaced(rest, some_day, length)


def _has_no_act(promised: str) -> bool:
    """Say whether nothing is promised but to look into it: "look into it and mend it" promises more."""
    vague = list(NO_ACT.finditer(promised))
    return bool(vague) and _SECOND_ACT.search(promised, vague[-1].end()) is None


def _got_done_by(head: str, rest: str, length: int) -> tuple[str, int] | None:
    """Return what is to be got done with its day at the end of the clause: "sort it out by [day]"."""
    promised, behind = rest[:length], rest[length:]
    if (
        not _DEED.search(promised)
        or NO_ACT.search(promised)
        or behind.strip(" ,")
        or promised.endswith(" to")
    ):
        return None
    return (f"{promised} {_BY}", length) if _is_to_come(head + promised, unsaid=False) else None


def _replaced(rest: str, some_day: re.Match[str], end: int) -> tuple[str, int]:
    end = max(end, some_day.end())
    return f"{rest[: some_day.start()]} {_BY}{_SOME_DAY.sub('', rest[some_day.end() : end])}", end
