"""Phrases are found where they stand, in time that grows with the text alone."""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import overload

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondtry.engine.phrase import LONGEST_GAP, Phrase, PhraseWord
from secondtry.engine.phrase_matching import PhraseMatcher
from secondtry.engine.phrase_reading import PhraseError, read_phrase, words_in

FORMS = {"send": {"send", "sends", "sent", "sending"}}


def phrase(text: str) -> Phrase:
    return read_phrase(text, lambda word: FORMS.get(word, {word}))


def found(phrases: Sequence[str], text: str) -> list[tuple[str, str]]:
    """Return phrase and words of each match."""
    matcher = PhraseMatcher([phrase(each) for each in phrases])
    return [(phrases[match.number], match.span.of(text)) for match in matcher.matches(words_in(text))]


@pytest.mark.parametrize(
    ("looked_for", "text", "words"),
    [
        ("per our policy", "So PER\nour  Policy, no.", ["PER\nour  Policy"]),
        ("we can't", "We can’t. We can.", ["We can’t"]),
        ("we can", "We can’t. We can.", ["We can"]),
        ("policy", "policyholder e-policy policies", []),
        ("the system", "The system’s down", ["The system"]),
        ("custom*", "custom customs CUSTOMER-care accustomed", ["custom", "customs", "CUSTOMER-care"]),
        ("we [send] it", "we sent it, we sending it, we sender it", ["we sent it", "we sending it"]),
        ("our * team", "our team. our own team. our very own little old kind team", ["our own team"]),
        ("our * team", "our very own little team", ["our very own little team"]),
        ("our * team", "our very, team", []),
        ("our * team", "our a team b team", ["our a team"]),
        ("we * [send] * back", "we have sent it back", ["we have sent it back"]),
        ("24/7", "24/7 or 24 / 7, not 247", ["24/7", "24 / 7"]),
        ("!!", "No!! No! Yes!!!", ["!!", "!!", "!!"]),
        ("a a", "a a a", ["a a", "a a"]),
        ("😀", "Hi 😀", ["😀"]),
    ],
)
def test_a_phrase_is_found_where_its_words_stand(looked_for: str, text: str, words: list[str]) -> None:
    assert [excerpt for _, excerpt in found([looked_for], text)] == words


def test_of_phrases_that_begin_at_the_same_word_the_one_with_most_words_counts() -> None:
    assert found(["we", "we are", "we * sorry"], "we are sorry") == [("we are", "we are")]
    assert found(["sorry for this", "[send] for it", "sorry for"], "sorry for this") == [
        ("sorry for this", "sorry for this")
    ]


def test_of_equally_long_phrases_the_first_counts() -> None:
    assert found(["cust*", "customer"], "customer") == [("cust*", "customer")]
    assert found(["customer", "cust*"], "customer") == [("customer", "customer")]


def test_without_phrases_nothing_is_found() -> None:
    assert found([], "anything") == []


def _slow_matches(looked_for: Phrase, words: Sequence[PhraseWord]) -> set[tuple[int, int]]:
    """Return where a phrase begins and first ends, by trying every width of every gap."""
    gaps = [range(1, LONGEST_GAP + 1) if element.is_gap else range(1, 2) for element in looked_for.elements]
    ends = {
        start: [start + sum(widths) for widths in product(*gaps) if _fits(looked_for, words, start, widths)]
        for start in range(len(words))
    }
    return {(start, min(reached)) for start, reached in ends.items() if reached}


def _fits(looked_for: Phrase, words: Sequence[PhraseWord], start: int, widths: Iterable[int]) -> bool:
    index = start
    for element, width in zip(looked_for.elements, widths, strict=True):
        here = words[index : index + width]
        if len(here) < width:
            return False
        if element.is_gap and any(word.is_mark for word in here):
            return False
        if not element.is_gap and not element.fits(here[0].form):
            return False
        index += width
    return True


@given(
    st.lists(st.sampled_from(["a", "ab", "b", ",", "*", "a*"]), min_size=1, max_size=6),
    st.lists(st.sampled_from(["a", "ab", "b", "b", ","]), max_size=14),
)
@settings(max_examples=300, deadline=None)
def test_one_walk_finds_what_trying_everything_finds(pieces: list[str], text: list[str]) -> None:
    try:
        looked_for = phrase(" ".join(pieces))
    except PhraseError:
        return
    words = words_in(" ".join(text))
    starts = {word.start: index for index, word in enumerate(words)}
    ends = {word.end: index + 1 for index, word in enumerate(words)}
    matches = PhraseMatcher([looked_for]).matches(words)
    found = {(starts[match.span.start], ends[match.span.end]) for match in matches}
    assert found == _slow_matches(looked_for, words)


class WatchedWords(Sequence[PhraseWord]):
    """Words that count how often one of them is looked at: no step of the matcher does without."""

    def __init__(self, words: Sequence[PhraseWord]) -> None:
        self._words = words
        self.looks = 0

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> PhraseWord: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PhraseWord]: ...
    def __getitem__(self, index: int | slice) -> PhraseWord | Sequence[PhraseWord]:
        self.looks += 1
        return self._words[index]


#: Phrases that would send a matcher back and forth, with texts in which they almost stand everywhere.
WORST = {
    "gaps that never end": (["a * a * a * b"], "a "),
    "gaps that always end": (["a * a * a * a a a a a a a a a"], "a "),
    "twelve words alike": (["a a a a a a a a a a a b", "a a a a a a a a a a a a"], "a "),
    "any ending": (["a* * a* * a* * b*", "a* a* a* a*"], "aa ab "),
    "five hundred phrases": ([f"a * a* * [a] * b{number}" for number in range(500)], "a "),
}


@pytest.mark.parametrize("name", WORST)
def test_the_worst_phrases_cost_a_fixed_number_of_steps_a_word(name: str) -> None:
    texts, words = WORST[name]
    matcher = PhraseMatcher([phrase(text) for text in texts])
    looks = []
    for size in (10_000, 100_000):
        watched = WatchedWords(words_in(words * (size // len(words.split()))))
        assert len(watched) == size
        for _ in matcher.matches(watched):
            pass
        looks.append(watched.looks)
    assert looks[1] <= 150 * 100_000
    assert looks[1] <= 10.1 * looks[0]
