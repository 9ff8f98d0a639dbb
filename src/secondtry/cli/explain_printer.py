"""A page of explanations for people, and for programs."""

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, TextIO

from secondtry.cli.shades import Shades
from secondtry.review.explanation import Entry, Example, Page, Section

VERSION = 1

_NARROWEST = 40
#: Longer lines are hard to follow.
_WIDEST = 100
_INDENT = "  "
#: With less room than this beside the keys, words go below them.
_LEAST_BESIDE_KEYS = 34
_MARKED = re.compile(r"\[[^\]]*\]")


def print_page(page: Page, stream: TextIO, shades: Shades, width: int) -> None:
    """Print a page in lines of at most ``width`` characters, or of the least and most that can be read."""
    layout = _Layout(shades, max(_NARROWEST, min(width, _WIDEST)))
    print("\n\n".join(layout.parts(page)), file=stream)


def print_page_as_json(page: Page, stream: TextIO) -> None:
    """Print a page as one JSON object; described in the help page on the command line."""
    json.dump({"version": VERSION, **_table_of(page)}, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


class _Layout:
    """Lays out the parts of a page in lines of one width."""

    def __init__(self, shades: Shades, width: int) -> None:
        self._shades = shades
        self._width = width

    def parts(self, page: Page) -> Iterator[str]:
        """Yield the head of the page and its sections."""
        about = f"{page.key} · {page.about}" if page.key else page.about
        yield f"{self._headed(page.title)}\n{self._wrapped(about)}"
        column = max((len(entry.key) for section in page.sections for entry in section.entries), default=0)
        for section in page.sections:
            lines = "\n".join(self._lines(section, column))
            if lines:
                yield f"{self._headed(section.title)}\n{lines}"
        if not page.above:
            yield self._wrapped("`secondtry explain NAME` tells all about one of them.")
        elif page.above[-1].key:
            yield self._wrapped(f"More about this kind: `secondtry explain {page.above[-1].key}`.")

    def _lines(self, section: Section, column: int) -> Iterator[str]:
        for paragraph in section.paragraphs:
            if paragraph:
                yield self._wrapped(paragraph, _INDENT)
        for example in section.examples:
            yield from self._example(example)
        for entry in section.entries:
            yield self._entry(entry, column)

    def _example(self, example: Example) -> Iterator[str]:
        lines = self._wrapped(_with_marks(example), f"{_INDENT}- ", f"{_INDENT}  ")
        yield _MARKED.sub(self._in_bold, lines) if example.spans else lines
        for rewrite in example.rewrites:
            yield self._wrapped(f"try: {rewrite}", f"{_INDENT}    ").replace(
                "try:", self._shades.rewrite("try:"), 1
            )
        if example.remark:
            yield self._wrapped(f"({example.remark})", f"{_INDENT}    ")

    def _entry(self, entry: Entry, column: int) -> str:
        key = f"{_INDENT}{self._shades.bold(entry.key)}"
        if self._width - column < _LEAST_BESIDE_KEYS:
            return f"{key}\n{self._wrapped(entry.words, _INDENT * 3)}"
        beside = " " * (column + 2 * len(_INDENT))
        words = self._wrapped(entry.words, beside)
        return f"{key}{words[len(_INDENT) + len(entry.key) :]}"

    def _in_bold(self, words: re.Match[str]) -> str:
        return "\n".join(self._shades.bold(line) for line in words[0].split("\n"))

    def _headed(self, words: str) -> str:
        return "\n".join(self._shades.bold(line) for line in self._wrapped(words).split("\n"))

    def _wrapped(self, words: str, first: str = "", rest: str | None = None) -> str:
        return textwrap.fill(
            words,
            self._width,
            initial_indent=first,
            subsequent_indent=first if rest is None else rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _table_of(page: Page) -> dict[str, Any]:
    """Return a page with all its values by their names; a span is a tuple, whose values would lose theirs."""
    table = asdict(page)
    for section in table["sections"]:
        for example in section["examples"]:
            example["spans"] = [span._asdict() for span in example["spans"]]
    return table


def _with_marks(example: Example) -> str:
    """Return the text with its marked words in square brackets, as in a review exported as text."""
    pieces: list[str] = []
    position = 0
    for span in example.spans:
        pieces += [example.text[position : span.start], "[", span.of(example.text), "]"]
        position = span.end
    return "".join(pieces) + example.text[position:]
