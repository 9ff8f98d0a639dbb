"""The reader's corpus: messages written for this project, with the labels of careful readers.

``corpus/*.jsonl`` holds one message a line, each file those of one writer:

    {"id": "h001", "brief": "who writes to whom about what", "text": "...",
     "went_wrong": "the boiler part never came" | null, "occasion": "delay",
     "findings": [{"quote": "...", "nth": 1, "category": "hidden_actor", "sure": true}],
     "moves": {"apology": {"score": 2, "quote": "..."}}}

``nth`` (1 if left out) says which occurrence of the quote is meant; ``sure`` is true if left
out. Moves that are not named are absent; some have no quote. ``corpus/CARD.md`` says how all
this came about.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from labelled_messages import CATEGORIES, MOVES, Mark, Reading

CORPUS = Path(__file__).parent / "corpus"

OCCASIONS = (
    "mistake",
    "delay",
    "outage",
    "bad-news-change",
    "complaint-reply",
    "breach",
    "second-try",
    "refusal",
    "routine",
    "other",
)


@dataclass(frozen=True, slots=True)
class Proof:
    """The words that best show how a move is made, in code points of the message."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CorpusMessage:
    """One message with what its reader made of it; ``proofs`` has the words for moves that are made."""

    id: str
    brief: str
    text: str
    occasion: str
    reading: Reading
    proofs: Mapping[str, Proof]

    @property
    def writer(self) -> str:
        """The letter of the writer."""
        return self.id.rstrip("0123456789")


def read_corpus(folder: Path = CORPUS) -> list[CorpusMessage]:
    """Return all messages in the order of their ids.

    Raises:
        ValueError: naming the message, when labels do not fit it.
    """
    messages = [_message(record) for file in sorted(folder.glob("*.jsonl")) for record in _records(file)]
    ids = [message.id for message in messages]
    if len(ids) != len(set(ids)):
        raise ValueError(f"twice: {sorted({id_ for id_ in ids if ids.count(id_) > 1})}")
    return sorted(messages, key=lambda message: message.id)


def read_second_labels(messages: Iterable[CorpusMessage], folder: Path = CORPUS) -> list[CorpusMessage]:
    """Return those messages that a second reader labelled, alone, as that reader did.

    Raises:
        ValueError: naming the message, when labels do not fit it.
    """
    first = {message.id: message for message in messages}
    return [
        _message({**record, "brief": first[record["id"]].brief, "text": first[record["id"]].text})
        for file in sorted((folder / "second_labels").glob("*.jsonl"))
        for record in _records(file)
    ]


def _records(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _message(record: Mapping[str, Any]) -> CorpusMessage:
    id_, text = record["id"], record["text"]
    went_wrong = record["went_wrong"] is not None
    unknown = {finding["category"] for finding in record["findings"]} - set(CATEGORIES)
    unknown |= (set(record["moves"]) - set(MOVES)) | ({record["occasion"]} - set(OCCASIONS))
    if unknown:
        raise ValueError(f"{id_}: unknown {', '.join(sorted(unknown))}")
    if not went_wrong and (record["findings"] or record["moves"]):
        raise ValueError(f"{id_}: nothing went wrong, and still something is marked")
    marks = tuple(
        sorted((_mark(id_, text, each) for each in record["findings"]), key=lambda mark: mark.start)
    )
    if any(before.end > after.start for before, after in pairwise(marks)):
        raise ValueError(f"{id_}: two marks share words")
    scores = {key: made["score"] for key, made in record["moves"].items()}
    if set(scores.values()) - {1, 2}:
        raise ValueError(f"{id_}: a move's score is 1 or 2")
    proofs = {
        key: Proof(*place_of(id_, text, made["quote"], 1))
        for key, made in record["moves"].items()
        if "quote" in made
    }
    reading = Reading(went_wrong=went_wrong, marks=marks, moves=scores)
    return CorpusMessage(id_, record["brief"], text, record["occasion"], reading, proofs)


def _mark(id_: str, text: str, finding: Mapping[str, Any]) -> Mark:
    start, end = place_of(id_, text, finding["quote"], finding.get("nth", 1))
    return Mark(start, end, finding["category"], finding.get("sure", True))


def place_of(id_: str, text: str, quote: str, nth: int) -> tuple[int, int]:
    """Return where the ``nth`` occurrence of a quote begins and ends in a text.

    Raises:
        ValueError: naming the text, when it does not occur so often.
    """
    start = -1
    for _ in range(nth):
        start = text.find(quote, start + 1)
        if start < 0:
            raise ValueError(f"{id_}: these words are not in the message: {quote}")
    return start, start + len(quote)
