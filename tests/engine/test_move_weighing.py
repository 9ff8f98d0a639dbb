"""What the words of a whole message add to the constructions that prove a move, and where they do not."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.message_reading import read_message
from secondtry.engine.move import MoveScore
from secondtry.engine.move_scoring import score_moves
from secondtry.engine.move_weighing import weighed_moves
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.engine.slots import SlotFinder
from secondtry.engine.weighing import Weighing
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

WEIGHING = Weighing(
    move="ownership",
    start=0.0,
    weak=0.5,
    full=1.0,
    words={"kettle": 0.3, "alas": 0.3, "#": 0.2, "hooray": -0.9},
    moves={"ownership": (0.4, 0.7), "account": (0.1, 0.0)},
    sentences={3: 0.2},
)
AGAINST = WEIGHING._replace(words={"hooray": -9.0})
WRITTEN = """
[[weighing]]
move = "ownership"
start = 0.1
weak = 0.5
full = 1.0
[weighing.moves]
ownership = [0.4, 0.7]
[weighing.sentences]
3 = 0.2
[[weighing.words]]
weight = 0.3
words = ["kettle", "alas"]
[[weighing.words]]
weight = -0.9
words = ["hooray"]
"""


@pytest.fixture(scope="module")
def shipped() -> RuleBook:
    return load_shipped_rulebook()


def _weighed(book: RuleBook, text: str, weighing: Weighing = WEIGHING) -> MoveScore:
    reader = SentenceReader(book.lexicon, dict(clauses_of(book)), index=book.pattern_index)
    message = read_message(read_draft(text), reader, book.contexts)
    slots = SlotFinder(book)
    made = score_moves(book.scored_moves, message, slots)
    return weighed_moves(made, message, slots, [weighing])[weighing.move]


def test_words_together_make_a_move_that_no_construction_proves(small_book: RuleBook) -> None:
    text = "It is spring. Alas, the kettle."
    score = _weighed(small_book, text)
    assert score.score == 1
    assert score.span is not None
    assert score.span.of(text) == "Alas, the kettle."


def test_a_word_counts_once(small_book: RuleBook) -> None:
    assert _weighed(small_book, "The kettle. Kettle, kettle.").score == 0


def test_two_neighbours_weigh_as_a_pair_and_only_in_one_sentence(small_book: RuleBook) -> None:
    pair = WEIGHING._replace(words={"the kettle": 0.6, "^ alas": 0.5})
    assert _weighed(small_book, "It is spring. It is the kettle.", pair).score == 1
    assert _weighed(small_book, "It is the. Kettle of spring.", pair).score == 0
    assert _weighed(small_book, "It is the kettle. Alas.", pair).score == 2
    assert _weighed(small_book, "It is the kettle. It is, alas.", pair).score == 1


def test_words_against_a_move_outweigh_what_proves_it(small_book: RuleBook) -> None:
    score = _weighed(small_book, "We lost it. Hooray.")
    assert (score.score, score.span) == (0, None)


def test_a_construction_weighs_more_where_it_proves_the_move_in_full(small_book: RuleBook) -> None:
    assert _weighed(small_book, "It fell by us. It is spring.").score == 0
    text = "We lost it. It is spring."
    score = _weighed(small_book, text)
    assert score.score == 2
    assert score.span is not None
    assert score.span.of(text) == "We lost"


def test_what_is_proved_weakly_can_be_held_weak() -> None:
    held = WEIGHING._replace(stays_weak=True)
    assert [held.score_of(1.0, proved) for proved in (0, 1, 2)] == [2, 1, 2]
    assert [held.score_of(0.4, proved) for proved in (0, 1, 2)] == [0, 0, 0]
    assert WEIGHING.score_of(1.0, 1) == 2


def test_a_message_keeps_the_weak_proof_of_a_move_that_is_held_weak(small_book: RuleBook) -> None:
    held = WEIGHING._replace(stays_weak=True)
    text = "It fell by us. Alas, the kettle of 12."
    assert _weighed(small_book, text).score == 2
    assert _weighed(small_book, text, held).score == 1


def test_another_move_a_number_and_the_length_speak_for_it(small_book: RuleBook) -> None:
    assert _weighed(small_book, "It fell by us. It is spring.").score == 0
    # 0.4 of "by us", 0.2 of the number, 0.1 of the account that it begins.
    assert _weighed(small_book, "It fell by us. It is 12.").score == 1
    assert _weighed(small_book, "It fell by us. It is spring. It is green.").score == 1


def test_one_sentence_and_a_long_text_keep_to_their_constructions(small_book: RuleBook) -> None:
    assert _weighed(small_book, "Alas, the kettle.").score == 0
    assert _weighed(small_book, "We lost it, hooray.").score == 2
    assert _weighed(small_book, "We lost it. " + "Hooray. " * 39).score == 0
    assert _weighed(small_book, "We lost it. " + "Hooray. " * 40).score == 2


def test_the_words_of_a_frame_that_waits_to_be_filled_weigh_nothing(shipped: RuleBook) -> None:
    weighing = WEIGHING._replace(words={"mistake": 2.0})
    frame = "We [what we did or left undone] on Friday. That was a mistake."
    spring = "It is spring. It is green."
    assert _weighed(shipped, f"{spring} {frame}", weighing).score == 0
    assert _weighed(shipped, f"{spring} That was a mistake.", weighing).score == 2


def test_a_frame_that_waits_to_be_filled_makes_no_message_longer(shipped: RuleBook) -> None:
    long_ones = WEIGHING._replace(sentences={3: 9.0})
    frame = "We [what we did or left undone] on Friday."
    assert _weighed(shipped, f"It is spring. It is green. {frame}", long_ones).score == 0
    assert _weighed(shipped, "It is spring. It is green. It is warm.", long_ones).score == 2


def test_no_sentence_is_shown_for_a_move_of_which_none_speaks_clearly(small_book: RuleBook) -> None:
    many = WEIGHING._replace(words={"spring": 0.2, "green": 0.2, "warm": 0.2})
    score = _weighed(small_book, "It is spring. It is green. It is warm.", many)
    assert (score.score, score.span) == (1, None)


def test_the_weight_is_the_same_in_whatever_order_words_come() -> None:
    tenths = WEIGHING._replace(
        words={"alas": 0.1, "kettle": 0.2, "lid": 0.3}, moves={}, sentences={}, weak=0.6
    )
    words = ["alas", "kettle", "lid"]
    assert 0.1 + 0.2 + 0.3 != 0.3 + 0.2 + 0.1
    weights = {tenths.weight_of(order, {}, 2) for order in (words, words[::-1])}
    assert weights == {0.6}
    assert tenths.score_of(weights.pop()) == 1


def test_a_move_that_a_book_does_not_have_is_passed_over(small_book: RuleBook) -> None:
    stray = WEIGHING._replace(move="stray")
    reader = SentenceReader(small_book.lexicon, dict(clauses_of(small_book)), index=small_book.pattern_index)
    message = read_message(read_draft("We lost it. Hooray."), reader, small_book.contexts)
    slots = SlotFinder(small_book)
    made = score_moves(small_book.scored_moves, message, slots)
    assert weighed_moves(made, message, slots, [stray]) == made


def _book(weighing: str) -> RuleBook:
    texts = {
        "lexicon": '[class.sender]\nwords = ["we"]',
        "moves": """
[move]
key = "ownership"
name = "n"
title = "t"
rule = "r"
example = "e"
frame = "f"
place = "end"
rank = 1
questions = ["Q1"]
source = "s"
[[evidence]]
id = "ownership.act"
score = 2
patterns = ["we lost"]
""",
        "occasions": """
threshold = 1.0
[[occasion]]
key = "mistake"
name = "m"
went_wrong = true
[occasion.expects]
ownership = "core"
[[occasion]]
key = "routine"
name = "r"
went_wrong = false
[occasion.expects]
[[sign]]
id = "gate.owned"
weight = 1.0
move = "ownership"
""",
    }
    files = {folder: {f"{folder}.toml": text} for folder, text in texts.items()}
    return read_rulebook(RuleTexts(rules={}, questions={}, weighing={"w.toml": weighing}, **files))


def test_an_analysis_has_the_weighed_scores_and_the_gate_those_of_constructions() -> None:
    book = _book(WRITTEN)
    assert book.problems == ()
    analysis = Analyzer(book).analyze(read_draft("We lost it. Hooray."))
    assert analysis.went_wrong
    assert analysis.moves["ownership"].score == 0
    assert [gap.move.key for gap in analysis.missing] == ["ownership"]


def test_a_weighing_that_lacks_a_part_is_named_and_the_rest_works() -> None:
    book = _book(WRITTEN.replace("start = 0.1\n", ""))
    assert book.problems == ("w.toml:1: the entry 'start' is missing",)
    assert Analyzer(book).moves_of(read_draft("We lost it. Hooray."))["ownership"].score == 2


def test_what_is_shipped_weighs_moves_that_there_are(shipped: RuleBook) -> None:
    assert shipped.weighings
    assert len({weighing.move for weighing in shipped.weighings}) == len(shipped.weighings)
    for weighing in shipped.weighings:
        assert {weighing.move, *weighing.moves} <= shipped.moves.keys()
        assert 0 < weighing.weak <= weighing.full
        assert all(word == word.lower() for word in weighing.words)
        # What proves a move speaks for it, and more so where it does in full.
        made, in_full = weighing.moves[weighing.move]
        assert made >= 0
        assert made + in_full > 0
