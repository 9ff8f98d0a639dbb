"""Tells from the words of a clause whether it says what is still to come, and that we shall do it."""

import re
from typing import Final

_PLACE: Final = r"(?:on|by|from|before|until|within|in|at|next|this|tomorrow|tonight|today|then)"
#: Where one act ends and the next begins within a sentence.
_NEXT_ACT = re.compile(
    r"(?:\s*[;:]\s+|\s+[–—]\s+|,?\s+(?:and|but|so)(?:\s+then)?\s+|,\s+(?:then\s+)?)"
    rf"(?=(?:{_PLACE}\b[^,;]{{0,28}}?,?\s+)?"
    r"(?:(?:i|we|you|it|he|she|they|the|your|my|our|another|an?)\b"
    r"|(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:['’]ll|\s+will)\b))",
    re.IGNORECASE,
)
_SENDER: Final = r"(?:i|we)"
_WILL: Final = r"(?:['’]ll|\s+will|\s+shall|\s+(?:am|are|['’]m|['’]re) going to)"
_OUR_WILL = re.compile(rf"\b{_SENDER}{_WILL}\b", re.IGNORECASE)
_WILL_REACH_THEM = re.compile(
    r"(?:['’]ll|\bwill|\bshall|\b(?:is|are) going to)\b.*\b(?:you|your|us|me|our|my)\b|"
    r"\byou(?:['’]ll|\s+will|\s+shall|\s+should|\s+are going to)\s+(?:\w+ly\s+)?"
    r"(?:hear|have|get|receive|find|be able)\b|"
    r"(?:['’]ll|\bwill|\bshall)\s+(?:be\s+)?(?:\w+ly\s+)?(?:arrive|come|leave|reach|go out|start|begin|"
    r"delivered|ready|done|finished|repaired|mended|replaced|sent|posted|refunded|paid|collected|fitted|"
    r"there|back|in place|with)\b",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    rf"\b{_SENDER}(?:['’]m|['’]re|\s+am|\s+are)\s+(?:\w+ly\s+)?(?!going\b)\w+ing\b", re.IGNORECASE
)
_SET = re.compile(
    r"\b(?:comes?|arrives?|leaves?|ships?|starts?|begins?|opens?|reach(?:es)?|"
    r"(?:is|are)\s+(?:\w+ly\s+)?(?:due|booked|ready|on (?:its|their) way|coming|back))\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?=.*\b(?:i|we|us|our|my|you|your)\b).*"
    r"\b(?:by|until|till|within|no later than|not later than|before)\s+\w|\b(?:from|as of)\s+\w",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|told|said|wrote|came|went|lost|sent|rang|gave|took|kept|left|got|made|drove)\b|"
    r"\b(?:has|have)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|ng|ne|de|nt)\b|['’]ve\s+\w+|"
    r"(?<!\bis )(?<!\bare )(?<!\bbe )\b(?!need|feed|speed|indeed)\w{2,}ed\b",
    re.IGNORECASE,
)
#: Somebody of ours, by name: no pronoun, and no day or feast that will come.
_NAMED_WILL = re.compile(
    r"\b(?!(?:This|That|These|Those|It|You|They|There|Nobody|Nothing|Everybody|Everything|Which|What|Who|All|Both"
    r"|Your|The|My|Our|And|But|So|If|When|Then|\w+day|\w+mas|Easter)\b)"
    r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?:['’]ll|\s+will)\s+(?!not\b|have\b)(?:\w+ly\s+)?[a-z]+"
)
#: What we undertake without a "will"; only with its day is it more than manners.
_UNDERTAKEN = re.compile(
    r"\blet (?:me|us)\s+(?!know\b|have\b|explain\b|say\b|tell\b|be\b|assure\b)\w+|"
    r"\b(?:i|we)(?:['’]d|\s+would)\s+like to\s+(?!apologi|explain|thank|know|hear|ask|tell|see|assure)\w+|"
    r"\bexpect\s+(?:my|our|a|the)\b|"
    r"\b(?:i|we)(?:['’]ve|\s+have)\s+(?:\w+ly\s+)?(?:booked|arranged|scheduled|reserved)\b"
    r"(?!.*\b(?:mistake|wrong|twice|two|double|same|instead|error)\b).*\bfor\b",
    re.IGNORECASE,
)
_GIVEN_BACK = re.compile(
    r"\byou(?:['’]ll|\s+will|\s+are going to)\s+(?:get|receive|have)\b.*(?:\bback\b|\brefund|[£$€]\s?\d)",
    re.IGNORECASE,
)
_NEVER_AGAIN = re.compile(
    rf"\b{_SENDER}(?:['’]ll|\s+will|\s+shall)\s+(?:not|never)\s+\w+.*\b(?:you|your|again)\b|"
    rf"\b{_SENDER}\s+(?:won['’]t|shan['’]t)\s+\w+.*\b(?:you|your)\b.*\bagain\b",
    re.IGNORECASE,
)
#: When nobody is there, or what the customer has to do.
_CLOSED = re.compile(
    r"\b(?:is|are|am|['’]m|['’]re|be|stays?|remains?)\s+(?:\w+ly\s+)?"
    r"(?:closed|shut|away|unavailable|off|out of (?:the )?office|on (?:holiday|leave))\b|"
    r"\byou(?:['’]ll| will)\s+(?:have|need)\s+to\b|\blet (?:me|us) know\b(?!.*\b(?:i|we)['’]ll\b)",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"\b(?:will not|won['’]t|shall not|['’]ll not)\b|\b(?:was|were|had been) going to\b|"
    r"\byou(?:['’]ll| will) (?:have (?:noticed|seen|heard|read|found|had)|need|notice|remember|see|know)\b|"
    r"\b(?:would|should|could) have\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\bas (?:soon|quickly|fast) as\b|\b(?:soon|shortly|straight away|right away|at once|immediately|"
    r"without delay)\b",
    re.IGNORECASE,
)


def acts_in(sentence: str) -> list[str]:
    """Return a sentence cut into what it says one after the other; joined, nothing but links is missing."""
    return [part for part in _NEXT_ACT.split(sentence) if part.strip()]


def is_ahead(clause: str) -> bool:
    """Say whether a clause tells what we do, or what reaches them, after it was sent."""
    if is_never_again(clause):
        return True
    if _NO_PROMISE.search(clause) or _CLOSED.search(clause):
        return False
    if _NAMED_WILL.search(clause) or _UNDERTAKEN.search(clause):
        return True
    if _OUR_WILL.search(clause) or _WILL_REACH_THEM.search(clause):
        return True
    if _PAST.search(clause):
        return False
    return any(pattern.search(clause) for pattern in (_UNDER_WAY, _DEADLINE, _SET))


def is_over(clause: str) -> bool:
    """Say whether a clause tells what was done, and nothing that is still to come."""
    return not is_ahead(clause) and _PAST.search(clause) is not None


def is_undertaken(clause: str) -> bool:
    """Say whether somebody of ours undertakes something in a clause, or tells what reaches the customer.

    With a day that is a promise, whatever else the sentence says.
    """
    patterns = (_OUR_WILL, _NAMED_WILL, _UNDERTAKEN, _WILL_REACH_THEM)
    return is_ahead(clause) and any(pattern.search(clause) for pattern in patterns)


def is_given_back(clause: str) -> bool:
    """Say whether a clause tells the customer that they get something back; that needs no day."""
    return _GIVEN_BACK.search(clause) is not None and not _CLOSED.search(clause)


def is_never_again(clause: str) -> bool:
    """Say whether a clause says that we shall not do it to them again; that has no day."""
    return _NEVER_AGAIN.search(clause) is not None and re.search(r"\bagain\b", clause) is not None


def is_soon(clause: str) -> bool:
    """Say whether we say in a clause that we shall act soon, without a day."""
    return (
        _OUR_WILL.search(clause) is not None and not _NO_PROMISE.search(clause) and bool(_SOON.search(clause))
    )
