"""The list of those as whom the message can be read."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from secondtry.gui.list_menu import ListMenu, MenuLine
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.review.recipient import Recipient


class ReadAs(QObject):
    """Lets somebody be chosen from the menu, whatever the window shows."""

    def __init__(
        self,
        recipients: tuple[Recipient, ...],
        controller: ReviewController,
        modes: ModeSwitch,
        menu: ListMenu,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._modes = modes
        menu.show_lines([MenuLine(each.name, each.key) for each in recipients])
        menu.chosen.connect(self.read_as)

    @Slot(object)
    def read_as(self, key: str) -> None:
        """Let somebody read from now on, and go to the reading mode."""
        self._controller.update(replace(self._controller.review, read_as=key))
        self._modes.choose(Mode.READ)
