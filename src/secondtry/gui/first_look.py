"""Dresses what is there from the first moment as the whole will be dressed."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from secondtry.gui.first_settings import FirstSettings
from secondtry.gui.palette import palette
from secondtry.gui.style_sheet import MessageLetters, ordinary_points, writing_sheet
from secondtry.gui.theme import Theme, ThemeChoice, theme_for


class FirstLook:
    """The theme and the letters of the settings, for a few widgets only.

    A style sheet of the whole application would dress each part anew that is put in later, wherever
    it is put in; the whole is dressed once, when all is there.
    """

    def __init__(self, application: QApplication, settings: FirstSettings) -> None:
        self.points = ordinary_points(application.font().pointSizeF(), settings.text_size)
        system = application.palette()
        is_dark = system.color(QPalette.ColorRole.Window).lightness() < 128
        self.theme: Theme = theme_for(ThemeChoice(settings.theme), system_is_dark=is_dark)
        letters = MessageLetters(settings.message_font, settings.message_size)
        self._sheet = writing_sheet(self.theme, self.points, letters)
        self._dressed: Sequence[QWidget] = ()
        self._splitter: QSplitter | None = None
        application.setPalette(palette(self.theme))

    def dress(self, widgets: Sequence[QWidget], splitter: QSplitter) -> None:
        """Dress these, with what is in them, and the border that the splitter draws."""
        self._dressed, self._splitter = widgets, splitter
        splitter.setStyleSheet(f"QSplitter::handle {{ background: {self.theme.line}; }}")
        for each in widgets:
            each.setStyleSheet(self._sheet)

    def open_splitter(self) -> None:
        """Let the splitter go: what is put into it now is dressed with the whole, and only then."""
        if self._splitter is not None:
            self._splitter.setStyleSheet("")

    def give_way(self) -> None:
        """Leave them to the style sheet of the whole, which says the same of them."""
        for each in self._dressed:
            each.setStyleSheet("")
        self._dressed = ()
