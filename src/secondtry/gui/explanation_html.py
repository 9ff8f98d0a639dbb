"""A page of explanations as HTML for the help window."""

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QColor

from secondtry.engine.category import Group
from secondtry.gui.theme import Theme
from secondtry.review.explanation import Entry, Example, Page, Section

#: How a link names a page of explanations: this, a colon, and the page's key.
SCHEME = "explain"

#: The sections in which the customer's voice, or ours, is quoted beside a bar.
_VOICES = frozenset({"reads"})
#: How wide the first column of a list is, in parts of a hundred.
_NAMES_WIDTH = 36
_ARROW = "→"
#: The written pages that tell more about sources.
_MORE = (
    '<p style="margin-top:5px; margin-bottom:0"><a href="evidence.md">The evidence</a> · '
    '<a href="about-the-articles.md">About the articles</a></p>'
)


class ExplanationHtml:
    """Writes pages in the colours of one theme. The HTML names nothing outside the program.

    Marked words are underlined, and nothing else is; ``mark_colour`` is theirs.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def html(self, page: Page) -> str:
        """Return a page. Its links are ``explain:KEY``."""
        head = f"{self._way_here(page)}<h1>{escape(page.title)}</h1>{self._quiet(page.about)}"
        return head + "".join(self._section(section, page.group) for section in page.sections)

    def _way_here(self, page: Page) -> str:
        """Return links to the pages that this one is a part of."""
        links = " › ".join(_link(entry) for entry in page.above)
        return f'<p style="margin-bottom:0">{links}</p>' if links else ""

    def _section(self, section: Section, group: Group | None) -> str:
        if section.key in _VOICES and group is not None:
            content = "".join(self._voice(words, group) for words in section.paragraphs)
        else:
            content = "".join(
                f'<p style="margin-top:5px; margin-bottom:0">{escape(words)}</p>'
                for words in section.paragraphs
                if words
            )
        content += "".join(self._example(example, group) for example in section.examples)
        if section.entries:
            rows = "".join(_row(entry) for entry in section.entries)
            content += f'<table width="100%" cellspacing="0" style="margin-top:5px">{rows}</table>'
        if section.key == "source":
            content += _MORE
        title = f'<h3 style="margin-top:18px; margin-bottom:0">{escape(section.title)}</h3>'
        return title + content if content else ""

    def _voice(self, words: str, group: Group) -> str:
        bar = self._theme.marks.line(group).name()
        wash = self._on_paper(self._theme.marks.wash(group))
        return (
            '<table width="100%" cellspacing="0" cellpadding="8" style="margin-top:7px"><tr>'
            f'<td width="3" style="background-color:{bar}; padding:0"></td>'
            f'<td style="background-color:{wash}"><i>{escape(words)}</i></td></tr></table>'
        )

    def _example(self, example: Example, group: Group | None) -> str:
        below = [f"{_ARROW} {escape(rewrite)}" for rewrite in example.rewrites]
        if example.remark:
            below.append(escape(example.remark))
        style = f"margin-left:22px; margin-top:2px; margin-bottom:0; color:{self._theme.quiet}"
        lines = "".join(f'<p style="{style}">{line}</p>' for line in below)
        words = "".join(self._marked(example, group))
        return f'<p style="margin-top:7px; margin-bottom:0">{words}</p>{lines}'

    def _marked(self, example: Example, group: Group | None) -> Iterator[str]:
        position = 0
        wash = self._on_paper(self._theme.marks.wash(group)) if group is not None else self._theme.paper
        for span in example.spans:
            yield escape(example.text[position : span.start])
            words = escape(span.of(example.text))
            yield f'<span style="text-decoration:underline; background-color:{wash}">{words}</span>'
            position = span.end
        yield escape(example.text[position:])

    def _quiet(self, words: str) -> str:
        return f'<p style="color:{self._theme.quiet}; margin-top:0">{escape(words)}</p>'

    def _on_paper(self, colour: QColor) -> str:
        """Return a see-through colour as it looks on the paper, which is all that a rich text knows."""
        paper, share = QColor(self._theme.paper), colour.alphaF()
        mixed = (
            round(over * share + under * (1 - share))
            for over, under in (
                (colour.red(), paper.red()),
                (colour.green(), paper.green()),
                (colour.blue(), paper.blue()),
            )
        )
        return QColor(*mixed).name()


def _row(entry: Entry) -> str:
    """Return a line of a list; there, the weight of the links sets them off as well as an underline would."""
    name = _link(entry, "text-decoration:none; font-weight:600")
    return (
        f'<tr><td width="{_NAMES_WIDTH}%" style="padding:3px 8px 3px 0">{name}</td>'
        f'<td width="{100 - _NAMES_WIDTH}%" style="padding:3px 0">{escape(entry.words)}</td></tr>'
    )


def _link(entry: Entry, style: str = "") -> str:
    return f'<a href="{SCHEME}:{escape(entry.key)}" style="{style}">{escape(entry.name)}</a>'
