"""The one normalisation."""

from hypothesis import given
from hypothesis import strategies as st

from secondtry.text.newlines import dominant_newline, with_plain_newlines


def test_every_kind_of_newline_becomes_plain_and_nothing_else_changes() -> None:
    assert with_plain_newlines("a\r\nb\rc\n\u2028\u00a0\u2029\x85") == "a\nb\nc\n\u2028\u00a0\u2029\x85"


def test_the_commonest_newline_is_told() -> None:
    assert dominant_newline("a\r\nb\r\nc\n") == "\r\n"
    assert dominant_newline("a\rb") == "\r"
    assert dominant_newline("none") == "\n"


@given(st.text(alphabet="ab\u2028😀\u00a0\n", max_size=50))
def test_a_text_with_one_kind_of_newline_comes_back_whole(text: str) -> None:
    for newline in ("\n", "\r\n", "\r"):
        stored = text.replace("\n", newline)
        assert with_plain_newlines(stored).replace("\n", newline) == stored
