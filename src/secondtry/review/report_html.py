"""A report as one page that any browser shows: no scripts, nothing loaded, every word escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from secondtry.engine.analysis import Evidence
from secondtry.engine.category import Group
from secondtry.engine.finding import Finding, Rewrite
from secondtry.review.comment_view import LEAVE_OUT, SaidView
from secondtry.review.report_content import QuestionReport, ReviewNote, ReviewReport
from secondtry.review.report_page import page
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
    introduction,
    occasion_and_date,
    reasons,
    settled_in_words,
    silenced_in_words,
    title,
)
from secondtry.review.review import Verdict
from secondtry.review.severity_words import SEVERITY_WORDS
from secondtry.text.draft import Block, BlockKind
from secondtry.text.span import Span

_BLOCK_CLASSES = {
    BlockKind.SUBJECT: "subject",
    BlockKind.HEADER: "quiet",
    BlockKind.QUOTE: "quiet",
    BlockKind.SIGNATURE: "quiet",
    BlockKind.DISCLAIMER: "quiet",
}
_VERDICT_CLASSES = {
    Verdict.UNANSWERED: "unanswered",
    Verdict.YES: "yes",
    Verdict.NOT_YET: "not-yet",
    Verdict.CANT_TELL: "cant-tell",
}


def review_as_html(report: ReviewReport) -> str:
    """Return the report as a page. The same report gives the same page.

    The text of the element ``letter`` is the text of the draft, character for character.
    """
    return page(
        title(report),
        (
            *_opening(report),
            '<div class="desk">',
            f'<main class="letter" dir="auto">{_letter(report)}</main>',
            f'<section class="notes" aria-label="Notes">{_notes(report)}</section>',
            "</div>",
            *_comments(report),
            *_questions(report),
            *_moves(report),
            *_explanations(report),
            f"<footer>{escape(footer(report))}</footer>",
        ),
    )


def _opening(report: ReviewReport) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escape(title(report))}</h1>"
    yield f'<p class="facts">{escape(occasion_and_date(report))}</p>'
    yield f'<p class="introduction">{escape(introduction(report))}</p>'
    groups = [group for group in Group if report.count(group)]
    if groups:
        entries = "".join(
            f'<li><span class="mark {group}"><span>{escape(GROUP_NAMES[group])}</span></span> '
            f'<span class="quiet">{report.count(group)} · {escape(GROUP_MEANINGS[group])}</span></li>'
            for group in groups
        )
        yield f'<ul class="legend" aria-label="The marks">{entries}</ul>'
    yield "</header>"


def _letter(report: ReviewReport) -> str:
    """Return the draft with its quiet blocks and its marks; nothing is added to its text."""
    text = report.draft.text
    blocks = [block for block in report.draft.blocks if _is_dressed(block, report.notes)]
    pieces, position = [], 0
    for block in blocks:
        pieces.append(_marked(text, Span(position, block.span.start), report.notes))
        words = _marked(text, block.span, report.notes)
        pieces.append(f'<span class="{_BLOCK_CLASSES[block.kind]}">{words}</span>')
        position = block.span.end
    pieces.append(_marked(text, Span(position, len(text)), report.notes))
    return "".join(pieces)


def _is_dressed(block: Block, notes: Iterable[ReviewNote]) -> bool:
    """Say whether a block has a look of its own, and no mark crosses its edge."""
    return block.kind in _BLOCK_CLASSES and all(
        block.span.contains(note.finding.span) or not block.span.overlaps(note.finding.span) for note in notes
    )


def _marked(text: str, within: Span, notes: Iterable[ReviewNote]) -> str:
    pieces, position = [], within.start
    for note in notes:
        span = note.finding.span
        if not within.contains(span):
            continue
        pieces.append(escape(text[position : span.start]))
        pieces.append(
            f'<a class="mark {note.finding.group}" id="mark-{note.number}" href="#note-{note.number}" '
            f'data-number="{note.number}" title="{escape(note.category.name)}">'
            f"<span>{escape(span.of(text))}</span></a>"
        )
        position = span.end
    pieces.append(escape(text[position : within.end]))
    return "".join(pieces)


def _notes(report: ReviewReport) -> str:
    notes = [_note(note) for note in report.notes]
    if not notes:
        notes = [f'<p class="card note">{escape(NOTHING_MARKED if report.went_wrong else ROUTINE)}</p>']
    if report.silenced:
        notes.append(f'<p class="quiet">{escape(silenced_in_words(report.silenced))}</p>')
    return "\n".join(notes)


def _note(note: ReviewNote) -> str:
    finding, category = note.finding, note.category
    why = "" if finding.is_house_rule else f' <a href="#why-{escape(category.key)}">why?</a>'
    offers = "".join(f"<li>{_rewrite(rewrite)}</li>" for rewrite in note.rewrites)
    return "".join(
        (
            f'<article class="card note {finding.group}" id="note-{note.number}">',
            f'<p class="kind"><a href="#mark-{note.number}">{note.number} · {escape(_kind(finding))}</a>',
            f"<span>{escape(SEVERITY_WORDS[finding.severity])}{why}</span></p>",
            f'<p class="excerpt" dir="auto">“{escape(finding.excerpt)}”</p>',
            *_message(finding),
            f'<p class="label">You could write</p><ul class="offers">{offers}</ul>' if offers else "",
            "" if offers else f'<p class="label">Instead</p><p>{escape(category.instead)}</p>',
            "</article>",
        )
    )


def _kind(finding: Finding) -> str:
    return GROUP_NAMES[finding.group] if finding.is_house_rule else finding.name


def _message(finding: Finding) -> Iterator[str]:
    if finding.is_house_rule:
        yield f'<p dir="auto">{escape(finding.message)}</p>'
    else:
        yield '<p class="label">A customer may hear</p>'
        yield f'<p class="voice">“{escape(finding.message)}”</p>'


def _explanations(report: ReviewReport) -> Iterator[str]:
    if not report.categories:
        return
    yield '<section><h2>Why these words</h2><div class="card moves">'
    for category in report.categories:
        entries = "".join(
            f"<div><dt>{escape(name)}</dt> <dd>{escape(words)}</dd></div>"
            for name, words in reasons(category)
            if words
        )
        heading = f"<h3>{escape(category.name)}</h3>"
        yield f'<article id="why-{escape(category.key)}">{heading}<dl>{entries}</dl></article>'
    yield "</div></section>"


def _comments(report: ReviewReport) -> Iterator[str]:
    if not report.comments:
        return
    yield f'<section><h2>Comments <span class="quiet">{settled_in_words(report)}</span></h2>'
    yield '<div class="grid">'
    for view in report.comments:
        yield "".join(
            (
                f'<article class="card question"><h3 dir="auto">{escape(view.subject)}</h3>',
                f'<p class="answer"><span class="verdict yes">{view.state}</span></p>' if view.state else "",
                f'<p class="quiet">{escape(view.trouble)}</p>' if view.trouble else "",
                *(_said(said) for said in view.said),
                _wording(view.wording),
                "</article>",
            )
        )
    yield "</div></section>"


def _said(said: SaidView) -> str:
    words = f'<p class="said" dir="auto">{escape(said.text)}</p>' if said.text else ""
    return f'<p class="label">{escape(said.byline)}</p>{words}'


def _wording(wording: str | None) -> str:
    if wording is None:
        return ""
    words = escape(wording or LEAVE_OUT)
    return f'<p class="label">Suggested instead</p><p class="said" dir="auto">{words}</p>'


def _rewrite(rewrite: Rewrite) -> str:
    """Return the words of a rewrite with its slots set apart."""
    if rewrite.leaves_out:
        return "<em>Leave these words out</em>"
    pieces, position = [], 0
    for slot in rewrite.slots:
        pieces.append(escape(rewrite.text[position : slot.start]))
        pieces.append(f'<span class="slot">{escape(slot.of(rewrite.text))}</span>')
        position = slot.end
    return "".join(pieces) + escape(rewrite.text[position:])


def _questions(report: ReviewReport) -> Iterator[str]:
    answered = f"{report.answered} of {len(report.questions)} answered"
    yield f'<section><h2>Read it as your customer <span class="quiet">{answered}</span></h2>'
    yield '<div class="grid">'
    for entry in report.questions:
        verdict = entry.answer.verdict
        stale = f' <span class="quiet">{escape(STALE)}</span>' if entry.stale else ""
        note = entry.answer.note.strip()
        yield "".join(
            (
                f'<article class="card question"><h3>{escape(entry.question.text)}</h3>',
                f'<p class="answer"><span class="verdict {_VERDICT_CLASSES[verdict]}">',
                f"{escape(VERDICT_WORDS[verdict])}</span>{stale}</p>",
                f'<p class="said" dir="auto">{escape(note)}</p>' if note else "",
                _evidence(report, entry),
                "</article>",
            )
        )
    yield "</div></section>"


def _evidence(report: ReviewReport, entry: QuestionReport) -> str:
    lists = (
        ("for", "+", "Speaks for it", entry.speaking_for),
        ("against", "−", "Speaks against it", entry.against),
    )
    return "".join(
        f'<ul class="evidence {name}" aria-label="{label}">'
        + "".join(f'<li><span class="sign">{sign}</span>{_quoted(report, item)}</li>' for item in items)
        + "</ul>"
        for name, sign, label, items in lists
        if items
    )


def _quoted(report: ReviewReport, evidence: Evidence) -> str:
    number = report.number_of(evidence)
    words = f"“{escape(evidence.excerpt)}”"
    linked = f'<a href="#note-{number}">{words}</a>' if number is not None else words
    return f'<bdi>{linked}</bdi> <span class="quiet">{escape(evidence.reason)}</span>'


def _moves(report: ReviewReport) -> Iterator[str]:
    if not report.went_wrong:
        return
    if report.made:
        yield '<section><h2>What is already there</h2><ul class="card moves">'
        for score in report.made:
            words = score.span.of(report.draft.text) if score.span else ""
            yield f"<li><h3>{escape(score.move.name)}</h3><p><bdi>“{escape(words)}”</bdi></p></li>"
        yield "</ul></section>"
    yield "<section><h2>What they still need to hear</h2>"
    if not report.missing:
        yield f'<p class="card question">{escape(NOTHING_MISSING)}</p>'
    else:
        yield '<ul class="card moves gaps">'
        for gap in report.missing:
            yield (
                f'<li><h3>{escape(gap.move.name)} <span class="remark">{escape(gap_remark(gap))}</span></h3>'
                f"<p>{escape(gap.move.title[:1].upper() + gap.move.title[1:])}.</p>"
                f'<p class="example quiet">For example: “{escape(gap.move.example)}”</p></li>'
            )
        yield "</ul>"
    yield "</section>"
