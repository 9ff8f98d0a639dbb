"""Slots that still stand in a draft are told from brackets of the writer's own."""

import pytest

from secondtry.engine.rulebook import RuleBook
from secondtry.engine.slots import SlotFinder, slots_in
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.span import Span


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("We have [what is already done], and on [day] we ring you.", ["[what is already done]", "[day]"]),
        ("We let you down: we [what we did or did not do].", ["[what we did or did not do]"]),
        ("[Day] suits us.", ["[Day]"]),
        ("Hello again. [Day] suits us, says [Day].", ["[Day]"]),
        ("See the list [1] and the note [sic], [] and [", []),
        ("All is filled in.", []),
    ],
)
def test_only_slots_that_the_program_put_in_count(rulebook: RuleBook, text: str, slots: list[str]) -> None:
    assert [span.of(text) for span in SlotFinder(rulebook).find(text)] == slots


def test_every_slot_of_every_frame_counts(rulebook: RuleBook) -> None:
    for scored in rulebook.scored_moves:
        frame = scored.move.frame
        assert len(SlotFinder(rulebook).find(frame)) == frame.count("[")


def test_empty_brackets_are_no_slot() -> None:
    assert tuple(slots_in("[] and [[x]] and [a day]")) == (Span(8, 11), Span(17, 24))
