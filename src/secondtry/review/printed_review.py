"""What is printed of a review: paragraphs in their order, before they are laid out on pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secondtry.engine.category import Group
from secondtry.engine.finding import Rewrite
from secondtry.review.comment_view import LEAVE_OUT
from secondtry.review.lawyer_list import fact_lines
from secondtry.review.report_content import QuestionReport, ReviewNote, ReviewReport
from secondtry.review.report_words import (
    GROUP_MEANINGS,
    GROUP_NAMES,
    NOTHING_MARKED,
    NOTHING_MISSING,
    ROUTINE,
    STALE,
    VERDICT_WORDS,
    footer,
    gap_remark,
    kind_in_words,
    occasion_and_date,
    settled_in_words,
    silenced_in_words,
    title,
)
from secondtry.review.review import Review
from secondtry.review.severity_words import SEVERITY_WORDS
from secondtry.text.draft import BlockKind


class PrintedPart(StrEnum):
    """What can be printed besides the message itself."""

    FINDINGS = "findings"
    ANSWERS = "answers"
    COMMENTS = "comments"
    #: Private: printed only where the writer asks for it, each time.
    FACTS = "facts"


class Role(StrEnum):
    """What a paragraph is for, and so how it looks."""

    TITLE = "title"
    HEADING = "heading"
    #: A line of the message, exactly as it is written.
    LETTER = "letter"
    BODY = "body"
    #: Belongs to the paragraph above it.
    BELOW = "below"
    QUIET = "quiet"
    #: The last one: by whom all this is said.
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike. ``group`` is that of a mark on them, ``number`` stands raised behind them."""

    words: str
    strong: bool = False
    quiet: bool = False
    group: Group | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its runs hold no line ends."""

    role: Role
    runs: tuple[Run, ...]

    @property
    def words(self) -> str:
        """All its words, without the raised numbers."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class PrintedReview:
    """What goes on the pages. ``title`` stands at the head of each page, and ``date`` beside it."""

    title: str
    date: str
    paragraphs: tuple[Paragraph, ...]


def printed_review(report: ReviewReport, review: Review, parts: frozenset[PrintedPart]) -> PrintedReview:
    """Return what is printed of a report: the message, and those parts. The same values give an equal one.

    The facts are those of the review.
    Without parts it is the message alone, as its customer will have it.
    """
    paragraphs = [*_letter(report, marked=PrintedPart.FINDINGS in parts)]
    if PrintedPart.FINDINGS in parts:
        paragraphs += [*_findings(report), *_moves(report)]
    if PrintedPart.ANSWERS in parts:
        paragraphs += _questions(report)
    if PrintedPart.COMMENTS in parts:
        paragraphs += _comments(report)
    if PrintedPart.FACTS in parts:
        paragraphs += _facts(review)
    if parts:
        paragraphs = [
            Paragraph(Role.TITLE, (Run(title(report)),)),
            Paragraph(Role.QUIET, (Run(occasion_and_date(report)),)),
            *(_legend(report) if PrintedPart.FINDINGS in parts else ()),
            *paragraphs,
            Paragraph(Role.FOOT, (Run(footer(report)),)),
        ]
    heading = title(report) if parts else report.subject
    return PrintedReview(heading, report.date, tuple(paragraphs))


def plain_pages(title: str, text: str) -> PrintedReview:
    """Return a plain text as it is printed, line by line."""
    lines = text.rstrip().split("\n")
    return PrintedReview(title, "", tuple(Paragraph(Role.LETTER, (Run(line),)) for line in lines))


def _legend(report: ReviewReport) -> Iterator[Paragraph]:
    runs: list[Run] = []
    for group in Group:
        if count := report.count(group):
            runs += [Run(GROUP_NAMES[group], group=group), Run(f" {count}, {GROUP_MEANINGS[group]}.  ")]
    if runs:
        yield Paragraph(Role.QUIET, tuple(runs))


def _letter(report: ReviewReport, *, marked: bool) -> Iterator[Paragraph]:
    """Yield the lines of the message; the field name of the subject is no part of what a customer reads."""
    text = report.draft.text
    subject = next((block.span for block in report.draft.blocks if block.kind is BlockKind.SUBJECT), None)
    start = 0
    if subject is not None and report.subject:
        start = subject.end
        first = text.index(report.subject, subject.start)
        runs = _marked_runs(report, first, first + len(report.subject), strong=True, marked=marked)
        yield Paragraph(Role.LETTER, tuple(runs))
        yield Paragraph(Role.LETTER, ())
    # Empty lines around the message would be empty room on the paper.
    words = next((place for place in range(start, len(text)) if not text[place].isspace()), len(text))
    start = max(start, text.rfind("\n", start, words) + 1)
    end = len(text.rstrip())
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield Paragraph(Role.LETTER, tuple(_marked_runs(report, start, stop, strong=False, marked=marked)))
        start = stop + 1


def _marked_runs(report: ReviewReport, start: int, end: int, *, strong: bool, marked: bool) -> Iterator[Run]:
    text = report.draft.text
    for note in report.notes if marked else ():
        span = note.finding.span
        if span.end <= start or span.start >= end:
            continue
        if span.start > start:
            yield Run(text[start : span.start], strong=strong)
        last = min(span.end, end)
        ends_here = span.end <= end
        yield Run(
            text[max(span.start, start) : last],
            strong=strong,
            group=note.finding.group,
            number=note.number if ends_here else 0,
        )
        start = last
    if start < end:
        yield Run(text[start:end], strong=strong)


def _findings(report: ReviewReport) -> Iterator[Paragraph]:
    yield _heading("Notes")
    for note in report.notes:
        yield from _note(note)
    if not report.notes:
        yield _body(NOTHING_MARKED if report.went_wrong else ROUTINE)
    if report.silenced:
        yield _body(silenced_in_words(report.silenced))


def _note(note: ReviewNote) -> Iterator[Paragraph]:
    finding = note.finding
    yield Paragraph(
        Role.BODY,
        (
            Run(f"{note.number}  ", strong=True),
            Run(f"“{_one_line(finding.excerpt)}”", strong=True),
            Run(f"  {kind_in_words(finding)}, {SEVERITY_WORDS[finding.severity]}", quiet=True),
        ),
    )
    message = _one_line(finding.message)
    yield _below(message if finding.is_house_rule else f"A customer may hear: “{message}”")
    for rewrite in note.rewrites:
        yield _below(_offer(rewrite))
    if not note.rewrites:
        yield _below(f"Instead: {note.category.instead}")


def _offer(rewrite: Rewrite) -> str:
    if rewrite.leaves_out:
        return f"You could {rewrite.offer}"
    return f"You could write: {_one_line(rewrite.text)}"


def _moves(report: ReviewReport) -> Iterator[Paragraph]:
    if not report.went_wrong:
        return
    yield _heading("What they still need to hear")
    if not report.missing:
        yield _body(NOTHING_MISSING)
    for gap in report.missing:
        yield Paragraph(
            Role.BODY,
            (
                Run(gap.move.name, strong=True),
                Run(f": {gap.move.title} "),
                Run(f"({gap_remark(gap)})", quiet=True),
            ),
        )


def _questions(report: ReviewReport) -> Iterator[Paragraph]:
    yield _heading("Read it as your customer")
    for entry in report.questions:
        yield from _question(entry)


def _question(entry: QuestionReport) -> Iterator[Paragraph]:
    stale = f" ({STALE})" if entry.stale else ""
    yield Paragraph(Role.BODY, (Run(entry.question.text, strong=True),))
    yield _below(f"Answer: {VERDICT_WORDS[entry.answer.verdict]}{stale}")
    for line in entry.answer.note.strip().splitlines():
        yield _below(line)


def _comments(report: ReviewReport) -> Iterator[Paragraph]:
    if report.comments:
        yield _heading(f"Comments ({settled_in_words(report)})")
    for view in report.comments:
        state = (Run(f"  {view.state}", quiet=True),) if view.state else ()
        yield Paragraph(Role.BODY, (Run(_one_line(view.subject), strong=True), *state))
        if view.trouble:
            yield _below(view.trouble)
        for said in view.said:
            first, *rest = said.text.splitlines() or [""]
            yield Paragraph(Role.BELOW, (Run(f"{said.byline}:  ", quiet=True), Run(first)))
            yield from map(_below, rest)
        if view.wording is not None:
            words = _one_line(view.wording) or LEAVE_OUT
            yield Paragraph(Role.BELOW, (Run("Suggested instead:  ", quiet=True), Run(words)))


def _facts(review: Review) -> Iterator[Paragraph]:
    known = [line for line in fact_lines(review) if line.answer]
    if known:
        yield _heading("Facts, for ourselves only")
    for line in known:
        yield Paragraph(Role.BODY, (Run(line.question, strong=True),))
        for words in line.answer.splitlines():
            yield _below(words)


def parts_there_are(review: Review) -> frozenset[PrintedPart]:
    """Return the parts of which there is anything to print."""
    there = {PrintedPart.FINDINGS, PrintedPart.ANSWERS}
    if any(comment.is_said for comment in review.comments):
        there.add(PrintedPart.COMMENTS)
    if any(line.answer for line in fact_lines(review)):
        there.add(PrintedPart.FACTS)
    return frozenset(there)


def words_of(paragraphs: Sequence[Paragraph]) -> str:
    """Return the words of paragraphs, one a line."""
    return "\n".join(paragraph.words for paragraph in paragraphs)


def _heading(words: str) -> Paragraph:
    return Paragraph(Role.HEADING, (Run(words),))


def _body(words: str) -> Paragraph:
    return Paragraph(Role.BODY, (Run(words),))


def _below(words: str) -> Paragraph:
    return Paragraph(Role.BELOW, (Run(words),))


def _one_line(words: str) -> str:
    return " ".join(words.split())
