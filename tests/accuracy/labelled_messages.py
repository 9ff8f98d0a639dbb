"""Messages with the labels that careful readers gave them.

Two forms are read. The project's own set lies beside this file: ``messages/ID.txt`` and
``labels.jsonl``, one record a line, which quotes the marked words instead of counting characters:

    {"id": "a001", "went_wrong": "the cake came a day late" | null,
     "findings": [{"quote": "...", "nth": 1, "category": "hidden_actor", "sure": true}],
     "moves": {"apology": 2}}

``nth`` says which occurrence of the quote is meant; moves that are not named are absent (0).
``second_reader.jsonl`` holds what a second reader made of 75 of them, alone. The other
form is that of ``../shared/corpus/labelled``, with offsets and the numbers of the taxonomy.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CATEGORIES = (
    "hidden_actor",
    "third_party_blame",
    "employee_blame",
    "system_blame",
    "circumstance_excuse",
    "customer_blame",
    "conditional_apology",
    "feelings_apology",
    "stock_phrase",
    "but_justification",
    "minimising",
    "denial",
    "policy_shield",
    "vague_promise",
    "self_praise",
    "closure_pressure",
)
MOVES = (
    "apology",
    "ownership",
    "account",
    "impact",
    "gratitude",
    "fix",
    "prevention",
    "timeframe",
    "compensation",
    "contact",
    "importance",
    "ask_remedy",
    "upfront",
    "second_try",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a message, marked by a reader or by the program. Offsets are code points of its text.

    ``sure`` is false where the reader hesitated; such a mark counts neither as found nor as missed.
    """

    start: int
    end: int
    category: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader, or the program, made of one message. Moves that are not named are absent."""

    went_wrong: bool
    marks: tuple[Mark, ...]
    moves: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LabelledMessage:
    """A message in its file, with the reading that counts as right."""

    path: Path
    reading: Reading

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.path.stem


def read_own_messages(folder: Path) -> tuple[LabelledMessage, ...]:
    """Return the project's own set.

    Raises:
        ValueError: when a quote is not in its message, a name is unknown, or labels and messages do not pair.
    """
    messages = _messages(folder, "labels.jsonl")
    labelled = [message.path for message in messages]
    if sorted(labelled) != sorted((folder / "messages").glob("*.txt")):
        msg = "each message needs exactly one record in labels.jsonl"
        raise ValueError(msg)
    return messages


def read_second_reader(folder: Path) -> tuple[LabelledMessage, ...]:
    """Return the part of the project's own set that a second reader labelled, as that reader did.

    Raises:
        ValueError: when a quote is not in its message, or a name is unknown.
    """
    return _messages(folder, "second_reader.jsonl")


def read_shared_messages(texts: Path, gold: Path) -> tuple[LabelledMessage, ...]:
    """Return a set of ``../shared/corpus/labelled``."""
    return tuple(
        LabelledMessage(
            texts / f"{record['id']}.txt",
            Reading(
                went_wrong=record["gate"] != "NONE",
                marks=tuple(
                    Mark(span["start"], span["end"], CATEGORIES[int(span["label"][1:]) - 1], span["sure"])
                    for span in record["spans"]
                ),
                moves={MOVES[int(key[1:]) - 1]: score for key, score in record["moves"].items()},
            ),
        )
        for record in _records(gold)
    )


def _messages(folder: Path, labels: str) -> tuple[LabelledMessage, ...]:
    return tuple(_own_message(folder, record) for record in _records(folder / labels))


def _own_message(folder: Path, record: Mapping[str, Any]) -> LabelledMessage:
    path = folder / "messages" / f"{record['id']}.txt"
    text = path.read_text(encoding="utf-8")
    unknown = {mark["category"] for mark in record["findings"]} - set(CATEGORIES)
    unknown |= set(record["moves"]) - set(MOVES)
    if unknown:
        msg = f"{record['id']}: unknown {', '.join(sorted(unknown))}"
        raise ValueError(msg)
    return LabelledMessage(
        path,
        Reading(
            went_wrong=record["went_wrong"] is not None,
            marks=tuple(_mark(record["id"], text, finding) for finding in record["findings"]),
            moves=record["moves"],
        ),
    )


def _mark(id_: str, text: str, finding: Mapping[str, Any]) -> Mark:
    quote = finding["quote"]
    start = -1
    for _ in range(finding.get("nth", 1)):
        start = text.find(quote, start + 1)
        if start < 0:
            msg = f"{id_}: these words are not in the message: {quote}"
            raise ValueError(msg)
    return Mark(start, start + len(quote), finding["category"], finding.get("sure", True))


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
