"""Texts with words that somebody found wrongly marked, as ``secondtry not-helpful --export`` writes them.

One text a line, in UTF-8:

    {"id": "4f0c1c9b7d2e", "text": "a paragraph of a message",
     "not_heard": [{"quote": "...", "nth": 1, "category": "customer_blame"}]}

``nth`` (1 if left out) says which occurrence of the quote is meant. Of such a text it is known only
that these words are no phrase of that category, and training takes them for no phrase at all, since
no other was heard there. Nobody has looked at its other words, at its moves, or at whether anything
went wrong: training ignores all of these.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from labelled_corpus import place_of
from labelled_messages import CATEGORIES

from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class NotHeard:
    """One text; ``places`` are the words that are no phrase, in code points."""

    id: str
    text: str
    places: tuple[Span, ...]


def read_not_heard(file: Path) -> list[NotHeard]:
    """Return the texts of a file, in its order.

    Raises:
        OSError: when it cannot be read.
        ValueError: naming file, line and reason, when a line does not fit.
    """
    texts = []
    for number, line in enumerate(file.read_bytes().split(b"\n"), start=1):
        if line.strip():
            try:
                texts.append(_not_heard(json.loads(line)))
            except (ValueError, RecursionError) as error:
                raise ValueError(f"{file}, line {number}: {error}") from error
    return texts


def _not_heard(record: object) -> NotHeard:
    match record:
        case {"id": str(id_), "text": str(text), "not_heard": [_, *_] as labels}:
            places = (_place(id_, text, label) for label in labels)
            return NotHeard(id_, text, tuple(place for place in places if place is not None))
    raise ValueError('there must be an "id", a "text" and a list "not_heard" with something in it')


def _place(id_: str, text: str, label: object) -> Span | None:
    """Return where the words of a label stand; None for a kind that the reader does not know any more."""
    match label:
        case {"quote": str(quote), "category": str(category), **others} if quote:
            nth = others.get("nth", 1)
            if category not in CATEGORIES:
                return None
            if type(nth) is not int or nth < 1:
                raise ValueError(f'{id_}: "nth" must be a number from 1')
            return Span(*place_of(id_, text, quote, nth))
    raise ValueError(f'{id_}: each of "not_heard" must have a "quote" and a "category"')
