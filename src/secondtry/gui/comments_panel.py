"""The comments beside the message: a card for each thread, and how far they have been dealt with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secondtry.engine.question import Question
from secondtry.gui.card_parts import link_button
from secondtry.gui.comment_list import CommentList
from secondtry.gui.key_texts import telling_keys
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.others_answers import AnswersByName, OthersAnswers
from secondtry.gui.side_area import SideArea
from secondtry.review.comment_view import CommentView
from secondtry.review.threads import Progress

_AROUND = 12
#: Until new cards have their sizes.
_LAYOUT_MS = 30


class CommentsPanel(SideArea):
    """Shows the threads in the order of their words, and lights the one that is looked at.

    Signals:
        wished: A ``CommentWish``.
        written: A comment's id and the ``Unfinished`` that is being written to it.
        whole_requested: Somebody wants to say something about the whole message.
        reviewing_requested: The message is somebody else's, and shall be read for them.
        bring_back_requested: The comment that was withdrawn last shall be there again.
        discarded_requested: What was discarded last shall be there again.
    """

    wished = Signal(object)
    written = Signal(str, object)
    whole_requested = Signal()
    reviewing_requested = Signal()
    bring_back_requested = Signal()
    discarded_requested = Signal()

    def __init__(self, questions: tuple[Question, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_comments = False
        self._is_reviewing = False
        self._to_reveal = self._to_lead = ""
        self._soon = QTimer(self, singleShot=True, interval=_LAYOUT_MS)
        self._soon.timeout.connect(self._scroll)
        self._answers = OthersAnswers(questions)
        self._waiting = wrapped_label(
            self.tr("How others answered a question shows here once you have answered it yourself."),
            LabelRole.QUIET,
        )
        self._waiting.hide()
        self._summary = plain_label(role=LabelRole.PILL)
        self._summary.setProperty("answered", True)  # noqa: FBT003 - Qt's signature
        self._empty = telling_keys(
            wrapped_label(
                self.tr(
                    "Nothing has been said yet. Select words in the message and press Ctrl+M; "
                    "without a selection, the comment is on the sentence at the cursor.\n\n"
                    "Ctrl+Shift+R saves a review file to send: whoever gets it can comment in it "
                    "and send it back."
                ),
                LabelRole.QUIET,
            )
        )
        self._review = link_button(self.tr("I review this for its author"))
        self._review.clicked.connect(self.reviewing_requested)
        self._whole = link_button(self.tr("Comment on the whole message"))
        self._whole.clicked.connect(self.whole_requested)
        self._bring_back = link_button("")
        self._bring_back.clicked.connect(self.bring_back_requested)
        self._discarded = link_button(self.tr("Bring back what was discarded"))
        self._discarded.clicked.connect(self.discarded_requested)
        self.offer_to_bring_back(0, is_discarded=False)
        self._list = CommentList()
        self._list.wished.connect(self.wished)
        self._list.written.connect(self.written)
        self._list.lead_requested.connect(self.lead_with)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("COMMENTS"), LabelRole.HEADING))
        head.addStretch()
        head.addWidget(self._summary)
        self._desk = QWidget()
        self._desk.setProperty("role", "desk")
        column = QVBoxLayout(self._desk)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._list)
        for button in (self._discarded, self._bring_back, self._whole, self._review):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._answers)
        column.addWidget(self._waiting)
        column.addStretch()
        self.setWidget(self._desk)
        self.setAccessibleName(self.tr("Comments"))

    def show_comments(self, views: Sequence[CommentView], progress: Progress, lit: str) -> None:
        """Show these threads; a card in which somebody writes stays the same one."""
        self._has_comments = bool(views)
        self._list.show_views(views, lit)
        self._empty.setHidden(bool(views))
        self._review.setHidden(bool(views) or self._is_reviewing)
        self._summary.setText(
            self.tr("{settled} of {said} settled").format(settled=progress.settled, said=progress.said)
        )
        self._summary.setVisible(progress.said > 0)

    def show_answers(self, answers: AnswersByName, *, is_waiting: bool) -> None:
        """Show below the threads how others answered the four questions; some may wait for one's own."""
        self._answers.show_answers(answers)
        self._waiting.setVisible(is_waiting)

    @Slot(bool)
    def show_role(self, is_reviewing: bool) -> None:  # noqa: FBT001 - a slot
        """Offer to review the message only to whoever does not do so yet."""
        self._is_reviewing = is_reviewing
        self._review.setHidden(self._has_comments or is_reviewing)

    def offer_to_bring_back(self, withdrawn: int, *, is_discarded: bool) -> None:
        """Show, or take away, the ways back to so many withdrawn comments and to what was discarded."""
        one, many = (
            self.tr("Bring the withdrawn comment back"),
            self.tr("Bring a withdrawn comment back ({n})"),
        )
        self._bring_back.setText((one if withdrawn < 2 else many).format(n=withdrawn))
        self._bring_back.setAccessibleName(self._bring_back.text())
        self._bring_back.setVisible(withdrawn > 0)
        self._discarded.setVisible(is_discarded)

    def reveal(self, id_: str) -> None:
        """Scroll so that a comment shows, without taking the keyboard, as soon as the cards are laid out."""
        self._to_reveal, self._to_lead = id_, ""
        self._list.card_of(id_)
        self._soon.start()

    @Slot(str)
    def lead_with(self, id_: str) -> None:
        """Scroll so that a comment is the first that shows: the one whose words are the first in view."""
        self._to_reveal, self._to_lead = "", id_
        if not self._list.lead_with(id_):
            self._lead_now()
        elif not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _scroll(self) -> None:
        """Go where was to be gone to, now that the cards have their sizes."""
        if self._to_lead:
            self._lead_now()
        elif self._to_reveal:
            self._reveal_now()
        if self._list.is_complete():
            self._to_reveal = self._to_lead = ""
        else:
            self._soon.start()

    def _lead_now(self) -> None:
        card = self._list.card_of(self._to_lead)
        if card is not None:
            self.verticalScrollBar().setValue(card.mapTo(self._desk, card.rect().topLeft()).y() - _AROUND)

    def _reveal_now(self) -> None:
        card = self._list.card_of(self._to_reveal)
        if card is not None:
            top = card.mapTo(self._desk, card.rect().topLeft()).y() - _AROUND
            bar = self.verticalScrollBar()
            bottom = top + card.height() + 2 * _AROUND
            if top < bar.value() or card.height() > self.viewport().height():
                bar.setValue(top)
            elif bottom > bar.value() + self.viewport().height():
                bar.setValue(bottom - self.viewport().height())

    def take_focus(self, id_: str) -> None:
        """Put the keyboard on a comment, or into what is being written to it."""
        card = self._list.card_of(id_)
        if card is not None:
            card.take_focus()
            self.reveal(id_)

    def has_focus(self) -> bool:
        """Say whether the keyboard is somewhere in the panel."""
        focused = self.focusWidget() if self.isActiveWindow() else None
        return focused is not None and focused.hasFocus() and self.isAncestorOf(focused)
