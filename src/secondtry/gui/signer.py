"""Signs what somebody says: with their name, the time, and an id that nothing else has."""

import os

from PySide6.QtCore import QObject

from secondtry.gui.clock import Clock
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.comment import Remark
from secondtry.review.exchange import Exchange


class Signer(QObject):
    """Knows the person's name from the settings; where there is none, asks for it once."""

    def __init__(
        self, settings: Settings, dialogs: Dialogs, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dialogs = dialogs
        self.clock = clock
        self._has_asked = False

    @property
    def name(self) -> str:
        """The name in the settings; empty where there is none."""
        return self._settings.text(SettingName.NAME).strip()

    def name_to_sign_with(self) -> str:
        """Return the name; where there is none, ask for it, once. Who gives none stays without."""
        if not self.name and not self._has_asked:
            self._has_asked = True
            self._settings.put(SettingName.NAME, self._dialogs.ask_name())
        return self.name

    def new_id(self) -> str:
        """Return an id that nothing else has, here or anywhere."""
        return os.urandom(8).hex()

    def signed(self, exchange: Exchange) -> Remark:
        """Return a remark by this person, made now in this copy, that says nothing yet."""
        made_at = self.clock().isoformat(timespec="seconds")
        name = self.name_to_sign_with()
        return Remark(self.new_id(), "", exchange.role, name, made_at, exchange.copy)
