"""Spans of the whole message and of its two parts are translated without loss."""

import pytest

from secondtry.review.part_spans import Part, PartSpan, in_message, in_part
from secondtry.text.message_parts import split_message
from secondtry.text.span import Span

PARTS = split_message("Subject: The wrong size\n\nHi Dana,\nthe wrong size was sent.")


def _span(words: str, after: int = 0) -> Span:
    start = PARTS.joined().index(words, after)
    return Span(start, start + len(words))


def test_words_of_the_subject_are_found_in_the_subject() -> None:
    where = in_part(PARTS, _span("wrong size"))
    assert where is not None
    assert (where.part, where.span.of(PARTS.subject)) == (Part.SUBJECT, "wrong size")


def test_words_of_the_body_are_found_in_the_body() -> None:
    where = in_part(PARTS, _span("the wrong size was sent"))
    assert where is not None
    assert (where.part, where.span.of(PARTS.body)) == (Part.BODY, "the wrong size was sent")


@pytest.mark.parametrize("words", ["Subject", "size\n\nHi"])
def test_words_that_lie_in_neither_part_are_nowhere(words: str) -> None:
    assert in_part(PARTS, _span(words)) is None


@pytest.mark.parametrize("part", list(Part))
def test_there_and_back_is_the_same_span(part: Part) -> None:
    where = PartSpan(part, Span(2, 5))
    assert in_part(PARTS, in_message(PARTS, where)) == where


def test_a_message_without_a_subject_is_all_body() -> None:
    assert in_part(split_message("Hi Dana,"), Span(0, 2)) == PartSpan(Part.BODY, Span(0, 2))
