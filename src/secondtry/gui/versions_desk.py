"""Keeps versions of the message, on request and by itself at a few moments, and brings them back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.appearance import Appearance
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.review.review import Review
from secondtry.review.time_words import day_in_words
from secondtry.review.version import KeptBecause
from secondtry.review.versions import (
    kept_on,
    removes_much,
    with_automatic_version,
    with_name,
    with_named_version,
    without_version,
)
from secondtry.text.change import change_between

#: What somebody types changes the length by one at a time; only more than this is looked at closely.
_TYPED = 2


class VersionsDesk(QObject):
    """Keeps what stood there before a large part of it goes at once, and before the first change of a day.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self, controller: ReviewController, pane: MessagePane, appearance: Appearance, clock: Clock
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        self._clock = clock
        self._appearance = appearance
        self._before = pane.text()
        self._worked_on = ""
        pane.opened.connect(self._begin)
        pane.text_changed.connect(self._follow)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about versions do."""
        return {Command.KEEP_VERSION: self.keep, Command.VERSIONS: self.show_versions}

    @Slot()
    def keep(self) -> None:
        """Ask for a name and keep the present text under it."""
        if not self._controller.review.text.strip():
            self.said.emit(self.tr("There is no text to keep yet."))
            return
        from secondtry.gui.version_name_dialog import VersionNameDialog  # noqa: PLC0415 - opened seldom

        now = self._clock()
        proposed = f"{day_in_words(now.date(), now.date())}, {now:%H:%M}"
        dialog = VersionNameDialog(self.tr("Keep this version"), proposed.capitalize(), self._pane.window())
        if dialog.exec():
            self._controller.update(with_named_version(self._controller.review, dialog.name(), self._now()))
            self.said.emit(self.tr("Kept. Edit > Versions shows all of them."))
        dialog.deleteLater()

    @Slot()
    def show_versions(self) -> None:
        """Open the list of versions."""
        from secondtry.gui.versions_dialog import VersionsDialog  # noqa: PLC0415 - opened seldom

        theme = self._appearance.theme()
        dialog = VersionsDialog(self._controller.review, self._clock(), theme, self._pane.window())
        dialog.rename_requested.connect(self._rename)
        dialog.keep_requested.connect(self.keep)
        self._controller.review_changed.connect(dialog.show_review)
        dialog.exec()
        self._controller.review_changed.disconnect(dialog.show_review)
        dialog.close_view()
        dialog.deleteLater()
        for number in dialog.deleted:
            self._controller.update(without_version(self._controller.review, number))
        if dialog.restored:
            self._restore(dialog.restored)

    @Slot(int, str)
    def _rename(self, number: int, name: str) -> None:
        self._controller.update(with_name(self._controller.review, number, name))

    def _restore(self, number: int) -> None:
        """Put a version in the place of the present text, which is kept before: one step to undo."""
        review = self._controller.review
        version = next((each for each in review.versions if each.number == number), None)
        if version is None or version.text == review.text:
            return
        if self._pane.is_locked():
            self.said.emit(self.tr("This is somebody else’s message: only its author brings a version back."))
            return
        self._keep(review.text, KeptBecause.RESTORED)
        self._pane.write_over(version.text)
        self.said.emit(self.tr("Brought back. What stood there before is kept, and undo brings it back."))

    @Slot()
    def _begin(self) -> None:
        self._before = self._pane.text()
        self._worked_on = ""

    @Slot(str)
    def _follow(self, text: str) -> None:
        before, self._before = self._before, text
        if before == text:
            return
        today = f"{self._clock():%Y-%m-%d}"
        if today != self._worked_on:
            self._worked_on = today
            if not kept_on(self._controller.review.versions, KeptBecause.NEW_DAY, today):
                self._keep(before, KeptBecause.NEW_DAY)
        if abs(len(text) - len(before)) > _TYPED:
            change = change_between(before, text)
            if removes_much(before[change.start : change.end], before):
                self._keep(before, KeptBecause.REPLACED)

    def _keep(self, text: str, because: KeptBecause) -> None:
        self._controller.update(with_automatic_version(self._review(), text, because, self._now()))

    def _review(self) -> Review:
        return self._controller.review

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")
