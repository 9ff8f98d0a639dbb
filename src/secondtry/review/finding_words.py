"""A finding in one line and in one breath: for lists, and for those who hear them read."""

from secondtry.engine.finding import Finding
from secondtry.review.report_words import GROUP_NAMES
from secondtry.review.severity_words import SEVERITY_WORDS


def words_of_kind(finding: Finding) -> tuple[str, str]:
    """Return the kind of a finding, and how much it may matter."""
    return finding.name, SEVERITY_WORDS[finding.severity]


def spoken_words(finding: Finding, number: int, total: int) -> str:
    """Return what is read out for a finding: words, kind, weight, group, place in the list."""
    return (
        f"“{finding.excerpt}”. {finding.name}, {SEVERITY_WORDS[finding.severity]}. "
        f"{GROUP_NAMES[finding.group]}. {number} of {total}."
    )


def spoken_help(finding: Finding) -> str:
    """Return what is read out when more is asked for: how it may be heard, and the rewrites."""
    heard = finding.message if finding.is_house_rule else f"A customer may hear: {finding.message}"
    rewrites = (f"{number}: {each.offer}" for number, each in enumerate(finding.rewrites, start=1))
    instead = "; ".join(rewrites) or finding.category.instead
    return f"{heard} Instead: {instead}" if instead else heard
