"""What a person may write as a phrase, and what it then stands for."""

import pytest

from secondtry.engine.phrase import LONGEST_PHRASE, MOST_WORDS, Element
from secondtry.engine.phrase_reading import PhraseError, read_phrase, words_in


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def _forms(text: str) -> list[str]:
    return [word.form for word in words_in(text)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("We’re  SO\nsorry", ["we", "'re", "so", "sorry"]),
        ("the system's down", ["the", "system", "'s", "down"]),
        ("You can’t, cannot", ["you", "can't", ",", "cannot"]),
        ("follow-up fol‑low", ["follow-up", "fol-low"]),
        ("sor\u00adry cafe\u0301 café", ["sorry", "café", "café"]),
        ("“Hi” 24/7 STRASSE Straße", ['"', "hi", '"', "24", "/", "7", "strasse", "strasse"]),
        ("O'Brien rock 'n' roll", ["o'brien", "rock", "'", "n", "'", "roll"]),
        (" \u2028\u00a0\t", []),
    ],
)
def test_words_are_compared_in_one_plain_form(text: str, forms: list[str]) -> None:
    assert _forms(text) == forms


def test_the_spans_of_words_lie_in_the_text_as_it_is() -> None:
    text = "Sor\u00adry: we’re"
    assert [word.span.of(text) for word in words_in(text)] == ["Sor\u00adry", ":", "we", "’re"]


def test_a_phrase_is_read_place_by_place() -> None:
    phrase = read_phrase("  Our * custom*   [Send] ", lambda word: {word, "sent"})
    assert phrase.text == "Our * custom* [Send]"
    assert phrase.elements == (
        Element(forms=frozenset({"our"})),
        Element(),
        Element(beginning="custom"),
        Element(forms=frozenset({"send", "sent"})),
    )
    assert phrase.written_words == 3


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("  \n ", "is empty"),
        ("*", "between two words"),
        ("* sorry", "between two words"),
        ("sorry *", "between two words"),
        ("we * * you", "One * is enough"),
        ("cust*mer", "at the end of a word"),
        ("we *you", "at the end of a word"),
        ("well, * you,*", "at the end of a word"),
        ("[send]* it", "at the end of a word"),
        ("[send it]", "hold one word"),
        ("[] it", "hold one word"),
        ("[!] it", "hold one word"),
        ("send] it", "Write both"),
        ("[send it", "Write both"),
        ("a " * (MOST_WORDS + 1), f"has {MOST_WORDS + 1} words"),
        ("a * b * c * d * e", "more than 3 *"),
        ("a" * (LONGEST_PHRASE + 1), f"has {LONGEST_PHRASE + 1} characters"),
    ],
)
def test_a_phrase_that_cannot_be_looked_for_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason.replace("*", r"\*")):
        read_phrase(text, no_other_forms)


def test_a_phrase_may_be_as_long_as_the_limits_say() -> None:
    phrase = read_phrase("a " * MOST_WORDS, no_other_forms)
    assert len(phrase.elements) == MOST_WORDS
    assert len(read_phrase("a * b * c * d", no_other_forms).elements) == 7
