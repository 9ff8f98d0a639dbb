"""A mark that the person found not helpful, with as much of the message as it takes to learn from it."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from secondtry.engine.finding import Finding
from secondtry.text.draft import Draft
from secondtry.text.span import Span

#: Characters of a text that is kept. The trained reader looks at some 380 words at once, and more of a
#: message than tells how the words were meant is nobody's business.
_LONGEST = 1200
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_BLANK = re.compile(r"\s")
_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class NotHelpful:
    """One such mark: ``quote`` is its words, the ``nth`` time (from 1) that they stand in ``text``.

    ``text`` is the paragraph; of a very long one, the sentence with its neighbours. ``category``,
    ``rule`` and ``tentative`` are those of the finding; ``date`` is that day, as 2026-11-22.
    """

    text: str
    quote: str
    nth: int
    category: str
    rule: str
    tentative: bool
    date: str

    @property
    def place(self) -> Span:
        """Where the words stand in the text."""
        start = -1
        for _ in range(self.nth):
            start = self.text.index(self.quote, start + 1)
        return Span(start, start + len(self.quote))

    def says_the_same(self, other: "NotHelpful") -> bool:
        """Say whether both are about the same words of the same text, as the same kind."""
        return (self.text, self.quote, self.nth, self.category) == (
            other.text,
            other.quote,
            other.nth,
            other.category,
        )


def not_helpful(draft: Draft, span: Span, finding: Finding, day: str) -> NotHelpful:
    """Return what to remember of a finding whose words stand at ``span`` of the draft."""
    room = _room(draft, span)
    text, quote = room.of(draft.text), span.of(draft.text)
    nth = _count(quote, text[: span.end - room.start])
    return NotHelpful(text, quote, nth, finding.category.key, finding.rule, finding.tentative, day)


def as_line(mark: NotHelpful) -> str:
    """Return the mark as one line of JSON, in ASCII: no character in it can end the line or be lost."""
    return json.dumps(asdict(mark))


def from_line(line: bytes) -> NotHelpful:
    """Read a line of JSON back; it is not trusted.

    Raises:
        ValueError: when it is not a mark whose words stand in its text.
    """
    try:
        kept = json.loads(line)
        mark = NotHelpful(**{name: kept[name] for name in NotHelpful.__dataclass_fields__})
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not a mark") from error
    _check(mark)
    return mark


def as_labelled_lines(marks: Iterable[NotHelpful]) -> str:
    """Return the marks in the form that ``packaging/reader/train.py --also`` reads, a text a line.

    A text has the same id wherever it is exported.
    """
    by_text: dict[str, list[dict[str, object]]] = {}
    for mark in marks:
        label = {"quote": mark.quote, "nth": mark.nth, "category": mark.category}
        labels = by_text.setdefault(mark.text, [])
        if label not in labels:
            labels.append(label)
    return "".join(
        f"{json.dumps({'id': _id_of(text), 'text': text, 'not_heard': labels})}\n"
        for text, labels in by_text.items()
    )


def _check(mark: NotHelpful) -> None:
    strings: tuple[Any, ...] = (mark.text, mark.quote, mark.category, mark.rule, mark.date)
    if not all(isinstance(each, str) and each for each in strings) or not isinstance(mark.tentative, bool):
        raise ValueError("a value of another type")
    if date.fromisoformat(mark.date).isoformat() != mark.date:
        raise ValueError("a date of another form")
    if type(mark.nth) is not int or not 1 <= mark.nth <= _count(mark.quote, mark.text):
        raise ValueError("words that do not stand in the text so often")


def _count(quote: str, text: str) -> int:
    """Return how often words stand in a text, also where they overlap: as the training counts them."""
    return sum(1 for _ in re.finditer(f"(?={re.escape(quote)})", text))


def _id_of(text: str) -> str:
    # OpenSSL comes with it, and takes more memory than the rest of this package.
    from hashlib import sha256  # noqa: PLC0415 - few marks are called not helpful

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def _room(draft: Draft, span: Span) -> Span:
    """Return the paragraph of the span, or the most around it that is not too long."""
    for room in (_paragraph(draft, span), _sentences(draft, span, neighbours=1)):
        if room.length <= _LONGEST:
            return room
    return _words_beside(draft, span)


def _paragraph(draft: Draft, span: Span) -> Span:
    blocks = [block.span for block in draft.blocks if block.span.overlaps(span)]
    first = min([block.start for block in blocks], default=span.start)
    last = max([block.end for block in blocks], default=span.end)
    gaps_before = [gap.end() for gap in _BLANK_LINE.finditer(draft.text, first, span.start)]
    gap_behind = _BLANK_LINE.search(draft.text, span.end, last)
    start = gaps_before[-1] if gaps_before else first
    end = gap_behind.start() if gap_behind else last
    return Span(min(start, span.start), max(end, span.end))


def _words_beside(draft: Draft, span: Span) -> Span:
    """Return the span with the words of its sentence that there is room for, none of them cut in two."""
    sentence = _sentences(draft, span, neighbours=0)
    beside = max(0, _LONGEST - span.length) // 2
    start, end = max(sentence.start, span.start - beside), min(sentence.end, span.end + beside)
    blanks = [blank.end() for blank in _BLANK.finditer(draft.text, start, end)]
    if start > sentence.start:
        start = next((blank for blank in blanks if blank <= span.start), span.start)
    if end < sentence.end:
        end = max([blank - 1 for blank in blanks if blank > span.end], default=span.end)
    return Span(start, end)


def _sentences(draft: Draft, span: Span, neighbours: int) -> Span:
    starts = [sentence.span.start for sentence in draft.sentences]
    first = bisect_right(starts, span.start) - 1 - neighbours
    last = bisect_right(starts, max(span.start, span.end - 1)) - 1 + neighbours
    taken = [each.span for each in draft.sentences[max(first, 0) : last + 1]]
    return Span(
        min([span.start, *(each.start for each in taken)]), max([span.end, *(each.end for each in taken)])
    )
