"""Which patterns are tried on a sentence at all."""

from hypothesis import given
from hypothesis import strategies as st

from secondtry.engine.bit_sets import numbers_in
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.pattern_language import PatternReader
from secondtry.engine.tagging import Tagger

LEXICON_TEXT = """
[class.sender]
words = ["we", "i"]

[class.closed]
includes = ["sender"]
words = ["the", "a", "was", "not", "n't"]

[class.be]
words = ["was"]

[class.harm]
kind = "verb"
words = ["damage", "ruin"]

[class.thing]
kind = "noun"
words = ["box", "parcel"]

[phrase]
np = "( the|a {open}~2 | {sender} )"
"""
LEXICON = read_lexicon({"words.toml": LEXICON_TEXT})
TAGGER = Tagger(LEXICON)


def tried(sentence: str, *patterns: str) -> list[str]:
    """Return those of the patterns that are tried on a sentence."""
    reader = PatternReader(LEXICON)
    index = PatternIndex([reader.read(pattern) for pattern in patterns])
    return [patterns[number] for number in numbers_in(index.possible(TAGGER.tag(sentence)))]


def test_a_pattern_is_tried_where_the_sentence_has_all_the_words_it_needs() -> None:
    pattern = "the ( {harm} | lost ) box"
    assert tried("The lost box.", pattern) == [pattern]
    assert tried("The ruined box.", pattern) == [pattern]
    assert tried("The blue box.", pattern) == []
    assert tried("The lost bag.", pattern) == []


def test_words_that_a_pattern_could_do_without_are_not_asked_for() -> None:
    pattern = "the very? box !( lost )"
    assert tried("The box.", pattern) == [pattern]


def test_a_word_known_by_its_look_is_asked_for() -> None:
    assert tried("We misfiled it.", "mis%ed", "%ing", "mis%ed|lost") == ["mis%ed", "mis%ed|lost"]
    assert tried("An oversight.", "over%", "under%") == ["over%"]
    assert tried("An oversight.", "%sight", "o%r%t", "%ing") == ["%sight", "o%r%t"]


def test_a_pattern_that_needs_no_word_is_always_tried() -> None:
    assert tried("All is well.", "_", "{!thing}", "lost") == ["_", "{!thing}"]


def test_the_patterns_come_in_their_order_however_many_there_are() -> None:
    patterns = [f"word{number} lost" for number in range(1000)]
    words = " ".join(f"word{number}" for number in (7, 444, 63, 64, 999))
    assert tried(f"{words} lost", *patterns) == [patterns[n] for n in (7, 63, 64, 444, 999)]


def test_more_patterns_about_other_things_are_not_tried() -> None:
    wanted = ["the {harm} box", "we {harm.past}", "lost"]
    others = [f"we {{harm.past}} the other{number}" for number in range(500)]
    sentence = "We ruined the ruined box, and it got lost."
    assert tried(sentence, *wanted, *others) == tried(sentence, *wanted) == wanted


WORDS = st.sampled_from(
    ["the", "box", "we", "was", "ruined", "cannot", "is n't", "Damages", "sadly", ",", "."]
)
ELEMENTS = st.sampled_from(
    ["the", "box|we", "cannot", "n't", "{harm}", "{be|thing}", "{!closed}", "_", "@np", "^", "$", "%ed", ","]
)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    rows = st.lists(inner, min_size=1, max_size=3).map(" ".join)
    groups = st.lists(rows, min_size=1, max_size=3).map(" | ".join)
    closings = st.sampled_from([")", ")?", ")*", ")~2", ")+"])
    return st.one_of(
        rows,
        st.tuples(groups, closings).map(lambda pair: f"( {pair[0]} {pair[1]}"),
        st.tuples(st.sampled_from("!&"), groups).map(lambda pair: f"{pair[0]}( {pair[1]} )"),
    )


PATTERNS = st.recursive(ELEMENTS, _nested, max_leaves=6)


@given(pattern=PATTERNS, words=st.lists(WORDS, min_size=1, max_size=8))
def test_no_pattern_is_ruled_out_that_would_match(pattern: str, words: list[str]) -> None:
    sentence = " ".join(words)
    parsed = PatternReader(LEXICON).read(pattern)
    if any(parsed.matches(TAGGER.tag(sentence))):
        assert tried(sentence, pattern) == [pattern]
