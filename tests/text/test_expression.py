"""Regular expressions that wait until they are needed."""

import re

import pytest

from secondtry.text.expression import Expression


def test_it_finds_what_the_compiled_expression_finds() -> None:
    source, text = r"\b(l\w+)", "The Lamp was lost, and later left."
    ours, pythons = Expression(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    for start in range(len(text)):
        for end in (start + 6, len(text)):
            found, expected = ours.search(text, start, end), pythons.search(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
            found, expected = ours.match(text, start, end), pythons.match(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
    assert [m.span() for m in ours.finditer(text)] == [(4, 8), (13, 17), (23, 28), (29, 33)]
    assert ours.findall(text) == ["Lamp", "lost", "later", "left"]
    assert ours.sub("-", text, 2) == "The - was -, and later left."
    assert Expression(", ?").split("a, b,c", 1) == ["a", "b,c"]


def test_it_is_compiled_when_it_is_first_used() -> None:
    broken = Expression("(")
    with pytest.raises(re.error):
        broken.search("")
