"""What is no character is seen as one that could not be read; everything else stays."""

import pytest

from secondtry.text.valid_characters import without_invalid_characters


@pytest.mark.parametrize("invalid", ["\0", "\ud83d", "\ufdd0", "\ufdef", "\ufffe", "\uffff"])
def test_what_is_no_character_is_replaced_in_its_place(invalid: str) -> None:
    assert without_invalid_characters(f"a{invalid}b{invalid}") == "a\ufffdb\ufffd"


@pytest.mark.parametrize(
    "text", ["", "Hi 😀\n", "a\u2028b\u2029c", "10\u00a0000", "\ufdcf\ufdf0\ufffd", "\U0001ffff"]
)
def test_every_character_stays(text: str) -> None:
    assert without_invalid_characters(text) == text
