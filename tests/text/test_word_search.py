"""Words are found as a person means them, never overlapping, at any length."""

import pytest

from secondtry.text.span import Span
from secondtry.text.word_search import find_words


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("We are sorry. SORRY!", "sorry", ["sorry", "SORRY"]),
        ("we don’t, we don't", "DON'T", ["don’t", "don't"]),
        ("two\nwords and two  words", "two words", ["two\nwords", "two  words"]),
        ("a\u00a0b", "a b", ["a\u00a0b"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("1.5 or 1x5", "1.5", ["1.5"]),
        ("a (b) [c] \\d", "(b) [c] \\d", ["(b) [c] \\d"]),
        ("“Yes”", '"yes"', ["“Yes”"]),
        ("non\u2011stop", "non-stop", ["non\u2011stop"]),
        ("👍🏽 fine 👍🏽", "👍🏽", ["👍🏽", "👍🏽"]),
        ("Straße", "STRASSE", []),
        ("anything", "", []),
        ("anything at all", "   ", []),
        ("sorry", "  sorry ", ["sorry"]),
        ("", "x", []),
    ],
)
def test_words_are_found(text: str, sought: str, found: list[str]) -> None:
    spans = find_words(text, sought)
    assert [span.of(text) for span in spans] == found
    assert list(spans) == sorted(spans)


def test_places_are_counted_in_code_points() -> None:
    assert find_words("👍 sorry", "sorry") == (Span(2, 7),)


def test_many_spaces_take_no_long_time() -> None:
    assert find_words(" " * 200_000 + "b", "a b") == ()
    assert find_words("a" + " " * 200_000, "a b") == ()
