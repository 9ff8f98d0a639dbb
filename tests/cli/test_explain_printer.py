"""A page of explanations, for people and for programs."""

import io
import json
import re
from typing import Any

import pytest

from secondtry.cli.explain_printer import print_page, print_page_as_json
from secondtry.cli.shades import Shades
from secondtry.engine.category import Group
from secondtry.review.explanation import Entry, Example, Page, PageKind, Section
from secondtry.text.span import Span

PAGE = Page(
    key="lost_things",
    kind=PageKind.CATEGORY,
    title="Lost things",
    about="Pushes blame away · likely to hurt",
    group=Group.DEFLECTS,
    above=(Entry("", "All", ""), Entry("everything", "Everything", "")),
    sections=(
        Section("definition", "What it is", ("Something is lost, and nobody has lost it.",)),
        Section(
            "flagged",
            "Marked, for example",
            examples=(
                Example("On Monday your hat got lost.", (Span(10, 27),), ("we lost your hat",)),
                Example("Keys [sic] got lost.", (Span(0, 10), Span(11, 19)), remark="Twice."),
            ),
        ),
        Section("frame", "A frame", examples=(Example("We [did what]."),)),
        Section("nothing", "Nothing to say", ("",)),
        Section("rules", "Its 2 rules", entries=(Entry("a.one", "one", "“it is”"), Entry("a.three", "", ""))),
    ),
)


def _printed(width: int = 80, *, page: Page = PAGE, colored: bool = False) -> str:
    stream = io.StringIO()
    print_page(page, stream, Shades(colored), width)
    return stream.getvalue()


def test_a_page_is_printed_part_by_part() -> None:
    assert _printed() == (
        "Lost things\n"
        "lost_things · Pushes blame away · likely to hurt\n"
        "\n"
        "What it is\n"
        "  Something is lost, and nobody has lost it.\n"
        "\n"
        "Marked, for example\n"
        "  - On Monday [your hat got lost].\n"
        "      try: we lost your hat\n"
        "  - [Keys [sic]] [got lost].\n"
        "      (Twice.)\n"
        "\n"
        "A frame\n"
        "  - We [did what].\n"
        "\n"
        "Its 2 rules\n"
        "  a.one    “it is”\n"
        "  a.three\n"
        "\n"
        "More about this kind: `secondtry explain everything`.\n"
    )


@pytest.mark.parametrize("width", [1, 40, 55, 80, 100, 300])
def test_no_line_is_longer_than_the_terminal_or_than_can_be_read(width: int) -> None:
    page = Page("", PageKind.INDEX, "w " * 90, "about " * 40, None, (), (_long_section(),))
    lines = _printed(width, page=page).splitlines()
    assert max(len(line) for line in lines) <= max(40, min(width, 100))
    assert max(len(line) for line in lines) > max(40, min(width, 100)) - 15


def _long_section() -> Section:
    words = "some words that go on " * 12
    return Section(
        "all",
        words,
        (words, words),
        (Example(words, (Span(0, 200),), (words,), words),),
        (Entry("a_key", "", words),),
    )


def test_words_beside_a_key_stay_in_their_column() -> None:
    section = Section("s", "T", entries=(Entry("a_key", "", "one two three four five six seven eight"),))
    page = Page("", PageKind.INDEX, "T", "a", None, (), (section,))
    assert "  a_key  one two three four five six\n         seven eight\n" in _printed(40, page=page)


def test_words_go_below_a_key_that_leaves_them_no_room() -> None:
    section = Section("s", "T", entries=(Entry("a_key_that_is_long", "", "one two three"),))
    page = Page("", PageKind.INDEX, "T", "a", None, (), (section,))
    assert "  a_key_that_is_long\n      one two three\n" in _printed(40, page=page)


def test_colour_adds_nothing_but_colour() -> None:
    colored = _printed(40, colored=True)
    assert "\x1b[1m[your hat got lost]\x1b[0m" in colored
    assert "\x1b[1mWhat it is\x1b[0m" in colored
    assert re.sub(r"\x1b\[\d*m", "", colored) == _printed(40)


def test_a_mark_that_runs_over_a_line_is_bold_on_both() -> None:
    example = Example("a " * 30 + "b", (Span(0, 61),))
    page = Page("", PageKind.INDEX, "T", "a", None, (), (Section("s", "S", examples=(example,)),))
    lines = [line for line in _printed(40, page=page, colored=True).splitlines() if "a a" in line]
    assert len(lines) == 2
    assert all(line.count("\x1b[1m") == line.count("\x1b[0m") == 1 for line in lines)


def test_the_gaps_of_a_frame_are_no_marks() -> None:
    assert "- We [did what]." in _printed(colored=True)


def test_programs_get_everything_as_one_object() -> None:
    stream = io.StringIO()
    print_page_as_json(PAGE, stream)
    read: dict[str, Any] = json.loads(stream.getvalue())
    assert read["version"] == 1
    assert (read["key"], read["kind"], read["group"]) == ("lost_things", "category", "deflects")
    assert read["above"][1]["key"] == "everything"
    flagged = next(section for section in read["sections"] if section["key"] == "flagged")["examples"][0]
    assert flagged["text"][flagged["spans"][0]["start"] : flagged["spans"][0]["end"]] == "your hat got lost"
    assert flagged["rewrites"] == ["we lost your hat"]
    assert stream.getvalue().endswith("}\n")
