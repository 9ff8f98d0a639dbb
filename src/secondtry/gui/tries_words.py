"""How a second try differs from the first, in the words of the panel."""

from PySide6.QtCore import QCoreApplication

from secondtry.engine.move import FULL
from secondtry.gui.change_row import ChangeLine
from secondtry.gui.labels import shortened
from secondtry.gui.tries import Tries
from secondtry.review.second_try import Fate, FindingFate, MoveChange
from secondtry.review.text_difference import ChangedWords, Difference
from secondtry.review.time_words import counted
from secondtry.text.span import Span

_LONGEST = 160
# Each kind of change has a sign of another shape, and says in words what it is.
_SIGNS = {Fate.STILL: "=", Fate.NEW: "+", Fate.RESOLVED: "✓"}


def findings_in_words(tries: Tries) -> str:
    """Return how many findings are resolved, still there and new."""
    reading = tries.reading
    if not reading.findings:
        return _tr("Nothing is marked in either message.")
    counts = (
        (reading.count(Fate.RESOLVED), _tr("resolved")),
        (reading.count(Fate.STILL), _tr("still there")),
        (reading.count(Fate.NEW), _tr("new")),
    )
    said = " · ".join(f"{count} {words}" for count, words in counts)
    # An empty page has resolved everything, and says nothing yet.
    only_left_out = reading.count(Fate.RESOLVED) and not tries.difference.words_new
    return _tr("{said}, so far by leaving words out").format(said=said) if only_left_out else said


def changes_in_words(difference: Difference) -> str:
    """Return how many words are new and how many are gone."""
    if not difference.changes:
        return _tr("No word has changed yet.")
    return _tr("{new} new, {gone} gone").format(
        new=counted(difference.words_new, "word"), gone=difference.words_gone
    )


def finding_line(each: FindingFate) -> ChangeLine:
    """Return a finding and what became of it."""
    names = {
        Fate.STILL: _tr("still there, in other words") if each.is_reworded else _tr("still there"),
        Fate.NEW: _tr("new"),
        Fate.RESOLVED: _tr("resolved"),
    }
    return ChangeLine(
        _SIGNS[each.fate],
        f"“{shortened(each.finding.excerpt, _LONGEST)}”",
        f"{names[each.fate]} · {each.finding.name}",
        each.in_first.span if each.in_first else None,
        each.in_second.span if each.in_second else None,
        is_good=each.fate is Fate.RESOLVED,
    )


def gained_line(each: MoveChange, text: str) -> ChangeLine:
    """Return a move that the second message makes further than the first; ``text`` is that message."""
    words = each.in_second.of(text) if each.in_second else ""
    return ChangeLine(
        "✓" if each.now == FULL else "~",
        each.move.name,
        " · ".join(
            part
            for part in ("" if each.now == FULL else _tr("hinted at"), f"“{shortened(words, _LONGEST)}”")
            if part
        ),
        each.in_first,
        each.in_second,
    )


def change_line(each: ChangedWords) -> ChangeLine:
    """Return words that were replaced, taken out or added."""
    gone, new = shortened(each.gone, _LONGEST), shortened(each.new, _LONGEST)
    where = (_or_none(each.first), _or_none(each.second))
    if gone and new:
        return ChangeLine("→", f"“{new}”", _tr("instead of “{words}”").format(words=gone), *where)
    if new:
        return ChangeLine("+", f"“{new}”", _tr("new"), *where)
    return ChangeLine("−", f"“{gone}”", _tr("gone"), *where, is_good=False)


def _or_none(span: Span) -> Span | None:
    return None if span.is_empty else span


def _tr(text: str) -> str:
    return QCoreApplication.translate("tries_words", text)
