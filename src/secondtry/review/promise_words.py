"""Tells from the words of a clause whether it says what is still to come, and that we shall do it."""

import re
from typing import Final

_PLACE: Final = r"(?:on|by|from|before|until|within|in|at|next|this|tomorrow|tonight|today|then)"
#: Where one act ends and the next begins within a sentence.
_NEXT_ACT = re.compile(
    r"(?:\s*[;:]\s+|\s+[–—]\s+|,?\s+(?:and|but|so)(?:\s+then)?\s+|,\s+(?:then\s+)?)"
    rf"(?=(?:{_PLACE}\b[^,;]{{0,28}}?,?\s+)?"
    r"(?:i|we|you|it|he|she|they|the|your|my|our|another|an?)\b)",
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
_NO_ACT = re.compile(
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
    if _NO_ACT.search(clause):
        return False
    if _OUR_WILL.search(clause) or _WILL_REACH_THEM.search(clause):
        return True
    if _PAST.search(clause):
        return False
    return any(pattern.search(clause) for pattern in (_UNDER_WAY, _DEADLINE, _SET))


def is_over(clause: str) -> bool:
    """Say whether a clause tells what was done, and nothing that is still to come."""
    return not is_ahead(clause) and _PAST.search(clause) is not None


def is_soon(clause: str) -> bool:
    """Say whether we say in a clause that we shall act soon, without a day."""
    return _OUR_WILL.search(clause) is not None and not _NO_ACT.search(clause) and bool(_SOON.search(clause))
