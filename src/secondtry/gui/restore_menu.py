"""Offers the drafts that a crash left behind."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.file_actions import FileActions
from secondtry.gui.labels import shortened
from secondtry.gui.list_menu import ListMenu, MenuLine
from secondtry.gui.safe_copy import SafeCopy, SafeCopyPlace
from secondtry.gui.safe_copy_keeper import SafeCopyKeeper
from secondtry.review.snapshot import SnapshotError
from secondtry.text.message_parts import split_message

_LONGEST = 50


class RestoreMenu(QObject):
    """Lists the copies that are not open; choosing one brings it into the window.

    Signals:
        failed: The reason for which a copy could not be brought back.
    """

    failed = Signal(str)

    def __init__(
        self,
        menu: ListMenu,
        files: FileActions,
        keeper: SafeCopyKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._menu = menu
        self._files = files
        self._keeper = keeper
        self._places: list[SafeCopyPlace] = []
        menu.chosen.connect(self._restore)

    def offer(self, places: Sequence[SafeCopyPlace]) -> None:
        """List these copies, the newest first."""
        self._places = list(places)
        self._menu.show_lines([MenuLine(self._title(place), place) for place in self._places])

    @Slot(object)
    def _restore(self, place: SafeCopyPlace) -> None:
        if not self._files.may_leave():
            return
        try:
            contents = place.read()
        except SnapshotError as error:
            self.failed.emit(str(error))
            return
        self._files.restore(contents)
        # The copy goes only when its words are safe in this window's own place.
        if self._keeper.write_now():
            place.clear()
            place.leave()
            self.offer([each for each in self._places if each is not place])

    def _title(self, place: SafeCopyPlace) -> str:
        try:
            return copy_title(place.read()) or self.tr("Untitled")
        except SnapshotError:
            return self.tr("Untitled")


def copy_title(copy: SafeCopy) -> str:
    """Return the subject of the draft, or its first words."""
    parts = split_message(copy.review.text)
    return shortened(parts.subject or parts.body, _LONGEST)
