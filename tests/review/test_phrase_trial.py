"""A phrase is tried out as a review would find it."""

import pytest

from secondtry.engine.phrase import LONGEST_PHRASE, MOST_WORDS
from secondtry.engine.phrase_reading import read_phrase
from secondtry.review.phrase_trial import PhraseTrial, proposed_phrase

TEXT = (
    "Subject: We circle back\n\nHi,\n\nSoon we will\ncircle  back, and round we circle back.\n\n"
    "> circle back\n"
)


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def test_each_place_comes_with_the_words_beside_it() -> None:
    result = PhraseTrial(TEXT, no_other_forms).of("Circle   back")
    assert [place.before + f"[{place.words}]" + place.after for place in result.places] == [
        "Subject: We [circle back]",
        "Soon we will [circle back], and round we circle back.",
        "…circle back, and round we [circle back].",
    ]
    assert (result.trouble, result.phrase) == ("", read_phrase("Circle back", no_other_forms))


def test_a_phrase_that_is_nowhere_has_no_places() -> None:
    result = PhraseTrial(TEXT, no_other_forms).of("back circle")
    assert (result.places, result.trouble) == ((), "")


def test_a_phrase_that_cannot_be_looked_for_says_why() -> None:
    result = PhraseTrial(TEXT, no_other_forms).of("circle *")
    assert (result.phrase, result.places) == (None, ())
    assert "between two words" in result.trouble


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("  your order\nwas  lost. ", "your order was lost"),
        ("back soon.", "back soon"),
        ("“Sorry, but no...”)", "Sorry, but no"),
        ("only £5", "only £5"),
        ("£5 off 10%", "£5 off 10%"),
        ("one two, " * 20, "one two, " * 3 + "one two"),
        ("...", ""),
        ("We [did what] *now*", "We"),
        ("[day] we came", "day"),
        ("word " * 20, ("word " * MOST_WORDS).strip()),
        ("l" * 150 + " " + "m" * 150, "l" * 150),
        ("l" * (LONGEST_PHRASE + 1), ""),
        ("", ""),
        ("[*]", ""),
    ],
)
def test_words_of_a_draft_are_proposed_as_a_phrase_that_can_be_looked_for(words: str, phrase: str) -> None:
    assert proposed_phrase(words) == phrase
