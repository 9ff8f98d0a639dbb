"""The reader's corpus is whole, varied, and has nothing in common with what the program is measured on."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import read_own_messages

from products import ROOT

#: Two texts with so many runs of five words in common were not written independently.
MOST_SHARED_RUNS = 20


def _runs(text: str, length: int) -> set[str]:
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.fixture(scope="module")
def corpus() -> list[CorpusMessage]:
    return read_corpus()


def test_no_two_messages_are_alike(corpus: list[CorpusMessage]) -> None:
    by_run: dict[str, list[str]] = {}
    for message in corpus:
        for run in _runs(message.text, 5):
            by_run.setdefault(run, []).append(message.id)
    shared = Counter(
        (one, other)
        for ids in by_run.values()
        for number, one in enumerate(ids)
        for other in ids[number + 1 :]
    )
    assert {pair: count for pair, count in shared.items() if count > MOST_SHARED_RUNS} == {}


def test_no_message_resembles_one_that_the_program_is_measured_on(corpus: list[CorpusMessage]) -> None:
    measured = {m.id: m.path.read_text("utf-8") for m in read_own_messages(ROOT / "tests" / "accuracy")}
    labelled = ROOT.parent / "shared" / "corpus" / "labelled"
    measured |= {str(file): file.read_text("utf-8") for file in labelled.glob("*/*.txt")}
    known: dict[str, set[str]] = {}
    for name, text in measured.items():
        for run in _runs(text, 5):
            known.setdefault(run, set()).add(name)
    shared = Counter(
        (message.id, name)
        for message in corpus
        for run in _runs(message.text, 5)
        for name in known.get(run, ())
    )
    assert {pair: count for pair, count in shared.items() if count > MOST_SHARED_RUNS} == {}


def test_every_message_says_who_wrote_it_and_why(corpus: list[CorpusMessage]) -> None:
    assert [message.id for message in corpus if len(message.brief.split()) < 3] == []


def test_no_opening_is_worn(corpus: list[CorpusMessage]) -> None:
    openings = Counter(" ".join(message.text.lower().split()[:6]) for message in corpus)
    assert {opening for opening, count in openings.items() if count > len(corpus) / 100} == set()


def _write(folder: Path, *findings: tuple[str, str]) -> None:
    marked = [{"quote": quote, "category": category} for quote, category in findings]
    record = {
        "id": "t001",
        "brief": "a shop to a customer",
        "text": "It got lost.",
        "went_wrong": "lost",
        "occasion": "mistake",
        "findings": marked,
        "moves": {},
    }
    (folder / "t.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")


def test_a_mark_that_is_not_in_its_message_is_named(tmp_path: Path) -> None:
    _write(tmp_path, ("You lost it", "customer_blame"))
    with pytest.raises(ValueError, match="t001: these words are not in the message: You lost it"):
        read_corpus(tmp_path)


def test_marks_that_share_words_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, ("got lost", "hidden_actor"), ("It got", "minimising"))
    with pytest.raises(ValueError, match="t001: two marks share words"):
        read_corpus(tmp_path)
