"""Regular expressions that wait until they are needed."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

import secondtry
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


def test_a_text_without_any_of_its_pieces_is_not_tried() -> None:
    broken = Expression("(lost", holding="lost|mislaid")
    assert broken.search("It was found.") is None
    assert broken.search("It was lost.", 0, 9) is None
    assert broken.sub("-", "It was found.") == "It was found."
    with pytest.raises(re.error):
        broken.search("It was LOST.")


@pytest.mark.parametrize("text", ["ri\u017fk", "r\u0130sk", "r\u0131sk", "ris\u212a"])
def test_a_text_with_a_letter_that_passes_for_a_plain_one_is_tried(text: str) -> None:
    ours = Expression("risk", re.IGNORECASE, holding="risk")
    assert ours.search(f"No {text}.") is not None
    assert ours.sub("-", text) == "-"


def expressions() -> Iterator[Expression]:
    """Yield every expression of the program that names pieces."""
    for module in pkgutil.walk_packages(secondtry.__path__, "secondtry."):
        if ".gui" not in module.name and not module.name.endswith("__main__"):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Expression) and value.pieces != ("",):
                    yield value


def holds(parsed: Iterable[tuple[Any, Any]], pieces: tuple[str, ...], before: str = "") -> bool:
    """Say whether whatever a parsed expression matches surely holds one of some pieces of text."""
    run = before
    for operation, argument in parsed:
        inner: list[Iterable[tuple[Any, Any]]] = []
        match str(operation):
            case "LITERAL":
                run += chr(argument).lower()
                if any(piece in run for piece in pieces):
                    return True
                continue
            case "AT" | "ASSERT" | "ASSERT_NOT":
                continue
            case "SUBPATTERN":
                inner = [argument[-1]]
            case "BRANCH":
                inner = argument[1]
            case "MAX_REPEAT" | "MIN_REPEAT" if argument[0]:
                inner = [argument[-1]]
        if inner and all(holds(each, pieces, run) for each in inner):
            return True
        run = ""
    return False


def test_every_match_of_an_expression_holds_one_of_its_pieces() -> None:
    parser = importlib.import_module("re._parser")
    found = list(expressions())
    assert len(found) >= 3
    for each in found:
        assert holds(parser.parse(each.source, each.flags), each.pieces), each.source
    assert not holds(parser.parse("lost|gone(?:st)?"), ("lost", "gonest"))
