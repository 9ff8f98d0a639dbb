"""One page of the settings dialog."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_declarations import SettingSection
from secondtry.gui.setting_fields import setting_words
from secondtry.gui.setting_panel import SettingPanel


class SettingPage(QWidget):
    """Shows the settings of a section below each other, all of them or those that are looked for."""

    def __init__(self, section: SettingSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._panels: list[SettingPanel] = []
        self._help = wrapped_label(setting_words(section.help), LabelRole.QUIET)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)
        self._column.addWidget(wrapped_label(setting_words(section.label).upper(), LabelRole.HEADING))
        self._column.addWidget(self._help)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been added to it."""
        return not self._panels

    def add(self, panel: SettingPanel, *, fills: bool = False) -> None:
        """Show this below what is there; what ``fills`` takes the height that the page has."""
        self._panels.append(panel)
        self._column.addWidget(panel, 1 if fills else 0)

    def first_control(self) -> QWidget | None:
        """Return the first thing on the screen here that takes the keyboard; None where nothing does."""
        controls = (panel.first_control() for panel in self._panels if panel.isVisible())
        return next((each for each in controls if each is not None), None)

    def show_matching(self, words: SearchWords) -> bool:
        """Show what has to do with the words, all where they name the page; return whether there is any."""
        wanted = words.missing_in(setting_words(self.section.label))
        self._help.setVisible(not words.words)
        found = [panel.show_matching(wanted) for panel in self._panels]  # all of them, past the first too
        return any(found)
