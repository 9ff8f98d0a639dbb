"""Words that people found wrongly marked: from the window's export to what training sees of them."""

import json
from pathlib import Path

import pytest
from labelled_messages import CATEGORIES, Mark
from not_heard import NotHeard, read_not_heard
from piece_labels import IGNORED, NO_PHRASE, kinds_heard, kinds_not_heard

from secondtry.reader.word_pieces import WordPieces
from secondtry.resources import read_resource
from secondtry.review.not_helpful import NotHelpful
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.text.span import Span

TEXT = "The kiln 😀 had other ideas, and\nthe kiln had other ideas again."


def record(**changes: object) -> dict[str, object]:
    labels = [{"quote": "had other ideas", "nth": 2, "category": "system_blame"}]
    return {"id": "a1", "text": TEXT, "not_heard": labels, **changes}


def written(folder: Path, *records: object) -> Path:
    file = folder / "said.jsonl"
    file.write_text("".join(f"{json.dumps(each)}\n" for each in records), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def vocabulary() -> WordPieces:
    return WordPieces(read_resource("reader/vocabulary.txt").text.removesuffix("\n").split("\n"))


def test_the_place_of_each_quote_is_found(tmp_path: Path) -> None:
    (read,) = read_not_heard(written(tmp_path, record()))
    assert (read.id, read.text) == ("a1", TEXT)
    (place,) = read.places
    assert place.of(TEXT) == "had other ideas"
    assert place.start == TEXT.rindex("had other ideas")


def test_the_first_occurrence_is_meant_where_none_is_named(tmp_path: Path) -> None:
    labels = [{"quote": "had other ideas", "category": "system_blame"}]
    (read,) = read_not_heard(written(tmp_path, record(not_heard=labels)))
    assert read.places == (Span(TEXT.index("had other"), TEXT.index(", and")),)


def test_a_kind_that_is_known_no_more_is_left_out(tmp_path: Path) -> None:
    labels = [{"quote": "The", "category": "rudeness"}, {"quote": "kiln", "category": "system_blame"}]
    (read,) = read_not_heard(written(tmp_path, record(not_heard=labels)))
    assert [place.of(TEXT) for place in read.places] == ["kiln"]


def test_what_the_window_exports_is_read(tmp_path: Path) -> None:
    kept = NotHelpfulFile(tmp_path / "kept.jsonl")
    text = "One line\u2028and “ha ha ha” 😀, so it was."
    for quote, nth in (("ha ha", 2), ("so it was", 1)):
        kept.add(
            NotHelpful(text, quote, nth, "minimising", "minimising.x", tentative=True, date="2026-11-22")
        )
    kept.export(tmp_path / "said.jsonl")
    (read,) = read_not_heard(tmp_path / "said.jsonl")
    assert read.text == text
    assert [place.of(text) for place in read.places] == ["ha ha", "so it was"]
    assert read.places[0].start == text.index("ha ha") + 3


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"id": 1}, 'there must be an "id"'),
        ({"text": None}, 'there must be an "id"'),
        ({"not_heard": []}, "with something in it"),
        ({"not_heard": ["words"]}, 'a1: each of "not_heard"'),
        ({"not_heard": [{"quote": "", "category": "denial"}]}, 'a1: each of "not_heard"'),
        ({"not_heard": [{"quote": "The", "category": "denial", "nth": 0}]}, '"nth" must be a number from 1'),
        (
            {"not_heard": [{"quote": "The", "category": "denial", "nth": "1"}]},
            '"nth" must be a number from 1',
        ),
        ({"not_heard": [{"quote": "Teh", "category": "denial"}]}, "these words are not in the message: Teh"),
        (
            {"not_heard": [{"quote": "The", "category": "denial", "nth": 2}]},
            "these words are not in the mess",
        ),
    ],
)
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, changes: dict[str, object], reason: str) -> None:
    file = written(tmp_path, record(), record(**changes))
    with pytest.raises(ValueError, match=r"said\.jsonl, line 2: ") as raised:
        read_not_heard(file)
    assert reason in str(raised.value)


@pytest.mark.parametrize("line", [b"{", b"[]", b"\xff", b"[" * 100_000])
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "said.jsonl"
    file.write_bytes(b"\n" + line + b"\n")
    with pytest.raises(ValueError, match=r"said\.jsonl, line 2: "):
        read_not_heard(file)


def test_only_the_pieces_of_the_words_count_and_they_are_no_phrase(vocabulary: WordPieces) -> None:
    start = TEXT.rindex("had other ideas")
    text = NotHeard("a1", TEXT, (Span(0, 8), Span(start, start + 15)))
    pieces = vocabulary.cut(TEXT)
    kinds = kinds_not_heard(text.places, pieces)
    counted = [TEXT[piece.start : piece.end] for piece, kind in zip(pieces, kinds, strict=True) if kind == 0]
    assert counted == ["The", "ki", "ln", "had", "other", "ideas"]
    assert set(kinds) == {NO_PHRASE, IGNORED}


def test_in_a_message_that_was_read_every_piece_counts(vocabulary: WordPieces) -> None:
    start = TEXT.rindex("had other ideas")
    sure = Mark(0, 8, "system_blame", sure=True)
    unsure = Mark(start, start + 15, "denial", sure=False)
    pieces = vocabulary.cut(TEXT)
    kinds = kinds_heard([sure, unsure], pieces)
    system_blame = CATEGORIES.index("system_blame") + 1
    expected = [
        system_blame if piece.end <= 8 else IGNORED if start <= piece.start < start + 15 else NO_PHRASE
        for piece in pieces
    ]
    assert kinds == expected
    assert {kinds.count(system_blame), kinds.count(IGNORED)} == {3}
