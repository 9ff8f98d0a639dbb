"""Turns the HTML of a mail into the text that its reader sees. Nothing it points at is ever loaded."""

import re

from secondtry.documents.html_tokens import HtmlToken, html_tokens

_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "blockquote"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend", "li", "main", "nav"}
    | {"section", "summary", "tbody", "tfoot", "thead", "tr"}
)
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"/td", "/th"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
#: Deeper nesting is marked like this depth: marks that grow with it would fill the screen.
_DEEPEST_MARK = 5


def html_as_text(source: str) -> str:
    r"""Return the visible text of an HTML page, with ``\n`` at the end of each line.

    Paragraphs and headings stand apart, list items begin with ``- ``, quoted
    lines with ``> ``, pictures are left out. Takes time in proportion to the length.
    """
    lines = _Lines()
    for token in html_tokens(source):
        if token.tag:
            _take_tag(lines, token)
        else:
            lines.write(token.text)
    return lines.text()


def _take_tag(lines: "_Lines", token: HtmlToken) -> None:
    opening = not token.tag.startswith("/")
    name = token.tag.removeprefix("/")
    if name == "br":
        lines.break_line()
    elif token.tag in _CELLS:
        lines.write(" ")
    elif name == "pre":
        lines.start_paragraph()
        lines.keep_spaces(within=opening)
    elif name in _LISTS:
        lines.nest_list(by=1 if opening else -1)
    elif name == "blockquote":
        lines.nest_quote(by=1 if opening else -1)
    elif name in _PARAGRAPHS:
        lines.start_paragraph()
    elif name in _BLOCKS:
        lines.start_block()
        if name == "li":
            lines.mark_item(begins=opening)


class _Lines:
    """The text written so far: finished lines, and the one under way."""

    def __init__(self) -> None:
        self._finished: list[str] = []
        self._line: list[str] = []
        self._apart = False
        self._item = False
        self._preformatted = False
        self._quotes = 0
        self._lists = 0
        self._quoted_before = False

    def text(self) -> str:
        self.start_block()
        return "\n".join(self._finished).strip("\n")

    def write(self, words: str) -> None:
        if self._preformatted:
            first, *others = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self._line.append(first)
            for other in others:
                self.break_line()
                self._line.append(other)
            return
        words = _SPACES.sub(" ", words)
        if not self._line or self._line[-1].endswith(" "):
            words = words.removeprefix(" ")
        if words:
            self._line.append(words)

    def break_line(self) -> None:
        """End the line, be it empty."""
        words = "".join(self._line).rstrip(" ")
        self._line.clear()
        if not words:
            self._leave_empty_line(quoted=self._quotes > 0)
            return
        if self._apart:
            self._leave_empty_line(quoted=self._quotes > 0 and self._quoted_before)
        self._finished.append(f"{self._marks()}{words}")
        self._quoted_before = self._quotes > 0
        self._apart = self._item = False

    def start_block(self) -> None:
        """End the line if something is on it."""
        if "".join(self._line).strip(" "):
            self.break_line()
        self._line.clear()

    def start_paragraph(self) -> None:
        """End the line, and leave one empty before the next words."""
        self.start_block()
        self._apart = bool(self._finished) and not self._item

    def mark_item(self, *, begins: bool) -> None:
        """Begin a list item with the next words, or end one that had none."""
        self._item = begins

    def keep_spaces(self, *, within: bool) -> None:
        self._preformatted = within

    def nest_list(self, *, by: int) -> None:
        if self._lists:
            self.start_block()
        else:
            self.start_paragraph()
        self._lists = max(0, self._lists + by)
        if not self._lists:
            self.start_paragraph()

    def nest_quote(self, *, by: int) -> None:
        self.start_paragraph()
        self._quotes = max(0, self._quotes + by)

    def _leave_empty_line(self, *, quoted: bool) -> None:
        if self._finished and self._finished[-1].strip("> "):
            self._finished.append(">" if quoted else "")

    def _quote_marks(self) -> str:
        return "> " * min(self._quotes, _DEEPEST_MARK)

    def _marks(self) -> str:
        if not self._item:
            return self._quote_marks()
        return f"{self._quote_marks()}{'  ' * (min(self._lists, _DEEPEST_MARK) - 1)}- "
