"""The settings with all that the program itself shows there."""

from PySide6.QtWidgets import QWidget

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.kinds_panel import KindsPanel
from secondtry.gui.setting_declarations import read_setting_table
from secondtry.gui.settings import Settings
from secondtry.gui.settings_dialog import SettingsDialog
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.shortcuts_panel import ShortcutsPanel


def settings_dialog(
    settings: Settings, shortcuts: Shortcuts, rulebook: RuleBook, own_folder: str, window: QWidget
) -> SettingsDialog:
    """Return the dialog as it would open; the caller deletes it."""
    dialog = SettingsDialog(settings, read_setting_table().sections, own_folder, window)
    dialog.add_panel("marks", KindsPanel(settings, rulebook.categories.values()))
    dialog.add_panel("keyboard", ShortcutsPanel(shortcuts), fills=True)
    return dialog
