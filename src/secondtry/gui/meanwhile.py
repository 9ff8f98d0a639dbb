"""What is written while the chosen folder of the reviews is away, and how it gets there in the end."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.single_window import make_lock
from secondtry.review.time_words import counted
from secondtry.storage.shelf import NotOnShelfError, Shelf
from secondtry.storage.storage_error import StorageError


@dataclass(frozen=True, slots=True)
class _Brought:
    """How many messages came, and the keys of those that are still to come."""

    count: int
    left: tuple[str, ...]


class Meanwhile(QObject):
    """Remembers what is written in the folder that stands in; ``is_away`` says that one does now."""

    def __init__(self, reviews: KeptShelf, settings: Settings, *, is_away: bool) -> None:
        super().__init__(reviews)
        self._reviews = reviews
        self._settings = settings
        self.is_away = is_away
        self._runner = BackgroundRunner(self)
        self._runner.finished.connect(self._take_outcome)
        if is_away:
            reviews.written.connect(self.note)

    def last(self) -> str:
        """Return the key of the message that was written last while the folder was away, or nothing."""
        return next(reversed(self._names()), "")

    @Slot(str)
    def note(self, key: str) -> None:
        """Remember a message that is written while the folder is away."""
        others = tuple(name for name in self._names() if name != key)
        self._settings.put(SettingName.WRITTEN_MEANWHILE, (*others, key))

    def bring(self, shelf: Shelf, own_folder: Path) -> None:
        """Bring what was written meanwhile in the program's own folder onto the shelf, off this thread."""
        if self.is_away or not self._names():
            return
        if shelf.folder == own_folder:
            self._settings.put_back(SettingName.WRITTEN_MEANWHILE)  # it is there already
        else:
            self._runner.submit(Job("bring", partial(_bring, shelf, own_folder, self._names())))

    def _names(self) -> tuple[str, ...]:
        return self._settings.names(SettingName.WRITTEN_MEANWHILE)

    @Slot(object)
    def _take_outcome(self, outcome: _Brought) -> None:
        self._settings.put(SettingName.WRITTEN_MEANWHILE, outcome.left)
        self._reviews.look_again()
        if outcome.count:
            words = self.tr(
                "The folder of your reviews is back. With the others under File > Earlier messages: "
                "{messages} written meanwhile."
            )
            self._reviews.tell(words.format(messages=counted(outcome.count, "message")))


def _bring(shelf: Shelf, own_folder: Path, keys: tuple[str, ...]) -> _Brought:
    left = []
    count = 0
    for key in keys:
        try:
            shelf.bring(key, own_folder, make_lock)
        except NotOnShelfError:
            continue  # it was deleted, or came before
        except StorageError:
            left.append(key)
        else:
            count += 1
    return _Brought(count, tuple(left))
