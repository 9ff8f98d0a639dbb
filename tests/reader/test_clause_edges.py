"""What was heard begins and ends with its clause, where only a few words are between."""

import pytest

from secondtry.reader.clause_edges import at_clause_edges
from secondtry.text.span import Span


def _mended(text: str) -> str:
    """Return the words of a text that are marked in the end, where those in brackets were heard."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return at_clause_edges(Span(start, end), plain, Span(0, len(plain))).of(plain)


@pytest.mark.parametrize(
    ("heard", "marked"),
    [
        ("Thanks, and the [kiln does what it likes] these days.", "the kiln does what it likes these days"),
        ("The [paint dries as it dries] in May, said Jo.", "The paint dries as it dries in May"),
        ("Do come for a [coffee, we have done this for years].", "we have done this for years"),
        ("It left us whole - [roads are rough] up there.", "roads are rough up there"),
    ],
)
def test_a_clause_that_was_nearly_heard_is_marked_whole(heard: str, marked: str) -> None:
    assert _mended(heard) == marked


@pytest.mark.parametrize(
    ("heard", "marked"),
    [
        ("We looked at it for a good long time [roads are rough up there].", "roads are rough up there"),
        ("[roads are rough] up there in the hills all year.", "roads are rough"),
    ],
)
def test_edges_that_are_further_away_stay(heard: str, marked: str) -> None:
    assert _mended(heard) == marked


def test_a_point_within_a_figure_or_an_address_is_no_end() -> None:
    assert _mended("[It came to about] 3.50 a head at cost price.") == "It came to about"
    assert _mended("[Most people look at] www.example.com first of all.") == "Most people look at"


def test_a_first_word_with_a_comma_stays_where_the_clause_begins_with_it() -> None:
    assert _mended("It works. [Sadly, the van did not].") == "Sadly, the van did not"


def test_a_word_that_joins_the_clause_on_stays_outside() -> None:
    assert _mended("It rained, but [roads are rough].") == "roads are rough"


@pytest.mark.parametrize(
    ("heard", "marked"),
    [
        ("The [kiln had other ideas] and I am sorry.", "The kiln had other ideas"),
        ("The [tiles crack] but we pay.", "The tiles crack"),
        ("[The clay decides and] we wait for it every time.", "The clay decides"),
        ("It came late because the [window was open].", "the window was open"),
    ],
)
def test_the_next_clause_is_no_part_of_it(heard: str, marked: str) -> None:
    assert _mended(heard) == marked


def test_what_is_no_word_is_not_taken_in() -> None:
    assert _mended("[our kilns are the best in town] \U0001f60b") == "our kilns are the best in town"
    assert _mended("https://example.com/a the [kiln failed again].") == "kiln failed again"


def test_nothing_outside_the_sentences_is_taken_in() -> None:
    text = "Dear Jo\nRoads are rough"
    assert at_clause_edges(Span(14, 23), text, Span(8, 23)) == Span(8, 23)
