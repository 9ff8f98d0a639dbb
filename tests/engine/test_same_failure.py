"""Owning one failure does not silence the mark of another beside it."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.same_failure import may_be_the_same
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ANALYZER = Analyzer(load_shipped_rulebook())
LOST = "Your scarf was misplaced."


@pytest.mark.parametrize(
    "owning",
    [
        "We put it into the wrong box.",
        "We let you down.",
        "We lost your scarf and your hat.",
        "We mislaid your order.",
        "We used the old list.",
        "That was our fault.",
        "We should have told you sooner.",
        "We should have sewn a label into the scarf.",
        "We take responsibility: we lost your keys.",
    ],
)
def test_what_may_be_the_same_failure_is_owned(owning: str) -> None:
    assert may_be_the_same(owning, LOST, behind=True)


@pytest.mark.parametrize(
    "owning",
    [
        "We sent your invoice to the neighbours.",
        "We were not ready for the snow.",
        "We let you down: the van broke down.",
        "I should have asked you about the dog.",
        "We should have [what we could have made clearer].",
    ],
)
def test_another_failure_is_not(owning: str) -> None:
    assert not may_be_the_same(owning, LOST, behind=True)


def test_a_gap_waits_for_our_part_in_what_stands_before_it_only() -> None:
    assert may_be_the_same("We [what we did].", LOST, behind=True)
    assert not may_be_the_same("We [what we did].", LOST, behind=False)
    assert not may_be_the_same("We [what we did] when the van broke down.", LOST, behind=True)


DRAFT = """Hello Mrs Adeyemi,

Your curtains were hung too short. Your old rail was thrown away. You did not tell us about the radiator. \
Due to the strike, our van was late. The courier lost your second parcel. The till crashed. \
You should have checked the length.

Kim
"""


def test_a_rewrite_taken_silences_no_other_mark() -> None:
    before = ANALYZER.analyze(read_draft(DRAFT)).findings
    assert len(before) >= 6
    for finding in before:
        for rewrite in finding.rewrites:
            after = {f.excerpt for f in ANALYZER.analyze(read_draft(rewrite.applied_to(DRAFT))).findings}
            others = [f.excerpt for f in before if not f.span.overlaps(rewrite.span)]
            assert [words for words in others if words not in after] == [], rewrite.text


@pytest.mark.parametrize(
    "text",
    [
        "You never confirmed the date, and I should have asked.",
        "You never confirmed the date. I should have asked you again.",
        "You did not tell us about the radiator. We should have told you about the fee.",
    ],
)
def test_an_accusation_is_not_taken_back_by_what_we_should_have_done(text: str) -> None:
    found = ANALYZER.all_findings(read_draft(text))
    assert [f.category.key for f in found] == ["customer_blame"]


@pytest.mark.parametrize("text", ["You never told.", "You did not pay.", "You failed to.", "You forgot."])
def test_words_that_stop_behind_the_verb_are_read(text: str) -> None:
    assert all(f.rewrites is not None for f in ANALYZER.all_findings(read_draft(text)))
