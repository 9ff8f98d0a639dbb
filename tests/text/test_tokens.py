"""Words and marks of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.text.span import Span
from secondtry.text.tokens import forms_in, tokenize


def forms(text: str) -> list[str]:
    return [token.form for token in tokenize(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We hadn’t, they're", ["we", "had", "n't", ",", "they", "'re"]),
        ("Cannot can't won't", ["can", "not", "ca", "n't", "wo", "n't"]),
        ("It wasnt, they dont", ["it", "was", "n't", ",", "they", "do", "n't"]),
        ("Youve youre Im thats theyd", ["you", "'ve", "you", "'re", "i", "'m", "that", "'s", "they", "'d"]),
        ("want ill were its of course", ["want", "ill", "were", "its", "of", "course"]),
        ("Dana's 3rd e-mail", ["dana", "'s", "3rd", "e-mail"]),
        ("£45.50 at 8:30am, 10%", ["£45.50", "at", "8:30am", ",", "10%"]),
        ("ada@example.org www.example.org", ["ada@example.org", "www.example.org"]),
        ("so... it broke—twice", ["so", "...", "it", "broke", "—", "twice"]),
        ("#4521", ["#4521"]),
    ],
)
def test_tokens_are_what_patterns_speak_of(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@given(st.text(max_size=80))
def test_tokens_lie_in_order_and_leave_out_only_white_space(text: str) -> None:
    end = 0
    for token in tokenize(text, Span(0, len(text))):
        assert text[end : token.span.start].strip() == ""
        assert token.span.length > 0
        end = token.span.end
    assert text[end:].strip() == ""


def test_only_the_asked_stretch_is_read_and_spans_count_from_the_text() -> None:
    text = "lost it. We paid."
    tokens = tokenize(text, Span(9, len(text)))
    assert [token.span.of(text) for token in tokens] == ["We", "paid", "."]


@given(st.text("Ians' tdve-5.", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_forms_are_those_of_the_tokens(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert forms_in(text, Span(start, end)) == [token.form for token in tokenize(text, Span(start, end))]
    assert forms_in(text) == forms(text)


@pytest.mark.parametrize("word", ["didnt", "Youve", "THEYLL", "im", "Thats", "cannot"])
@pytest.mark.parametrize("behind", ["", ".", ",", "?!", " so"])
def test_a_word_that_is_two_is_cut_whatever_stands_behind(word: str, behind: str) -> None:
    assert len(tokenize(word, Span(0, len(word)))) == 2
    assert forms_in(f"{word}{behind}")[:2] == forms_in(word)


@pytest.mark.parametrize("text", ["youve.", "so didnt", "cannot,"])
def test_a_stretch_that_begins_within_a_word_keeps_its_second_half(text: str) -> None:
    second = tokenize(text, Span(0, len(text)))[-2 if text[-1] in ".," else -1]
    assert tokenize(text, Span(second.start, len(text)))[0] == second
