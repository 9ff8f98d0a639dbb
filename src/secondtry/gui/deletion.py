"""How messages are deleted: into the trash, or for good where the person keeps nothing that they delete."""

from enum import StrEnum

from secondtry.gui.dialogs import Dialogs
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.shelf import Shelf


class Deleted(StrEnum):
    """What became of a message that was to be deleted."""

    TRASHED = "trashed"
    GONE = "gone"
    LEFT = "left"


class Deletion:
    """Takes messages off the shelf, and asks once before anything is gone for good."""

    def __init__(self, shelf: Shelf, dialogs: Dialogs, settings: Settings) -> None:
        self._shelf = shelf
        self._dialogs = dialogs
        self._settings = settings

    def delete(self, entry_id: str, title: str) -> Deleted:
        """Put a message into the trash; where the settings keep nothing there, ask, and remove it at once."""
        if self._settings.number(SettingName.TRASH_DAYS):
            self._shelf.trash(entry_id)
            return Deleted.TRASHED
        if not self._dialogs.ask_about_deletion(title):
            return Deleted.LEFT
        self._shelf.trash(entry_id)
        self._shelf.remove_for_good([entry_id])
        return Deleted.GONE

    def empty_trash(self) -> int:
        """Ask, and remove all that is in the trash; return how much that was: none where it shall stay."""
        there = [entry.id for entry in self._shelf.trashed()]
        if not self._dialogs.ask_about_emptying(len(there)):
            return 0
        self._shelf.remove_for_good(there)
        return len(there)
