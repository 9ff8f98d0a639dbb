"""Labels of texts that are not part of the project, for training beside its own corpus.

``outside_labels.jsonl`` says what careful readers heard in real texts, without their words:

    {"text": "<SHA-256 of the text in UTF-8, hexadecimal>", "went_wrong": true, "occasion": "outage",
     "findings": [{"start": 12, "end": 40, "category": "hidden_actor", "sure": true}],
     "moves": {"apology": {"score": 2, "start": 0, "end": 11}}}

Offsets are code points of the text without white space around it. The texts themselves come from a file
of the person who trains: JSON, one object a line, each with a ``text``. A label whose text is not
there is passed over, so that whoever has none of them trains on the corpus alone.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from labelled_corpus import CorpusMessage, Proof
from labelled_messages import Mark, Reading

LABELS = Path(__file__).parent / "outside_labels.jsonl"
#: What a second reader heard, alone, in a tenth of these texts.
SECOND_LABELS = Path(__file__).parent / "outside_second_labels.jsonl"
#: What readers heard in other such texts, for measuring; nothing is trained on these or fitted to them.
TEST_LABELS = Path(__file__).parent / "outside_test_labels.jsonl"


def outside_label(message: CorpusMessage) -> dict[str, object]:
    """Return what a line of the file says of a message; nothing in it repeats the message's words."""
    return {
        "text": _digest(message.text),
        "went_wrong": message.reading.went_wrong,
        "occasion": message.occasion,
        "findings": [asdict(mark) for mark in message.reading.marks],
        "moves": {
            key: {"score": score} | (asdict(message.proofs[key]) if key in message.proofs else {})
            for key, score in message.reading.moves.items()
        },
    }


def read_outside_messages(texts: Path, labels: Path = LABELS) -> list[CorpusMessage]:
    """Return the labelled messages whose texts are in the file, in the order of their labels.

    Their ids are ``outside`` and the number of the label's line, from 1.

    Raises:
        OSError: when a file cannot be read.
        ValueError: naming file, line and reason, when a line does not fit.
    """
    found = {_digest(text): text for text in _texts(texts)}
    messages = []
    for number, line in enumerate(labels.read_text(encoding="utf-8").split("\n"), start=1):
        if line:
            label = json.loads(line)
            if label["text"] in found:
                messages.append(_message(f"outside{number:04d}", found[label["text"]], label))
    return messages


def read_unlabelled_texts(
    texts: Path, labels: Iterable[Path] = (LABELS, SECOND_LABELS, TEST_LABELS)
) -> list[str]:
    """Return the texts of the file that no label is of, in its order: never one that measures.

    Raises:
        OSError: when a file cannot be read.
        ValueError: naming file, line and reason, when a line does not fit.
    """
    labelled = {
        json.loads(line)["text"] for file in labels for line in file.read_text(encoding="utf-8").splitlines()
    }
    return [text for text in dict.fromkeys(_texts(texts)) if text and _digest(text) not in labelled]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _texts(file: Path) -> Iterable[str]:
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _text(json.loads(line))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{file}, line {number}: {error}") from error


def _text(record: object) -> str:
    match record:
        case {"text": str(text)}:
            return text.strip()
    raise ValueError('there must be an object with a "text"')


def _message(id_: str, text: str, label: Mapping[str, Any]) -> CorpusMessage:
    marks = tuple(
        Mark(each["start"], each["end"], each["category"], each["sure"]) for each in label["findings"]
    )
    moves = {key: made["score"] for key, made in label["moves"].items()}
    proofs = {
        key: Proof(made["start"], made["end"]) for key, made in label["moves"].items() if "start" in made
    }
    reading = Reading(went_wrong=label["went_wrong"], marks=marks, moves=moves)
    return CorpusMessage(id_, "", text, label["occasion"], reading, proofs)
