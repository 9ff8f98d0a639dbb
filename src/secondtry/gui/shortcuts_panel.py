"""The keys of all commands in the settings, to be changed."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.commands import EDITING, Command
from secondtry.gui.key_field import KeyField
from secondtry.gui.key_rules import fault_of, keys_in_words
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.other_keys import words_for_fixed
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.shortcuts_list import ShortcutsList


class ShortcutsPanel(SettingPanel):
    """Shows the commands, and below them what to do with the one that is chosen.

    While keys are awaited, a field for them stands in the place of the buttons.
    Keys that another command has are offered for a swap.
    """

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._wanted = ""
        self._list = ShortcutsList(shortcuts)
        self._list.command_chosen.connect(self._follow_choice)
        self._list.change_requested.connect(self.change)
        self._said = wrapped_label(role=LabelRole.BODY)
        self._change = self._button(self.tr("C&hange…"), self.change)
        self._none = self._button(self.tr("&No keys"), self.take_away)
        self._back = self._button(self.tr("Put &back"), self.put_back)
        self._all_back = self._button(self.tr("Put &all back"), self.put_all_back)
        self._field = KeyField()
        self._field.keys_pressed.connect(self._take)
        self._field.given_up.connect(self.give_up)
        self._swap = self._button(self.tr("&Swap the keys"), self.swap)
        self._cancel = self._button(self.tr("&Leave it"), self.give_up)
        self._buttons = QWidget()
        self._asking = QWidget()
        for room, widgets in (
            (self._buttons, (self._change, self._none, self._back, None, self._all_back)),
            (self._asking, (self._field, self._swap, self._cancel, None)),
        ):
            row = QHBoxLayout(room)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addStretch(1) if widget is None else row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addWidget(self._said)
        column.addWidget(self._asking)
        column.addWidget(self._buttons)
        shortcuts.changed.connect(self._list.show_keys)
        self._rest("")

    def show_matching(self, words: SearchWords) -> bool:
        """Show the commands that have to do with the words; return whether there is one."""
        matches = self._list.show_matching(words.missing_in(self.tr("keyboard shortcuts keys")))
        self.setVisible(matches)
        return matches

    @Slot()
    def change(self) -> None:
        """Wait for the keys that the chosen command is to have."""
        command = self._list.command()
        if command is None or not self._may_change(command):
            return
        words = self.tr("Press the keys for “{command}”. Esc leaves it as it is.").format(
            command=self._shortcuts.words_of(command)
        )
        self._ask(words)
        self._field.clear()
        self._field.setAccessibleName(words)
        self._field.setFocus()

    @Slot()
    def swap(self) -> None:
        """Let the chosen command have the keys that were pressed, and their command those of this one."""
        command, other = self._list.command(), self._shortcuts.user_of(self._wanted)
        if command is None or other is None:
            return
        self._shortcuts.swap(command, self._wanted)
        self._tell_keys(command, other)

    @Slot()
    def take_away(self) -> None:
        """Let the chosen command have no keys."""
        command = self._list.command()
        if command is not None and self._may_change(command):
            self._shortcuts.take_away(command)
            self._tell_keys(command)

    @Slot()
    def put_back(self) -> None:
        """Give the chosen command its own keys."""
        command = self._list.command()
        if command is not None:
            self._tell_keys(command, *self._shortcuts.put_back(command))

    @Slot()
    def put_all_back(self) -> None:
        """Give every command its own keys."""
        self._shortcuts.put_all_back()
        self._rest(self.tr("All commands have the keys that they had at first."))

    @Slot()
    def give_up(self) -> None:
        """Leave the keys as they are."""
        self._rest("")
        self._list.setFocus()

    @Slot(str)
    def _take(self, keys: str) -> None:
        command = self._list.command()
        if command is None:
            return
        words, other = keys_in_words(keys), self._shortcuts.user_of(keys)
        if reason := fault_of(keys):
            self._ask(self.tr("{keys} cannot be taken. {reason}").format(keys=words, reason=reason))
        elif other in EDITING:
            self._ask(
                self.tr("{keys} cannot be taken. It is “{command}” in every text.").format(
                    keys=words, command=self._shortcuts.words_of(other)
                )
            )
        elif other is None or other is command:
            self._shortcuts.give(command, keys)
            self._tell_keys(command)
        else:
            self._wanted = keys
            self._ask(
                self.tr("{keys} is “{command}”.").format(keys=words, command=self._shortcuts.words_of(other)),
                may_swap=True,
            )
            self._swap.setFocus()

    def _may_change(self, command: Command) -> bool:
        if command in EDITING:
            self._rest(self.tr("Every text field has these keys: they stay as they are."))
        return command not in EDITING

    def _tell_keys(self, *commands: Command) -> None:
        """Say which keys these commands have now."""
        sentences = [
            self.tr("“{command}” is {keys}.").format(
                command=self._shortcuts.words_of(each),
                keys=self._shortcuts.in_words(each) or self.tr("in the menu only"),
            )
            for each in commands
        ]
        self._rest(" ".join(sentences))
        self._list.setFocus()

    def _ask(self, words: str, *, may_swap: bool = False) -> None:
        self._said.setText(words)
        self._said.show()
        self._buttons.hide()
        self._asking.show()
        self._swap.setVisible(may_swap)

    def _rest(self, words: str) -> None:
        """Wait for nothing; say what has happened."""
        self._wanted = ""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._asking.hide()
        self._buttons.show()
        self._offer()

    @Slot()
    def _follow_choice(self) -> None:
        self._rest(words_for_fixed() if self._list.is_at_fixed() else "")

    def _offer(self) -> None:
        command = self._list.command()
        may = command is not None and command not in EDITING
        self._change.setEnabled(may)
        self._none.setEnabled(may and bool(command and self._shortcuts.keys(command)))
        self._back.setEnabled(may and bool(command and self._shortcuts.is_changed(command)))
        self._all_back.setEnabled(any(self._shortcuts.is_changed(each) for each in Command))

    @staticmethod
    def _button(words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(act)
        return button
