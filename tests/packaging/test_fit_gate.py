"""The weights of the gate: what pulls at them, what counts, how words are chosen and kept."""

import tomllib
from dataclasses import replace
from pathlib import Path

import numpy as np
from fit_gate import fitted, read_signs, still_sure
from gate_excerpts import excerpts
from gate_words import common_words, may_weigh, write_words
from labelled_corpus import CorpusMessage, Proof
from labelled_messages import Reading
from measured_writers import is_held_back
from sparse_fit import Rows

from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

SHOWS = Rows.of(np.array([[1.0, 1.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]]), [], [[]] * 4)
WRONG = np.array([1.0, 1.0, 0.0, 0.0])
ONCE = np.ones(4)
NOTHING = np.zeros(2)


def message(id_: str, text: str = "Your boat is ready.") -> CorpusMessage:
    return CorpusMessage(id_, "", text, "routine", Reading(went_wrong=False, marks=(), moves={}), {})


def test_a_sign_of_trouble_gets_weight_and_a_strong_pull_keeps_it_where_it_was() -> None:
    free = fitted(SHOWS, WRONG, ONCE, NOTHING, np.full(2, 0.1))
    held = fitted(SHOWS, WRONG, ONCE, NOTHING, np.full(2, 1000.0))
    assert free[0] > 1
    assert abs(held[0]) < 0.01


def test_what_counts_more_is_heard_more() -> None:
    torn = np.array([1.0, 0.0, 0.0, 0.0])
    even = fitted(SHOWS, torn, ONCE, NOTHING, np.full(2, 0.1))
    routine_counts = fitted(SHOWS, torn, np.array([1.0, 5.0, 1.0, 1.0]), NOTHING, np.full(2, 0.1))
    assert SHOWS.times(routine_counts)[0] < SHOWS.times(even)[0]


def test_a_sign_that_opens_the_gate_alone_goes_on_doing_so() -> None:
    book = load_shipped_rulebook()
    signs = [sign for sign in book.signs if not sign.occasion and not sign.words]
    sure = next(n for n, sign in enumerate(signs) if sign.weight >= book.threshold + 0.5)
    weights = np.zeros(2 * len(signs) + 1)
    weights[-1] = -book.threshold
    assert still_sure(weights, book)[sure] > book.threshold


def test_what_is_read_off_a_message_is_what_the_gate_weighs() -> None:
    book = load_shipped_rulebook()
    shown = read_signs(book, [message("a001", "Sorry. We lost your oars, and nobody told you.")])
    signs = [sign for sign in book.signs if not sign.occasion and not sign.words]
    by_signs = shown.signs[0] @ [*[s.weight for s in signs], *[s.again for s in signs], -book.threshold]
    by_words = sum(sign.weight * len(sign.words & shown.words[0]) for sign in book.signs)
    assert shown.now[0] > 0
    assert np.isclose(shown.now[0], by_signs + by_words)


def test_words_of_one_sentence_or_of_a_long_text_do_not_count() -> None:
    texts = ["The boat sank.", "The boat sank. It rained.", "The boat sank. " * 41]
    shown = read_signs(load_shipped_rulebook(), [message(f"a00{n}", text) for n, text in enumerate(texts)])
    assert [sorted(word for word in words if " " not in word) for words in shown.words] == [
        [],
        ["boat", "it", "rained", "sank", "the"],
        [],
    ]


def test_pairs_of_neighbours_weigh_besides_and_none_across_two_sentences() -> None:
    shown = read_signs(load_shipped_rulebook(), [message("a001", "It did n't sink. Rain on 4 May.")])
    pairs = {word for word in shown.words[0] if " " in word}
    assert pairs == {"^ it", "it did", "did n't", "n't sink", "^ rain", "rain on", "on #", "# may"}


def test_words_numbers_and_marks_of_tone_may_weigh_and_no_addresses_or_commas() -> None:
    assert all(map(may_weigh, ["sorry", "n't", "follow-up", "#", "?", "no issue", "^ sorry", "# days"]))
    assert not any(map(may_weigh, [",", "a@b.example", "sorry ,", "caf\u00e9"]))


def test_a_word_must_be_used_often_and_by_many_and_outside_is_one_writer() -> None:
    by_many = [message(f"{writer}{n:03}") for writer in "abcde" for n in range(3)]
    used = frozenset({"late"})
    assert common_words(by_many, [used] * 15) == ["late"]
    assert common_words(by_many[:14], [used] * 14) == []
    by_three = [message(f"{writer}{n:03}") for writer in "abc" for n in range(20)]
    assert common_words(by_three, [used] * 60) == []
    outside = [message(f"outside{n:04}") for n in range(80)]
    assert common_words(outside, [used] * 80) == []


def test_words_are_written_as_signs_that_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    write_words({"late": 0.3, "sank": 0.3, "free": -0.2, "boat": 0.0}, file)
    signs = tomllib.loads(file.read_text(encoding="utf-8"))["sign"]
    assert {sign["id"]: (sign["weight"], sign["words"]) for sign in signs} == {
        "gate.word_for_3": (0.3, ["late", "sank"]),
        "gate.word_against_2": (-0.2, ["free"]),
    }


def test_one_message_in_ten_is_held_back() -> None:
    assert [n for n in range(30) if is_held_back(message(f"a{n:03}"))] == [7, 17, 27]


ROWS = "Dear Ana. The boats are moored by the bridge. Bring a jacket. Tea is at four. See you then."


def test_a_few_sentences_of_a_routine_message_are_a_routine_message() -> None:
    cut = [text for n in range(40) for text in excerpts([message(f"a{n:03}", f"{n}. {ROWS}")])]
    assert len(cut) == 40
    assert all(not each.reading.went_wrong for each in cut)
    assert {len(read_draft(each.text).sentences) for each in excerpts([message("a001", ROWS)] * 40)} == {2, 3}
    assert all(each.text in ROWS and each.text != ROWS for each in excerpts([message("a001", ROWS)] * 40))


def test_of_bad_news_only_the_sentences_that_tell_it_are_cut_out() -> None:
    text = "Dear Ana. The boats are moored by the bridge. Ours sank at noon. Bring a jacket. See you then."
    start = text.index("Ours")
    told = CorpusMessage(
        "a001",
        "",
        text,
        "mistake",
        Reading(went_wrong=True, marks=(), moves={"account": 2}),
        {"account": Proof(start, start + len("Ours sank"))},
    )
    cut = excerpts([told] * 20)
    assert {each.text for each in cut} == {
        "The boats are moored by the bridge. Ours sank at noon. Bring a jacket.",
        "Ours sank at noon. Bring a jacket.",
    }
    weakly = replace(told, reading=replace(told.reading, moves={"account": 1}))
    assert excerpts([weakly]) == []
    assert excerpts([replace(told, proofs={})]) == []


def test_a_message_of_a_few_sentences_is_no_excerpt_of_itself() -> None:
    assert excerpts([message("a001", "The boats are moored. Bring a jacket.")] * 20) == []
