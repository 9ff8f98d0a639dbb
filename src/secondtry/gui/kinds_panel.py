"""The sixteen kinds of phrase in the settings, each to be switched off or on."""

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.category import Category, Group
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.settings import Settings
from secondtry.gui.tick_box import TickBox
from secondtry.review.report_words import GROUP_MEANINGS, GROUP_NAMES


class KindRow(SettingPanel):
    """One kind of phrase: a switch with its words, and an example of how it may be heard."""

    def __init__(self, settings: Settings, category: Category, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._key = settings, category.key
        self._box = TickBox(category.name)
        self._box.setAccessibleName(category.name)
        self._box.setAccessibleDescription(category.definition)
        self._box.ticked.connect(self._put)
        words = wrapped_label(category.definition, LabelRole.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._box)
        column.addWidget(words)
        settings.changed.connect(self.show_value)
        self.show_value()

    @Slot()
    def show_value(self) -> None:
        """Show whether this kind is marked."""
        self._box.show_ticked(self._key not in self._settings.names(SettingName.SWITCHED_OFF))

    @Slot(bool)
    def _put(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        off = set(self._settings.names(SettingName.SWITCHED_OFF)) - {self._key}
        self._settings.put(SettingName.SWITCHED_OFF, tuple(sorted(off if is_on else {*off, self._key})))


class KindsPanel(SettingPanel):
    """Shows all kinds, those that do the same to a message together."""

    def __init__(
        self, settings: Settings, categories: Iterable[Category], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._heads: dict[Group, QWidget] = {}
        self._rows: dict[Group, list[KindRow]] = {}
        self._back = QPushButton(self.tr("Mark all kinds again"))
        self._back.setProperty("role", "quiet-link")
        self._back.clicked.connect(self._put_back)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        self._title = QWidget()
        title = QHBoxLayout(self._title)
        title.setContentsMargins(0, 0, 0, 0)
        title.addWidget(wrapped_label(self.tr("Kinds of phrase that are marked"), LabelRole.TITLE), 1)
        title.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        listed = list(categories)
        for group in (Group.DEFLECTS, Group.WEAKENS, Group.HOLLOW):
            head = wrapped_label(f"{GROUP_NAMES[group]}: {GROUP_MEANINGS[group]}", LabelRole.QUIET)
            self._heads[group] = head
            self._rows[group] = [KindRow(settings, each) for each in listed if each.group is group]
            column.addWidget(head)
            for row in self._rows[group]:
                column.addWidget(row)
        settings.changed.connect(self._show_way_back)
        self._show_way_back()

    def show_matching(self, words: SearchWords) -> bool:
        """Show the kinds whose words are looked for; return whether there is one."""
        wanted = words.missing_in(self.tr("kinds of phrase that are marked, categories"))
        for group, rows in self._rows.items():
            in_group = wanted.missing_in(GROUP_NAMES[group])
            found = [row.show_matching(in_group) for row in rows]
            self._heads[group].setVisible(any(found))
        matches = any(not head.isHidden() for head in self._heads.values())
        self.setVisible(matches)
        return matches

    @Slot()
    def _show_way_back(self) -> None:
        self._back.setVisible(not self._settings.is_default(SettingName.SWITCHED_OFF))

    @Slot()
    def _put_back(self) -> None:
        self._settings.put_back(SettingName.SWITCHED_OFF)
