"""All words and marks stand out at WCAG's AA, in each theme: computed from the theme and the style sheet."""

import re

import pytest
from contrast import contrast, looks, over

from secondtry.engine.category import Group
from secondtry.gui.style_sheet import style_sheet
from secondtry.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme

THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}
WORDS, LINES = 4.5, 3.0
#: What a person types into or presses must be seen by its edge.
USED = re.compile(r"^(QPushButton|QComboBox|QLineEdit|QDateTimeEdit|QPlainTextEdit\[role=\"note\"\])")
#: These parts hold no words.
WORDLESS = re.compile(r'::(separator|chunk|handle)|role="rule"')
#: The share of the accent that lies under a slot of a rewrite, of 255.
SLOT_TINT = 34

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def _surfaces(theme: Theme) -> tuple[str, ...]:
    return theme.paper, theme.desk, theme.card


@themes
def test_words_stand_out_wherever_the_style_sheet_puts_them(theme: Theme) -> None:
    met = 0
    faint = []
    for look in looks(style_sheet(theme, 11)):
        if WORDLESS.search(look.selector):
            continue
        grounds = (look.ground,) if look.ground else _surfaces(theme)
        for ground in grounds:
            met += 1
            words = look.words or theme.ink
            if contrast(words, ground) < WORDS:
                faint.append(f"{look.selector}: {words} on {ground}: {contrast(words, ground):.2f}")
    assert met > 150
    assert not faint, "\n".join(faint)


@themes
def test_each_voice_can_be_read_on_each_tinted_ground(theme: Theme) -> None:
    """Labels have no ground of their own: they stand on the notice, a suggestion, a line under the mouse."""
    faint = [
        f"{words} on {ground}"
        for words in (theme.ink, theme.quiet, theme.accent)
        for ground in (theme.notice, theme.wash, theme.hover)
        if contrast(words, ground) < WORDS
    ]
    assert faint == []


@themes
def test_chosen_words_stand_out(theme: Theme) -> None:
    assert contrast(theme.on_selection, theme.selection) >= WORDS


@themes
def test_what_is_used_is_seen_by_its_edge(theme: Theme) -> None:
    faint = [
        f"{look.selector}: {look.border}"
        for look in looks(style_sheet(theme, 11))
        if USED.match(look.selector) and look.border and ":disabled" not in look.selector
        for ground in _surfaces(theme)
        if contrast(look.border, ground) < LINES
    ]
    assert faint == []


@themes
@pytest.mark.parametrize("group", Group)
def test_marked_words_and_their_lines_stand_out_on_their_tint(theme: Theme, group: Group) -> None:
    line = theme.marks.line(group).name()
    for surface in _surfaces(theme):
        tinted = over(line, theme.marks.tint, surface)
        assert contrast(theme.ink, tinted) >= WORDS
        assert contrast(line, surface) >= LINES
        assert contrast(line, tinted) >= LINES


@themes
def test_the_slots_of_a_rewrite_can_be_read_on_their_tint(theme: Theme) -> None:
    assert contrast(theme.accent, over(theme.accent, SLOT_TINT, theme.paper)) >= WORDS


def test_a_faint_word_in_a_sheet_would_be_seen() -> None:
    sheet = 'QLabel { color: #777777; background: #ffffff; }\nQLabel[role="x"]:hover { background: #888888; }'
    plain, hovered = looks(sheet)
    assert contrast(plain.words, plain.ground) < WORDS
    assert (hovered.words, hovered.ground) == ("#777777", "#888888")
