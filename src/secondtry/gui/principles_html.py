"""The page of the principles as HTML for the help window."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from secondtry.gui.explanation_html import SCHEME
from secondtry.gui.theme import Theme
from secondtry.review.principle import Place, Principle

#: The sorts of places that have a page of explanations.
_EXPLAINED = frozenset({"kind", "move"})


def principles_html(principles: Sequence[Principle], theme: Theme) -> str:
    """Return the table of principles, article by article. Its links lead to pages of the help alone."""
    head = _words(
        "What the five articles ask for, in short words of our own, and where in Second Try each lives."
    )
    parts = [f"<h1>{escape(_words('The principles of the articles'))}</h1><p>{escape(head)}</p>"]
    for article, group in groupby(principles, key=attrgetter("article")):
        rows = "".join(_row(each, theme) for each in group)
        title = escape(_words("Article {number}").format(number=article))
        parts.append(
            f'<h3 style="margin-top:18px">{title}</h3><table width="100%" cellpadding="4">{rows}</table>'
        )
    return "".join(parts)


def _row(principle: Principle, theme: Theme) -> str:
    places = "<br>".join(_place(each) for each in principle.places) or escape(principle.why_not)
    return (
        f'<tr><td width="8%" style="color:{theme.quiet}">{escape(principle.key)}</td>'
        f'<td width="44%">{escape(principle.words)}</td><td width="48%">{places}</td></tr>'
    )


def _place(place: Place) -> str:
    words = escape(place.words)
    sort, _, key = place.key.partition(":")
    if sort in _EXPLAINED:
        return f'<a href="{SCHEME}:{escape(key)}">{words}</a>'
    if sort == "help":
        return f'<a href="{escape(key)}">{words}</a>'
    return words if place.is_there else f"{words} ({escape(_words('not yet'))})"


def _words(text: str) -> str:
    return QCoreApplication.translate("help", text)
