"""The list of a person's phrases: what is flagged, what is allowed, in the order of their file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from secondtry.engine.house_rules import FlagRule
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.severity_words import SEVERITY_WORDS


class HouseRulesList(QTreeWidget):
    """Shows rules in rows; Enter or a double click changes one, Delete removes it.

    Signals:
        rule_chosen: Another row is current, or none.
        change_requested: The current rule is to be changed.
        remove_requested: The current rule is to be removed.
    """

    rule_chosen = Signal()
    change_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: tuple[HouseRule, ...] = ()
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Phrase"), self.tr("What happens"), self.tr("Instead, or note")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("House rules"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(0, 210)
        self.currentItemChanged.connect(self.rule_chosen)
        self.itemDoubleClicked.connect(self.change_requested)

    def show_rules(self, rules: Sequence[HouseRule]) -> None:
        """Show these rules; the row that was current stays so, or the one that took its place."""
        row = max(0, self.currentIndex().row())
        kept = self.current_rule()
        self._rules = tuple(rules)
        self.clear()
        self.addTopLevelItems([self._item(rule) for rule in rules])
        if kept in self._rules:
            row = self._rules.index(kept)
        self._go_to(row)

    def current_rule(self) -> HouseRule | None:
        """Return the rule of the current row."""
        row = self.currentIndex().row()
        return self._rules[row] if 0 <= row < len(self._rules) else None

    @Slot(object)
    def choose(self, rule: HouseRule) -> None:
        """Go to a rule."""
        if rule in self._rules:
            self._go_to(self._rules.index(rule))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change at Enter, remove at Delete; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.change_requested.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        item = self.topLevelItem(min(row, len(self._rules) - 1))
        if item is not None:
            self.setCurrentItem(item)

    def _item(self, rule: HouseRule) -> QTreeWidgetItem:
        if isinstance(rule, FlagRule):
            happens = self.tr("Marked: {words}").format(words=SEVERITY_WORDS[rule.severity])
            told = rule.instead or rule.why
        else:
            happens, told = self.tr("Allowed"), rule.note
        item = QTreeWidgetItem([rule.phrase.text, happens, told])
        for column, words in enumerate((rule.phrase.text, happens, told)):
            item.setToolTip(column, words)
        return item
