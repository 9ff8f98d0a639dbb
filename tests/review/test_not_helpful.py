"""What is remembered of a mark that was not helpful: its words, and as little around them as will do."""

import json

import pytest

from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding
from secondtry.review.not_helpful import NotHelpful, as_labelled_lines, as_line, from_line, not_helpful
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

LETTER = (
    "Subject: Your kiln\n\nHi Dana,\n\nThe first paragraph is about glaze.\n\n"
    "The kiln was late again. The kiln was late because\nwe ordered it late. Sorry!\n\n"
    "A third is about clay.\n\nBest wishes,\nSam\n"
)


def category(key: str) -> Category:
    return Category(
        key=key,
        name=key,
        group=Group.DEFLECTS,
        severity=2,
        rank=1,
        owner_test=OwnerTest.NEVER,
        questions=(),
        definition="",
        reads="",
        why="",
        instead="",
        fine_when="",
        source="",
    )


def noted(text: str, words: str, nth: int = 1) -> NotHelpful:
    """Return what is remembered of the nth occurrence of words in a whole message."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    finding = Finding("system_blame.late", category("system_blame"), span, words, 2, tentative=True)
    return not_helpful(read_draft(text), span, finding, "2026-11-22")


def test_the_paragraph_is_kept_and_neither_greeting_nor_signature() -> None:
    mark = noted(LETTER, "The kiln was late", nth=2)
    assert mark == NotHelpful(
        text="The kiln was late again. The kiln was late because\nwe ordered it late. Sorry!",
        quote="The kiln was late",
        nth=2,
        category="system_blame",
        rule="system_blame.late",
        tentative=True,
        date="2026-11-22",
    )


def test_words_of_the_subject_are_kept_with_the_subject() -> None:
    mark = noted(LETTER, "kiln")
    assert (mark.text, mark.quote, mark.nth) == ("Subject: Your kiln", "kiln", 1)


def test_places_are_counted_in_code_points_also_where_words_overlap() -> None:
    mark = noted("It went 😀 ha ha ha.\n", "ha ha", nth=2)
    assert (mark.text, mark.nth) == ("It went 😀 ha ha ha.", 2)


def test_words_that_go_from_one_paragraph_into_the_next_are_kept_with_both() -> None:
    mark = noted("One is here.\n\nTwo ends\n\nso badly. Yes.\n\nThree.\n", "ends\n\nso badly")
    assert mark.text == "Two ends\n\nso badly. Yes."


def test_of_a_very_long_paragraph_the_sentence_is_kept_with_its_neighbours() -> None:
    others = "This sentence only fills the page. " * 60
    mark = noted(f"{others}Here is before. The kiln was late. Here is behind. {others}", "kiln was late")
    assert mark.text == "Here is before. The kiln was late. Here is behind."


def test_of_neighbours_that_are_very_long_nothing_is_kept() -> None:
    endless = "and on " * 300
    mark = noted(f"It goes on {endless}here. The kiln was late. It goes on {endless}again.", "kiln was late")
    assert mark.text == "The kiln was late."


def test_of_a_very_long_sentence_whole_words_around_are_kept() -> None:
    endless = "forever and " * 200
    mark = noted(f"It went {endless}the kiln was late {endless}on.", "the kiln was late")
    assert 1000 < len(mark.text) <= 1200
    assert set(mark.text.split()) == {"forever", "and", "the", "kiln", "was", "late"}
    assert "and the kiln was late forever" in mark.text


@pytest.mark.parametrize("words", ["plain", "two\nlines", "line\u2028end", "half \ud83d a pair", "😀"])
def test_a_line_brings_back_what_was_written(words: str) -> None:
    mark = noted(f"So {words} it was.", words)
    line = as_line(mark)
    assert line.isascii()
    assert "\n" not in line
    assert from_line(line.encode()) == mark


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"text": "a"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_line_that_is_no_mark_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_line(line)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "Other words."),
        ("text", 1),
        ("quote", ""),
        ("nth", 0),
        ("nth", 3),
        ("nth", True),
        ("nth", "1"),
        ("category", None),
        ("rule", []),
        ("tentative", 1),
        ("date", "yesterday"),
    ],
)
def test_a_line_with_a_wrong_value_is_refused(name: str, value: object) -> None:
    kept = json.loads(as_line(noted(LETTER, "The kiln was late"))) | {name: value}
    with pytest.raises(ValueError, match=r"."):
        from_line(json.dumps(kept).encode())


def test_the_labelled_file_has_one_line_for_a_text_with_all_its_words() -> None:
    first, second = noted(LETTER, "The kiln was late"), noted(LETTER, "The kiln was late", nth=2)
    other = noted(LETTER, "about clay")
    lines = [json.loads(line) for line in as_labelled_lines([first, other, second, first]).splitlines()]
    assert [set(line) for line in lines] == [{"id", "text", "not_heard"}] * 2
    assert lines[0]["text"] == first.text
    assert lines[0]["not_heard"] == [
        {"quote": "The kiln was late", "nth": 1, "category": "system_blame"},
        {"quote": "The kiln was late", "nth": 2, "category": "system_blame"},
    ]
    assert (lines[1]["text"], len(lines[1]["not_heard"])) == ("A third is about clay.", 1)
    assert lines[0]["id"] != lines[1]["id"]


def test_a_text_has_the_same_id_in_every_export() -> None:
    mark, other = noted(LETTER, "The kiln was late"), noted(LETTER, "about clay")
    (alone,) = as_labelled_lines([mark]).splitlines()
    _, behind = as_labelled_lines([other, mark]).splitlines()
    assert alone == behind
