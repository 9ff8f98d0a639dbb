"""The sentences that both forms of a report share."""

from secondtry.engine.category import Category, Group
from secondtry.engine.finding import Finding
from secondtry.engine.move import WEAK, Expectation, Weight
from secondtry.review.report_content import ReviewReport
from secondtry.review.review import Verdict

READ_AS_CUSTOMER = "This draft was read the way its customer will read it."
ABOUT_THE_MARKS = (
    "Where words are marked, a customer may hear something else than was meant; the note with the same "
    "number says what, and what could stand there."
)
AN_OFFER = "Everything here is an offer: you know the customer, and the words are yours."
ROUTINE = (
    "Nothing seems to have gone wrong for the customer here, so no words are marked and nothing is missing."
)
NOTHING_MARKED = "No words are marked: the program noticed none that push the blame away."
NOTHING_MISSING = "Everything that a customer needs to hear on this occasion is there."
MADE_WITH = (
    "Made with Second Try, which reads a draft the way the customer will, before it is sent. "
    "It works on one computer: the program sent this message nowhere."
)
_BY_THE_RULES = "The notes come from its rules, without the trained reader."
_BY_BOTH = "The notes are by its rules and its trained reader, which may be wrong where it says Perhaps."

GROUP_NAMES = {
    Group.DEFLECTS: "Pushes blame away",
    Group.WEAKENS: "Weakens the apology",
    Group.HOLLOW: "Empty words",
    Group.HOUSE: "House rule",
}
GROUP_MEANINGS = {
    Group.DEFLECTS: "moves it off us, or makes the harm smaller",
    Group.WEAKENS: "takes back part of the apology",
    Group.HOLLOW: "tells the customer nothing",
    Group.HOUSE: "words that the house rules ask to mark",
}
VERDICT_WORDS = {
    Verdict.UNANSWERED: "Not answered",
    Verdict.YES: "Yes",
    Verdict.NOT_YET: "Not yet",
    Verdict.CANT_TELL: "Can’t tell",
}
STALE = "answered for an earlier draft"


def title(report: ReviewReport) -> str:
    """Return what the report is called."""
    return f"A review of “{report.subject}”" if report.subject else "A review of a draft"


def introduction(report: ReviewReport) -> str:
    """Return what the reader should know before anything else."""
    return " ".join(
        (READ_AS_CUSTOMER, ABOUT_THE_MARKS, AN_OFFER) if report.notes else (READ_AS_CUSTOMER, AN_OFFER)
    )


def occasion_and_date(report: ReviewReport) -> str:
    """Return why the message is written, and the date if there is one."""
    return " · ".join(part for part in (f"Occasion: {report.occasion}", report.date) if part)


def settled_in_words(report: ReviewReport) -> str:
    """Return how many of the comments have been dealt with."""
    return f"{sum(bool(view.state) for view in report.comments)} of {len(report.comments)} settled"


def kind_in_words(finding: Finding) -> str:
    """Return the group and the kind of a finding; a house rule is nothing but that."""
    group = GROUP_NAMES[finding.group]
    return group if finding.is_house_rule else f"{group}: {finding.name}"


def silenced_in_words(count: int) -> str:
    """Return how many findings are left out because the house rules allow their words."""
    return f"{'1 mark is' if count == 1 else f'{count} marks are'} left out: the house rules allow the words."


def reasons(category: Category) -> tuple[tuple[str, str], ...]:
    """Return the headed sentences that explain a category."""
    return (
        ("Why", category.why),
        ("Instead", category.instead),
        ("Fine when", category.fine_when),
        ("Source", category.source),
    )


def gap_remark(gap: Expectation) -> str:
    """Return how far the draft makes a move that it lacks, and how much that matters."""
    found = "begun" if gap.score == WEAK else "not there yet"
    return f"{found}, {'needed' if gap.weight is Weight.CORE else 'would help'}"


def footer(report: ReviewReport) -> str:
    """Return what made the report, and who judged."""
    return f"{MADE_WITH} {_BY_BOTH if report.with_reader else _BY_THE_RULES}"
