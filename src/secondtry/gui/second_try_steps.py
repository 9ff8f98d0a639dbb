"""The steps of a second try: what went out becomes the first message, and what is done about it since."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from secondtry.documents.document import DocumentError
from secondtry.documents.pasted_mail import mail_in
from secondtry.documents.reading import read_document
from secondtry.gui.clock import Clock
from secondtry.gui.commands import Command
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.sent_time_dialog import SentTimeDialog
from secondtry.review.placement import empty_body
from secondtry.review.time_words import moment
from secondtry.review.version import FirstMessage, KeptBecause
from secondtry.review.versions import with_automatic_version
from secondtry.text.newlines import with_plain_newlines


class SecondTrySteps(QObject):
    """Starts a second try from wherever the first message is, and ends it. No text is ever lost by a step.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        modes: ModeSwitch,
        dialogs: Dialogs,
        clock: Clock,
    ) -> None:
        super().__init__(controller)
        self._controller, self._pane, self._modes, self._dialogs = controller, pane, modes, dialogs
        self._clock = clock

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about a second try do."""
        return {
            Command.START_SECOND_TRY: self.start,
            Command.FIRST_SENT_AT: self.ask_when_sent,
            Command.OPEN_FIRST: self.open_first,
            Command.PASTE_FIRST: self.paste_first,
            Command.BEGIN_AFRESH: self.begin_afresh,
            Command.TRY_AGAIN: self.try_again,
            Command.END_SECOND_TRY: self.end,
        }

    @Slot()
    def start(self) -> None:
        """Take the message on the screen for the one that went out, and go on with a copy of it."""
        review = self._controller.review
        if review.first is not None:
            self.said.emit(self.tr("This is a second try already. Edit > Second try has more."))
        elif review.text.strip():
            self._keep(KeptBecause.SENT)
            self._take_first(review.text, review.case.sent_at)
        self._modes.choose(Mode.SECOND_TRY)

    @Slot()
    def start_empty(self) -> None:
        """Take the message on the screen for the one that went out, and go on with an empty page."""
        self.start()
        if self._controller.review.first is not None:
            self.begin_afresh()

    @Slot()
    def open_first(self) -> None:
        """Let the person choose the file that went out; the message on the screen is the second."""
        if self._controller.review.first is not None:
            self.start()
            return
        path = self._dialogs.ask_what_to_open(str(Path.home()))
        if not path:
            return
        try:
            document = read_document(Path(path))
        except DocumentError as error:
            self._dialogs.show_error(str(error))
            return
        self._begin_beside(document.text, document.mail.sent_at)

    @Slot()
    def paste_first(self) -> None:
        """Take the words on the clipboard for the message that went out."""
        text, sent_at = with_plain_newlines(QGuiApplication.clipboard().text()), ""
        if (mail := mail_in(text)) is not None and mail.body:
            text, sent_at = mail.text, mail.head.sent_at
        if self._controller.review.first is not None:
            self.start()
        elif text.strip():
            self._begin_beside(text, sent_at)
        else:
            self.said.emit(self.tr("There are no words on the clipboard."))

    @Slot()
    def begin_afresh(self) -> None:
        """Take the words of the first out of the second, but for greeting and signature: one step to undo."""
        if self._controller.review.first is None:
            self.start()
            return
        if self._pane.is_locked():
            self.said.emit(self.tr("This is somebody else’s message: only its author empties the page."))
            return
        self._keep(KeptBecause.REPLACED)
        self._pane.put_in(empty_body(self._controller.analysis_now().draft))

    @Slot()
    def try_again(self) -> None:
        """Take the second, which went out too, for the first of another try."""
        review = self._controller.review
        if review.first is None:
            self.start()
            return
        now = self._clock().isoformat(timespec="seconds")
        kept = with_automatic_version(review, review.first.text, KeptBecause.SENT, now)
        self._controller.update(kept)
        self._keep(KeptBecause.SENT)
        self._take_first(review.text, review.case.sent_at)
        self.said.emit(self.tr("This message is the first one now. The one before is kept: Edit > Versions."))

    @Slot()
    def end(self) -> None:
        """Go on as if there had been no first message; its text is kept as a version."""
        review = self._controller.review
        if review.first is not None:
            now = self._clock().isoformat(timespec="seconds")
            kept = with_automatic_version(review, review.first.text, KeptBecause.NO_SECOND_TRY, now)
            case = kept.case.without_trying_again(review.first.sent_at)
            self._controller.update(replace(kept, first=None, case=case))
            self.said.emit(self.tr("The first message is kept: Edit > Versions."))
        self._modes.choose(Mode.WRITE)

    @Slot()
    def ask_when_sent(self) -> None:
        """Let the person say when the first message went out."""
        review = self._controller.review
        if review.first is None:
            self.start()
            return
        dialog = SentTimeDialog(self._clock(), moment(review.first.sent_at), self._pane.window())
        if dialog.exec():
            first = replace(review.first, sent_at=dialog.sent_at)
            case = self._controller.review.case.with_first_sent(dialog.sent_at)
            self._controller.update(replace(self._controller.review, first=first, case=case))
        dialog.deleteLater()

    def _begin_beside(self, text: str, sent_at: str) -> None:
        """Take a text for the first; ``sent_at`` is what its mail says, and a time to come is none."""
        is_empty = not self._controller.review.text.strip()
        sent = moment(sent_at)
        self._take_first(text, sent_at if sent is not None and sent <= self._clock() else "")
        if is_empty:
            self._pane.write_over(text)
        self._modes.choose(Mode.SECOND_TRY)

    def _take_first(self, text: str, sent_at: str) -> None:
        self._keep(KeptBecause.SECOND_TRY)
        review = self._controller.review
        first = FirstMessage(with_plain_newlines(text), sent_at)
        self._controller.update(replace(review, first=first, case=review.case.while_tried_again()))

    def _keep(self, because: KeptBecause) -> None:
        review = self._controller.review
        now = self._clock().isoformat(timespec="seconds")
        self._controller.update(with_automatic_version(review, review.text, because, now))
