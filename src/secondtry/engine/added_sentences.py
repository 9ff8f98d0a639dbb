"""Says where a rewrite may add a sentence without parting what belongs together.

"The counter is shut. That was on the sign." with "What we can do is [...]." added behind the first
sentence would let "That" speak of the offer.
"""

import re

from secondtry.text.span import Span

_MENDED = r"(?:now |since )?(?:been )?(?:fixed|resolved|corrected|sorted|mended|repaired|restored)"
#: How a sentence begins that leans on the one before it. "That is why" and "That is fixed" may follow it.
_LEANING_START = re.compile(
    rf"\W*(?!(?:this|that|it)(?:['’]s| is| has| was)? {_MENDED}\b)(?:"
    r"(?:this|these|those|it|they|such|thus|therefore|hence|consequently|accordingly|however|nevertheless"
    r"|nonetheless|still|otherwise|same|hopefully)\b(?! is why)"
    r"|that(?!(?:['’]s| is| was) (?:why|because|the reason))\b"
    r"|if (?:we|i)\b|(?:should|could|would) (?:have|of)\b"
    r"|(?:as|for|in|on|under|because of) (?:such|this|that|these|those)\b"
    r"|(?:in|as a) (?:response|return|result)\b"
    r"|by then\b|either way\b|even so\b)",
    re.IGNORECASE,
)
#: What speaks of something told before, wherever it stands: "before that".
_LEANING_WITHIN = re.compile(
    r"\b(?:before|after|until|till|since|despite) (?:that|this|then)\b|\b(?:nonetheless|nevertheless)\b",
    re.IGNORECASE,
)


def leans_back(text: str, sentence: Span) -> bool:
    """Say whether a sentence of a text needs the one before it, so that nothing may come between them."""
    words = sentence.of(text)
    return _LEANING_START.match(words) is not None or _LEANING_WITHIN.search(words) is not None
