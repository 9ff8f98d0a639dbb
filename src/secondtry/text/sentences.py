"""Finds the sentences of a block; a list item or a heading counts as one."""

import re
from collections.abc import Iterator

from secondtry.text.blocks import LINE_BREAKS, find_blocks
from secondtry.text.draft import Block, BlockKind, Draft, Sentence
from secondtry.text.expression import Expression
from secondtry.text.newlines import with_plain_newlines
from secondtry.text.span import Span

_BREAK = re.compile(f"[{LINE_BREAKS}]")
#: What a line begins with, its indentation aside.
_FIRST = re.compile(r"[ \t\xa0]*(.)", re.DOTALL)
_LIST_MARK = re.compile(r"\s*(?:[-*•·–—▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\)|#{1,6})\s+")
#: Marks that end a sentence, or one "…", and what closes behind them. Each begins with one of a few letters:
#: an expression that says so first is found in half the time.
_END = re.compile(r"[.!?…](?:(?<!…)[.!?]+)?[\"'’”)\]]*(?=\s|$)")
_ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|st|no|nos|vs|etc|approx|est|ref|tel|ext|inc|ltd|co|corp|dept|min|max|jr|sr|fig|incl"
    "|mon|tue|tues|wed|weds|thur|thurs|fri|sat|sun"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
_ABBREVIATED = frozenset(_ABBREVIATIONS.split("|"))
_ABBREVIATION = Expression(
    rf"(?:\b(?:{_ABBREVIATIONS}|e\.g|i\.e|a\.m|p\.m)|(?<![\w'’])[A-Za-z])\.$", re.IGNORECASE
)
#: Abbreviations that may also end a sentence: they do when a capital follows.
_MAY_END = Expression(
    r"(?:etc|a\.m|p\.m|inc|ltd|co|corp|mon|tues?|weds?|thurs?|fri|sat|sun|no|min|max)\.$", re.IGNORECASE
)
_SUBJECT_LABEL = re.compile(r"subject\s*:\s*", re.IGNORECASE)
#: A line at least this long was wrapped by a mail program rather than ended by its writer.
_WRAPPED_LINE = 50


def read_draft(text: str) -> Draft:
    """Return the draft of any text: newlines made plain, blocks and sentences found."""
    plain = with_plain_newlines(text)
    blocks = find_blocks(plain)
    sentences = tuple(
        Sentence(span, block.kind, number)
        for number, block in enumerate(blocks)
        for span in _sentence_spans(plain, block)
    )
    return Draft(plain, blocks, sentences)


def _sentence_spans(text: str, block: Block) -> Iterator[Span]:
    start = block.span.start
    if block.kind is BlockKind.SUBJECT:
        label = _SUBJECT_LABEL.match(text, start)
        start = label.end() if label else start
    for chunk in _chunks(text, Span(min(start, block.span.end), block.span.end)):
        yield from _split(text, chunk)


def _chunks(text: str, span: Span) -> Iterator[Span]:
    """Cut at the line breaks that end a thought: a blank line, a list item, a line left short."""
    start = span.start
    line_start = span.start
    for match in _BREAK.finditer(text, span.start, span.end):
        line = text[line_start : match.start()]
        if _thought_ends(line, text, Span(match.end(), span.end)):
            yield Span(start, match.start())
            start = match.end()
        line_start = match.end()
    yield Span(start, span.end)


def _thought_ends(line: str, text: str, below: Span) -> bool:
    following = _FIRST.match(text, below.start, below.end)
    if not line.strip() or following is None or _LIST_MARK.match(text, below.start, below.end):
        return True
    first = following[1]
    if first in LINE_BREAKS:
        return True
    return not (first.islower() or (len(line) >= _WRAPPED_LINE and line.rstrip()[-1] not in ":.!?"))


def _split(text: str, span: Span) -> Iterator[Span]:
    mark = _LIST_MARK.match(text, span.start, span.end)
    start = mark.end() if mark else span.start
    position = start
    for match in _END.finditer(text, position, span.end):
        if _ends_here(text, start, match, span.end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def _ends_here(text: str, start: int, match: re.Match[str], end: int) -> bool:
    following = text[match.end() : min(end, match.end() + 8)].lstrip()
    if following and following[0].islower():
        return False
    if match.group() != ".":
        return True
    tail = text[max(start, match.end() - 12) : match.end()]
    if not _is_abbreviated(tail):
        return True
    return not following or (following[0].isupper() and _MAY_END.search(tail) is not None)


def _is_abbreviated(tail: str) -> bool:
    """Say whether the full stop at the end of a stretch of text belongs to an abbreviation."""
    word = tail[:-1].rpartition(" ")[2]
    if word.isascii() and word.isalpha():
        # As nearly all: there is no need to try each place of the stretch.
        return len(word) == 1 or word.lower() in _ABBREVIATED
    return _ABBREVIATION.search(tail) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end].rstrip()
    end = start + len(words)
    start = end - len(words.lstrip())
    if start < end:
        yield Span(start, end)
