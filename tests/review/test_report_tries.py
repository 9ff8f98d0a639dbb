"""The page with both messages: whole texts, what changed, and nothing that could act."""

import re
from html.parser import HTMLParser

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.report_tries import TriesReport, tries_as_html
from secondtry.review.review import Review
from secondtry.review.second_try import compare_tries
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.review.text_difference import difference
from secondtry.text.sentences import read_draft

FIRST = (
    "Subject: Mugs & <i>more</i>\n\nHi Dana,\n\nYour order was misplaced. Sorry if <b>this</b> upset you.\n"
)
SECOND = "Subject: Mugs & <i>more</i>\n\nHi Dana,\n\nWe misplaced your order. I am sorry.\n"


class _Letters(HTMLParser):
    """Collects the text of the elements ``letter``, and every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[str] = []
        self.tags: set[str] = set()
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if ("class", "letter") in attrs:
            self.letters.append("")
            self._depth = 1
        elif self._depth and tag in {"del", "ins", "div"}:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self._depth and tag in {"del", "ins", "div"}:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.letters[-1] += data


@pytest.fixture(scope="module")
def page() -> str:
    analyzer, options = Analyzer(load_shipped_rulebook()), Options(occasion="mistake")
    first, second = (analyzer.analyze(read_draft(text), options) for text in (FIRST, SECOND))
    return tries_as_html(
        TriesReport(
            compare_tries(first, second, Review(text=SECOND)),
            difference(FIRST, SECOND),
            "on 9 March 2026 at 10:00",
            "10 March 2026",
        )
    )


def test_both_texts_are_there_character_for_character(page: str) -> None:
    reader = _Letters()
    reader.feed(page)
    assert reader.letters == [FIRST, SECOND]


def test_what_is_gone_is_on_the_left_and_what_is_new_on_the_right(page: str) -> None:
    left, right = page.split("<h2>Second try</h2>")
    assert "<del>" in left
    assert "<ins>" not in left
    assert "<ins>" in right
    assert "<del>" not in right


def test_the_page_says_what_became_of_marks_and_moves(page: str) -> None:
    words = re.sub(r"<[^>]+>", " ", page)
    assert re.search(r"Resolved\s+Does not say who did it\s+“Your order was misplaced”", words)
    assert "What the second says that the first did not" in words
    assert "Ownership" in words
    assert "The first went out on 9 March 2026 at 10:00" in words


def test_nothing_in_the_page_acts_or_is_loaded(page: str) -> None:
    reader = _Letters()
    reader.feed(page)
    assert reader.tags & {"script", "img", "link", "iframe", "a", "form", "i", "b"} == set()
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
