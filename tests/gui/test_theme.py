"""Every theme can be read, and its marks be told apart."""

from itertools import combinations

import pytest
from contrast import contrast

from secondtry.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, ThemeChoice, theme_for

THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


def _seen_without(colour: str, deficiency: str) -> tuple[float, float, float]:
    """How a colour looks without one kind of cone (Viénot, Brettel & Mollon 1999), in linear light."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    )
    if deficiency == "red":
        common = 0.11238 * red + 0.88762 * green
        return common, common, 0.00401 * red - 0.00401 * green + blue
    common = 0.29275 * red + 0.70725 * green
    return common, common, -0.02234 * red + 0.02234 * green + blue


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    grounds = (theme.paper, theme.desk, theme.card)
    for words in (theme.ink, theme.quiet, theme.accent, theme.speaks_for, theme.speaks_against):
        assert min(contrast(words, ground) for ground in grounds) >= 4.5, words


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_can_be_read_on_coloured_grounds(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_selection, theme.selection) >= 4.5
    assert contrast(theme.ink, theme.notice) >= 4.5
    assert contrast(theme.ink, theme.hover) >= 4.5
    assert contrast(theme.accent, theme.wash) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_can_be_used_stands_out(theme: Theme) -> None:
    assert contrast(theme.edge, theme.card) >= 3
    assert contrast(theme.edge, theme.desk) >= 3
    assert contrast(theme.accent, theme.track) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_stand_out_from_the_paper(theme: Theme) -> None:
    for line in (theme.marks.deflects, theme.marks.weakens, theme.marks.hollow, theme.marks.house):
        assert contrast(line, theme.paper) >= 3


@pytest.mark.parametrize("deficiency", ["red", "green"])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_differ_for_colour_blind_eyes(theme: Theme, deficiency: str) -> None:
    """Shape tells the groups apart; this keeps colour from saying the opposite."""
    lines = (theme.marks.deflects, theme.marks.weakens, theme.marks.hollow, theme.marks.house)
    for one, other in combinations((_seen_without(line, deficiency) for line in lines), 2):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.08


def test_high_contrast_reads_at_seven_to_one() -> None:
    for words in (HIGH_CONTRAST.ink, HIGH_CONTRAST.quiet, HIGH_CONTRAST.accent):
        assert contrast(words, HIGH_CONTRAST.paper) >= 7


@pytest.mark.parametrize(
    ("choice", "system_is_dark", "theme"),
    [
        (ThemeChoice.SYSTEM, False, LIGHT),
        (ThemeChoice.SYSTEM, True, DARK),
        (ThemeChoice.LIGHT, True, LIGHT),
        (ThemeChoice.DARK, False, DARK),
        (ThemeChoice.HIGH_CONTRAST, False, HIGH_CONTRAST),
    ],
)
def test_a_choice_holds_and_system_follows(
    choice: ThemeChoice,
    system_is_dark: bool,  # noqa: FBT001 - a parameter of the test
    theme: Theme,
) -> None:
    assert theme_for(choice, system_is_dark=system_is_dark) is theme
