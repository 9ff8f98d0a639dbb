"""The pattern language: what each element matches, what is marked and kept, and how mistakes are worded."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.engine.lexicon import Lexicon, LexiconError
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.pattern import PatternError
from secondtry.engine.pattern_language import parse_pattern
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
spoiled = "@np was {harm.participle}"
loop = "a @loop"
pair = "( now | now now )"
words = "the {open}~2"
named = "(who: {sender} ) {harm}"
"""
LEXICON = read_lexicon({"words.toml": LEXICON_TEXT})
TAGGER = Tagger(LEXICON)


def found(pattern: str, sentence: str, lexicon: Lexicon = LEXICON) -> list[str]:
    """Return the words that a pattern marks in a sentence."""
    matches = parse_pattern(pattern, lexicon).matches(Tagger(lexicon).tag(sentence))
    return [match.span.of(sentence) for match in matches]


def kept(pattern: str, sentence: str) -> list[dict[str, str]]:
    """Return the words that a pattern keeps by name, match by match."""
    matches = parse_pattern(pattern, LEXICON).matches(TAGGER.tag(sentence))
    return [{name: span.of(sentence) for name, span in match.kept.items()} for match in matches]


def test_a_word_matches_in_any_case_and_only_as_a_whole() -> None:
    assert found("lost", "Lost again, LOST and losten.") == ["Lost", "LOST"]
    assert found("LOST", "It is lost.") == ["lost"]


@pytest.mark.parametrize(
    "word", ["cannot", "didnt", "youve", "theyre", "theyll", "youd", "im", "thats", "heres"]
)
def test_a_word_that_is_two_is_read_as_the_sentence_reads_it(word: str) -> None:
    assert found(word, f"Well, {word} is so.") == [word]


@given(st.from_regex(r"[a-z]{1,6}(n[o']?t|'?(?:ve|re|ll|d|m|s))?", fullmatch=True))
def test_any_word_matches_itself(word: str) -> None:
    assert found(word, word) == [word]


def test_a_word_is_the_same_with_either_apostrophe() -> None:
    assert found("was n't", "It was n't, it wasn’t, it wasn't.") == ["was n't", "wasn’t", "wasn't"]


def test_one_of_several_words_matches() -> None:
    assert found("lost|missing", "It was missing, then lost.") == ["missing", "lost"]


def test_a_percent_sign_stands_for_any_letters() -> None:
    assert found("%ing", "We were waiting for the ring.") == ["waiting", "ring"]
    assert found("mis%ed", "It was misfiled, missed and mistaken.") == ["misfiled", "missed"]


def test_what_is_two_words_to_the_tokenizer_may_be_written_as_one() -> None:
    assert found("cannot", "We cannot, we can not, we can.") == ["cannot", "can not"]
    assert found("we've|lost", "We’ve lost it.") == ["We’ve", "lost"]


def test_a_class_matches_every_form_of_its_words() -> None:
    assert found("{harm}", "Damaging a box that damages or ruined.") == ["Damaging", "damages", "ruined"]


def test_a_class_of_one_form_matches_that_form_alone() -> None:
    assert found("{harm.past}", "We ruin what you ruined.") == ["ruined"]
    assert found("{thing.plural}", "Two boxes and a box.") == ["boxes"]


def test_one_of_several_classes_matches() -> None:
    assert found("{be|thing}", "The box was damaged.") == ["box", "was"]


def test_a_class_that_is_ruled_out_leaves_every_other_word() -> None:
    assert found("{!closed|punctuation}", "We was not late, sadly.") == ["late"]


def test_the_underscore_matches_any_word_or_mark() -> None:
    assert found("box _ we", "The box, we fear, a box that we lost.") == ["box, we", "box that we"]


def test_a_phrase_of_the_lexicon_stands_for_its_pattern() -> None:
    assert found("@np lost", "The blue hat lost its rim, and we lost ours.") == [
        "The blue hat lost",
        "we lost",
    ]


def test_a_phrase_may_use_another() -> None:
    assert found("@spoiled", "Alas, the soup was ruined.") == ["the soup was ruined"]


def test_a_group_holds_alternatives_of_several_words() -> None:
    assert found("( went missing | got lost )", "It got lost; it went missing; it went.") == [
        "got lost",
        "went missing",
    ]


def test_groups_nest() -> None:
    assert found("the ( ( old | new ) box | bag )", "The old box, the bag, the box.") == [
        "The old box",
        "the bag",
    ]


@pytest.mark.parametrize(
    ("pattern", "marked"),
    [
        ("the very? box", ["the box", "the very box"]),
        ("the very* box", ["the box", "the very box", "the very very very box"]),
        ("the very+ box", ["the very box", "the very very very box"]),
        ("the very~2 box", ["the box", "the very box"]),
        ("the ( very )~3 box", ["the box", "the very box", "the very very very box"]),
    ],
)
def test_quantifiers_say_how_often(pattern: str, marked: list[str]) -> None:
    assert found(pattern, "See the box, the very box, the very very very box.") == marked


def test_as_many_words_as_may_be_are_taken() -> None:
    assert found("{open}~3", "heavy blue boxes") == ["heavy blue boxes"]


def test_words_stand_next_to_each_other() -> None:
    assert found("the box", "The big box, the, box.") == []


def test_only_the_marked_words_count() -> None:
    assert found("sadly ⟦ we {harm.past} ⟧ it", "Sadly we ruined it, we ruined it.") == ["we ruined"]


def test_the_marked_words_are_not_kept_under_a_name() -> None:
    assert kept("sadly ⟦ (who: we ) left ⟧", "Sadly we left.") == [{"who": "we"}]


def test_marks_may_hold_alternatives() -> None:
    assert found("was ⟦ lost | left behind ⟧", "It was lost, then was left behind.") == [
        "lost",
        "left behind",
    ]


def test_words_are_kept_by_name() -> None:
    assert kept("(what: the {open} ) {be}:verb {harm.participle}:harm", "So the soup was ruined.") == [
        {"what": "the soup", "verb": "was", "harm": "ruined"}
    ]


def test_a_phrase_and_any_word_may_be_kept() -> None:
    assert kept("@np:who _:what", "Then we left.") == [{"who": "we", "what": "left"}]


def test_a_name_whose_words_are_not_there_keeps_nothing() -> None:
    assert kept("the {open}:thing ( of (whose: {open} ) )?", "the box") == [{"thing": "box"}]


def test_a_phrase_may_keep_words() -> None:
    assert kept("@named", "Yes, we ruined it.") == [{"who": "we"}]


def test_a_look_ahead_takes_no_words() -> None:
    assert found("lost &( the box )", "We lost the box, we lost a bag.") == ["lost"]
    assert found("lost !( the box )", "We lost the box, we lost a bag.") == ["lost"]
    assert kept("lost &( the _:next )", "We lost the box.") == [{"next": "box"}]


def test_a_look_ahead_holds_for_the_words_as_they_are() -> None:
    """No shorter reading of the words before it may get around a "not followed by"."""
    assert found("the {open}~2 !( lost )", "the old lost") == ["the old lost"]
    assert found("{harm} !( the )", "We ruined the box.") == []


def test_the_caret_stands_for_the_start_of_the_sentence() -> None:
    assert found("^ we", "We know that we lost it.") == ["We"]


@pytest.mark.parametrize("end", ["", ".", "!?", "…", '."', ".)", ".’"])
def test_the_dollar_stands_for_the_end_whatever_closes_it(end: str) -> None:
    assert found("lost $", f"What we lost is lost{end}") == ["lost"]


def test_the_dollar_does_not_stand_before_a_word() -> None:
    assert found("lost $", "It is lost, sadly.") == []


def test_matches_never_overlap_and_come_from_left_to_right() -> None:
    assert found("a _ a", "a b a c a d a") == ["a b a", "a d a"]


def test_a_pattern_that_may_match_nothing_marks_nothing() -> None:
    assert found("lost? missing*", "All is well.") == []


def test_spans_count_code_points() -> None:
    assert found("lost", "🇵🇹👩‍👩‍👧 é lost 😀 lost.") == ["lost", "lost"]


def test_characters_that_mean_something_in_expressions_are_plain_here() -> None:
    assert found("? $", "Is it lost?") == ["?"]
    assert found("$50|£20", "It cost £20 or $50.") == ["£20", "$50"]


def test_the_signs_of_the_encoding_are_white_space_in_a_sentence() -> None:
    assert found("the box", "the\x1fbox, the\x1ebox") == ["the\x1fbox", "the\x1ebox"]


def test_characters_of_private_use_belong_to_no_class() -> None:
    assert found("{thing|harm|sender}", " ".join(map(chr, range(0xE000, 0xE040)))) == []


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "at least one element"),
        ("the ( box", "a bracket is not closed"),
        ("the box )", "')' is no element"),
        ("⟦ the box", "⟦ is not closed"),
        ("the box ⟧", "'⟧' is no element"),
        ("⟦ the box ⟧~2 lost", "nothing may follow ⟧"),
        ("(the box)", "'(the' is no element"),
        ("the|{thing}", "'the|{thing}' is no element"),
        ("{thing", "'{thing' is no element"),
        ("( the | )", "an alternative is empty"),
        ("( )", "an alternative is empty"),
        ("the||a", "'the||a' has an empty word"),
        ("@nobody", "there is no phrase named @nobody"),
        ("@loop", "a phrase uses itself"),
        ("( the )~x box", "'~x' is not a quantifier"),
        ("( the ):who box", "':who' is not a quantifier; a name stands at the start: (name: ... )"),
        ("!( the )? box", "what only looks ahead is not repeated"),
        ("~3 box", "'~3' is no element"),
        ("{be}:verb not {be}:verb", "'verb' is kept twice"),
        ("@named (who: we )", "'who' is kept twice"),
        ("⟦ the ⟧ ⟦ box ⟧", "the marked words begin twice"),
        ("(mark: the )", "'mark' is the name of what stands between"),
    ],
)
def test_a_mistake_is_named(pattern: str, says: str) -> None:
    with pytest.raises(PatternError, match=re.escape(says)):
        parse_pattern(pattern, LEXICON)


def test_a_class_that_does_not_exist_is_named() -> None:
    with pytest.raises(LexiconError, match="there is no class of words named 'things'"):
        parse_pattern("the {things}", LEXICON)


#: Patterns over single letters, each with the expression that says the same of a text without spaces.
LETTERS = st.sampled_from([("a", "a"), ("b", "b"), ("a|c", "[ac]"), ("_", "."), ("c", "c"), ("a d", "ad")])
REPEATS = st.sampled_from([("", ""), ("?", "?"), ("*", "*"), ("+", "+"), ("~2", "{0,2}"), ("~3", "{0,3}")])


def _in_groups(inner: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    rows = st.lists(inner, min_size=1, max_size=3).map(
        lambda pairs: (" ".join(pair[0] for pair in pairs), "".join(pair[1] for pair in pairs))
    )
    groups = st.lists(rows, min_size=1, max_size=3).map(
        lambda pairs: (" | ".join(pair[0] for pair in pairs), "|".join(pair[1] for pair in pairs))
    )
    return st.one_of(
        rows,
        st.tuples(groups, REPEATS).map(
            lambda both: (f"( {both[0][0]} ){both[1][0]}", f"(?:{both[0][1]}){both[1][1]}")
        ),
        st.tuples(st.sampled_from("&!"), groups).map(
            lambda both: (f"{both[0]}( {both[1][0]} )", f"(?{both[0].replace('&', '=')}{both[1][1]})")
        ),
    )


TWINS = st.recursive(LETTERS, _in_groups, max_leaves=8)


@given(before=TWINS, marked=TWINS, after=TWINS, letters=st.text("abcd", min_size=1, max_size=10))
def test_a_pattern_marks_what_the_expression_that_says_the_same_would_mark(
    before: tuple[str, str], marked: tuple[str, str], after: tuple[str, str], letters: str
) -> None:
    # A word in front and one behind, so that neither takes no words at all.
    pattern = f"a {before[0]} ⟦ {marked[0]} _ ⟧ {after[0]}"
    expression = f"a{before[1]}({marked[1]}.){after[1]}"
    expected = [match.group(1) for match in re.finditer(expression, letters)]
    assert ["".join(words.split()) for words in found(pattern, " ".join(letters))] == expected


@given(
    before=TWINS, after=TWINS, sentences=st.lists(st.lists(st.sampled_from("abcd.")), min_size=1, max_size=4)
)
def test_of_sentences_laid_end_to_end_each_is_read_by_itself(
    before: tuple[str, str], after: tuple[str, str], sentences: list[list[str]]
) -> None:
    texts = [" ".join(letters) for letters in sentences]
    together = TAGGER.tag(*texts)
    for source in (f"{before[0]} {after[0]}", f"^ {before[0]} ⟦ _ ⟧ {after[0]}", f"{before[0]} {{!be}} $"):
        pattern = parse_pattern(source, LEXICON)
        alone = [list(pattern.matches(TAGGER.tag(text))) for text in texts]
        assert list(pattern.matches(together)) == [match for matches in alone for match in matches]
        places = map(together.places_of, range(len(texts)))
        assert [list(pattern.matches(together, own)) for own in places] == alone


def test_a_phrase_used_twice_is_read_by_what_follows_each_time() -> None:
    assert kept("(one: @pair ) (two: @pair ) lost", "now now now now lost") == [
        {"one": "now now", "two": "now now"}
    ]
    assert kept("@words (what: @words ) lost", "the box the big box lost") == [{"what": "the big box"}]


def test_a_pattern_that_would_hold_an_expression_up_for_ever_is_quick() -> None:
    """The expression takes more than 2 to the power of 60 steps: with it, this test would not end."""
    assert found("( ( {open}* )* {open} )* lost", "word " * 60) == []


@pytest.mark.parametrize(
    "source", ["lost", "^ we? lost", "( lost | the box ) $", "we ⟦ (what: lost ) ⟧", "(a: box )+"]
)
def test_a_pattern_is_sure_that_takes_words_whatever_it_reads(source: str) -> None:
    assert parse_pattern(source, LEXICON).sure


@pytest.mark.parametrize(
    "source",
    ["lost?", "^ !( lost )", "( lost | now? )", "we ⟦ lost? ⟧", "we ( ⟦ lost ⟧ )?", "we &( ⟦ lost ⟧ )"],
)
def test_a_pattern_is_not_sure_that_may_take_or_mark_no_words(source: str) -> None:
    assert not parse_pattern(source, LEXICON).sure


@given(
    before=TWINS,
    after=TWINS,
    words=st.lists(st.sampled_from(["a", "b", "c", "d", "."]), max_size=8).map(" ".join),
)
def test_where_a_sure_pattern_can_be_read_is_a_match(
    before: tuple[str, str], after: tuple[str, str], words: str
) -> None:
    pattern = parse_pattern(f"{before[0]} {after[0]}", LEXICON)
    text = TAGGER.tag(words)
    if pattern.sure:
        assert bool(pattern.starts(text)) == any(pattern.matches(text))
