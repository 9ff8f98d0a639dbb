"""A message as it arrives: the line in the inbox, and what a mail program shows of the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from textwrap import TextWrapper

from secondtry.review.recipient import Manner
from secondtry.review.time_words import full_day_in_words, moment
from secondtry.text.blocks import without_closing
from secondtry.text.draft import Block, BlockKind, Draft
from secondtry.text.message_parts import split_message
from secondtry.text.span import Span

#: So much of a message an inbox shows beside its subject; the window cuts it to the room that there is.
_FIRST_WORDS = 160
#: What one sees of a letter on a phone before the thumb moves: so many lines of so many letters.
_GLANCED_LINES = 4
_GLANCED_WIDTH = 42
#: Mail programs show no more at once of a long letter, and a window that lays out more stands still for it.
_MOST_AT_ONCE = 60_000
#: A rest no longer than this is not worth another wish.
_LEAST_REST = 24

_WORD = re.compile(r"\S+")
_FROM = re.compile(r"from\s*:\s*\"?([^\"<\n]*)", re.IGNORECASE)
_SENT_FROM = re.compile(r"\s*(?:-- *|sent\s+from\s+my\b.*)", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"\n[ \t\xa0]*\n\s*")


class PassageKind(StrEnum):
    """What a passage is to a mail program: the letter itself, or something that it folds away."""

    LETTER = "letter"
    QUOTE = "quote"
    DISCLAIMER = "disclaimer"


_KINDS = {BlockKind.QUOTE: PassageKind.QUOTE, BlockKind.DISCLAIMER: PassageKind.DISCLAIMER}
_NOT_SHOWN = frozenset({BlockKind.SUBJECT, BlockKind.HEADER})


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive blocks that are shown, or folded away, together."""

    kind: PassageKind
    span: Span


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the customer's mail program makes of a draft. ``sender`` is empty where nothing tells it.

    ``subject`` is where it stands, an empty span where there is none. ``first_words``
    are on one line and longer than any inbox has room for.
    """

    sender: str
    subject: Span
    first_words: str
    passages: tuple[Passage, ...]


def arrival_of(draft: Draft, writer: str = "", mail_sender: str = "") -> Arrival:
    """Return a draft as it arrives.

    Its sender is whom the mail names in which it came, else its own head or signature: the
    message may be a colleague's. Where none does, it is the ``writer``.
    """
    passages = tuple(_passages(draft))
    parts = split_message(draft.text)
    return Arrival(
        mail_sender or _named_in_head(draft) or _named_in_signature(draft) or writer.strip(),
        Span(parts.subject_start, parts.subject_start + len(parts.subject)),
        _first_words(draft.text, passages),
        passages,
    )


def arrival_time(sent_at: str, now: datetime) -> str:
    """Return when a mail came, by the clock of ``now``: the hour, and the day unless it was today.

    It is empty where the mail says no time, or one that is still to come.
    """
    sent = moment(sent_at)
    if sent is None or sent > now:
        return ""
    here = sent.astimezone(now.tzinfo)
    hour = here.strftime("%H:%M")
    return hour if here.date() == now.date() else f"{full_day_in_words(here)}, {hour}"


def stops_of(draft: Draft, arrival: Arrival, manner: Manner) -> tuple[int, ...]:
    """Return up to which code point somebody reads at first, and after each wish for more.

    They rise, and the last is the end of the letter or of what is folded behind it. A long letter has
    more of them than its reader would have.
    """
    spans = [passage.span for passage in arrival.passages if passage.kind is PassageKind.LETTER]
    end = max((passage.span.end for passage in arrival.passages), default=0)
    match manner:
        case Manner.GLANCE if spans:
            stops = [_glance_end(draft.text, spans[0])]
        case Manner.PARAGRAPHS:
            stops = [stop for span in spans for stop in _paragraph_ends(draft.text, span)]
        case _:
            stops = []
    stops = sorted({*stops, *(clip for span in spans for clip in _clips(draft.text, span))})
    # A signature comes with what stands above it.
    last = max((span.end for span in spans), default=0)
    last = min((block.span.start for block in _blocks(draft, BlockKind.SIGNATURE)), default=last)
    return (*(stop for stop in stops if last - stop > _LEAST_REST), end)


def _passages(draft: Draft) -> Iterator[Passage]:
    kind, span = None, Span(0, 0)
    for block in draft.blocks:
        if block.kind in _NOT_SHOWN:
            continue
        own = _KINDS.get(block.kind, PassageKind.LETTER)
        if own is kind:
            span = Span(span.start, block.span.end)
            continue
        if kind is not None:
            yield Passage(kind, span)
        kind, span = own, block.span
    if kind is not None:
        yield Passage(kind, span)


def _first_words(text: str, passages: Sequence[Passage]) -> str:
    """Return so many of the letter's first words as an inbox may have room for, on one line."""
    line = ""
    for passage in passages:
        if passage.kind is PassageKind.LETTER:
            for word in _WORD.finditer(text, passage.span.start, passage.span.end):
                line = f"{line} {word.group()}" if line else word.group()
                if len(line) >= _FIRST_WORDS:
                    return line[:_FIRST_WORDS]
    return line


def _glance_end(text: str, span: Span) -> int:
    """Return the end of the last word that the first lines have room for."""
    lines = 0
    wrapper = TextWrapper(width=_GLANCED_WIDTH, break_long_words=False, break_on_hyphens=False)
    for line in re.finditer(r"[^\n]+", span.of(text)):
        wrapped = wrapper.wrap(line.group())
        if lines + len(wrapped) >= _GLANCED_LINES:
            seen = sum(len(part.split()) for part in wrapped[: _GLANCED_LINES - lines])
            words = list(re.finditer(r"\S+", line.group()))
            return span.start + line.start() + words[seen - 1].end()
        lines += len(wrapped)
    return span.end


def _paragraph_ends(text: str, span: Span) -> Iterator[int]:
    """Yield where paragraphs end; a greeting on a line of its own goes with what follows it."""
    words = span.of(text)
    gaps = [gap.start() for gap in _PARAGRAPH_END.finditer(words)]
    for before, here in pairwise([0, *gaps]):
        if len(words[before:here].strip()) > _LEAST_REST:
            yield span.start + here
    yield span.end


def _clips(text: str, span: Span) -> Iterator[int]:
    """Yield where a mail program would break off a long letter: behind a line, else behind a word."""
    start = span.start
    while span.end - start > _MOST_AT_ONCE:
        most = start + _MOST_AT_ONCE
        half = start + _MOST_AT_ONCE // 2
        start = next((end for mark in "\n " if (end := text.rfind(mark, half, most)) > 0), most)
        yield start


def _named_in_head(draft: Draft) -> str:
    for block in _blocks(draft, BlockKind.HEADER):
        for line in block.span.of(draft.text).split("\n"):
            if named := _FROM.match(line.strip()):
                return named.group(1).strip()
    return ""


def _named_in_signature(draft: Draft) -> str:
    """Return the first line of the signature that is neither a closing formula nor a mail program's mark."""
    for block in _blocks(draft, BlockKind.SIGNATURE):
        first, *others = block.span.of(draft.text).split("\n")
        for line in (without_closing(first), *others):
            name = line.strip(" \t,.–—-")
            if name and not _SENT_FROM.fullmatch(line):
                return name
    return ""


def _blocks(draft: Draft, kind: BlockKind) -> Iterator[Block]:
    return (block for block in draft.blocks if block.kind is kind)
