"""Chooses the phrases of the corpus that are shipped with the reader: "people heard these the same way".

    PYTHONPATH=src:tests/accuracy python packaging/reader/collect_examples.py

They must be collected anew for each network, because they are found again by what it makes of
them; ``train.py`` does so. Of each kind at most ``MOST`` are taken, those that together come
nearest to all phrases of the kind. Messages of writers who measure are left out.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import CATEGORIES
from measured_writers import MEASURED

from secondtry.engine.heard import CorpusExample
from secondtry.reader.corpus_examples import directions_of, write_examples
from secondtry.reader.loading import load_reader
from secondtry.reader.network import Floats
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

RESOURCES = Path(__file__).parents[2] / "resources" / "reader"
#: So many examples of a kind are shipped: more bring little that is new, and each takes half a kilobyte.
MOST = 150
#: Phrases of fewer words say nothing alone, longer ones are no example of one thing.
_FEWEST_WORDS, _MOST_WORDS = 3, 25
#: Of a long sentence so many words before and behind the phrase are kept.
_WORDS_BESIDE = 10
_GAP = "…"


class KnowsSenses(Protocol):
    """The reader, as far as it is needed here."""

    def senses(self, draft: Draft, spans: Sequence[Span]) -> list[Floats | None]:
        """Return what the network makes of the words of each span."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A labelled phrase, and what the network makes of it."""

    category: str
    example: CorpusExample
    sense: Floats


def collect_examples(reader: KnowsSenses, messages: Iterable[CorpusMessage], folder: Path) -> None:
    """Write the examples that these messages give to a folder."""
    candidates = list(chain.from_iterable(candidates_of(message, reader) for message in messages))
    kinds = {}
    for category in CATEGORIES:
        of_kind = [each for each in candidates if each.category == category]
        if of_kind:
            senses = np.stack([each.sense for each in of_kind])
            middle = senses.mean(axis=0)
            directions = directions_of(senses, middle)
            chosen = representatives(directions, MOST)
            kinds[category] = ([of_kind[number].example for number in chosen], directions[chosen], middle)
    write_examples(folder, kinds)


def candidates_of(message: CorpusMessage, reader: KnowsSenses) -> list[Candidate]:
    """Return the phrases of a message that may serve as examples: those that its labeller was sure of."""
    draft = read_draft(message.text)
    marks = [
        (mark.category, Span(mark.start, mark.end))
        for mark in message.reading.marks
        if mark.sure and _FEWEST_WORDS <= len(message.text[mark.start : mark.end].split()) <= _MOST_WORDS
    ]
    senses = reader.senses(draft, [span for _, span in marks])
    return [
        Candidate(category, in_its_sentence(draft, span), sense)
        for (category, span), sense in zip(marks, senses, strict=True)
        if sense is not None
    ]


def in_its_sentence(draft: Draft, span: Span) -> CorpusExample:
    """Return words within their sentence, or sentences, on one line; what is far from them is left out."""
    around = [sentence.span for sentence in draft.sentences if sentence.span.overlaps(span)]
    start = min([span.start, *(each.start for each in around)])
    end = max([span.end, *(each.end for each in around)])
    before, words, behind = (
        " ".join(draft.text[first:last].split())
        for first, last in ((start, span.start), (span.start, span.end), (span.end, end))
    )
    if len(before.split()) > _WORDS_BESIDE:
        before = f"{_GAP} {' '.join(before.split()[-_WORDS_BESIDE:])}"
    if len(behind.split()) > _WORDS_BESIDE:
        behind = f"{' '.join(behind.split()[:_WORDS_BESIDE])} {_GAP}"
    if before and draft.text[span.start - 1].isspace():
        before += " "
    if behind and draft.text[span.end].isspace():
        behind = f" {behind}"
    return CorpusExample(before + words + behind, Span(len(before), len(before) + len(words)))


def representatives(directions: Floats, most: int) -> list[int]:
    """Return the numbers of the rows that, together, come nearest to all rows, in ascending order.

    Each next one is that which brings most: by how much the likeness of all rows to their
    nearest chosen one grows. So outliers come last.
    """
    likeness = directions @ directions.T
    nearest: npt.NDArray[np.float32] = np.full(len(directions), -1, dtype=np.float32)
    chosen: list[int] = []
    while len(chosen) < min(most, len(directions)):
        gains = np.maximum(likeness - nearest, 0).sum(axis=1)
        gains[chosen] = -1
        best = int(gains.argmax())
        chosen.append(best)
        nearest = np.maximum(nearest, likeness[best])
    return sorted(chosen)


def main() -> None:
    """Collect the examples of the shipped reader."""
    parser = argparse.ArgumentParser(description="Choose the examples that are shipped with the reader.")
    parser.add_argument("--to", type=Path, default=RESOURCES, help="the folder of the reader")
    folder = parser.parse_args().to
    messages = [message for message in read_corpus() if message.writer not in MEASURED]
    collect_examples(load_reader(folder), messages, folder)


if __name__ == "__main__":
    main()
