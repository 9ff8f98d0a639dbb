"""A frame that a writer filled makes its move in full, whatever the words and the reader make of the rest."""

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.category import Group
from secondtry.engine.giving_up import Check
from secondtry.engine.heard import Heard, HeardMove, Terms
from secondtry.engine.move import FULL, MoveScore
from secondtry.engine.rulebook import RuleBook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft

WITH = Options(occasion="mistake", with_reader=True)
FILLED = {
    "ownership": "We sent your sofa to Leeds on Friday. That was our mistake.",
    "gratitude": "Thank you for telling us.",
    "importance": "You have sat through two of our rehearsals, and we have not forgotten it.",
    "prevention": "From Monday we check each label twice, so that this does not happen to you again.",
}


class DeafToMoves:
    """Hears that something went wrong, and of some moves that nothing is there."""

    def read(self, draft: Draft, check: Check) -> Heard:  # noqa: ARG002 - as HearsDrafts has it
        """Return the same for every draft."""
        standards: dict[str, float] = dict.fromkeys(Group, 0.9)
        terms = Terms(signs=0.0, trouble=1.0, bias=0.0, surely=standards, perhaps=standards)
        return Heard(3.0, (), {key: HeardMove(0, None) for key in FILLED}, terms)


@pytest.fixture(scope="module")
def shipped() -> RuleBook:
    return load_shipped_rulebook()


def _scored(book: RuleBook, key: str, text: str) -> MoveScore:
    return Analyzer(book, DeafToMoves()).analyze(read_draft(text), WITH).moves[key]


@pytest.mark.parametrize(("key", "filled"), FILLED.items())
def test_a_filled_frame_counts_in_full_though_nothing_was_heard(
    key: str, filled: str, shipped: RuleBook
) -> None:
    text = f"Hi Oren,\n\nThe van went to the other end of town. {filled} It will rain tomorrow.\n\nFaye"
    score = _scored(shipped, key, text)
    assert score.score == FULL
    assert score.span is not None
    assert score.span.of(text) in filled
    assert _scored(shipped, key, text.replace(filled, "")).score < FULL


def test_one_who_writes_alone_fills_the_frame_as_one(shipped: RuleBook) -> None:
    alone = "I sent your sofa to Leeds on Friday. That was my mistake."
    assert _scored(shipped, "ownership", f"It went wrong. {alone}").score == FULL


def test_a_frame_may_be_wrapped_at_any_space(shipped: RuleBook) -> None:
    wrapped = "It went wrong.\nWe sent your sofa\nto Leeds on Friday. That\nwas our mistake.\nBye."
    assert _scored(shipped, "ownership", wrapped).score == FULL


@pytest.mark.parametrize(
    "unfilled",
    [
        "We [what we did or left undone] on Friday. That was our mistake.",
        "We sent your sofa to Leeds on [day]. That was our mistake.",
        "They say we sent your sofa to Leeds on Friday. That was our mistake.",
    ],
)
def test_a_slot_that_waits_and_a_frame_in_the_midst_are_no_filled_frame(
    unfilled: str, shipped: RuleBook
) -> None:
    assert _scored(shipped, "ownership", f"It went wrong. {unfilled}").score < FULL


def test_a_long_sentence_full_of_the_pieces_of_frames_is_looked_at_quickly(shipped: RuleBook) -> None:
    endless = "We " + "on a day with us and we have not forgotten " * 4_000
    assert _scored(shipped, "ownership", endless).score < FULL
