"""A report as plain text, for the body of a mail."""

import textwrap
from collections.abc import Iterator

from secondtry.engine.finding import Rewrite
from secondtry.review.comment_view import LEAVE_OUT
from secondtry.review.report_content import QuestionReport, ReviewNote, ReviewReport
from secondtry.review.report_words import (
    NOTHING_MARKED,
    NOTHING_MISSING,
    ROUTINE,
    STALE,
    VERDICT_WORDS,
    footer,
    gap_remark,
    introduction,
    kind_in_words,
    occasion_and_date,
    reasons,
    settled_in_words,
    silenced_in_words,
    title,
)
from secondtry.review.severity_words import SEVERITY_WORDS

_WIDTH = 76


def review_as_text(report: ReviewReport) -> str:
    """Return the report as text with lines of at most 76 characters; only the draft keeps its own lines.

    Marked words stand in square brackets with the number of their note: ``[words](1)``.
    The same report gives the same text.
    """
    parts = [
        _heading(title(report), "="),
        occasion_and_date(report),
        _wrapped(introduction(report)),
        _heading("The draft", "-"),
        _marked_draft(report),
        _heading("Notes", "-"),
        *(_note(note) for note in report.notes),
        *([] if report.notes else [_wrapped(NOTHING_MARKED if report.went_wrong else ROUTINE)]),
        *([_wrapped(silenced_in_words(report.silenced))] if report.silenced else []),
        *_comments(report),
        _heading("Read it as your customer", "-"),
        *(_question(entry) for entry in report.questions),
        *_moves(report),
        *_explanations(report),
        _wrapped(footer(report)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _heading(words: str, line: str) -> str:
    words = _wrapped(words)
    return f"{words}\n{line * max(len(each) for each in words.splitlines())}"


def _wrapped(words: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        words,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _marked_draft(report: ReviewReport) -> str:
    text = report.draft.text
    pieces, position = [], 0
    for note in report.notes:
        span = note.finding.span
        pieces += [text[position : span.start], f"[{span.of(text)}]({note.number})"]
        position = span.end
    return ("".join(pieces) + text[position:]).strip("\n")


def _note(note: ReviewNote) -> str:
    indent = "    "
    finding = note.finding
    head = f"{kind_in_words(finding)} ({SEVERITY_WORDS[finding.severity]})"
    message = _one_line(finding.message)
    lines = [
        _wrapped(f"“{_one_line(note.finding.excerpt)}”", f"{f'({note.number})':4}", indent),
        _wrapped(head, indent, indent),
        _wrapped(message if finding.is_house_rule else f"A customer may hear: “{message}”", indent, indent),
        *(_wrapped(_offer(rewrite), indent, indent) for rewrite in note.rewrites),
        *([] if note.rewrites else [_wrapped(f"Instead: {note.category.instead}", indent, indent)]),
    ]
    return "\n".join(lines)


def _offer(rewrite: Rewrite) -> str:
    return (
        f"You could {rewrite.offer}" if rewrite.leaves_out else f"You could write: {_one_line(rewrite.text)}"
    )


def _explanations(report: ReviewReport) -> Iterator[str]:
    if report.categories:
        yield _heading("Why these words", "-")
    for category in report.categories:
        lines = (_wrapped(f"{name}: {words}", "  ", "  ") for name, words in reasons(category) if words)
        yield "\n".join((category.name, *lines))


def _comments(report: ReviewReport) -> Iterator[str]:
    if report.comments:
        yield _heading(f"Comments ({settled_in_words(report)})", "-")
    for view in report.comments:
        head = f"{view.subject} ({view.state})" if view.state else view.subject
        lines = [_wrapped(head), *([_wrapped(view.trouble, "  ", "  ")] if view.trouble else [])]
        for said in view.said:
            lines.append(_wrapped(f"{said.byline}:", "  ", "  "))
            lines += [_wrapped(part, "  | ", "  | ") or "  |" for part in said.text.splitlines()]
        if view.wording is not None:
            lines.append(_wrapped("Suggested instead:", "  ", "  "))
            words = view.wording or LEAVE_OUT
            lines += [_wrapped(part, "  | ", "  | ") or "  |" for part in words.splitlines()]
        yield "\n".join(lines)


def _question(entry: QuestionReport) -> str:
    verdict = VERDICT_WORDS[entry.answer.verdict]
    stale = f" ({STALE})" if entry.stale else ""
    note = entry.answer.note.strip()
    lines = [
        _wrapped(entry.question.text),
        _wrapped(f"Answer: {verdict}{stale}", "  ", "  "),
        *(_wrapped(paragraph, "  | ", "  | ") or "  |" for paragraph in note.splitlines()),
        *(_wrapped(f"+ “{_one_line(e.excerpt)}” ({e.reason})", "  ", "    ") for e in entry.speaking_for),
        *(_wrapped(f"- “{_one_line(e.excerpt)}” ({e.reason})", "  ", "    ") for e in entry.against),
    ]
    return "\n".join(lines)


def _moves(report: ReviewReport) -> Iterator[str]:
    if not report.went_wrong:
        return
    if report.made:
        yield _heading("What is already there", "-")
        yield "\n".join(
            _wrapped(f"* {score.move.name}: “{_one_line(score.span.of(report.draft.text))}”", "", "  ")
            for score in report.made
            if score.span is not None
        )
    yield _heading("What they still need to hear", "-")
    if not report.missing:
        yield _wrapped(NOTHING_MISSING)
    yield "\n".join(
        _wrapped(
            f"* {gap.move.name}: {gap.move.title} ({gap_remark(gap)}). For example: “{gap.move.example}”",
            "",
            "  ",
        )
        for gap in report.missing
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
