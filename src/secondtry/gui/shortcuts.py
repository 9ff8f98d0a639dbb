"""The keys of the commands: those of the menus' own table, and what the person has changed."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.commands import EDITING, Command
from secondtry.gui.key_rules import fault_of, keys_in_words, plain_keys
from secondtry.gui.menu_table import listed_commands
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings

#: Keys as a text names them: Ctrl+Shift+M, F8, Ctrl+. at the end of a sentence too.
_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d{1,2}|[^\s\w]|[^\W_])(?!\w)|(?<![+\w])F\d{1,2}(?!\w)")


class Shortcuts(QObject):
    """Knows which keys each command has, and changes them. No key ever means two things.

    Only what differs from the menus' table is kept, in the settings. A kept value
    that is broken, or takes keys that are not to be had, counts as none.

    Signals:
        changed: Some command has other keys.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.commands = listed_commands()
        self._own = {each.spec.command: tuple(map(plain_keys, each.spec.keys)) for each in self.commands}
        self._paths = {each.spec.command: each.path for each in self.commands}
        self._keys = self._worked_out()
        settings.changed.connect(self._follow)

    def keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command in Qt's portable spelling; menus show the first."""
        return self._keys[command]

    def own_keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys that the menus' table gives a command."""
        return self._own[command]

    def is_changed(self, command: Command) -> bool:
        """Say whether a command has other keys than the menus' table gives it."""
        return self._keys[command] != self._own[command]

    def in_words(self, command: Command) -> str:
        """Return the keys of a command as they are written here, or nothing."""
        return ", ".join(map(keys_in_words, self._keys[command]))

    def way_to(self, command: Command) -> str:
        """Return the first key of a command, else the way through the menus."""
        keys = self._keys[command]
        return keys_in_words(keys[0]) if keys else " > ".join(self._paths[command])

    def in_text(self, text: str) -> str:
        """Return a text of ours, which names keys as they are at first, with those that hold now."""
        return _KEYS.sub(self._named_now, text)

    def words_of(self, command: Command) -> str:
        """Return what the menu calls a command."""
        return self._paths[command][-1]

    def user_of(self, keys: str) -> Command | None:
        """Return the command that has these keys."""
        wanted = plain_keys(keys)
        return next((command for command, has in self._keys.items() if wanted in has), None)

    def give(self, command: Command, keys: str) -> None:
        """Let these be the keys of a command, instead of those it has, and of no other.

        Raises:
            ValueError: when no command may have them, or this one may not change.
        """
        if fault_of(keys) or command in EDITING or self.user_of(keys) in EDITING:
            raise ValueError(keys)
        wanted = plain_keys(keys)
        others = {each: tuple(key for key in has if key != wanted) for each, has in self._keys.items()}
        self._keep({**others, command: (wanted,)})

    def swap(self, command: Command, keys: str) -> None:
        """Let a command have keys of another one, and that one those of this.

        Raises:
            ValueError: as ``give`` does.
        """
        other, before = self.user_of(keys), self._keys[command]
        self.give(command, keys)
        if other is not None and other is not command:
            self._keep({**self._keys, other: (*before, *self._keys[other])})

    def take_away(self, command: Command) -> None:
        """Let a command have no keys.

        Raises:
            ValueError: when it may not change.
        """
        if command in EDITING:
            raise ValueError(command)
        self._keep({**self._keys, command: ()})

    def put_back(self, command: Command) -> tuple[Command, ...]:
        """Give a command its own keys again, and so those their own who have these.

        Returns:
            The other commands that went back with it.
        """
        keys, waiting, back = dict(self._keys), [command], []
        while waiting:
            current = waiting.pop()
            back.append(current)
            keys[current] = self._own[current]
            wanted = set(self._own[current])
            waiting += [each for each, has in keys.items() if each not in back and wanted & set(has)]
        self._keep(keys)
        return tuple(each for each in back if each is not command)

    def put_all_back(self) -> None:
        """Give every command its own keys."""
        self._settings.put_back(SettingName.SHORTCUTS)

    def _named_now(self, found: re.Match[str]) -> str:
        keys = plain_keys(found[0])
        command = next((command for command, own in self._own.items() if keys in own), None)
        if command is None:
            return found[0]
        return keys_in_words(keys) if keys in self._keys[command] else self.way_to(command)

    def _keep(self, keys: Mapping[Command, tuple[str, ...]]) -> None:
        differing = {command.value: has for command, has in keys.items() if has != self._own[command]}
        self._settings.put(SettingName.SHORTCUTS, differing)

    @Slot(str)
    def _follow(self, name: str) -> None:
        if name == SettingName.SHORTCUTS:
            self._keys = self._worked_out()
            self.changed.emit()

    def _worked_out(self) -> dict[Command, tuple[str, ...]]:
        """Return the keys of every command: first the person's, then the menus' own that are still free."""
        kept = self._settings.keys(SettingName.SHORTCUTS)
        taken = {key for command in EDITING for key in self._own[command]}
        chosen: dict[Command, tuple[str, ...]] = {}
        for command in self._own:
            keys = tuple(map(plain_keys, kept.get(command.value, ())))
            if command.value not in kept or command in EDITING or any(map(fault_of, keys)):
                continue
            if taken.isdisjoint(keys):
                chosen[command] = keys
                taken.update(keys)
        return {
            command: chosen.get(
                command, own if command in EDITING else tuple(k for k in own if k not in taken)
            )
            for command, own in self._own.items()
        }
