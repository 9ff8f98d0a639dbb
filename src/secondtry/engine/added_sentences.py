"""Says where a rewrite may add a sentence without parting what belongs together.

"The counter is shut. That was on the sign." with "What we can do is [...]." added behind the first
sentence would let "That" speak of the offer.
"""

import re

from secondtry.engine.closed_words import word_set
from secondtry.engine.finding import Rewrite
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_MENDED = r"(?:now |since )?(?:been )?(?:fixed|resolved|corrected|sorted|mended|repaired|restored)"
#: How a sentence begins that leans on the one before it. "That is why" and "That is fixed" may follow it.
_LEANING_START = Expression(
    rf"\W*(?!(?:this|that|it)(?:['’]s| is| has| was)? {_MENDED}\b)(?:"
    r"(?:this|these|those|it|they|such|thus|therefore|hence|consequently|accordingly|however|nevertheless"
    r"|nonetheless|still|otherwise|likewise|instead(?! of\b)|same|hopefully)\b(?! is why)"
    r"|that(?!(?:['’]s| is| was) (?:why|because|the reason))\b"
    r"|(?:and|or|nor|neither|because|which|not (?:all|every\w+|only))\b"
    r"|if (?:we|i)\b|(?:should|could|would) (?:have|of)\b"
    r"|(?:as|for|in|on|under|because of) (?:such|this|that|these|those)\b"
    r"|(?:in|as a) (?:response|return|result)\b"
    r"|by then\b|either way\b|even so\b)",
    re.IGNORECASE,
)
#: "Not that he did." and "Some are!" leave out what was told before; "as soon as we can" does not.
_ELLIPTICAL = Expression(
    r"\W*(?:[\w'’]+ ){1,4}(?<!\bas i )(?<!\bas we )"
    r"(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t| not)?[.!?]*\Z",
    re.IGNORECASE,
)
#: What speaks of something told before, wherever it stands: "before that".
_LEANING_WITHIN = Expression(
    r"\b(?:before|after|until|till|since|despite) (?:that|this|then)\b|\b(?:nonetheless|nevertheless)\b",
    re.IGNORECASE,
)


#: What a rewrite may add, and how a message says so by itself already, behind the word for who does it: that
#: might begin at every letter, so it is not looked for first.
_PROMISES = Expression(
    r"[ '’](?:(?<= )(?:will|shall)|(?<=['’])ll) (?:(?!will\b|shall\b)\w+ ){0,3}?"
    r"(?:reach(?:ing)? out|(?:get|be) (?:back )?(?:to you|in touch)"
    r"|contact|connect|call|ring|write|e-?mail|assist|help|update)\b",
    re.IGNORECASE,
)
#: Whose promise is not ours: "the bank will contact you".
_OTHERS = word_set(
    """you they he she it this that bank courier carrier driver insurer manufacturer maker supplier seller
    dealer landlord police council airline store operator provider agency solicitor institution"""
)
#: What the sentence itself promises, besides what is marked.
_TOLD_SOON = Expression(
    r"(?:\band|&) .*(?:reach(?:ing)? out|get back to you|in touch|contact(?:ing)? you|keep you posted)\b",
    re.IGNORECASE,
)
#: What says that there is no day yet, and how what helps at once begins.
_NO_DAY = Expression(
    r"\b(?:no (?:time ?lines?|time ?scales?|eta|time ?frames?|firm date|exact date)"
    r"|(?:cannot|can ?not|can['’]t|unable to) (?:yet |currently |now )?(?:give|say|offer|commit to|promise) "
    r"(?:\w+ ){0,4}(?:when|dates?|days?|times?|time ?lines?|eta))\b",
    re.IGNORECASE,
    holding="time|eta|firm date|exact date|when|date|day",
)
_STEPS = Expression(
    r"[\s.!]*(?:please )?(?:follow|try) (?:these|this|the|those) (?:\w+ )?steps?\b", re.IGNORECASE
)
_OFFERED = Expression(r"\bWhat (?:we|I) can do is \[")
_OFFERS = Expression(
    r"\b(?:offer(?:ed|ing)?|gesture|goodwill|voucher|discount|store credit|free of charge|instead"
    r"|alternatively|you (?:can|may)|what (?:we|i)(?:['’]d| can| could| would))\b",
    re.IGNORECASE,
)
#: An offer stands so near the refusal, and a promise so near another in a message.
_BESIDE = 200
_NEAR = 1500


def says_it_again(rewrite: Rewrite, text: str) -> bool:
    """Say whether a rewrite adds a promise to write, or an offer, where the text makes one already.

    So does one that names a day where the text says that there is none, or tells the steps to take now.
    """
    start, end = rewrite.span.start, rewrite.span.end
    if "by [day" in rewrite.text and (
        _NO_DAY.search(text, end, end + _BESIDE) is not None or _STEPS.match(text, end) is not None
    ):
        return True
    if not rewrite.adds:
        return False
    said, promised, _ = rewrite.text.rpartition("will write to you")
    if promised:
        if _TOLD_SOON.search(said):
            return True
        before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
        return _promises(before) or _promises(behind)
    return _OFFERED.search(rewrite.text) is not None and _OFFERS.search(text, end, end + _BESIDE) is not None


def _promises(text: str) -> bool:
    """Say whether a text promises that one of ours will be in touch."""
    end = start = 0
    while promise := _PROMISES.search(text, start):
        start = promise.start()
        who = _word_before(text, start, end)
        if who and who.lower() not in _OTHERS:
            return True
        # Without anybody before it, it is no promise, and one may begin within it.
        start, end = (promise.end(), promise.end()) if who else (start + 1, end)
    return False


def _word_before(text: str, end: int, least: int) -> str:
    """Return the word that ends at a place and begins behind another; empty where none does."""
    start = end
    while start > least and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return text[start:end]


def leans_back(text: str, sentence: Span) -> bool:
    """Say whether a sentence of a text needs the one before it, so that nothing may come between them."""
    words = sentence.of(text)
    leaning = (_LEANING_START.match(words), _LEANING_WITHIN.search(words), _ELLIPTICAL.match(words))
    return any(found is not None for found in leaning)
