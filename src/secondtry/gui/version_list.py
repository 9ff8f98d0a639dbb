"""The list of versions: when, under which name, and how much has changed since."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from secondtry.review.time_words import ago_in_words, counted, moment
from secondtry.review.version import KeptBecause, Version
from secondtry.review.versions import newest_first

_NAME, _WHEN, _CHANGED = range(3)

_REASONS: Final = {
    KeptBecause.ASKED: "kept by itself",
    KeptBecause.SECOND_TRY: "before a second try",
    KeptBecause.REPLACED: "before much was replaced",
    KeptBecause.NEW_DAY: "before the first change of that day",
    KeptBecause.RESTORED: "before a version was brought back",
    KeptBecause.NO_SECOND_TRY: "the first message of a second try",
    KeptBecause.SENT: "as it was sent",
}


class VersionList(QTreeWidget):
    """Shows versions in rows, the newest first; F2 renames one, Delete deletes one that was kept by itself.

    Signals:
        version_chosen: Another row is current, or none.
        rename_requested: The current version shall have another name.
        delete_requested: The current version shall be deleted.
    """

    version_chosen = Signal()
    rename_requested = Signal()
    delete_requested = Signal()

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._versions: tuple[Version, ...] = ()
        self._counts: Mapping[int, int] = {}
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Version"), self.tr("When"), self.tr("Changed since")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Versions, the newest first"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_WHEN, _CHANGED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self.version_chosen)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show these versions; the one that was current stays so, else the newest is."""
        kept = self.current()
        row = max(0, self.currentIndex().row())
        self._versions = newest_first(versions)
        self.clear()
        self.addTopLevelItems([self._item(each) for each in self._versions])
        numbers = [each.number for each in self._versions]
        if kept is not None and kept.number in numbers:
            row = numbers.index(kept.number)
        item = self.topLevelItem(min(row, len(numbers) - 1))
        if item is not None:
            self.setCurrentItem(item)

    @Slot(object)
    def show_difference(self, counts: Mapping[int, int]) -> None:
        """Show how many words are others since each version, by its number."""
        self._counts = counts
        for row, version in enumerate(self._versions):
            item = self.topLevelItem(row)
            if item is not None:
                item.setText(_CHANGED, self._words_for(version))

    def current(self) -> Version | None:
        """Return the version of the current row."""
        row = self.currentIndex().row()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename at F2, delete at Delete; the rest is Qt's."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _item(self, version: Version) -> QTreeWidgetItem:
        kept = moment(version.kept_at)
        name = version.name or self.tr("({reason})").format(reason=self.tr(_REASONS[version.because]))
        item = QTreeWidgetItem(
            [name, ago_in_words(kept, self._now) if kept else "", self._words_for(version)]
        )
        item.setToolTip(_NAME, name)
        item.setToolTip(_WHEN, f"{kept.astimezone(self._now.tzinfo):%d.%m.%Y, %H:%M}" if kept else "")
        if version.is_automatic:
            font = item.font(_NAME)
            font.setItalic(True)
            item.setFont(_NAME, font)
        return item

    def _words_for(self, version: Version) -> str:
        if version.number not in self._counts:
            return "…"
        count = self._counts[version.number]
        return counted(count, "word") if count else self.tr("nothing")
