"""Text is cut into the pieces of the vocabulary, and each piece knows its place in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondtry.reader.word_pieces import WordPieces

VOCABULARY = [
    "[UNK]",
    "[CLS]",
    "we",
    "lost",
    "your",
    "par",
    "##cel",
    "##s",
    "cafe",
    "'",
    ".",
    "t",
    "don",
    "a",
    "##b",
]
PIECES = WordPieces(VOCABULARY)


def _cut(text: str) -> list[tuple[str, str]]:
    return [(VOCABULARY[piece.number], text[piece.start : piece.end]) for piece in PIECES.cut(text)]


def test_a_word_falls_into_the_longest_pieces_from_its_beginning() -> None:
    assert _cut("parcels") == [("par", "par"), ("##cel", "cel"), ("##s", "s")]


def test_capitals_and_accents_are_plain_and_keep_their_place() -> None:
    assert _cut("Your Café") == [("your", "Your"), ("cafe", "Café")]
    assert _cut("Your Cafe\u0301.") == [("your", "Your"), ("cafe", "Cafe\u0301"[:4]), (".", ".")]


def test_punctuation_stands_alone() -> None:
    assert _cut("don't.") == [("don", "don"), ("'", "'"), ("t", "t"), (".", ".")]


def test_a_word_with_an_unknown_part_is_unknown_as_a_whole() -> None:
    assert _cut("parxyz we") == [("[UNK]", "parxyz"), ("we", "we")]
    assert _cut("b" * 101) == [("[UNK]", "b" * 101)]


def test_blanks_of_all_kinds_part_words_and_control_characters_vanish() -> None:
    assert _cut("we\u00a0lost\tyour\n\u200bwe") == [
        ("we", "we"),
        ("lost", "lost"),
        ("your", "your"),
        ("we", "we"),
    ]


def test_a_vocabulary_without_a_sign_for_unknown_words_is_refused() -> None:
    with pytest.raises(KeyError):
        WordPieces(["we"])


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_pieces_lie_in_order_within_any_text(text: str) -> None:
    ends = [0]
    for piece in PIECES.cut(text):
        assert ends[-1] <= piece.start < piece.end <= len(text)
        ends.append(piece.end)
