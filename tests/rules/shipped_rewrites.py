"""What the shipped rules make of a text."""

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)


def rewritten(text: str) -> list[str]:
    """Return the text with each of its rewrites applied."""
    findings = ANALYZER.all_findings(read_draft(text))
    assert findings, f"nothing is marked in {text!r}"
    return [rewrite.applied_to(text) for finding in findings for rewrite in finding.rewrites]
