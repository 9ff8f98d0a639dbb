"""What was dismissed no longer speaks against a question."""

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.review.shown_reading import shown_readings
from secondtry.text.sentences import read_draft

DRAFT = read_draft("Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n")


def test_a_dismissed_finding_speaks_no_more() -> None:
    analysis = Analyzer(load_shipped_rulebook()).analyze(DRAFT)
    assert len(analysis.findings) == 2
    kept = analysis.findings[1:]
    against = {evidence.span for reading in shown_readings(analysis, kept) for evidence in reading.against}
    assert against == {kept[0].span}


def test_what_speaks_for_the_draft_stays() -> None:
    analysis = Analyzer(load_shipped_rulebook()).analyze(DRAFT)
    proof = analysis.questions[0]._replace(speaking_for=analysis.questions[0].against)
    shown = shown_readings(analysis._replace(questions=(proof,)), ())
    assert (shown[0].against, shown[0].speaking_for) == ((), proof.speaking_for)
