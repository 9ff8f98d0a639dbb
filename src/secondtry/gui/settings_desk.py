"""Opens the settings, with what other parts of the window show there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts


class SettingsDesk(QObject):
    """Makes the dialog anew each time, so that it shows what holds then."""

    def __init__(self, settings: Settings, shortcuts: Shortcuts, rulebook: RuleBook, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._shortcuts = shortcuts
        self._rulebook = rulebook
        self._own_folder = ""
        self._window = window
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

    def dialog(self) -> QDialog:
        """Return the dialog as it would open; the caller deletes it."""
        from secondtry.gui.settings_room import settings_dialog  # noqa: PLC0415 - comes with the dialog

        dialog = settings_dialog(
            self._settings, self._shortcuts, self._rulebook, self._own_folder, self._window
        )
        for section, make in self._panels:
            dialog.add_panel(section, make())
        return dialog

    @Slot()
    def open(self) -> None:
        """Open the dialog."""
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()
