"""The first message and the second beside each other, as one page that any browser shows.

It holds both texts and what became of them; nothing that the writer noted for themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from secondtry.engine.move import FULL
from secondtry.review.report_page import page
from secondtry.review.report_words import MADE_WITH
from secondtry.review.second_try import Fate, FindingFate, MoveChange, SecondTryReading
from secondtry.review.text_difference import Change, Difference
from secondtry.review.time_words import counted
from secondtry.text.message_parts import split_message

_FATES = {
    Fate.RESOLVED: ("✓", "Resolved"),
    Fate.STILL: ("=", "Still there"),
    Fate.NEW: ("+", "New"),
}
_INTRODUCTION = (
    "The first message went out, and then it was tried again. On the left is the first, on the right the "
    "second. What is struck out on the left is gone; what is underlined on the right is new."
)
_STYLE = """
.tries { display: grid; gap: 1.75rem; margin-top: 1.75rem; }
.tries h2 { margin: 0 0 0.75rem; }
.tries .letter { position: static; max-height: none; }
del { text-decoration: line-through 0.09em; color: var(--quiet); }
ins { text-decoration: underline 0.08em; text-underline-offset: 0.24em; background: var(--wash); }
.fate { display: inline-block; width: 1.4rem; font-weight: 700; }
@media (min-width: 62rem) { .tries { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media print { .tries { display: block; } .tries section { margin-bottom: 1.5rem; } }
"""


@dataclass(frozen=True, slots=True)
class TriesReport:
    """Everything that the page shows. ``sent`` and ``date`` are in words, or empty."""

    reading: SecondTryReading
    difference: Difference
    sent: str = ""
    date: str = ""

    @property
    def title(self) -> str:
        """What the page is called."""
        subject = split_message(self.difference.second).subject.strip()
        return f"A second try: “{subject}”" if subject else "A second try"


def tries_as_html(report: TriesReport) -> str:
    """Return the page. The same report gives the same page.

    The two elements ``letter`` hold the texts of the two messages, character for character.
    """
    return page(
        report.title,
        (
            "<header>",
            f"<h1>{escape(report.title)}</h1>",
            f'<p class="facts">{escape(_dates(report))}</p>' if _dates(report) else "",
            f'<p class="introduction">{escape(_INTRODUCTION)}</p>',
            "</header>",
            '<main class="tries">',
            _message("First message", Change.GONE, report.difference),
            _message("Second try", Change.NEW, report.difference),
            "</main>",
            *_findings(report.reading),
            *_moves("What the second says that the first did not", report.reading.gained, report),
            *_moves("What the first said and the second does not", report.reading.lost, report),
            f"<footer>{escape(MADE_WITH)}</footer>",
        ),
        _STYLE,
    )


def _dates(report: TriesReport) -> str:
    sent = f"The first went out {report.sent}" if report.sent else ""
    words = f"{counted(report.difference.words_new, 'new word')}, {report.difference.words_gone} gone"
    return " · ".join(part for part in (sent, words, report.date) if part)


def _message(heading: str, change: Change, difference: Difference) -> str:
    element = "del" if change is Change.GONE else "ins"
    pieces = []
    for each in difference.pieces:
        is_first = change is Change.GONE
        words = escape(each.first.of(difference.first) if is_first else each.second.of(difference.second))
        is_shown = each.change is change and bool(words.strip())
        pieces.append(f"<{element}>{words}</{element}>" if is_shown else words)
    return f'<section><h2>{heading}</h2><div class="letter" dir="auto">{"".join(pieces)}</div></section>'


def _findings(reading: SecondTryReading) -> Iterator[str]:
    yield '<section><h2>What became of the marks</h2><ul class="card moves">'
    if not reading.findings:
        yield "<li>No words are marked in either message.</li>"
    for fate in (Fate.RESOLVED, Fate.STILL, Fate.NEW):
        yield from (_finding(each) for each in reading.findings if each.fate is fate)
    yield "</ul></section>"


def _finding(each: FindingFate) -> str:
    sign, words = _FATES[each.fate]
    remark = f"{words}, in other words" if each.is_reworded else words
    return (
        f'<li><h3><span class="fate">{sign}</span>{escape(remark)} '
        f'<span class="remark">{escape(each.finding.name)}</span></h3>'
        f"<p><bdi>“{escape(each.finding.excerpt)}”</bdi></p></li>"
    )


def _moves(heading: str, changes: tuple[MoveChange, ...], report: TriesReport) -> Iterator[str]:
    if not changes:
        return
    yield f'<section><h2>{heading}</h2><ul class="card moves">'
    for each in changes:
        if each.now > each.before:
            words = each.in_second.of(report.difference.second) if each.in_second else ""
            remark = "" if each.now == FULL else ' <span class="remark">hinted at</span>'
        else:
            words = each.in_first.of(report.difference.first) if each.in_first else ""
            remark = ""
        quoted = f"<p><bdi>“{escape(words)}”</bdi></p>" if words else ""
        yield f"<li><h3>{escape(each.move.name)}{remark}</h3>{quoted}</li>"
    yield "</ul></section>"
