"""Makes the menus from their table."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from secondtry.gui.commands import Command, MenuList
from secondtry.gui.key_rules import keys_in_words
from secondtry.gui.list_menu import ListMenu
from secondtry.gui.menu_table import MENUS, CommandSpec, ListSpec, MenuSpec
from secondtry.gui.shortcuts import Shortcuts


class Menus(QObject):
    """The actions and submenus of one window.

    The actions belong to the window, so that their keys work wherever the
    keyboard is in it. Menus and tool tips show the keys that hold.
    """

    def __init__(self, window: QWidget, bar: QMenuBar, shortcuts: Shortcuts) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts = shortcuts
        self._actions: dict[Command, QAction] = {}
        self._lists: dict[MenuList, ListMenu] = {}
        for spec in MENUS:
            words = self._words(spec.title)
            self._fill(_menu_in(bar, words) or bar.addMenu(words), spec)
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()

    def action(self, command: Command) -> QAction:
        """Return the action of a command."""
        return self._actions[command]

    def list(self, which: MenuList) -> ListMenu:
        """Return a submenu that is filled while the program runs."""
        return self._lists[which]

    def connect_commands(self, handlers: Mapping[Command, Callable[[], object]]) -> None:
        """Let each command call its handler."""
        for command, handler in handlers.items():
            self._actions[command].triggered.connect(handler)

    def _fill(self, menu: QMenu, spec: MenuSpec) -> None:
        for item in spec.items:
            match item:
                case None:
                    menu.addSeparator()
                case CommandSpec():
                    menu.addAction(self._make_action(item))
                case ListSpec():
                    made = ListMenu(self._words(item.text), self._words(item.when_empty), menu)
                    self._lists[item.list] = made
                    menu.addMenu(made)
                case MenuSpec():
                    self._fill(menu.addMenu(self._words(item.title)), item)

    def _make_action(self, spec: CommandSpec) -> QAction:
        action = QAction(self._words(spec.text), self._window)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.is_switch)
        self._window.addAction(action)
        self._actions[spec.command] = action
        return action

    @Slot()
    def _show_keys(self) -> None:
        # First away with all: for a moment, two commands would have the same keys.
        for action in self._actions.values():
            action.setShortcuts([])
        for command, action in self._actions.items():
            keys = self._shortcuts.keys(command)
            action.setShortcuts([QKeySequence(key) for key in keys])
            words = action.text().replace("&", "").rstrip("…")
            action.setToolTip(f"{words} ({keys_in_words(keys[0])})" if keys else words)

    @staticmethod
    def _words(text: str) -> str:
        return QCoreApplication.translate("menus", text)


def _menu_in(bar: QMenuBar, title: str) -> QMenu | None:
    """Return the menu of a title that the bar has already, an empty one."""
    menus = bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((menu for menu in menus if menu.title() == title), None)
