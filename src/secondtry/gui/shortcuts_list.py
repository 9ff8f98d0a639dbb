"""The commands with their keys, menu by menu, and then the keys that are in no menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from secondtry.gui.commands import EDITING, Command
from secondtry.gui.key_rules import keys_in_words
from secondtry.gui.other_keys import other_keys, words_for_fixed
from secondtry.gui.search_words import SearchWords
from secondtry.gui.shortcuts import Shortcuts

_LEAST_LINES = 7
_COMMAND = Qt.ItemDataRole.UserRole


class ShortcutsList(QTreeWidget):
    """Shows every command in a row; Enter or a double click asks to change its keys.

    Signals:
        command_chosen: Another row is current, or none.
        change_requested: The keys of the current command are to be changed.
    """

    command_chosen = Signal()
    change_requested = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._rows: dict[Command, QTreeWidgetItem] = {}
        self._menus: list[QTreeWidgetItem] = []
        #: Those in no menu, which stay as they are: the row, and all that it can be found by.
        self._fixed: list[tuple[QTreeWidgetItem, tuple[str, ...]]] = []
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("At first")])
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Commands and their keys"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._fill()
        self.expandAll()
        self.show_keys()
        self.currentItemChanged.connect(self.command_chosen)
        self.itemDoubleClicked.connect(self.change_requested)
        self.setCurrentItem(next(iter(self._rows.values())))

    def command(self) -> Command | None:
        """Return the command of the current row."""
        item = self.currentItem()
        return item.data(0, _COMMAND) if item is not None and not item.isHidden() else None

    def is_at_fixed(self) -> bool:
        """Say whether the current row is one of keys that are in no menu."""
        return any(row is self.currentItem() for row, _ in self._fixed)

    def choose(self, command: Command) -> None:
        """Go to the row of a command."""
        self.setCurrentItem(self._rows[command])

    def show_keys(self) -> None:
        """Show the keys that hold, and beside those that are changed what they were."""
        for command, row in self._rows.items():
            row.setText(1, self._shortcuts.in_words(command))
            own = ", ".join(map(keys_in_words, self._shortcuts.own_keys(command)))
            row.setText(2, (own or self.tr("none")) if self._shortcuts.is_changed(command) else "")
        self.setColumnHidden(2, not any(map(self._shortcuts.is_changed, self._rows)))

    def show_matching(self, words: SearchWords) -> bool:
        """Show the commands whose words, menu or keys hold the words; return whether there is one."""
        for listed in self._shortcuts.commands:
            row = self._rows[listed.spec.command]
            row.setHidden(not words.are_in(*listed.path, row.text(1)))
        for row, found_by in self._fixed:
            row.setHidden(not words.are_in(*found_by))
        every = [*self._rows.values(), *(row for row, _ in self._fixed)]
        for menu in self._menus:
            menu.setHidden(all(row.isHidden() for row in every if row.parent() is menu))
        shown = [row for row in every if not row.isHidden()]
        current = self.currentItem()
        if shown and (current is None or current.isHidden()):
            self.setCurrentItem(shown[0])
        line = self.sizeHintForRow(0) if self._menus else self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * _LEAST_LINES + self.header().sizeHint().height())
        return bool(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row on the screen when the room for the list changes."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to change the keys at Enter; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.change_requested.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        menu: QTreeWidgetItem | None = None
        for listed in self._shortcuts.commands:
            if menu is None or menu.text(0) != listed.path[0]:
                menu = self._heading(listed.path[0])
            row = QTreeWidgetItem(menu, [listed.words])
            row.setData(0, _COMMAND, listed.spec.command)
            row.setToolTip(0, listed.words)
            if listed.spec.command in EDITING:
                row.setToolTip(0, self.tr("Every text field has these keys: they stay as they are."))
            self._rows[listed.spec.command] = row
        for place in other_keys():
            heading = self._heading(place.place)
            for key in place.keys:
                row = QTreeWidgetItem(heading, [key.words, key.in_words()])
                row.setToolTip(0, words_for_fixed())
                self._fixed.append((row, (place.place, key.words, key.in_words())))

    def _heading(self, words: str) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self, [words])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFirstColumnSpanned(True)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        self._menus.append(heading)
        return heading
