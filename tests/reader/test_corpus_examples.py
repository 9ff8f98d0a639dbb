"""Of the examples of a kind those are found that are most like a phrase, and no two that are alike."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from secondtry.engine.heard import CorpusExample
from secondtry.reader.corpus_examples import (
    SENSES,
    TEXTS,
    ExamplesError,
    directions_of,
    load_examples,
    write_examples,
)
from secondtry.reader.network import Floats
from secondtry.text.span import Span

#: What a phrase speaks of, and how, as two halves of a sense.
WORDS = {
    "the kiln was slow": (1, 0, 0, 1, 0, 0),
    "the kiln was late": (1, 0.1, 0, 1, 0.1, 0),
    "the van was slow": (1, 0, 0, 0, 1, 0),
    "the baker forgot": (0, 1, 0, 0, 0, 1),
}
MIDDLE = (9, 9, 9, 9, 9, 9)


def _sense(*parts: float) -> Floats:
    return np.array(parts, dtype=np.float32) + np.array(MIDDLE, dtype=np.float32)


def _example(words: str) -> CorpusExample:
    return CorpusExample(f"Well, {words}, so.", Span(6, 6 + len(words)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the four examples of one kind, and one of another."""
    middle = np.array(MIDDLE, dtype=np.float32)
    directions = directions_of(np.stack([_sense(*parts) for parts in WORDS.values()]), middle)
    kinds = {
        "excuse": ([_example(words) for words in WORDS], directions, middle),
        "praise": ([_example("we are best")], directions[:1], middle),
    }
    write_examples(tmp_path, kinds)
    return tmp_path


@pytest.fixture
def nearest(folder: Path) -> Callable[..., list[str]]:
    """Return a function that tells the words of the nearest examples."""

    def found(*parts: float, most: int = 3, category: str = "excuse") -> list[str]:
        examples = load_examples(folder).nearest(category, _sense(*parts), most)
        return [example.span.of(example.text) for example in examples]

    return found


def test_the_most_alike_comes_first(nearest: Callable[..., list[str]]) -> None:
    assert nearest(0, 1, 0, 0, 0, 1)[0] == "the baker forgot"
    assert nearest(1, 0, 0, 0.1, 1, 0)[:2] == ["the van was slow", "the kiln was late"]


def test_how_it_is_meant_and_what_it_speaks_of_count_alike_however_strong(
    nearest: Callable[..., list[str]],
) -> None:
    meant_as_of_the_baker, loudly_about_the_van = (0, 1, 0), (0, 90, 1)
    assert nearest(*meant_as_of_the_baker, *loudly_about_the_van)[0] == "the baker forgot"


def test_of_two_that_say_the_same_only_the_nearer_is_told(nearest: Callable[..., list[str]]) -> None:
    assert nearest(1, 0, 0, 1, 0, 0) == ["the kiln was slow", "the van was slow", "the baker forgot"]
    assert nearest(1, 0.1, 0, 1, 0.1, 0)[0] == "the kiln was late"


def test_two_phrases_of_one_sentence_are_not_told_both(tmp_path: Path) -> None:
    middle = np.zeros(4, dtype=np.float32)
    text = "The kiln sulked and nobody else has complained."
    examples = [
        CorpusExample(text, Span(0, 15)),
        CorpusExample(text, Span(20, 46)),
        CorpusExample("No.", Span(0, 2)),
    ]
    senses = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [-1, 0, 0, 1]], dtype=np.float32)
    write_examples(tmp_path, {"excuse": (examples, directions_of(senses, middle), middle)})
    assert load_examples(tmp_path).nearest("excuse", senses[0], 3) == (examples[0], examples[2])


def test_no_more_are_told_than_asked_for(nearest: Callable[..., list[str]]) -> None:
    assert nearest(1, 0, 0, 1, 0, 0, most=1) == ["the kiln was slow"]


def test_each_kind_has_its_own(nearest: Callable[..., list[str]]) -> None:
    assert nearest(0, 1, 0, 0, 0, 1, category="praise") == ["we are best"]
    assert nearest(0, 1, 0, 0, 0, 1, category="shouting") == []


def test_the_same_examples_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    before = [(folder / name).read_bytes() for name in (TEXTS, SENSES)]
    middle = np.array(MIDDLE, dtype=np.float32)
    directions = directions_of(np.stack([_sense(*parts) for parts in WORDS.values()]), middle)
    other = tmp_path / "other"
    other.mkdir()
    kinds = {
        "excuse": ([_example(words) for words in WORDS], directions, middle),
        "praise": ([_example("we are best")], directions[:1], middle),
    }
    write_examples(other, kinds)
    assert [(other / name).read_bytes() for name in (TEXTS, SENSES)] == before


def test_a_sense_of_another_network_is_refused(folder: Path) -> None:
    with pytest.raises(ExamplesError, match="another network"):
        load_examples(folder).nearest("excuse", np.zeros(8, dtype=np.float32), 3)


@pytest.mark.parametrize("missing", [TEXTS, SENSES])
def test_a_file_that_is_missing_is_named(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(ExamplesError, match=missing):
        load_examples(folder)


@pytest.mark.parametrize(
    "content", [b"", b"\x00no such thing", b"PK\x03\x04", b"{}", b'{"category": 1}\n', b"[1]\n"]
)
@pytest.mark.parametrize("damaged", [TEXTS, SENSES])
def test_a_file_that_is_damaged_is_told_of(folder: Path, damaged: str, content: bytes) -> None:
    (folder / damaged).write_bytes(content)
    if damaged == TEXTS and content == b"":
        assert load_examples(folder).nearest("excuse", _sense(*MIDDLE), 3) == ()
        return
    with pytest.raises(ExamplesError, match="cannot be read"):
        load_examples(folder)


@pytest.mark.parametrize("cut", [40, 0.5, 0.95])
def test_half_an_archive_is_refused(folder: Path, cut: float) -> None:
    whole = (folder / SENSES).read_bytes()
    (folder / SENSES).write_bytes(whole[: int(cut if cut > 1 else cut * len(whole))])
    with pytest.raises(ExamplesError, match="cannot be read"):
        load_examples(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"start": 6, "end": 23', '"start": 600, "end": 623'),
        ('"start": 6, "end": 23', '"start": 23, "end": 6'),
        ('"start": 6, "end": 23', '"start": "6", "end": "23"'),
        (
            '{"category": "excuse", "text": "Well, the baker',
            '{"category": "praise", "text": "Well, the baker',
        ),
    ],
)
def test_texts_that_do_not_fit_are_refused(folder: Path, old: str, new: str) -> None:
    lines = (folder / TEXTS).read_text(encoding="utf-8")
    assert old in lines
    (folder / TEXTS).write_text(lines.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ExamplesError, match="cannot be read"):
        load_examples(folder)
