"""Fills the submenus of the review: what is dismissed, and which kinds are switched off."""

from PySide6.QtCore import QObject, Slot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import MenuList
from secondtry.gui.labels import shortened
from secondtry.gui.list_menu import MenuLine
from secondtry.gui.menus import Menus
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.review import FindingKey, Review

_LONGEST = 60


class ReviewLists(QObject):
    """Keeps the two submenus in step; choosing a line brings back what it names."""

    def __init__(
        self,
        menus: Menus,
        controller: ReviewController,
        settings: Settings,
        rulebook: RuleBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._menus, self._settings = menus, settings
        self._categories = rulebook.categories
        menus.list(MenuList.DISMISSED).chosen.connect(controller.restore)
        menus.list(MenuList.SWITCHED_OFF).chosen.connect(controller.switch_on)
        settings.changed.connect(self._show_switched_off)
        controller.review_opened.connect(self._show_dismissed)
        controller.review_changed.connect(self._show_dismissed)
        self._show_switched_off()

    @Slot()
    def _show_switched_off(self) -> None:
        off = self._settings.names(SettingName.SWITCHED_OFF)
        self._menus.list(MenuList.SWITCHED_OFF).show_lines(
            [MenuLine(self._category_name(key), key) for key in off]
        )

    @Slot(object)
    def _show_dismissed(self, review: Review) -> None:
        keys = sorted(review.dismissed, key=_alphabetical)
        self._menus.list(MenuList.DISMISSED).show_lines(
            [MenuLine(f"“{shortened(key.excerpt, _LONGEST)}”", key) for key in keys]
        )

    def _category_name(self, key: str) -> str:
        category = self._categories.get(key)
        return category.name if category else key


def _alphabetical(key: FindingKey) -> tuple[str, str, int]:
    return key.excerpt.casefold(), key.rule, key.ordinal
