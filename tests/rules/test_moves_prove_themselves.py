"""Each move proves itself with its own examples: what counts, what counts weakly, what does not."""

import re

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.move import FULL, Move, Opener
from secondtry.engine.rule import MoveExample, ScoredMove
from secondtry.engine.slots import SlotFinder, slots_in
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)

MOVES = [pytest.param(scored, id=scored.move.key) for scored in RULEBOOK.scored_moves]
EXAMPLES = [
    pytest.param(scored, example, id=f"{scored.move.key}-{example.score}-{n}")
    for scored in RULEBOOK.scored_moves
    for n, example in enumerate(scored.examples)
]
OPENERS = [
    pytest.param(scored.move, opener, id=opener.name)
    for scored in RULEBOOK.scored_moves
    for opener in scored.move.openers
]
LOST = "Your parcel was misplaced."


def test_all_fourteen_moves_are_there() -> None:
    assert len(RULEBOOK.scored_moves) == 14


@pytest.mark.parametrize("scored", MOVES)
def test_a_move_has_evidence_for_a_full_and_for_a_weak_one(scored: ScoredMove) -> None:
    scores = {evidence.score for evidence in scored.evidence}
    assert 2 in scores
    # Where the place counts, the same words are weak when they come late.
    assert 1 in scores or scored.within_first


@pytest.mark.parametrize("scored", MOVES)
def test_evidence_is_named_after_its_move_and_no_name_is_used_twice(scored: ScoredMove) -> None:
    names = [evidence.id for evidence in scored.evidence]
    assert all(name.startswith(f"{scored.move.key}.") for name in names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("scored", MOVES)
def test_a_move_shows_four_texts_for_each_score(scored: ScoredMove) -> None:
    shown = [example.score for example in scored.examples]
    assert all(shown.count(score) >= 4 for score in (0, 1, 2))


@pytest.mark.parametrize(("scored", "example"), EXAMPLES)
def test_an_example_gets_its_score(scored: ScoredMove, example: MoveExample) -> None:
    assert ANALYZER.moves_of(read_draft(example.text))[scored.move.key].score == example.score


@pytest.mark.parametrize(("scored", "example"), EXAMPLES)
def test_the_proof_lies_in_the_text_and_is_there_only_for_a_move_that_is_made(
    scored: ScoredMove, example: MoveExample
) -> None:
    span = ANALYZER.moves_of(read_draft(example.text))[scored.move.key].span
    if example.score == 0:
        assert span is None
    else:
        assert span is not None
        assert span.of(example.text).strip()


def test_a_second_try_can_begin_in_several_ways() -> None:
    assert len(RULEBOOK.moves["second_try"].openers) >= 5


@pytest.mark.parametrize(("move", "opener"), OPENERS)
def test_an_opener_that_is_filled_makes_its_move_and_marks_nothing(move: Move, opener: Opener) -> None:
    pieces = [re.escape(part) for part in re.split(r"\[[^\]]+\]", opener.frame)]
    assert re.fullmatch(".+".join(pieces), opener.filled)
    analysis = ANALYZER.analyze(read_draft(opener.filled), Options(occasion="second_try"))
    assert analysis.moves[move.key].score == FULL
    assert analysis.findings == ()


@pytest.mark.parametrize(("move", "opener"), OPENERS)
def test_an_opener_still_to_be_filled_makes_no_move_and_its_gaps_are_known(
    move: Move, opener: Opener
) -> None:
    assert ANALYZER.moves_of(read_draft(opener.frame))[move.key].score == 0
    assert SlotFinder(RULEBOOK).find(opener.frame) == tuple(slots_in(opener.frame))


@pytest.mark.parametrize(("move", "opener"), OPENERS)
def test_an_opener_fits_kinds_that_there_are(move: Move, opener: Opener) -> None:
    assert move.place == "start"
    assert set(opener.fits) <= RULEBOOK.categories.keys()


def _owned() -> list[str]:
    ownership = next(s for s in RULEBOOK.scored_moves if s.move.key == "ownership")
    return [example.text for example in ownership.examples if example.score == 2]


def test_harm_without_a_doer_is_marked_where_nothing_owns_it() -> None:
    found = ANALYZER.all_findings(read_draft(LOST))
    assert [finding.category.key for finding in found] == ["hidden_actor"]


@pytest.mark.parametrize("text", _owned())
def test_what_counts_as_full_ownership_also_lifts_the_marks_beside_it(text: str) -> None:
    found = ANALYZER.all_findings(read_draft(f"{LOST} {text}"))
    assert "hidden_actor" not in {finding.category.key for finding in found}


@pytest.mark.parametrize("we", ["we", "I"])
def test_a_rewrite_still_to_be_filled_in_proves_no_move(we: str) -> None:
    slot = f"[what {we} should have done instead]"
    text = f"Your parcel was misplaced. In fact {we} should have {slot}."
    assert ANALYZER.analyze(read_draft(text)).moves["ownership"].score == 0
    filled = text.replace(slot, "sent it by train")
    assert ANALYZER.analyze(read_draft(filled)).moves["ownership"].score == 2
