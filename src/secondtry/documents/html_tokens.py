"""Cuts HTML into tags and text in one pass, however broken it is.

The parser of the standard library takes time that grows with the square of the
length on unclosed comments (in the Python versions that people have), and other
libraries lose deeply nested text. This one looks at each character a fixed
number of times. Where HTML is broken, text that a browser would not show is
left out here too.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

#: Elements whose content no browser shows.
_UNSEEN = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "title", "template", "iframe", "noembed", "noframes")
}
_MARKUP = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_TAG_STEP = re.compile(r"=[ \t\r\n\f]*([\"'])|>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


class HtmlToken(NamedTuple):
    """Text with its entities decoded, or the name of a tag in lower case, ``/`` before it if it closes."""

    text: str = ""
    tag: str = ""


def html_tokens(source: str) -> Iterator[HtmlToken]:
    """Yield the visible text and the tags of an HTML page, in order."""
    return _Tokenizer(source).tokens()


class _Tokenizer:
    def __init__(self, source: str) -> None:
        self._source = source

    def tokens(self) -> Iterator[HtmlToken]:
        position = 0
        while markup := _MARKUP.search(self._source, position):
            yield from _text(self._source[position : markup.start()])
            start = markup.end()
            if self._source[start] in "!?":
                end = self._end_of_declaration(start)
            else:
                tag, end = self._tag(start)
                if end >= 0:
                    yield HtmlToken(tag=tag)
            if end < 0:
                return
            position = end
        yield from _text(self._source[position:])

    def _end_of_declaration(self, start: int) -> int:
        """Return where a comment or declaration ends, or -1 where it swallows the rest."""
        mark = "-->" if self._source.startswith("!--", start) else ">"
        # From the first dash on: "<!-->" is a whole comment.
        end = self._source.find(mark, start + 1)
        return end + len(mark) if end >= 0 else -1

    def _tag(self, start: int) -> tuple[str, int]:
        """Return the tag's name and where the text goes on, or -1 where the tag swallows the rest."""
        closing = "/" if self._source[start] == "/" else ""
        name = _NAME.match(self._source, start + len(closing))
        if name is None:
            return "", -1
        tag = name.group().lower()
        end = self._end_of_tag(name.end())
        unseen = _UNSEEN.get(tag)
        if unseen and end >= 0 and not closing:
            close = unseen.search(self._source, end)
            end = close.start() if close else -1
        return closing + tag, end

    def _end_of_tag(self, position: int) -> int:
        while step := _TAG_STEP.search(self._source, position):
            quote = step.group(1)
            if quote is None:
                return step.end()
            position = self._behind_quoted(quote, step.end())
        return -1

    def _behind_quoted(self, quote: str, position: int) -> int:
        """Return the place behind a quoted value; a quotation mark without its partner counts for nothing."""
        # It looks in vain once at most for each of the two marks: any but the last has a partner.
        end = self._source.find(quote, position)
        return end + 1 if end >= 0 else position


def _text(source: str) -> Iterator[HtmlToken]:
    if source:
        yield HtmlToken(_ENTITY.sub(_character, source) if "&" in source else source)


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity.group())
