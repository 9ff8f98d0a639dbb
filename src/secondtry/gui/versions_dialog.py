"""The versions of a message: a list, how each differs from the present text, and what can be done with it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.theme import Theme
from secondtry.gui.version_comparison import VersionComparison
from secondtry.gui.version_list import VersionList
from secondtry.gui.version_name_dialog import VersionNameDialog
from secondtry.review.review import Review
from secondtry.review.version import Version

#: So many letters of average width leave room for a name, an age and a count beside a text.
_LETTERS_BESIDE = 100


class VersionsDialog(QDialog):
    """Shows the versions of a review; whoever opened it does what is asked for and shows the review anew.

    ``restored`` is the number of the version that shall be the message again, 0 for none. ``deleted`` has
    the numbers of those that shall go: until the dialog is closed, each can be had back.

    Signals:
        rename_requested: The number of a version, and its name from now on.
        keep_requested: The present text shall be kept under a name.
    """

    rename_requested = Signal(int, str)
    keep_requested = Signal()

    def __init__(self, review: Review, now: datetime, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions"))
        self._sides = QSplitter()
        self._list = VersionList(now)
        self._view = VersionComparison(theme)
        self._empty = wrapped_label(
            self.tr(
                "No version is kept yet. The button below keeps the message as it is now, under a name. The "
                "program keeps one by itself before a second try, before much of the text is replaced at "
                "once, and before the first change of a day."
            ),
            LabelRole.QUIET,
        )
        self._restore = self._button(self.tr("&Bring back"), self.restore)
        self._restore.setToolTip(self.tr("The present text is kept first, and undo brings it back."))
        self._rename = self._button(self.tr("&Rename…"), self.rename)
        self._delete = self._button(self.tr("&Delete"), self.delete)
        self._undo = self._button(self.tr("&Undo delete"), self.undo_delete)
        self._undo.setToolTip(self.tr("What you deleted goes when this window is closed."))
        self._lay_out()
        self.resize(980, 620)
        self._list.version_chosen.connect(self._show_version)
        self._list.rename_requested.connect(self.rename)
        self._list.delete_requested.connect(self.delete)
        self._view.counted.connect(self._list.show_difference)
        self._review = review
        self.restored = 0
        self.deleted: tuple[int, ...] = ()
        self.show_review(review)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the text where there is no room for both beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Do so also when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def _arrange(self) -> None:
        has_room = self.width() >= _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        self._sides.setOrientation(Qt.Orientation.Horizontal if has_room else Qt.Orientation.Vertical)

    @Slot(object)
    def show_review(self, review: Review) -> None:
        """Show the versions of a review as it is now."""
        self._review = review
        # One that was given a name meanwhile stays: it was kept on purpose.
        may_go = {each.number for each in review.versions if each.is_automatic}
        self.deleted = tuple(number for number in self.deleted if number in may_go)
        versions = tuple(each for each in review.versions if each.number not in self.deleted)
        self._undo.setVisible(bool(self.deleted))
        self._list.show_versions(versions)
        for widget in (self._list, self._view):
            widget.setVisible(bool(versions))
        self._empty.setVisible(not review.versions)
        if versions:
            self._view.count_differences(review)
        self._show_version()

    @Slot()
    def rename(self) -> None:
        """Ask for another name for the current version."""
        version = self._list.current()
        if version is None:
            return
        dialog = VersionNameDialog(self.tr("Rename this version"), version.name, self)
        if dialog.exec():
            self.rename_requested.emit(version.number, dialog.name())
        dialog.deleteLater()

    @Slot()
    def delete(self) -> None:
        """Let the current version go, if it was kept by itself, once the dialog is closed."""
        version = self._list.current()
        if version is not None and version.is_automatic:
            self.deleted = (*self.deleted, version.number)
            self.show_review(self._review)

    @Slot()
    def undo_delete(self) -> None:
        """Show the version again that was deleted last."""
        self.deleted = self.deleted[:-1]
        self.show_review(self._review)

    @Slot()
    def restore(self) -> None:
        """Make the current version the message again, and close."""
        version = self._list.current()
        if version is not None:
            self.restored = version.number
            self.accept()

    def close_view(self) -> None:
        """Wait for the comparison under way, and make no more."""
        self._view.close_runners()

    @Slot()
    def _show_version(self) -> None:
        version = self._list.current()
        self._restore.setEnabled(version is not None and version.text != self._review.text)
        self._rename.setEnabled(version is not None)
        self._delete.setEnabled(version is not None and version.is_automatic)
        self._delete.setToolTip(self._words_for_delete(version))
        if version is not None:
            self._view.compare(version.text, self._review.text)

    def _words_for_delete(self, version: Version | None) -> str:
        if version is not None and not version.is_automatic:
            return self.tr("What you kept under a name stays.")
        return ""

    def _lay_out(self) -> None:
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self._list)
        self._sides.addWidget(self._view)
        self._sides.setSizes([440, 500])
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._button(self.tr("&Keep the present one…"), self._ask_to_keep))
        row.addStretch()
        for button in (self._undo, self._delete, self._rename, self._restore):
            row.addWidget(button)
        row.addWidget(self._button(self.tr("C&lose"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._empty)
        column.addWidget(self._sides, 1)
        column.addLayout(row)

    @Slot()
    def _ask_to_keep(self) -> None:
        self.keep_requested.emit()

    @staticmethod
    def _button(words: str, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        # Enter belongs to the list.
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button
