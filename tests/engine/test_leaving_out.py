"""Leaving a whole sentence out of a draft: one space or line goes with it."""

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ANALYZER = Analyzer(load_shipped_rulebook())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "We lost your key. We put safety first. It is on its way.",
            "We lost your key. It is on its way.",
        ),
        ("We lost your key. We put safety first.", "We lost your key."),
        ("We put safety first. We lost your key.", "We lost your key."),
        (
            "We lost your key.\n\nWe put safety first.\n\nIt is on its way.",
            "We lost your key.\n\nIt is on its way.",
        ),
        (
            "We lost your key.\nWe put safety first. It is on its way.",
            "We lost your key.\nIt is on its way.",
        ),
    ],
)
def test_a_sentence_that_is_left_out_takes_its_space_along(text: str, left: str) -> None:
    (finding,) = ANALYZER.analyze(read_draft(text), Options(occasion="mistake")).findings
    rewrite = finding.rewrites[0]
    assert rewrite.leaves_out
    assert rewrite.applied_to(text) == left
