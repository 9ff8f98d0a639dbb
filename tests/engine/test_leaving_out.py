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


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello, we put safety first. Our driver lost your key.", "Hello, our driver lost your key."),
        ("Hello, we put safety first. Please send us the key.", "Hello, please send us the key."),
        ("Hello, we put safety first. Dana lost your key.", None),
    ],
)
def test_behind_a_greeting_on_the_line_the_next_sentence_goes_on_small(text: str, left: str | None) -> None:
    findings = ANALYZER.analyze(read_draft(text), Options(occasion="mistake")).findings
    offered = [r.applied_to(text) for f in findings for r in f.rewrites if r.leaves_out]
    assert offered == ([left] if left else [])
