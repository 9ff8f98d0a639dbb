"""A typed name keeps what was meant; a title becomes a name that every system takes."""

from pathlib import Path

import pytest

from secondtry.gui.file_names import name_for, stem_of, with_suffix


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("letter", "letter.txt"),
        ("Letter v1.2", "Letter v1.2.txt"),
        ("Dear Dr. Smith", "Dear Dr. Smith.txt"),
        ("letter.", "letter..txt"),
        ("letter.md", "letter.md"),
        ("letter.TXT", "letter.TXT"),
    ],
)
def test_a_suffix_is_added_where_none_was_typed(typed: str, name: str) -> None:
    assert with_suffix(Path("folder", typed), ".txt") == Path("folder", name)


@pytest.mark.parametrize(
    ("name", "stem"), [("letter.txt", "letter"), ("Letter v1.2", "Letter v1.2"), ("v1.2.md", "v1.2")]
)
def test_the_stem_of_a_name_loses_no_number(name: str, stem: str) -> None:
    assert stem_of(Path(name)) == stem


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Deflecting: Your marquee hire on Saturday", "Deflecting - Your marquee hire on Saturday"),
        ("either/or\\and|more", "either - or - and - more"),
        ('Is "this" <it>?*', "Is this it"),
        ("two\nlines\tand\x07a bell", "two lines and a bell"),
        ("An end with dots. . .", "An end with dots"),
        (" ..hidden", "hidden"),
        ("con", "_con"),
        ("LPT1.old", "_LPT1.old"),
        ("Console", "Console"),
        ("Zoë’s 😀", "Zoë’s 😀"),
        ("x" * 300, "x" * 100),
        ("???", ""),
    ],
)
def test_a_title_becomes_a_name_that_windows_takes_too(title: str, name: str) -> None:
    assert name_for(title) == name
