"""The way out for the message: to the clipboard, and from there into a mail."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from secondtry.gui.commands import Command
from secondtry.gui.review_controller import ReviewController
from secondtry.text.message_parts import split_message


class MessageExit(QObject):
    """Copies what is open.

    Signals:
        said: A short sentence for the footer.
        gap_met: The Span of the first gap that was handed on unfilled.
    """

    said = Signal(str)
    gap_met = Signal(object)

    def __init__(self, controller: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands that hand on do."""
        return {
            Command.COPY_FOR_MAIL: self.copy_body,
            Command.COPY_SUBJECT: self.copy_subject,
        }

    @Slot()
    def copy_body(self) -> None:
        """Put the message on the clipboard as plain text, without its subject line."""
        self._copy(split_message(self._controller.review.text).body.strip("\n"))
        gaps = self._controller.unfilled_slots()
        if gaps:
            self.gap_met.emit(gaps[0])
        self.said.emit(self._words_for_copied(len(gaps)))

    @Slot()
    def copy_subject(self) -> None:
        """Put the subject on the clipboard."""
        subject = split_message(self._controller.review.text).subject
        if subject:
            self._copy(subject)
        self.said.emit(self.tr("Subject copied.") if subject else self.tr("There is no subject."))

    def _words_for_copied(self, gaps: int) -> str:
        if gaps > 1:
            return self.tr("Copied, but {n} gaps are still to be filled. The first is selected.").format(
                n=gaps
            )
        if gaps:
            return self.tr("Copied, but a gap is still to be filled. It is selected.")
        return self.tr("Copied. Paste it into your mail program.")

    @staticmethod
    def _copy(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
