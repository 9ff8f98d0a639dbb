"""Notices about the manner and the order of the draft."""

import re

from secondtry.review.situation import Situation
from secondtry.text.draft import BlockKind

#: More apologies than these go with less satisfied customers (Zendesk 2014); a correlation.
_MOST_APOLOGIES = 2
_FIRST_SENTENCES = 2
_LONGEST_QUOTE = 50

_SORRY = re.compile(
    r"\b(?:sorry(?! to (?:hear|see|learn|read))|apolog(?:y|ies|[iy][sz](?:e|ed|es|ing)))\b", re.IGNORECASE
)
_OWN_FEELING = re.compile(
    r"\b(?:i|we)\s*(?:'m|’m|'re|’re|\s(?:am|are|feel|felt|was|were))\s+(?:\w+\s+){0,3}"
    r"(?:terrible|awful|mortified|devastated|ashamed|embarrassed|gutted|heartbroken|horrified|guilty|sick|dreadful|miserable)\b",
    re.IGNORECASE,
)
_CHEER = re.compile(
    r"\b(?:oops(?:ie)?|whoops|oopsy|uh-oh|haha\w*|lol|silly us|silly me|our bad|my bad"
    r"|no biggie|butterfingers|d'oh)\b"
    r"|(?<!\w)[:;]-?[)D](?!\w)|!"
    r"|[\U0001F300-\U0001FAFF☀-➿]",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\s*(?:many |again,? )?thank", re.IGNORECASE)
#: What admits, and what is to come behind it.
_ADMISSION = ("ownership", "apology", "upfront", "second_try")
_WAY_OUT = ("fix", "compensation", "prevention")


def over_apology(situation: Situation) -> dict[str, str] | None:
    """More than two apologies in the body."""
    count = sum(len(_SORRY.findall(sentence)) for sentence in situation.sentences())
    return {"count": str(count)} if count > _MOST_APOLOGIES else None


def own_feelings(situation: Situation) -> dict[str, str] | None:
    """Two sentences or more on how bad the sender feels."""
    told = [sentence for sentence in situation.sentences() if _OWN_FEELING.search(sentence)]
    return {} if len(told) > 1 else None


def cheer(situation: Situation) -> dict[str, str] | None:
    """A joke, a smiley or an exclamation mark, thanks aside."""
    for sentence in (situation.words_of(BlockKind.SUBJECT), *situation.sentences()):
        match = _CHEER.search(sentence)
        if match and not (match[0] == "!" and _THANKS.match(sentence)):
            return {"quote": around(sentence, match.start(), match.end())}
    return None


def order(situation: Situation) -> dict[str, str] | None:
    """The message admits what it did, but behind its fix, plan or offer."""
    if situation.sentence_of("ownership") is None:
        return None
    admission = min(span for span in map(situation.sentence_of, _ADMISSION) if span)
    ahead = [span for span in map(situation.sentence_of, _WAY_OUT) if span and span < admission]
    if not ahead:
        return None
    text = min(ahead).of(situation.analysis.draft.text)
    return {"quote": around(text, 0, 0)}


def buried(situation: Situation) -> dict[str, str] | None:
    """What failed is owned, but neither told nor owned in the first two sentences of the body."""
    owned = situation.sentence_of("ownership")
    opening = situation.body[:_FIRST_SENTENCES]
    told_early = situation.sentence_of("upfront") is not None or owned in opening
    return None if owned is None or told_early else {}


def around(sentence: str, start: int, end: int) -> str:
    """Return the words of a sentence about a place in it, cut where they are many."""
    words = sentence.strip()
    if len(words) <= _LONGEST_QUOTE:
        return words
    left = max(0, start - _LONGEST_QUOTE // 2)
    while left and not sentence[left - 1].isspace():
        left -= 1
    cut = sentence[left : max(end, left + _LONGEST_QUOTE)]
    right = left + len(cut)
    if right < len(sentence) and " " in cut[end - left :]:
        cut = cut.rsplit(" ", 1)[0]
        right = left + len(cut)
    return ("… " if left else "") + cut.strip() + (" …" if right < len(sentence.rstrip()) else "")
