"""The footer says in one line what was counted."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.engine.readability import Readability
from secondtry.gui.footer import Footer

EASY = Readability(126, 9, 32, 70.1, 7.2, "plain English (from age 12)")


@pytest.fixture
def footer(qtbot: QtBot) -> Footer:
    footer = Footer()
    qtbot.addWidget(footer)
    return footer


def test_one_line_holds_words_time_ease_and_counts(footer: Footer, finding: Callable[..., Finding]) -> None:
    groups = (Group.DEFLECTS, Group.HOLLOW, Group.WEAKENS, Group.DEFLECTS)
    footer.show_readability(EASY)
    footer.show_findings([finding(group=group) for group in groups])
    assert footer.words() == (
        "126 words · reads in 32 s · plain English (from age 12) · "
        "2 push blame away, 1 weakens the apology, 1 empty phrase"
    )


def test_what_the_house_rules_flag_and_allow_is_counted(
    footer: Footer, finding: Callable[..., Finding]
) -> None:
    footer.show_readability(EASY)
    footer.show_findings([finding(group=Group.HOUSE)], silenced=3)
    assert footer.words().endswith(" · 1 of your own, 3 allowed by you")
    footer.show_findings([])
    assert footer.words() == "126 words · reads in 32 s · plain English (from age 12)"


@pytest.mark.parametrize(
    ("readability", "words"),
    [
        (Readability(0, 0, 0, None, None, ""), "0 words"),
        (Readability(1, 1, 1, None, None, ""), "1 word · reads in 1 s"),
        (Readability(600, 40, 151, 60.0, 9.0, "plain English (from age 14)"), "600 words · reads in 3 min"),
    ],
)
def test_small_and_large_numbers_are_said_naturally(
    footer: Footer, readability: Readability, words: str
) -> None:
    footer.show_readability(readability)
    assert footer.words().startswith(words)


def test_a_message_takes_the_place_of_the_counts(footer: Footer) -> None:
    footer.show_readability(EASY)
    footer.show_message("Saved.")
    assert footer.words() == "Saved."
