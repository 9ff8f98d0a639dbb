"""Tagged words that are laid end to end, and the places between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.tagging import Tagger
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

LEXICON = read_lexicon({"words.toml": '[class.thing]\nkind = "noun"\nwords = ["box", "lid"]\n'})
PIECES = st.sampled_from(
    [
        "should",
        "n't",
        "Would",
        "couldn’t",
        "of",
        "Of,",
        "(of",
        "course",
        "course.",
        "cannot",
        "didnt",
        "youve",
        "£4.50",
        "a@b.example",
        "www.x.example",
        "box-room",
        "it’s",
        "...",
        "ä",
        "\u200b",
        "😀",
        "4pm",
        "“ill”",
    ]
)
SPACES = st.sampled_from([" ", "  ", "\n", "\t", "\u00a0", "\u2003", ""])


@given(st.lists(st.tuples(PIECES, SPACES), max_size=9).map(lambda pairs: "".join(a + b for a, b in pairs)))
def test_a_sentence_has_the_words_of_the_tokenizer_at_their_places(text: str) -> None:
    """It is cut at white space first, and what stands between is remembered: that must not show."""
    tokens = tokenize(text, Span(0, len(text)))
    sentence = Tagger(LEXICON).tag(text)
    (words,) = sentence.words_by_sentence()
    assert [word.form for word in words] == [token.form for token in tokens]
    assert [sentence.span(n, n + 1) for n in range(len(tokens))] == [token.span for token in tokens]


def test_places_are_those_before_the_words() -> None:
    sentence = Tagger(LEXICON).tag("a box, a bag.")
    assert sentence.places_with(["a"]) == 0b001001
    assert sentence.places_with(["{thing}", "bag"]) == 0b010010
    assert sentence.everywhere == 0b1111111
    assert sentence.ends == 0b1100000


@given(st.lists(st.sampled_from(["box", "Box", "a", "A", "blue"]), max_size=90))
def test_places_are_those_before_the_words_however_often_these_come(forms: list[str]) -> None:
    """Few places are kept one by one until somebody asks for them: that must not show."""
    text = Tagger(LEXICON).tag(" ".join(forms))
    for keys in (["box"], ["box", "a"], ["blue", "none"], ["box"], ["{thing}"], ["blue", "{thing}"]):
        wanted = {form for key in keys for form in ("box" if key == "{thing}" else key,)}
        places = sum(1 << place for place, form in enumerate(forms) if form.lower() in wanted)
        assert text.places_with(keys) == places
    shaped = sum(1 << place for place, form in enumerate(forms) if form.lower().startswith("b"))
    assert text.places_of_shape("b%") == shaped
    assert text.keys >= {form.lower() for form in forms}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # One word of a class is frequent, another rare.
        ("box " * 21 + "lid", 22),
        # A frequent form is another word where its capital says something, and that word is rare.
        ("a " + "Box " * 3 + "box " * 21, 24),
        ("box " * 21 + "Box " * 3, 24),
    ],
)
def test_a_class_and_a_form_have_their_rare_places_beside_the_frequent(text: str, count: int) -> None:
    tagged = Tagger(LEXICON).tag(text.strip())
    words = text.lower().split()
    boxes = sum(1 << place for place, word in enumerate(words) if word == "box")
    things = sum(1 << place for place, word in enumerate(words) if word in {"box", "lid"})
    assert tagged.places_with(["box"]) == boxes
    assert tagged.places_with(["{thing}"]) == things
    assert things.bit_count() == count


def test_each_place_among_the_marks_that_close_a_sentence_is_an_end() -> None:
    assert Tagger(LEXICON).tag("a box ! ! !").ends == 0b111100


def test_sentences_laid_end_to_end_keep_their_own_places() -> None:
    text = Tagger(LEXICON).tag("a box.", "", "Bag, box")
    assert [[word.form for word in words] for words in text.words_by_sentence()] == [
        ["a", "box", "."],
        [],
        ["bag", ",", "box"],
    ]
    assert [text.places_of(number) for number in range(3)] == [0b1111, 0b10000, 0b111100000]
    assert text.everywhere == 0b111111111
    assert text.before_words == 0b011100111
    assert text.beginnings == 0b000110001
    assert text.ends == 0b100011100
    assert text.places_with(["{thing}"]) == 0b010000010
    assert text.ends_of_sentences_at(0b100010011) == 0b100011000
    assert text.ends_of_sentences_at(0b010000000) == 0b100000000
    assert text.sentences_ending_at(0b100001000) == [0, 2]
    assert text.span(7, 8) == Span(5, 8)


@given(st.lists(st.lists(st.just("a box"), max_size=3), min_size=1, max_size=40), st.data())
def test_the_sentences_of_places_are_those_in_which_they_lie(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    text = Tagger(LEXICON).tag(*map(" ".join, sentences))
    places = data.draw(st.integers(0, text.everywhere))
    assert text.sentences_ending_at(text.ends_of_sentences_at(places)) == [
        number for number in range(len(sentences)) if places & text.places_of(number)
    ]


@given(st.lists(st.tuples(PIECES, SPACES), max_size=30), st.data())
def test_spans_are_found_from_any_word(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    before = "Of course. "
    words = "".join(a + b for a, b in pieces)
    tokens = tokenize(words, Span(0, len(words)))
    if tokens:
        text = Tagger(LEXICON).tag(before, words)
        first = data.draw(st.integers(0, len(tokens) - 1))
        last = data.draw(st.integers(first, len(tokens) - 1))
        start = text.places_of(0).bit_length()
        span = text.span(start + first, start + last + 1)
        assert span == Span(tokens[first].start, tokens[last].end)
