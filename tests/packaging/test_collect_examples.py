"""The phrases that are shipped with the reader: chosen from the corpus, each in its sentence."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from collect_examples import MOST, candidates_of, collect_examples, in_its_sentence, representatives
from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import Mark, Reading
from measured_writers import MEASURED

from products import ROOT
from secondtry.engine.heard import CorpusExample
from secondtry.reader.corpus_examples import SENSES, TEXTS, load_examples
from secondtry.reader.loading import load_reader
from secondtry.reader.network import Floats
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

SHIPPED = ROOT / "resources" / "reader"


class Listener:
    """Takes words for how many letters they have."""

    def senses(self, draft: Draft, spans: Sequence[Span]) -> list[Floats | None]:
        """Return the length of each span and that of the text."""
        return [np.array([span.length, len(draft.text)], dtype=np.float32) for span in spans]


def _message(text: str, *marked: tuple[str, str, bool], id_: str = "t001") -> CorpusMessage:
    marks = tuple(
        Mark(start := text.index(words), start + len(words), category, sure)
        for words, category, sure in marked
    )
    return CorpusMessage(
        id_, "a shop to a customer", text, "mistake", Reading(went_wrong=True, marks=marks, moves={}), {}
    )


def _within(text: str, words: str) -> tuple[str, str]:
    start = text.index(words)
    example = in_its_sentence(read_draft(text), Span(start, start + len(words)))
    return example.text, example.span.of(example.text)


def test_words_stand_in_their_sentence_on_one_line() -> None:
    text = "Hi Ann,\n\nAll is well. Sadly the\nkiln had   other ideas, so we wait. More soon.\n"
    assert _within(text, "the\nkiln had   other ideas") == (
        "Sadly the kiln had other ideas, so we wait.",
        "the kiln had other ideas",
    )


def test_what_is_far_from_them_is_left_out() -> None:
    text = f"Now {'very ' * 12}late is the kiln, and {'ever ' * 12}so slow."
    assert _within(text, "late is the kiln") == (
        f"… {'very ' * 10}late is the kiln, and {'ever ' * 8}…",
        "late is the kiln",
    )


def test_words_of_two_sentences_stand_in_both() -> None:
    text = "One. It was the kiln. It was the oven too. Four."
    assert _within(text, "the kiln. It was the oven") == (
        "It was the kiln. It was the oven too.",
        "the kiln. It was the oven",
    )


def test_only_sure_phrases_of_a_good_length_are_candidates() -> None:
    text = "It was the kiln today. You are late. Oh no. " + "very " * 26 + "good."
    message = _message(
        text,
        ("It was the kiln", "system_blame", True),
        ("You are late", "customer_blame", False),
        ("Oh no", "stock_phrase", True),
        ("very " * 26 + "good", "self_praise", True),
    )
    (candidate,) = candidates_of(message, Listener())
    assert (candidate.category, candidate.example.text) == ("system_blame", "It was the kiln today.")
    assert candidate.sense.tolist() == [15, len(text)]


def test_representatives_come_nearest_to_all_and_outliers_last() -> None:
    angles = np.array([0.0, 0.05, 0.1, 1.5, 1.55, 1.6, 3.0])
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    two = representatives(directions, 2)
    assert len(two) == 2
    assert two[0] in {0, 1, 2}
    assert two[1] in {3, 4, 5}
    assert 6 in representatives(directions, 3)
    assert representatives(directions, 99) == [0, 1, 2, 3, 4, 5, 6]


def test_what_is_collected_can_be_found_again(tmp_path: Path) -> None:
    messages = [
        _message("It was the kiln today. Bye.", ("It was the kiln", "system_blame", True)),
        _message("The app had its moods, sorry.", ("The app had its moods", "system_blame", True)),
    ]
    collect_examples(Listener(), messages, tmp_path)
    (first, *_) = load_examples(tmp_path).nearest("system_blame", np.array([21, 29], dtype=np.float32), 2)
    assert first.text == "The app had its moods, sorry."


@pytest.fixture(scope="module")
def shipped() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SHIPPED / TEXTS).read_text(encoding="utf-8").splitlines()]


def test_every_shipped_example_is_of_a_message_that_the_reader_may_learn_from(
    shipped: list[dict[str, Any]],
) -> None:
    texts = " ".join(
        " ".join(message.text.split()) for message in read_corpus() if message.writer not in MEASURED
    )
    assert [each["text"] for each in shipped if each["text"].strip("… ") not in texts] == []


def test_what_is_shipped_is_small(shipped: list[dict[str, Any]]) -> None:
    categories = [each["category"] for each in shipped]
    assert max(map(categories.count, set(categories))) <= MOST
    assert sum((SHIPPED / name).stat().st_size for name in (TEXTS, SENSES)) < 1_500_000


def _place(example: CorpusExample) -> tuple[str, int, int]:
    return example.text, example.span.start, example.span.end


def test_the_shipped_examples_are_of_the_shipped_network(shipped: list[dict[str, Any]]) -> None:
    """Asked about the very phrases that were collected, it must find them again."""
    reader, examples = load_reader(SHIPPED), load_examples(SHIPPED)
    # By their places too: two phrases may stand in one excerpt, of which one was chosen.
    known = {(each["text"], each["start"], each["end"]) for each in shipped}
    candidates = [
        candidate
        for message in read_corpus()[::5]
        for candidate in candidates_of(message, reader)
        if message.writer not in MEASURED and _place(candidate.example) in known
    ]
    assert len(candidates) > 20
    lost = [
        each.example
        for each in candidates
        if each.example not in examples.nearest(each.category, each.sense, 1)
    ]
    assert len(lost) <= len(candidates) / 50, lost
