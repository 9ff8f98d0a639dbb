"""Finds the phrases of a person's house rules in a draft; ``house_reading`` says what they mean there."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby
from threading import Lock

from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_reading import HouseReading
from secondtry.engine.house_rules import HOUSE_RULE, NO_HOUSE_RULES, FlagRule, HouseRules
from secondtry.engine.phrase_matching import PhraseMatch, PhraseMatcher
from secondtry.engine.phrase_reading import words_in
from secondtry.engine.slots import slots_in
from secondtry.text.draft import Block, BlockKind, Draft
from secondtry.text.span import Span

#: What the sender writes with their own hand. Quoted mail, headers and disclaimers are not.
_WRITTEN_KINDS = frozenset({BlockKind.GREETING, BlockKind.BODY, BlockKind.SIGNATURE})


class _Run(Enum):
    """Neighbouring blocks that are read alike: a greeting may be broken over two lines."""

    SUBJECT = auto()
    WRITTEN = auto()
    OTHERS = auto()


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What one paragraph yields; spans count from its start, and the allowed ones lie in order and apart."""

    flagged: tuple[PhraseMatch, ...]
    allowed: tuple[Span, ...]


class _ParagraphReader:
    """Reads paragraphs with one set of rules, and remembers them. Safe to use from several threads."""

    def __init__(self, rules: HouseRules, remembered: int) -> None:
        self.rules = rules
        self._remembered = remembered
        self._flags = PhraseMatcher([rule.phrase for rule in rules.flags])
        self._allows = PhraseMatcher([rule.phrase for rule in rules.allows])
        self._memory: OrderedDict[str, _Paragraph] = OrderedDict()
        self._lock = Lock()

    def read(self, text: str) -> _Paragraph:
        with self._lock:
            if known := self._memory.get(text):
                self._memory.move_to_end(text)
                return known
        words = words_in(text)
        allowed = [match.span for match in self._allows.matches(words)]
        flagged = tuple(_standing(self._flags.matches(words), allowed))
        reading = _Paragraph(flagged, tuple(_merged(allowed)))
        with self._lock:
            self._memory[text] = reading
            if len(self._memory) > self._remembered:
                self._memory.popitem(last=False)
        return reading


class HouseReader:
    """Reads drafts with house rules; a paragraph is read again only when it, or the rules, have changed."""

    def __init__(self, *, remembered: int = 20_000) -> None:
        self._remembered = remembered
        self._reader = _ParagraphReader(NO_HOUSE_RULES, remembered)

    def read(self, draft: Draft, rules: HouseRules) -> HouseReading:
        """Return what the rules say about a draft."""
        if not rules:
            return HouseReading()
        reader = self._reader
        if reader.rules is not rules and reader.rules != rules:
            self._reader = reader = _ParagraphReader(rules, self._remembered)
        openings = {sentence.span.start for sentence in draft.sentences}
        findings: list[Finding] = []
        allowed: list[Span] = []
        for paragraph in _paragraphs(draft):
            read = reader.read(paragraph.of(draft.text))
            allowed += (span.shifted(paragraph.start) for span in read.allowed)
            for match in read.flagged:
                span = match.span.shifted(paragraph.start)
                opens = span.start in openings
                findings.append(_finding(rules.flags[match.number], draft.text, span, opens=opens))
        return HouseReading(tuple(findings), tuple(allowed))


def _standing(matches: Iterable[PhraseMatch], allowed: Sequence[Span]) -> Iterator[PhraseMatch]:
    """Yield flagged words, from the left and apart, but for those that longer allowed words hold."""
    position = furthest = passed = 0
    for match in matches:
        span = match.span
        while passed < len(allowed) and allowed[passed].start < span.start:
            furthest = max(furthest, allowed[passed].end)
            passed += 1
        begins_here = passed < len(allowed) and allowed[passed].start == span.start
        is_held = furthest >= span.end or (begins_here and allowed[passed].end > span.end)
        if span.start >= position and not is_held:
            yield match
            position = span.end


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in the order of their starts as spans of which no two share a code point."""
    waiting: Span | None = None
    for span in spans:
        if waiting is not None and span.start < waiting.end:
            waiting = Span(waiting.start, max(waiting.end, span.end))
            continue
        if waiting is not None:
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting


def _paragraphs(draft: Draft) -> Iterator[Span]:
    """Yield the paragraphs that the sender has written: a phrase never reaches over an empty line."""
    for kind, group in groupby(draft.blocks, key=_kind_of_run):
        blocks = list(group)
        run = Span(blocks[0].span.start, blocks[-1].span.end)
        if kind is _Run.SUBJECT:
            yield from _without_label(draft, run)
        elif kind is _Run.WRITTEN:
            yield from _between_empty_lines(draft.text, run)


def _kind_of_run(block: Block) -> _Run:
    if block.kind is BlockKind.SUBJECT:
        return _Run.SUBJECT
    return _Run.WRITTEN if block.kind in _WRITTEN_KINDS else _Run.OTHERS


def _without_label(draft: Draft, subject: Span) -> Iterator[Span]:
    spans = [sentence.span for sentence in draft.sentences if subject.contains(sentence.span)]
    if spans:
        yield Span(spans[0].start, spans[-1].end)


def _between_empty_lines(text: str, within: Span) -> Iterator[Span]:
    start = position = within.start
    while position < within.end:
        end = text.find("\n", position, within.end)
        end = within.end if end < 0 else end
        if not text[position:end].strip():
            if start < position:
                yield Span(start, position)
            start = end + 1
        position = end + 1
    if start < within.end:
        yield Span(start, within.end)


def _finding(rule: FlagRule, text: str, span: Span, *, opens: bool) -> Finding:
    excerpt = span.of(text)
    return Finding(
        rule=rule.id,
        category=HOUSE_RULE,
        span=span,
        excerpt=excerpt,
        severity=rule.severity,
        rewrites=tuple(_rewrites(rule.instead, excerpt, span, opens=opens)),
        note=rule.why,
    )


def _rewrites(instead: str, excerpt: str, span: Span, *, opens: bool) -> Iterator[Rewrite]:
    """Yield the person's own words as a rewrite; they take over the capital that opens a sentence."""
    if not instead:
        return
    text = instead[:1].upper() + instead[1:] if opens and excerpt[:1].isupper() else instead
    yield Rewrite(span, text, tuple(slots_in(text)))
