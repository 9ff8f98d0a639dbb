"""What a rewrite takes away: figures, names and facts are missed, the words of formulas are not."""

import pytest

from secondtry.engine.kept_facts import (
    facts_lost,
    figures_lost,
    leaves_a_conclusion,
    leaves_nobody_named,
    names_lost,
    stand_near,
)
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

LEXICON = read_lexicon(
    {
        "words.toml": """
[class.closed]
words = ["we", "you", "the", "your", "our", "that", "is", "are", "not", "on", "by", "and"]

[class.no_fact]
words = ["sorry", "hear", "regret", "touch", "get", "issue", "soon"]

[class.team]
kind = "noun"
words = ["team"]

[class.number_word]
words = ["one", "two", "twelve"]

[class.harm]
kind = "verb"
words = ["delay"]
"""
    }
)


def place_in(sentence: str) -> Surroundings:
    """Return all of a sentence as marked words."""
    span = whole(sentence)
    return Surroundings(LEXICON, sentence, span, tokenize(sentence, span))


def whole(sentence: str) -> Span:
    """Return the span of all of a sentence."""
    return Span(0, len(sentence))


@pytest.mark.parametrize(
    ("sentence", "text", "lost"),
    [
        ("we sent 3 tins", "we sent tins", {"3"}),
        ("we sent twelve tins", "we sent tins", {"twelve"}),
        ("we sent 3 tins", "we sent [how many] tins", {"3"}),
        ("we wrote on ticket [number]", "we wrote", {"[number]"}),
        ("you are the one", "you are", set()),
        ("those two stars", "those", set()),
        ("we sent 3 tins", "we did send 3 tins", set()),
    ],
)
def test_figures_and_gaps_are_missed(sentence: str, text: str, lost: set[str]) -> None:
    assert figures_lost(place_in(sentence), whole(sentence), text) == lost


@pytest.mark.parametrize(
    ("sentence", "lost"),
    [
        ("we told Amir on Tuesday", {"amir", "tuesday"}),
        ("Amir is away", set()),
        ("our Fern Green team is away", set()),
        ("we told him: Amir is away", set()),
    ],
)
def test_names_are_missed_where_their_capital_shows_them(sentence: str, lost: set[str]) -> None:
    assert names_lost(place_in(sentence), whole(sentence), "we [did what]") == lost


@pytest.mark.parametrize(
    ("sentence", "text", "lost"),
    [
        ("we are sorry to hear that the gate squeaks", "we are sorry", {"gate", "squeak"}),
        ("our team is sorry to hear of your issue", "we are sorry", set()),
        ("we will really get in touch soon", "we will write", set()),
        ("the wait was delayed", "we delay the wait", set()),
        ("the gates", "the gate", set()),
        ("the gate", "[what happened to the gate]", {"gate"}),
    ],
)
def test_words_that_say_something_are_missed(sentence: str, text: str, lost: set[str]) -> None:
    assert facts_lost(place_in(sentence), whole(sentence), text) == lost


def test_what_stands_elsewhere_in_the_sentence_is_kept() -> None:
    sentence = "The gate squeaks, and we regret the gate."
    assert facts_lost(place_in(sentence), Span(18, len(sentence)), "we regret [what we did].") == set()


def test_what_stands_near_in_the_message_is_not_lost() -> None:
    text = "The gates squeak. We regret the gate. Ring us."
    assert stand_near(text, Span(18, 37), frozenset({"gate"}))
    assert not stand_near(text, Span(18, 37), frozenset({"gate", "hinge"}))
    assert not stand_near(text, Span(0, len(text)), frozenset({"gate"}))
    assert not stand_near("See clause 5. It weighs 3.5 kg.", Span(0, 12), frozenset({"5"}))
    assert not stand_near(f"The gate.{' so' * 2000}", Span(5000, 5002), frozenset({"gate"}))


@pytest.mark.parametrize(
    ("following", "leaves"),
    [
        (" Because of this, it was shut.", True),
        (" That's why it was shut.", True),
        (" Therefore it was shut.", True),
        (" Likewise the cellar was shut.", True),
        (" Instead it was shut.", True),
        (" Instead of a key there is a code.", False),
        (" As a result of the heat it was shut.", False),
        (" As a result of this, it was shut.", True),
        (", therefore it was shut.", True),
        ("; hence the dark.", True),
        (" - consequently it was shut.", True),
        (", and as a result it was shut.", True),
        (", a key was not there.", False),
        (" This is a key.", False),
        ("", False),
    ],
)
def test_a_conclusion_needs_what_it_is_drawn_from(following: str, *, leaves: bool) -> None:
    text = f"Nobody came.{following}"
    assert leaves_a_conclusion(text, Span(0, 12), "", leaves_out=True) is leaves
    assert leaves_a_conclusion(text, Span(0, 12), "We [what we did]", leaves_out=False) is leaves
    assert not leaves_a_conclusion(text, Span(0, 12), "We sent nobody.", leaves_out=False)


@pytest.mark.parametrize(
    ("words", "following", "leaves"),
    [
        ("We sent our plumber", ". He had no key.", True),
        ("We sent our plumber", ", he had no key.", True),
        ("The shops cut it so", "; they skimp.", True),
        ("It rained for hours", ". He had no key.", False),
        ("This was in May", ". They had no key.", False),
        ("We sent our plumber", ". The lock is old.", False),
    ],
)
def test_those_who_are_spoken_of_need_their_name(words: str, following: str, *, leaves: bool) -> None:
    text = words + following
    assert leaves_nobody_named(text, Span(0, len(words)), "") is leaves
    assert leaves_nobody_named(text, Span(0, len(words)), "We should have [what we did].") is leaves
    assert not leaves_nobody_named(text, Span(0, len(words)), "We sent somebody")
