"""Shapes of words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.engine.word_shapes import Shapes, has_shape


@pytest.mark.parametrize("form", ["misfiled", "mised"])
def test_letters_between_beginning_and_ending_may_be_any_or_none(form: str) -> None:
    assert has_shape(form, "mis%ed")


@pytest.mark.parametrize("form", ["mistake", "filed", "admisfiled", "misfileds"])
def test_a_word_that_begins_or_ends_otherwise_has_not_the_shape(form: str) -> None:
    assert not has_shape(form, "mis%ed")


def test_beginning_and_ending_share_no_letter() -> None:
    assert not has_shape("aba", "ab%ba")
    assert has_shape("abba", "ab%ba")


@given(st.text("ab", max_size=7), st.text("ab%", min_size=1, max_size=6).filter(lambda shape: "%" in shape))
def test_a_shape_says_what_an_expression_would_say(form: str, shape: str) -> None:
    expression = ".*".join(map(re.escape, shape.split("%")))
    assert has_shape(form, shape) == bool(re.fullmatch(expression, form))


@given(
    st.text("ab", min_size=1, max_size=7),
    st.lists(st.text("ab%", min_size=1, max_size=6).filter(lambda shape: "%" in shape), max_size=9),
)
def test_of_many_shapes_a_word_has_those_that_it_has_one_by_one(form: str, shapes: list[str]) -> None:
    assert sorted(Shapes(shapes).of(form)) == sorted(shape for shape in shapes if has_shape(form, shape))
