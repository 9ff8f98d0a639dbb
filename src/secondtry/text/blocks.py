"""Finds the blocks of a message: subject, greeting, body, quoted mail, signature, disclaimer."""

import re
from collections.abc import Iterator

from secondtry.text.draft import Block, BlockKind
from secondtry.text.expression import Expression
from secondtry.text.span import Span

#: Everything that ends a line on the screen; each is one code point.
LINE_BREAKS = "\n\u2028\u2029\x0b\x0c\x85"

_LINE = re.compile(f"[^{LINE_BREAKS}]*")
_SUBJECT = re.compile(r"subject\s*:", re.IGNORECASE)
_HEADER = re.compile(r"(?:from|to|cc|bcc|date|sent|reply-to|channel|posted|ticket)\s*:\s*\S", re.IGNORECASE)
_GREETING = Expression(
    r"""(?:(?:hi|hiya|hello|hey|howdy|dear|greetings|salutations|g'day|gday|hallo
        |good\s+(?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?=\s+[A-Z\[]))
        (?:\s+(?:there|again|all|both|everyone|team|folks|sir|madam|and|or|customers?|guests?|friends?|neighbou?rs?
        |valued|to|my|the|&|mr|mrs|ms|dr|prof|(?!I\b|We\b)[A-Z\[<{@][\w.'’\]>}@-]*)\.?){0,6}
        \s*(?:[,!:;.–—-]+(?=\s|$)|$))
      | to\s+whom\s+it\s+may\s+concern\s*[,:.]?""",
    re.VERBOSE,
)
#: What a greeting begins with.
_GREETING_STARTS = frozenset(
    [
        *(
            "hi",
            "hiya",
            "hello",
            "hey",
            "howdy",
            "dear",
            "greetings",
            "salutations",
            "g'day",
            "gday",
            "hallo",
        ),
        *("good", "morning", "afternoon", "evening", "to"),
    ]
)
_GREETING_WORD = re.compile(r"[A-Za-z']+")
_QUOTED_LINE = re.compile(r"\s*>")
_QUOTE_INTRODUCTION = re.compile(
    r"""\s*(?:on\s.{4,120}\swrote\s*:\s*$
      | -{2,}\s*(?:original|forwarded)\s+message\s*-{2,}
      | begin\s+forwarded\s+message\s*:
      | _{10,}\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSING = Expression(
    r"""(?:(?:with\s+)?(?:my\s+|our\s+)?(?:kind|kindest|best|warm|warmest|many|very\s+best)\s+(?:regards|wishes|thanks)
      | regards | best | cheers | sincerely(?:\s+yours)? | yours(?:\s+(?:sincerely|truly|faithfully|ever))?
      | thanks(?:\s+(?:again|so\s+much|a\s+lot|and\s+(?:best|kind)?\s*regards))? | thank\s+you(?:\s+again)?
      | all\s+the\s+best | take\s+care | see\s+(?:you|ya)(?:\s+\w+)? | speak\s+soon | talk\s+soon | love
      | warmly | respectfully | gratefully | cordially | with\s+(?:apologies|thanks|gratitude|love) | ta | x+
      )\s*[,.!–—-]*\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_NAME_LINE = Expression(
    r"[-–—~]?\s*(?:[A-Z][\w.'’-]*|&|and|the|of|at|from)(?:,?\s+(?:[A-Z][\w.'’-]*|&|and|the|of|at|from)){0,4}"
)
_SIGNATURE_MARK = re.compile(r"--\s*$|sent\s+from\s+my\s", re.IGNORECASE)
_DISCLAIMER = Expression(
    r"""(?:confidentiality\s+notice|legal\s+(?:notice|disclaimer)|disclaimer\b
      | this\s+(?:e-?mail|message|communication)\b[^.]{0,80}
        \b(?:confidential|privileged|intended\s+(?:only|solely|for))
      | the\s+(?:information|contents?)\b[^.]{0,60}\b(?:confidential|privileged)
      | if\s+you\s+are\s+not\s+the\s+intended\s+recipient
      | please\s+consider\s+the\s+environment
      | (?:company\s+)?registered\s+(?:in\s+|office|company)
      | unsubscribe\b | to\s+unsubscribe
      | you\s+(?:are\s+receiving|received)\s+this\s+(?:e-?mail|message)\s+because)""",
    re.VERBOSE | re.IGNORECASE,
)
#: What a closing formula and a disclaimer begin with, be it a word or the beginning of one: few lines do, and
#: that is told in much less time than the expressions take.
_CLOSING_STARTS = (
    *("with", "my", "our", "kind", "best", "warm", "many", "very", "regards", "cheers", "sincerely", "yours"),
    *("thank", "all", "take", "see", "speak", "talk", "love", "respectfully", "gratefully", "cordially"),
    *("ta", "x"),
)
_DISCLAIMER_STARTS = (
    *("confidentiality", "legal", "disclaimer", "this", "the", "if", "please", "company", "registered"),
    *("unsubscribe", "to", "you"),
)
#: None of these is longer.
_LONGEST_START = 16
_LONGEST_SIGNATURE = 8
_LONGEST_SIGNATURE_LINE = 64


class _Line:
    __slots__ = ("kind", "start", "text")

    def __init__(self, start: int, text: str) -> None:
        self.start = start
        self.text = text
        self.kind: BlockKind | None = None

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a normalised text in reading order.

    Blank lines belong to no block. A greeting ends at its comma, so the words
    after it on the same line are body.
    """
    lines = [_Line(m.start(), m.group()) for m in _lines(text)]
    _mark_head(lines)
    _mark_quotes(lines)
    _mark_disclaimers(lines)
    _mark_signature(lines)
    return tuple(_greeting_apart(text, list(_merged(lines))))


def without_closing(line: str) -> str:
    """Return what stands behind the closing formula of a line; the whole line where it begins with none."""
    words = line.strip()
    formula = _closing_of(words)
    behind = words[formula.end() :] if formula else words
    # "Tanya" begins with "ta", but is no formula.
    return behind if not behind or behind[0].isupper() else words


def _lines(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while position <= len(text):
        match = _LINE.match(text, position)
        if match is None:
            return
        yield match
        position = match.end() + 1


def _mark_head(lines: list[_Line]) -> None:
    """Mark the subject and mail headers above the first line of the message proper."""
    for line in lines:
        if line.blank:
            continue
        if _SUBJECT.match(line.text):
            line.kind = BlockKind.SUBJECT
        elif _HEADER.match(line.text):
            line.kind = BlockKind.HEADER
        else:
            return


def _mark_quotes(lines: list[_Line]) -> None:
    for number, line in enumerate(lines):
        if line.kind is not None:
            continue
        if _QUOTED_LINE.match(line.text):
            line.kind = BlockKind.QUOTE
        elif _introduces_quote(lines, number):
            line.kind = BlockKind.QUOTE
            below = next((other for other in _below(lines, number) if not other.blank), None)
            if below is None or not _QUOTED_LINE.match(below.text):
                for other in _below(lines, number):
                    other.kind = BlockKind.QUOTE
                return


def _introduces_quote(lines: list[_Line], number: int) -> bool:
    text = lines[number].text
    if _QUOTE_INTRODUCTION.match(text):
        return True
    header_block = [line.text for line in lines[number : number + 3]]
    return (
        number > 0
        and len(header_block) == 3
        and all(_HEADER.match(t) or _SUBJECT.match(t) for t in header_block)
    )


def _mark_disclaimers(lines: list[_Line]) -> None:
    for number, line in enumerate(lines):
        if line.kind is None and _disclaims(line.text.strip(" *_")):
            line.kind = BlockKind.DISCLAIMER
            for other in _below(lines, number):
                if other.kind is not None or other.blank:
                    break
                other.kind = BlockKind.DISCLAIMER


def _disclaims(words: str) -> bool:
    return _may_begin(words, _DISCLAIMER_STARTS) and _DISCLAIMER.match(words) is not None


def _closing_of(words: str) -> re.Match[str] | None:
    return _CLOSING.match(words) if _may_begin(words, _CLOSING_STARTS) else None


def _may_begin(words: str, starts: tuple[str, ...]) -> bool:
    """Say whether a line may begin with one of some words; of some letters the capital is beyond ASCII."""
    head = words[:_LONGEST_START].lower()
    return head.startswith(starts) or not head.isascii()


def _mark_signature(lines: list[_Line]) -> None:
    """Mark the closing formula with the short lines below it, or a bare name at the end."""
    own = [line for line in lines if line.kind is None]
    while own and own[-1].blank:
        own.pop()
    written_below = sum(not line.blank for line in own)
    for number, line in enumerate(own):
        written_below -= not line.blank
        if _SIGNATURE_MARK.match(line.text):
            break
        if number and written_below <= _LONGEST_SIGNATURE and _closes(line, _below(own, number)):
            break
        is_last = number == len(own) - 1
        if number and is_last and own[number - 1].blank and _NAME_LINE.fullmatch(line.text.strip()):
            break
    else:
        return
    for line in own[number:]:
        line.kind = BlockKind.SIGNATURE


def _closes(line: _Line, below: Iterator[_Line]) -> bool:
    # First the formula, which few lines have: to look below each of many lines would take too long.
    formula = _closing_of(line.text.strip())
    if formula is None or any(len(other.text.strip()) > _LONGEST_SIGNATURE_LINE for other in below):
        return False
    remainder = line.text.strip()[formula.end() :]
    return not remainder or (remainder[0].isupper() and bool(_NAME_LINE.fullmatch(remainder)))


def _below(lines: list[_Line], number: int) -> Iterator[_Line]:
    return (lines[index] for index in range(number + 1, len(lines)))


def _merged(lines: list[_Line]) -> Iterator[Block]:
    """Join neighbouring lines of one kind; a blank line parts two blocks only when their kinds differ."""
    kind: BlockKind | None = None
    start = end = 0
    for line in lines:
        if line.blank:
            continue
        own = line.kind or BlockKind.BODY
        if own is kind and own is not BlockKind.SUBJECT:
            end = line.start + len(line.text)
            continue
        if kind is not None:
            yield Block(kind, Span(start, end))
        kind, start, end = own, line.start, line.start + len(line.text)
    if kind is not None:
        yield Block(kind, Span(start, end))


def _greeting_apart(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Split a greeting off the first block of the body."""
    looked = False
    for block in blocks:
        if looked or block.kind is not BlockKind.BODY:
            yield block
            continue
        looked = True
        end = _greeting_end(text, block.span)
        if end is None:
            yield block
            continue
        yield Block(BlockKind.GREETING, Span(block.span.start, end))
        rest = end + len(text[end : block.span.end]) - len(text[end : block.span.end].lstrip())
        if rest < block.span.end:
            yield Block(BlockKind.BODY, Span(rest, block.span.end))


def _greeting_end(text: str, span: Span) -> int | None:
    start = span.start + len(text[span.start : span.end]) - len(text[span.start : span.end].lstrip())
    line = _LINE.match(text, start, span.end)
    word = _GREETING_WORD.match(text, start, span.end)
    if line is None or word is None:
        return None
    if word.group().lower() not in _GREETING_STARTS:
        return None
    # The first word may be in any case; the names after it are known by their capitals.
    candidate = word.group().lower() + line.group()[word.end() - start :]
    match = _GREETING.match(candidate)
    return start + match.end() if match else None
