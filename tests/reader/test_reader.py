"""A draft's pieces are heard in windows, and what is heard becomes phrases, moves and trouble."""

import numpy as np
import pytest

from secondtry.engine.giving_up import GivenUpError
from secondtry.engine.heard import Heard, Terms
from secondtry.reader.network import Floats, Sounds
from secondtry.reader.reader import Reader, Standards
from secondtry.reader.windows import LONGEST
from secondtry.reader.word_pieces import WordPieces
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

TERMS = Terms(1.0, 1.0, 0.0, {}, {})
STANDARDS = Standards(("excuse", "praise"), ("sorry", "fix"), 1.0, {"sorry": (0.5, 0.5)}, TERMS)
VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "sorry", "kiln", "best", "##s", "the", ".", "we", ","]
PIECES = WordPieces(VOCABULARY)


class Ears:
    """Hears an excuse in each kiln, praise in each best, and a move in each sorry."""

    def __init__(self) -> None:
        self.heard: list[list[int]] = []

    def hear(self, numbers: list[int]) -> Sounds:
        """Return what these pieces sound like."""
        self.heard.append(numbers)
        words = [VOCABULARY[number] for number in numbers]
        kinds = np.full((len(words), 3), 0.02, dtype=np.float32)
        proofs = np.full((len(words), 2), 0.01, dtype=np.float32)
        for row, word in enumerate(words):
            kinds[row, {"kiln": 1, "##s": 1, "best": 2}.get(word, 0)] = 0.96
            proofs[row, 0] = 0.9 if word == "sorry" else 0.01
        said = 0.9 if "sorry" in words else 0.1
        return Sounds(kinds, proofs, said, np.array([[said, said - 0.3], [0.9, 0.9]], dtype=np.float32))

    def states(self, numbers: list[int]) -> Floats:
        """Return of each piece its number, and how many there are at once."""
        return np.array([[number, len(numbers)] for number in numbers], dtype=np.float32)


def _unlike_paragraphs() -> list[str]:
    """Return a hundred paragraphs, so that no window is like another."""
    return [f"{'the ' * (3 + (37 * number + number // 10) % 23)}. the kiln." for number in range(100)]


def _heard(text: str) -> Heard:
    return Reader(Ears(), PIECES, STANDARDS).read(read_draft(text))


def test_a_phrase_is_the_words_that_sound_so() -> None:
    text = "We fired all of the kilns."
    (phrase,) = _heard(text).phrases
    assert (phrase.category, phrase.span.of(text)) == ("excuse", "kilns")
    assert phrase.confidence == pytest.approx(0.98, abs=0.01)


def test_a_phrase_that_begins_in_the_middle_of_a_word_takes_all_of_it() -> None:
    text = "We fire in the bests."
    (phrase,) = [each for each in _heard(text).phrases if each.category == "praise"]
    assert phrase.span.of(text) == "bests"


def test_a_phrase_takes_the_few_words_in_that_its_clause_has_beyond_it() -> None:
    text = "We stop, as the kilns go."
    (phrase,) = _heard(text).phrases
    assert phrase.span.of(text) == "the kilns go"


def test_two_phrases_of_one_clause_share_no_words() -> None:
    text = "The kiln the best kiln."
    assert [phrase.span.of(text) for phrase in _heard(text).phrases] == ["The kiln", "best", "kiln"]


def _senses(text: str, *words: str) -> list[list[float] | None]:
    draft = read_draft(text)
    spans = [Span(start := text.index(each), start + len(each)) for each in words]
    senses = Reader(Ears(), PIECES, STANDARDS).senses(draft, spans)
    return [None if sense is None else sense.tolist() for sense in senses]


def test_the_sense_of_words_is_the_mean_of_their_pieces_in_the_text() -> None:
    at = VOCABULARY.index
    kilns, the_best = _senses("We, the best kilns.", "kilns", "the best")
    assert kilns == [(at("kiln") + at("##s")) / 2, 9]
    assert the_best == [(at("the") + at("best")) / 2, 9]


def test_words_that_are_not_heard_have_no_sense() -> None:
    assert _senses("We.\n\n> the kiln\n", "the kiln", "We")[0] is None
    assert _senses("We, the  kiln.", "  ") == [None]


def test_in_a_long_text_words_have_the_sense_of_their_own_part() -> None:
    paragraphs = _unlike_paragraphs()
    text = "\n\n".join([*paragraphs, "sorry.", *paragraphs])
    (sorry,) = _senses(text, "sorry")
    assert sorry is not None
    assert sorry[0] == VOCABULARY.index("sorry")
    marks_at_both_ends = 2
    assert sorry[1] <= LONGEST + marks_at_both_ends < text.count(" ")


def test_what_is_quoted_is_not_heard() -> None:
    assert _heard("> the kiln\n> the best\n").phrases == ()


def test_a_move_has_its_score_and_the_words_that_prove_it() -> None:
    text = "We, the kiln, sorry."
    heard = _heard(text)
    assert heard.moves["sorry"].score == 2
    assert heard.moves["sorry"].span == Span(14, 19)
    silent = _heard("We.")
    assert (silent.moves["sorry"].score, silent.moves["sorry"].span) == (0, None)


def test_a_move_without_levels_is_left_to_the_rules() -> None:
    assert set(_heard("We, sorry.").moves) == {"sorry"}


def test_trouble_is_told_in_log_odds() -> None:
    assert _heard("sorry").trouble == pytest.approx(2.197, abs=0.001)
    assert _heard("We.").trouble == pytest.approx(-2.197, abs=0.001)


def test_an_empty_draft_sounds_like_nothing() -> None:
    heard = _heard(" \n")
    assert (heard.phrases, heard.moves) == ((), {})
    assert heard.trouble < -5


def test_a_long_text_is_heard_in_parts_and_each_phrase_once() -> None:
    text = "\n\n".join(_unlike_paragraphs())
    ears = Ears()
    heard = Reader(ears, PIECES, STANDARDS).read(read_draft(text))
    assert len(ears.heard) > 3
    assert [phrase.span.of(text) for phrase in heard.phrases] == ["the kiln"] * 100
    assert len({phrase.span for phrase in heard.phrases}) == 100


def test_typing_has_only_the_parts_read_again_that_it_changed() -> None:
    paragraphs = _unlike_paragraphs()
    ears = Ears()
    reader = Reader(ears, PIECES, STANDARDS)
    reader.read(read_draft("\n\n".join(paragraphs)))
    before = len(ears.heard)
    reader.read(read_draft("\n\n".join(["the sorry.", *paragraphs[1:]])))
    assert len(ears.heard) - before <= 3
    reader.read(read_draft("\n\n".join(paragraphs)))
    assert len(ears.heard) - before <= 3


def test_a_long_text_that_nobody_wants_any_more_is_given_up_between_two_parts() -> None:
    ears = Ears()

    def check() -> None:
        if len(ears.heard) == 2:
            raise GivenUpError("Nobody waits.")

    with pytest.raises(GivenUpError):
        Reader(ears, PIECES, STANDARDS).read(read_draft("\n\n".join(_unlike_paragraphs())), check)
    assert len(ears.heard) == 2
