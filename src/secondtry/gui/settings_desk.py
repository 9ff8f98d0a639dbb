"""Opens the settings, with what other parts of the window show there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.kinds_panel import KindsPanel
from secondtry.gui.setting_declarations import read_setting_table
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.shortcuts_panel import ShortcutsPanel


class SettingsDesk(QObject):
    """Makes the dialog anew each time, so that it shows what holds then."""

    def __init__(self, settings: Settings, shortcuts: Shortcuts, rulebook: RuleBook, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._shortcuts = shortcuts
        self._rulebook = rulebook
        self._own_folder = ""
        self._window = window
        self._sections = read_setting_table().sections
        self._panels: list[tuple[str, Callable[[], SettingPanel]]] = []

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the command does."""
        return {Command.SETTINGS: self.open}

    def name_own_folder(self, path: str) -> None:
        """Show this as the folder of the reviews where none has been chosen."""
        self._own_folder = path

    def offer_panel(self, section: str, make: Callable[[], SettingPanel]) -> None:
        """Show below the settings of a section what this makes."""
        self._panels.append((section, make))

    def dialog(self) -> SettingsDialog:
        """Return the dialog as it would open; the caller deletes it."""
        dialog = SettingsDialog(self._settings, self._sections, self._own_folder, self._window)
        dialog.add_panel("marks", KindsPanel(self._settings, self._rulebook.categories.values()))
        dialog.add_panel("keyboard", ShortcutsPanel(self._shortcuts), fills=True)
        for section, make in self._panels:
            dialog.add_panel(section, make())
        return dialog

    @Slot()
    def open(self) -> None:
        """Open the dialog."""
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()
