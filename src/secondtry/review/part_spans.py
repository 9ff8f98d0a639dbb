"""Translates spans between a whole message and its two parts, the subject and the body."""

from enum import StrEnum
from typing import NamedTuple

from secondtry.text.message_parts import MessageParts
from secondtry.text.span import Span


class Part(StrEnum):
    """The two places in which the words of a message are written."""

    SUBJECT = "subject"
    BODY = "body"


class PartSpan(NamedTuple):
    """A span of one part, counted in code points from that part's own start."""

    part: Part
    span: Span


def extent_of(parts: MessageParts, part: Part) -> Span:
    """Return which words of the joined text a part holds; without a subject, its span is empty."""
    start, words = (
        (parts.subject_start, parts.subject) if part is Part.SUBJECT else (parts.body_start, parts.body)
    )
    return Span(start, start + len(words))


def in_part(parts: MessageParts, span: Span) -> PartSpan | None:
    """Return where a span of the joined text lies, or None when it lies wholly in neither part."""
    subject, body = extent_of(parts, Part.SUBJECT), extent_of(parts, Part.BODY)
    if parts.subject and subject.contains(span):
        return PartSpan(Part.SUBJECT, span.shifted(-subject.start))
    return PartSpan(Part.BODY, span.shifted(-body.start)) if body.contains(span) else None


def in_message(parts: MessageParts, where: PartSpan) -> Span:
    """Return the span of the joined text that a span of one part covers."""
    start = parts.subject_start if where.part is Part.SUBJECT else parts.body_start
    return where.span.shifted(start)
