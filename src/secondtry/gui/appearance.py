"""Dresses the application in the theme that was chosen, and follows the desktop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.style_sheet import MessageLetters, style_sheet
from secondtry.gui.theme import Theme, ThemeChoice, theme_for

_SMALLEST_POINTS = 8.0
_LOOKS = frozenset(
    {SettingName.THEME, SettingName.TEXT_SIZE, SettingName.MESSAGE_FONT, SettingName.MESSAGE_SIZE}
)


class Appearance(QObject):
    """Keeps palette, style sheet and size of text as the settings and the desktop say.

    Signals:
        theme_changed: The theme that now holds.
        text_size_changed: The size of ordinary text, in points.
    """

    theme_changed = Signal(object)
    text_size_changed = Signal(float)

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._system_points = max(_SMALLEST_POINTS, application.font().pointSizeF())
        settings.changed.connect(self._follow_setting)
        application.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def theme(self) -> Theme:
        """Return the theme that holds."""
        is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return theme_for(ThemeChoice(self._settings.text(SettingName.THEME)), system_is_dark=is_dark)

    def points(self) -> float:
        """Return the size of ordinary text."""
        return self._system_points * self._settings.number(SettingName.TEXT_SIZE) / 100

    def dress(self, show_theme: Callable[[Theme], object]) -> None:
        """Have something drawn in the theme that holds, and in each that comes."""
        self.theme_changed.connect(show_theme)
        show_theme(self.theme())

    def apply(self) -> None:
        """Dress the application, and tell those who draw for themselves."""
        # The system's own title bars and dialogs go along with a theme that was chosen here.
        self._application.styleHints().setColorScheme(self._wanted_scheme())
        theme = self.theme()
        self._application.setPalette(palette(theme))
        letters = MessageLetters(
            self._settings.text(SettingName.MESSAGE_FONT), self._settings.number(SettingName.MESSAGE_SIZE)
        )
        self._application.setStyleSheet(style_sheet(theme, self.points(), letters))
        self.theme_changed.emit(theme)
        self.text_size_changed.emit(self.points())

    def _wanted_scheme(self) -> Qt.ColorScheme:
        choice = ThemeChoice(self._settings.text(SettingName.THEME))
        if choice is ThemeChoice.SYSTEM:
            return Qt.ColorScheme.Unknown
        is_dark = theme_for(choice, system_is_dark=False).is_dark
        return Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light

    @Slot(str)
    def _follow_setting(self, name: str) -> None:
        if name in _LOOKS:
            self.apply()

    @Slot()
    def _follow_desktop(self) -> None:
        if self._settings.text(SettingName.THEME) == ThemeChoice.SYSTEM:
            self.apply()


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet leaves to the style."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.desk),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.paper),
        (QPalette.ColorRole.AlternateBase, theme.hover),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.card),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.BrightText, theme.speaks_against),
        (QPalette.ColorRole.ToolTipBase, theme.card),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.quiet),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.on_selection),
        (QPalette.ColorRole.Link, theme.accent),
        (QPalette.ColorRole.LinkVisited, theme.accent),
        (QPalette.ColorRole.Accent, theme.accent),
        (QPalette.ColorRole.Light, theme.card),
        (QPalette.ColorRole.Midlight, theme.hover),
        (QPalette.ColorRole.Mid, theme.edge),
        (QPalette.ColorRole.Dark, theme.edge),
        (QPalette.ColorRole.Shadow, theme.line),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return made
