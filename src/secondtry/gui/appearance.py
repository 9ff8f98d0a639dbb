"""Dresses the application in the theme that was chosen, and follows the desktop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from secondtry.gui.palette import palette
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.style_sheet import MessageLetters, ordinary_points, style_sheet
from secondtry.gui.theme import Theme, ThemeChoice, theme_for

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
        self._system_points = application.font().pointSizeF()
        settings.changed.connect(self._follow_setting)
        application.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def theme(self) -> Theme:
        """Return the theme that holds."""
        is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return theme_for(ThemeChoice(self._settings.text(SettingName.THEME)), system_is_dark=is_dark)

    def points(self) -> float:
        """Return the size of ordinary text."""
        return ordinary_points(self._system_points, self._settings.number(SettingName.TEXT_SIZE))

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
