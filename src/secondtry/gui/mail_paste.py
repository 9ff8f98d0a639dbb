"""A whole mail that is pasted: its subject goes into its field, and its head away."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.pasted_mail import PastedMail, mail_in
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.review.case import CaseMail


class MailPaste(QObject):
    """Puts a pasted mail where a mail that is opened would stand, as a step of its own to undo.

    Who wrote it, to whom and when is noted with the case, as for a mail that is opened. Undo and redo
    bring back what was noted with the words that they bring back; a message that is emptied has no head.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(self, controller: ReviewController, pane: MessagePane) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        # Undo tells nothing but the text that it brings back, so heads are known by it.
        self._heads: list[tuple[str, CaseMail]] = []
        self._text = self._text_before = pane.text()
        pane.pasted_whole.connect(self._take)
        pane.text_changed.connect(self._follow)
        pane.opened.connect(self._forget)

    @Slot(str)
    def _take(self, words: str) -> None:
        mail, parts = mail_in(words), self._pane.parts()
        is_in_body = parts.body.split() == words.split()
        # In the field of the subject it is a mail only where the body is free for its words.
        is_in_subject = not parts.body.strip() and mail is not None and bool(mail.body)
        if mail is None or not (is_in_body or is_in_subject):
            return
        subject = mail.subject or (parts.subject if is_in_body else "")
        before, pasted = self._text_before, self._pane.text()
        if not self._pane.write_over(PastedMail(subject, mail.body).text):
            return
        head = CaseMail.of(mail.head)
        if head != CaseMail():
            self._remember(before, self._noted())
            self._remember(pasted, CaseMail())
            self._remember(self._text, head)
            self._note(head)
        self.said.emit(self.tr("The head of the mail is put away. Ctrl+Z brings back what you pasted."))

    @Slot(str)
    def _follow(self, text: str) -> None:
        left, self._text_before, self._text = self._text, self._text, text
        if not self._heads or text == left:
            return
        is_emptied = not text.strip()
        if is_emptied or self._remembered(left) is not None:
            self._remember(left, self._noted())
        head = self._remembered(text)
        if head is None and is_emptied:
            head = CaseMail()
        if head is not None:
            self._note(head)

    @Slot()
    def _forget(self) -> None:
        self._heads.clear()

    def _remember(self, text: str, head: CaseMail) -> None:
        self._heads = [(text, head), *(known for known in self._heads if known[0] != text)]

    def _remembered(self, text: str) -> CaseMail | None:
        return next((head for known, head in self._heads if known == text), None)

    def _noted(self) -> CaseMail:
        return self._controller.review.case.mail

    def _note(self, head: CaseMail) -> None:
        review = self._controller.review
        self._controller.update(replace(review, case=replace(review.case, mail=head)))
