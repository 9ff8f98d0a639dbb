"""What of an analysis the writer still wants to see."""

from collections.abc import Iterable, Mapping

from secondtry.engine.analysis import Analysis, QuestionReading
from secondtry.engine.finding import Finding
from secondtry.review.finding_key import FindingKey
from secondtry.review.kept_keys import found_again
from secondtry.review.review import Review


def shown_findings(findings: Mapping[FindingKey, Finding], review: Review) -> Mapping[FindingKey, Finding]:
    """Return the findings that the writer has not dismissed, in their order.

    One about a fact that the customer asked for weighs one step less, and never
    less than 1 (taxonomy, severity modifiers).
    """
    dismissed = found_again(review.dismissed, findings)
    asked_about = found_again(review.asked_about, findings)
    if not dismissed and not asked_about:
        return findings
    return {
        key: finding._replace(severity=max(1, finding.severity - 1)) if key in asked_about else finding
        for key, finding in findings.items()
        if key not in dismissed
    }


class ShownFindings:
    """What ``shown_findings`` returns, worked out once for a reading and what is dismissed of it."""

    def __init__(self) -> None:
        self._found: Mapping[FindingKey, Finding] = {}
        self._said: tuple[frozenset[FindingKey], frozenset[FindingKey]] = (frozenset(), frozenset())
        self._shown: Mapping[FindingKey, Finding] = {}

    def of(self, findings: Mapping[FindingKey, Finding], review: Review) -> Mapping[FindingKey, Finding]:
        """Return the findings that the writer has not dismissed; ``findings`` may not change later."""
        said = (review.dismissed, review.asked_about)
        if findings is not self._found or said != self._said:
            self._shown = shown_findings(findings, review)
            self._found, self._said = findings, said
        return self._shown


def dismissed_findings(
    findings: Mapping[FindingKey, Finding], review: Review
) -> dict[FindingKey, Finding | None]:
    """Return each dismissal with the finding that it keeps off the screen, or None where its words are gone.

    Those with a finding come first, in reading order, then the others by their words.
    """
    present = found_again(review.dismissed, findings)
    kept = {present[key]: finding for key, finding in findings.items() if key in present}
    gone = sorted(review.dismissed - kept.keys(), key=lambda key: (key.excerpt.casefold(), key))
    return {**kept, **dict.fromkeys(gone)}


def shown_readings(analysis: Analysis, shown: Iterable[Finding]) -> tuple[QuestionReading, ...]:
    """Return the readings of the four questions without what speaks from findings that are not shown.

    ``shown`` are findings of this analysis; the evidence of all its others is left out.
    """
    kept = {finding.span for finding in shown}
    hidden = {finding.span for finding in analysis.findings} - kept
    if not hidden:
        return analysis.questions
    return tuple(
        reading._replace(against=tuple(each for each in reading.against if each.span not in hidden))
        for reading in analysis.questions
    )
