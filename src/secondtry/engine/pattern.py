"""Patterns: what they match in sentences, and where. Their language is read in ``pattern_language``."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from secondtry.engine.pattern_parts import Choice, Keeping, Kept, OtherWord, Part, Required, Row, Word
from secondtry.engine.tagged_text import TaggedText
from secondtry.text.span import Span

#: The name of the part that holds the marked words.
MARK = "mark"


class PatternError(ValueError):
    """A pattern that cannot be understood; the text says why."""


class Match(NamedTuple):
    """Where a pattern matched, in code points of the sentence: the marked words and the kept ones."""

    span: Span
    kept: Mapping[str, Span]

    def shifted(self, by: int) -> "Match":
        """Return the match moved by so many code points."""
        return Match(self.span.shifted(by), {name: span.shifted(by) for name, span in self.kept.items()})


class PatternBody(NamedTuple):
    """What a pattern consists of, and whether a part of it holds the marked words."""

    part: Part
    marks: bool


class Pattern:
    """One pattern; equal to none but itself.

    ``required`` lists sets of keys, the rarest first: forms, ``{class}`` names and shapes such as
    ``mis%ed``. A sentence that has none of the keys of one of the sets cannot
    match (see ``PatternIndex``, which is made of them; where its bits were kept,
    they are left out). ``read_body`` is called when the pattern is
    first tried, for most of them never are. ``sure`` says that a sentence from
    a place of which it can be read has a match: it never takes no words, nor marks none.
    """

    __slots__ = ("_body", "_read_body", "required", "source", "sure")

    def __init__(
        self,
        source: str,
        required: Required,
        read_body: Callable[[], PatternBody],
        *,
        sure: bool = False,
    ) -> None:
        self.source = source
        self.required = required
        self.sure = sure
        self._read_body = read_body
        self._body: PatternBody | None = None

    @property
    def body(self) -> PatternBody:
        """What the pattern consists of."""
        if self._body is None:
            self._body = self._read_body()
        return self._body

    def starts(self, text: TaggedText) -> int:
        """Return the places of a text from which the pattern can be read, as a set."""
        starts = text.known.get(self)
        if starts is None:
            # Notes of its own: other patterns share its parts, and would put theirs in the place of these.
            looked_up = text.looked_up = {}
            starts = self.body.part.starts(text, text.everywhere)
            if starts:
                text.looked_up_by[self] = looked_up
            text.known[self] = starts
        return starts

    def matches(self, text: TaggedText, within: int | None = None) -> Iterator[Match]:
        """Yield the matches in each sentence, left to right, never overlapping.

        With ``within`` only those that begin at one of these places.
        """
        everywhere = text.everywhere
        starts = self.starts(text)
        if within is not None:
            starts &= within
        body = self.body
        while starts:
            # Others may have been tried since the last match.
            text.looked_up = text.looked_up_by[self]
            start = (starts & -starts).bit_length() - 1
            kept: Kept = {}
            end = body.part.read(text, start, everywhere, kept)
            # What takes no words is no match; the next one begins behind it.
            following = max(end, start + 1)
            starts = starts >> following << following
            first, last = kept.pop(MARK, (0, 0)) if body.marks else (start, end)
            if first < last:
                words = {name: text.span(*places) for name, places in kept.items() if places[0] < places[1]}
                yield Match(text.span(first, last), words)


def is_sure(body: PatternBody) -> bool:
    """Say whether a pattern of that body is ``sure``."""
    return _marks_words(body.part) if body.marks else _takes_words(body.part)


def _takes_words(part: Part) -> bool:
    match part:
        case Word() | OtherWord():
            return True
        case Row():
            return any(map(_takes_words, part.parts))
        case Choice():
            return all(_takes_words(row) for row, _ in part.rows)
        case Keeping():
            return _takes_words(part.part)
    return False


def _marks_words(part: Part) -> bool:
    match part:
        case Row():
            return any(map(_marks_words, part.parts))
        case Choice():
            return all(_marks_words(row) for row, _ in part.rows)
        case Keeping():
            return _takes_words(part.part) if part.name == MARK else _marks_words(part.part)
    return False
