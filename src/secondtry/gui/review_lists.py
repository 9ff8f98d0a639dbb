"""Keeps the Review menu in step: what is dismissed, what is switched off, what the writer has said."""

from PySide6.QtCore import QObject, Slot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command, MenuList
from secondtry.gui.labels import shortened
from secondtry.gui.list_menu import MenuLine
from secondtry.gui.menus import Menus
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Review

_LONGEST = 60


class ReviewLists(QObject):
    """Fills the two submenus, whose lines bring back what they name, and checks the switches."""

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
        menus.action(Command.REPEAT).triggered.connect(controller.tell_whether_repeat)
        menus.action(Command.SEVERE).triggered.connect(controller.tell_whether_severe)
        settings.changed.connect(self._show_switched_off)
        controller.review_opened.connect(self._show_review)
        controller.review_changed.connect(self._show_review)
        self._show_switched_off()

    @Slot()
    def _show_switched_off(self) -> None:
        off = self._settings.names(SettingName.SWITCHED_OFF)
        self._menus.list(MenuList.SWITCHED_OFF).show_lines(
            [MenuLine(self._category_name(key), key) for key in off]
        )

    @Slot(object)
    def _show_review(self, review: Review) -> None:
        self._menus.action(Command.REPEAT).setChecked(review.repeat)
        self._menus.action(Command.SEVERE).setChecked(review.severe)
        keys = sorted(review.dismissed, key=_alphabetical)
        self._menus.list(MenuList.DISMISSED).show_lines(
            [MenuLine(f"“{shortened(key.excerpt, _LONGEST)}”", key) for key in keys]
        )

    def _category_name(self, key: str) -> str:
        category = self._categories.get(key)
        return category.name if category else key


def _alphabetical(key: FindingKey) -> tuple[str, str, int]:
    return key.excerpt.casefold(), key.rule, key.ordinal
