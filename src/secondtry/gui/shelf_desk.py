"""Brings earlier messages back, and deletes the one that is open."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.errors import SecondTryError
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.deletion import Deleted, Deletion
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.labels import shortened
from secondtry.gui.list_menu import ListMenu, MenuLine
from secondtry.gui.notice_bar import NoticeBar
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import ago_in_words, moment

_LONGEST = 50
_MOST = 12


class ShelfDesk(QObject):
    """Lists the messages that were worked on last, and takes one off the shelf.

    Signals:
        said: A short sentence for the footer.
        failed: The reason for which a message cannot be opened or deleted.
        brought_back: A message from the trash lies on the shelf again.
    """

    said = Signal(str)
    failed = Signal(str)
    brought_back = Signal()

    def __init__(
        self, shelf: KeptShelf, deletion: Deletion, menu: ListMenu, notice: NoticeBar, now: Clock
    ) -> None:
        super().__init__(shelf)
        self._shelf = shelf
        self._deletion = deletion
        self._menu = menu
        self._notice = notice
        self._now = now
        self._delete_elsewhere: Callable[[], bool] = _nowhere
        menu.aboutToShow.connect(self._list)
        menu.chosen.connect(self._open)
        shelf.reviewed_before.connect(self._tell_reviewed_before)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands for the shelf do."""
        return {Command.DELETE_REVIEW: self.delete}

    def give_way_to(self, delete_elsewhere: Callable[[], bool]) -> None:
        """Delete nothing where this says that it has done so: where another message is what one sees."""
        self._delete_elsewhere = delete_elsewhere

    @Slot()
    def delete(self) -> None:
        """Put the open message into the trash, from which one press brings it back; see ``Deletion``."""
        if self._delete_elsewhere():
            return
        key = self._shelf.open_id()
        if not key:
            self.said.emit(self.tr("There is nothing to delete yet."))
            return
        entry = next((each for each in self._shelf.entries() if each.id == key), None)
        title = shortened(entry.title if entry and entry.title else self.tr("Untitled"), _LONGEST)
        done = self._deletion.delete(key, title)
        if done is Deleted.TRASHED:
            words = self.tr("“{title}” is in the trash.").format(title=title)
            self._notice.say(words, self.tr("Bring it back"), partial(self._bring_back, key))
        elif done is Deleted.GONE:
            self._notice.confirm(self.tr("“{title}” is deleted for good.").format(title=title))

    @Slot(str, str)
    def _tell_reviewed_before(self, words: str, path: str) -> None:
        self._notice.say(words, self.tr("Begin anew"), partial(self._shelf.begin_anew, path))

    def _bring_back(self, key: str) -> None:
        try:
            self._shelf.restore(key)
            self.brought_back.emit()
            self._shelf.open(key)
        except SecondTryError as error:
            self.failed.emit(str(error))

    @Slot()
    def _list(self) -> None:
        others = [entry for entry in self._shelf.entries() if entry.id != self._shelf.open_id()]
        others.sort(key=_modified, reverse=True)
        newest = [entry for entry in others if not entry.problem][:_MOST]
        # However old: nobody should believe that it is gone.
        unreadable = [entry for entry in others if entry.problem]
        self._menu.show_lines([MenuLine(self._words(entry), entry.id) for entry in newest + unreadable])

    @Slot(object)
    def _open(self, key: str) -> None:
        try:
            self._shelf.open(key)
        except SecondTryError as error:
            self.failed.emit(str(error))

    def _words(self, entry: ShelfEntry) -> str:
        title = shortened(entry.title, _LONGEST)
        changed = moment(entry.modified)
        return f"{title}  ({ago_in_words(changed, self._now())})" if changed is not None else title


def _nowhere() -> bool:
    return False


def _modified(entry: ShelfEntry) -> str:
    return entry.modified
