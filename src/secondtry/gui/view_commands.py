"""Colours, size of text, which marks are shown: the menus and the settings kept in step."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QActionGroup

from secondtry.engine.category import Group
from secondtry.gui.commands import Command
from secondtry.gui.menus import Menus
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.theme import ThemeChoice

_STEP = 10
_NORMAL = 100
_THEMES = {
    Command.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Command.THEME_LIGHT: ThemeChoice.LIGHT,
    Command.THEME_DARK: ThemeChoice.DARK,
    Command.THEME_HIGH_CONTRAST: ThemeChoice.HIGH_CONTRAST,
}
_GROUPS = {
    Command.SHOW_DEFLECTS: (SettingName.SHOW_DEFLECTS, Group.DEFLECTS),
    Command.SHOW_WEAKENS: (SettingName.SHOW_WEAKENS, Group.WEAKENS),
    Command.SHOW_HOLLOW: (SettingName.SHOW_HOLLOW, Group.HOLLOW),
    Command.SHOW_HOUSE: (SettingName.SHOW_HOUSE, Group.HOUSE),
}


class ViewCommands(QObject):
    """The switches of the View and Review menus.

    Signals:
        hidden_groups_changed: The groups whose marks are not to be shown.
    """

    hidden_groups_changed = Signal(object)

    def __init__(self, menus: Menus, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menus = menus
        self._settings = settings
        group = QActionGroup(self)
        for command in _THEMES:
            group.addAction(menus.action(command))
        group.triggered.connect(self._take_theme)
        for command in _GROUPS:
            menus.action(command).triggered.connect(self._take_groups)
        settings.changed.connect(self.show_settings)
        self.show_settings()

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands of the size of text do."""
        return {
            Command.LARGER_TEXT: self.enlarge_text,
            Command.SMALLER_TEXT: self.reduce_text,
            Command.NORMAL_TEXT: self.restore_text_size,
        }

    def hidden_groups(self) -> frozenset[Group]:
        """Return the groups whose marks are not to be shown."""
        return frozenset(group for name, group in _GROUPS.values() if not self._settings.flag(name))

    @Slot()
    def enlarge_text(self) -> None:
        """Make the text one step larger."""
        self._resize_text(_STEP)

    @Slot()
    def reduce_text(self) -> None:
        """Make the text one step smaller."""
        self._resize_text(-_STEP)

    @Slot()
    def restore_text_size(self) -> None:
        """Make the text as large as at first."""
        self._settings.put(SettingName.TEXT_SIZE, _NORMAL)

    @Slot()
    def show_settings(self) -> None:
        """Check the switches that are on."""
        theme = self._settings.text(SettingName.THEME)
        for command, choice in _THEMES.items():
            self._menus.action(command).setChecked(choice == theme)
        for command, (name, _) in _GROUPS.items():
            self._menus.action(command).setChecked(self._settings.flag(name))
        self.hidden_groups_changed.emit(self.hidden_groups())

    def _resize_text(self, step: int) -> None:
        declaration = next(d for d in self._settings.declarations if d.name is SettingName.TEXT_SIZE)
        wanted = self._settings.number(SettingName.TEXT_SIZE) + step
        if wanted in declaration.numbers:
            self._settings.put(SettingName.TEXT_SIZE, wanted)

    @Slot()
    def _take_theme(self) -> None:
        for command, choice in _THEMES.items():
            if self._menus.action(command).isChecked():
                self._settings.put(SettingName.THEME, choice.value)

    @Slot()
    def _take_groups(self) -> None:
        checked = {name: self._menus.action(command).isChecked() for command, (name, _) in _GROUPS.items()}
        for name, is_checked in checked.items():
            self._settings.put(name, is_checked)
