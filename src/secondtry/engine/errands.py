"""What a message gives the customer to do: forms, calls, telling it all again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from secondtry.text.draft import BlockKind, Draft
from secondtry.text.span import Span


class ErrandKind(StrEnum):
    """What sort of work it is."""

    FORM = "form"
    CALL = "call"
    AGAIN = "again"
    PROOF = "proof"
    ELSEWHERE = "elsewhere"
    BRING = "bring"


@dataclass(frozen=True, slots=True)
class Errand:
    """Words that ask the customer to do something that the sender might have done."""

    kind: ErrandKind
    span: Span


_FEW = r"(?:[^\s,;:.!?]+\s+){0,%d}?"
_DEEDS = {
    ErrandKind.FORM: r"(?:fill\s+(?:in|out|up)|complete|submit|lodge|raise|open|file)\s+"
    + _FEW % 5
    + r"(?:forms?|claims?|requests?|tickets?|surveys?|questionnaires?|applications?|complaints?)\b"
    r"(?:\s+forms?\b)?",
    ErrandKind.CALL: r"(?:(?:call|ring|phone|telephone)(?=\s+\+?\d)"
    r"|(?:call|ring|phone|telephone)\s+(?:(?:us|me|back|him|her|them)\b|(?:our|the|this|that)\s+[a-z]+)"
    r"|give\s+\S+\s+a\s+(?:call|ring)\b)(?:(?:\s+on)?\s+\+?\d[\d\s]*\d)?",
    ErrandKind.AGAIN: r"(?:(?:re-?(?:send|submit|enter|order|book|apply|register|upload)|start\s+again)\b"
    r"|(?:send|tell|give|provide|supply|forward|e-?mail|show|upload|quote|explain|write|attach|try)\s+"
    + _FEW % 6
    + r"(?:again|once\s+more|a\s+second\s+time)\b)",
    ErrandKind.PROOF: r"(?:send|provide|supply|forward|e-?mail|upload|quote|attach|show|give)\s+"
    + _FEW % 6
    + r"(?:order\s+number|reference(?:\s+number)?|receipts?|invoices?|proof|photos?|photographs?|pictures?"
    r"|screenshots?|cop(?:y|ies)|details)\b",
    ErrandKind.ELSEWHERE: r"(?:(?:contact|write\s+to|e-?mail|speak\s+(?:to|with)|check\s+with|turn\s+to"
    r"|talk\s+to|get\s+in\s+touch\s+with)\s+(?:the|your|our|their)\s+" + _FEW % 2 + r"[a-z]{4,}"
    r"|(?:visit|go\s+to|see|consult|check|log\s+(?:in|on)\s+to|log\s+into|sign\s+in\s+to)\s+(?:our|the|your)\s+"
    + _FEW % 2
    + r"(?:website|site|portal|page|app|account|faqs?|help\s+cent(?:re|er)|branch|shop|store|dashboard)\b)",
    ErrandKind.BRING: r"(?:(?:bring|take|send|post)\s+"
    + _FEW % 4
    + r"back|return\s+(?:the|your|this|that|these|those|it|them)(?:\s+[a-z]+)?)\b",
}
_DEED = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind.value}>{words})" for kind, words in _DEEDS.items()) + ")", re.IGNORECASE
)
_WORD = re.compile("[a-z]+")
#: A sentence that has no word of the first, or none of the second and begins with none of either, has no
#: errand and need not be read more closely: most are like that.
_VERBS = frozenset(
    _WORD.findall(
        "fill complete submit lodge raise open file call ring phone telephone give send resend resubmit enter"
        " reenter order reorder book rebook apply reapply register reregister upload reupload start tell"
        " provide supply forward email mail show quote explain write attach try contact speak check turn talk"
        " get visit go see consult log sign bring take post return re e"
    )
)
_HINTS = frozenset(
    _WORD.findall(
        "please kindly simply sure forget need have must should required asked require expect want ask"
        " asking advise"
    )
)
_FRONTS = _VERBS | {"then", "next", "first", "now", "otherwise", "to", "in"}
#: What makes it a request to the customer, in front of the deed.
_ASKED = re.compile(
    r"""(?:\b(?:please|kindly|simply|make\s+sure\s+(?:to|you)|be\s+sure\s+to|don[’']?t\s+forget\s+to)
        |\byou(?:\s+will|[’']ll)?\s+(?:(?:only|just|also|first|then)\s+)?
            (?:need\s+to|have\s+to|must|should|are\s+required\s+to|are\s+asked\s+to)
        |\b(?:need|require|expect|want|ask|asking|advise)\s+you\s+to)
        \s+(?:(?:then|also|just|first)\s+)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
#: The deed begins the sentence, or follows the purpose that does: "To get your money, ".
_AT_FRONT = re.compile(
    r"(?:(?:then|next|first|now|otherwise),?\s+|(?:to|in\s+order\s+to)\s[^.;]{3,80}?,\s+)?\Z", re.IGNORECASE
)
#: The deed follows another that was asked for: "fill in the form and call us".
_JOINED = re.compile(r"(?:,|\band\b|\bor\b|\bthen\b)\s+(?:(?:then|please|also)\s+)?\Z", re.IGNORECASE)
#: Whoever leaves an offer alone loses nothing.
_OFFERED = re.compile(
    r"""\bif\s+(?:you|there|anything|it\s+would)\b|\bshould\s+you\b|\bany\s?time\b|\bwhenever\b
      |\bfeel\s+free\b|\bwelcome\s+to\b|\bwould\s+(?:like|rather|prefer)\b|\byou\s+(?:may|can|could)\b""",
    re.VERBOSE | re.IGNORECASE,
)


#: So many are read in the time of one frame on the screen.
_MOST_SENTENCES = 300
#: By themselves, "Ring me" is an offer and "Reorder limit" a heading; behind a purpose they are work.
_OFTEN_NO_REQUEST = frozenset({ErrandKind.CALL, ErrandKind.AGAIN})


def find_errands(draft: Draft) -> tuple[Errand, ...]:
    """Return what a draft asks of the customer, in reading order.

    Only the body is read, and of a text that is too long for a message only the
    beginning. An offer ("call me if you would like to talk") is no
    errand, nor is an answer to the message itself.
    """
    return tuple(
        errand
        for sentence in draft.sentences[:_MOST_SENTENCES]
        if sentence.kind is BlockKind.BODY and _may_ask(sentence.span.of(draft.text))
        for errand in _errands_of(draft.text, sentence.span)
    )


def _may_ask(sentence: str) -> bool:
    words = _WORD.findall(sentence.lower())
    return (
        bool(words) and not _VERBS.isdisjoint(words) and (words[0] in _FRONTS or not _HINTS.isdisjoint(words))
    )


def _errands_of(text: str, span: Span) -> Iterator[Errand]:
    sentence = span.of(text)
    if _OFFERED.search(sentence):
        return
    has_asked = False
    for deed in _DEED.finditer(sentence):
        before, kind = sentence[: deed.start()], ErrandKind(deed.lastgroup or "")
        at_front = bool(_AT_FRONT.match(before)) and (kind not in _OFTEN_NO_REQUEST or bool(before))
        if at_front or _ASKED.search(before) or (has_asked and _JOINED.search(before)):
            has_asked = True
            yield Errand(kind, Span(span.start + deed.start(), span.start + deed.end()))
