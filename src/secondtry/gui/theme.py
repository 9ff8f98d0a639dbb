"""Light, dark and high contrast, each as one frozen value."""

from enum import StrEnum
from typing import NamedTuple

from secondtry.gui.mark_colours import DARK_MARKS, LIGHT_MARKS, MarkColours


class ThemeChoice(StrEnum):
    """What the person chose; ``SYSTEM`` is light or dark as the desktop is, also when that changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Theme(NamedTuple):
    """Every colour of the window, as ``#rrggbb``.

    ``paper`` lies under the draft, ``desk`` under everything else, ``card`` on
    the desk. ``ink`` and ``quiet`` read at 4.5 to 1 on all three, ``edge``
    (around what can be used) stands out at 3 to 1, ``line`` only divides, ``paper`` reads on ``alarm``, and
    ``track`` is the part of a progress bar that is still to come.
    """

    is_dark: bool
    paper: str
    desk: str
    card: str
    line: str
    track: str
    edge: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    wash: str
    hover: str
    selection: str
    on_selection: str
    speaks_for: str
    speaks_against: str
    notice: str
    alarm: str
    marks: MarkColours


LIGHT = Theme(
    is_dark=False,
    paper="#fffefb",
    desk="#f4f2ec",
    card="#fffefb",
    line="#e2ded3",
    track="#dcd8cc",
    edge="#88837a",
    ink="#24272b",
    quiet="#61625f",
    accent="#17696a",
    on_accent="#ffffff",
    wash="#e2efed",
    hover="#f1efe8",
    selection="#cde4e6",
    on_selection="#24272b",
    speaks_for="#1f7a4d",
    speaks_against="#a8480c",
    notice="#f9f0d6",
    alarm="#a3211f",
    marks=LIGHT_MARKS,
)

DARK = Theme(
    is_dark=True,
    paper="#1e2022",
    desk="#17191a",
    card="#1f2224",
    line="#34383b",
    track="#34383b",
    edge="#7b8187",
    ink="#e8e6e1",
    quiet="#a9aaa7",
    accent="#6fc7bd",
    on_accent="#0e1a19",
    wash="#203534",
    hover="#292d30",
    selection="#2b5357",
    on_selection="#f3f1ec",
    speaks_for="#72c99a",
    speaks_against="#f0a050",
    notice="#38321f",
    alarm="#f2857c",
    marks=DARK_MARKS,
)

HIGH_CONTRAST = Theme(
    is_dark=True,
    paper="#000000",
    desk="#000000",
    card="#000000",
    line="#ffffff",
    track="#4d4d4d",
    edge="#ffffff",
    ink="#ffffff",
    quiet="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    wash="#2b2600",
    hover="#33302a",
    selection="#ffe14d",
    on_selection="#000000",
    speaks_for="#7dffb0",
    speaks_against="#ffb067",
    notice="#1f1f00",
    alarm="#ff8f86",
    marks=MarkColours(deflects="#ffb067", weakens="#5cb8ff", hollow="#ffffff", house="#7dffb0", tint=64),
)


def theme_for(choice: ThemeChoice, *, system_is_dark: bool) -> Theme:
    """Return the theme of a choice on a desktop that is light or dark."""
    match choice:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
        case ThemeChoice.HIGH_CONTRAST:
            return HIGH_CONTRAST
        case ThemeChoice.SYSTEM:
            return DARK if system_is_dark else LIGHT
