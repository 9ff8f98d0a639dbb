"""Labels of texts that stay outside the project, and what training makes of them."""

import json
from pathlib import Path

import pytest
from labelled_corpus import CorpusMessage, Proof
from labelled_messages import Mark, Reading
from outside_labels import (
    LABELS,
    SECOND_LABELS,
    TEST_LABELS,
    outside_label,
    read_outside_messages,
    read_unlabelled_texts,
)

TEXT = "Sorry 😀 about the tent poles. They were left in the van, and the driver will be spoken to."
MESSAGE = CorpusMessage(
    "outside0001",
    "",
    TEXT,
    "mistake",
    Reading(
        went_wrong=True,
        marks=(
            Mark(TEXT.index("They were"), TEXT.index(", and"), "hidden_actor"),
            Mark(TEXT.index("the driver"), len(TEXT) - 1, "employee_blame", sure=False),
        ),
        moves={"apology": 2, "account": 1},
    ),
    {"apology": Proof(0, 5)},
)


def written(file: Path, *records: object) -> Path:
    file.write_text("".join(f"{json.dumps(each)}\n" for each in records), encoding="utf-8")
    return file


def labels_of(folder: Path, *messages: CorpusMessage) -> Path:
    return written(folder / "labels.jsonl", *(outside_label(message) for message in messages))


def test_a_message_comes_back_from_its_label_and_its_text(tmp_path: Path) -> None:
    labels = labels_of(tmp_path, MESSAGE)
    texts = written(tmp_path / "texts.jsonl", {"text": "another"}, {"text": f"\n{TEXT} \n", "rating": 1})
    assert read_outside_messages(texts, labels) == [MESSAGE]


def test_a_label_without_its_text_is_passed_over(tmp_path: Path) -> None:
    other = CorpusMessage(
        "outside0002", "", "All well.", "routine", Reading(went_wrong=False, marks=(), moves={}), {}
    )
    labels = labels_of(tmp_path, MESSAGE, other)
    texts = written(tmp_path / "texts.jsonl", {"text": "All well."})
    assert read_outside_messages(texts, labels) == [other]


def test_a_text_without_labels_is_one_that_no_file_of_labels_knows(tmp_path: Path) -> None:
    labels = labels_of(tmp_path, MESSAGE)
    texts = written(tmp_path / "texts.jsonl", {"text": "new"}, {"text": f"{TEXT}\n"}, {"text": " new"})
    assert read_unlabelled_texts(texts, [labels]) == ["new"]


def test_a_label_repeats_no_words_of_its_text(tmp_path: Path) -> None:
    label = labels_of(tmp_path, MESSAGE).read_text(encoding="utf-8")
    assert not [word for word in ("Sorry", "tent", "poles", "driver", "spoken") if word in label]


@pytest.mark.parametrize("line", ['{"text": 3}', "[", '"words"', "[" * 100_000])
def test_a_text_that_does_not_fit_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text(f'{{"text": "one"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"texts\.jsonl, line 2: "):
        read_outside_messages(texts, labels_of(tmp_path, MESSAGE))


@pytest.mark.parametrize("file", [LABELS, SECOND_LABELS, TEST_LABELS])
def test_the_labels_of_the_project_hold_numbers_and_names_of_kinds_alone(file: Path) -> None:
    keys = {"text", "went_wrong", "occasion", "findings", "moves"}
    labels = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert labels
    for label in labels:
        assert label.keys() == keys
        assert len(label["text"]) == 64
        assert all(each.keys() == {"start", "end", "category", "sure"} for each in label["findings"])
        assert all(each.keys() <= {"score", "start", "end"} for each in label["moves"].values())
        assert label["went_wrong"] or not (label["findings"] or label["moves"])


def test_nothing_is_trained_on_that_is_measured() -> None:
    trained, measured = (
        {json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()}
        for file in (LABELS, TEST_LABELS)
    )
    assert len(measured) == 600
    assert not trained & measured
