"""What can be done with comments: say, answer, settle, suggest, put in, take back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from secondtry.engine.finding import Finding, Rewrite
from secondtry.gui.commands import Command
from secondtry.gui.comment_returns import CommentReturns
from secondtry.gui.comment_wish import CommentAct, CommentWish
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.comments_presenter import CommentsPresenter
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.signer import Signer
from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Anchor, Comment, Unfinished
from secondtry.review.copies import as_own_copy
from secondtry.review.threads import (
    accepted,
    begun,
    comment_of,
    declined,
    may_withdraw,
    said,
    settled,
    suggested_rewrite,
    why_not_changed,
    written_on,
)
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span


class CommentsDesk(QObject):
    """Carries out what is wished in the panel and from the menu.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        panel: CommentsPanel,
        presenter: CommentsPresenter,
        signer: Signer,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        self._finding_at_hand: Callable[[], Finding | None] = _no_finding
        self._panel = panel
        self._presenter = presenter
        self._signer = signer
        self._returns = CommentReturns(controller, panel, presenter, signer, self)
        self._returns.said.connect(self.said)
        self._acts: Mapping[CommentAct, Callable[[Comment], None]] = {
            CommentAct.SHOW: self._show,
            CommentAct.REPLY: self._reply,
            CommentAct.CHANGE: self._change,
            CommentAct.KEEP: self._keep,
            CommentAct.LEAVE: self._leave,
            CommentAct.DISCARD: self._discard,
            CommentAct.SETTLE: self._settle,
            CommentAct.REOPEN: self._reopen,
            CommentAct.ACCEPT: self._accept,
            CommentAct.DECLINE: self._decline,
            CommentAct.WITHDRAW: self._withdraw,
            CommentAct.COPY: self._copy,
        }
        panel.wished.connect(self._carry_out)
        panel.written.connect(self._remember)
        panel.whole_requested.connect(self.comment_on_whole)

    def look_for_findings(self, finding_at_hand: Callable[[], Finding | None]) -> None:
        """Comment, where nothing is selected, on the words of the finding that this returns."""
        self._finding_at_hand = finding_at_hand

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about comments do."""
        return {
            Command.COMMENT: self.comment,
            Command.COMMENT_WHOLE: self.comment_on_whole,
            Command.NEXT_COMMENT: self.go_to_next,
            Command.PREVIOUS_COMMENT: self.go_to_previous,
            Command.REPLY: self.reply,
            Command.CHANGE_COMMENT: self.change,
            Command.WITHDRAW_COMMENT: self.withdraw,
            Command.SETTLE_COMMENT: self.settle_or_reopen,
            Command.ACCEPT_WORDING: self.accept,
            Command.DECLINE_WORDING: self.decline,
        }

    @Slot()
    def comment(self) -> None:
        """Begin a comment on the selected words, else on the finding at hand, else on the sentence here."""
        span = self._pane.selected_span()
        if span.is_empty:
            span = self._words_of_finding() or self._sentence_at(span.start)
        self._begin(span, Unfinished())

    @Slot()
    def comment_on_whole(self) -> None:
        """Begin a comment on the message as a whole."""
        self._begin(Span(0, 0), Unfinished())

    @Slot()
    def go_to_next(self) -> None:
        """Go to the next comment; past the last comes the first."""
        self._go_to(self._presenter.beside(forward=True))

    @Slot()
    def go_to_previous(self) -> None:
        """Go to the comment before; before the first comes the last."""
        self._go_to(self._presenter.beside(forward=False))

    @Slot()
    def reply(self) -> None:
        """Begin a reply to the comment that is looked at."""
        self._with_lit(self._reply)

    @Slot()
    def change(self) -> None:
        """Write one's own comment that is looked at anew."""
        self._with_lit(self._change)

    @Slot()
    def withdraw(self) -> None:
        """Take one's own comment that is looked at back."""
        self._with_lit(self._withdraw)

    @Slot()
    def settle_or_reopen(self) -> None:
        """Settle the comment that is looked at, or open it again."""
        self._with_lit(self._turn)

    @Slot()
    def accept(self) -> None:
        """Put in what the comment that is looked at suggests."""
        self._with_lit(self._accept)

    @Slot()
    def decline(self) -> None:
        """Leave the words as they are that the comment that is looked at would change."""
        self._with_lit(self._decline)

    @Slot(object)
    def _carry_out(self, wish: CommentWish) -> None:
        comment = comment_of(self._controller.review, wish.id)
        if comment is not None:
            self._acts[wish.act](comment)

    @Slot(str, object)
    def _remember(self, id_: str, unfinished: Unfinished) -> None:
        comment = comment_of(self._controller.review, id_)
        is_change = comment is not None and comment.unfinished is not None and comment.unfinished.is_change
        written = replace(unfinished, is_change=is_change)
        self._controller.update(written_on(self._controller.review, id_, written))

    @Slot(object)
    def suggest(self, rewrite: Rewrite) -> None:
        """Turn a rewrite that somebody wanted to put into another's message into a suggestion.

        What would replace paragraphs, such as an earlier version, is none.
        """
        if "\n\n" in rewrite.span.of(self._controller.review.text):
            self.said.emit(self.tr("The message is not yours to change."))
            return
        if not rewrite.span.is_empty:
            self._begin(rewrite.span, Unfinished(wording=rewrite.text))
        else:
            self._begin(rewrite.span, Unfinished(text=rewrite.text.strip()))
        self.said.emit(self.tr("The message is not yours to change. Suggest it to its author."))

    def _begin(self, span: Span, unfinished: Unfinished) -> None:
        review = self._controller.review
        anchor = anchor_at(review.text, span) if span.of(review.text).strip() else None
        begun_already = next((each for each in review.comments if _is_begun_on(each, anchor)), None)
        if begun_already is not None:
            self._presenter.go_to(begun_already.id)
            return
        id_ = self._signer.new_id()
        self._controller.update(begun(review, id_, anchor, unfinished))
        self._presenter.go_to(id_)

    def _words_of_finding(self) -> Span | None:
        finding = self._finding_at_hand()
        return self._controller.span_now(finding.span) if finding else None

    def _sentence_at(self, index: int) -> Span:
        sentences = (each.span for each in read_draft(self._controller.review.text).sentences)
        return next((span for span in sentences if span.start <= index <= span.end), Span(0, 0))

    def _go_to(self, comment: Comment | None) -> None:
        if comment is None:
            self.said.emit(self.tr("There are no comments. Ctrl+M makes one."))
        else:
            self._presenter.go_to(comment.id)

    def _with_lit(self, act: Callable[[Comment], None]) -> None:
        comment = self._presenter.lit if self._presenter.is_on else None
        if comment is None:
            self.said.emit(self.tr("No comment is looked at. Ctrl+J goes to the next one."))
        else:
            act(comment)

    def _show(self, comment: Comment) -> None:
        self._presenter.go_to(comment.id)

    def _reply(self, comment: Comment) -> None:
        if comment.unfinished is None:
            self._controller.update(written_on(self._controller.review, comment.id, Unfinished()))
        self._presenter.go_to(comment.id)

    def _change(self, comment: Comment) -> None:
        if not self._may_change(comment):
            return
        if comment.unfinished is None:
            wording = comment.suggestion.wording if comment.suggestion else None
            as_said = Unfinished(comment.remarks[0].text, wording, is_change=True)
            self._controller.update(written_on(self._controller.review, comment.id, as_said))
        self._presenter.go_to(comment.id)

    def _may_change(self, comment: Comment) -> bool:
        why_not = why_not_changed(comment, self._controller.review, self._signer.name)
        if why_not:
            self.said.emit(why_not)
        return not why_not

    def _keep(self, comment: Comment) -> None:
        written = comment.unfinished or Unfinished()
        if written.is_change and not self._may_change(comment):
            return
        suggests = written.wording is not None and comment.anchor is not None
        if suggests and comment.anchor is not None and written.wording == comment.anchor.quote:
            suggests = False
        if not written.text.strip() and not suggests:
            self.said.emit(self.tr("Write something first."))
            return
        kept = replace(written, wording=written.wording if suggests else None)
        review = as_own_copy(self._controller.review, self._signer.new_id())
        remark = self._signer.signed(review.exchange)
        self._controller.update(said(written_on(review, comment.id, kept), comment.id, remark))
        self._pane.take_focus()

    def _leave(self, comment: Comment) -> None:
        if comment.unfinished is not None and comment.unfinished.is_empty:
            self._controller.update(written_on(self._controller.review, comment.id, None))
        self._pane.take_focus()

    def _discard(self, comment: Comment) -> None:
        self._returns.discard(comment)
        self._pane.take_focus()

    def _turn(self, comment: Comment) -> None:
        review = settled(self._controller.review, comment.id, is_settled=not comment.is_settled)
        self._controller.update(review)

    def _settle(self, comment: Comment) -> None:
        self._controller.update(settled(self._controller.review, comment.id, is_settled=True))

    def _reopen(self, comment: Comment) -> None:
        self._controller.update(settled(self._controller.review, comment.id, is_settled=False))

    def _accept(self, comment: Comment) -> None:
        review = self._controller.review
        rewrite = suggested_rewrite(comment, review.text)
        if rewrite is None or not review.exchange.may_write or comment.is_settled:
            self.said.emit(self.tr("There is nothing here that you could put in."))
            return
        self._pane.put_in(rewrite)
        place = Span(rewrite.span.start, rewrite.span.start + len(rewrite.text))
        self._controller.update(accepted(self._controller.review, comment.id, place))
        self.said.emit(self.tr("Put in. Ctrl+Z takes it back."))

    def _decline(self, comment: Comment) -> None:
        if comment.suggestion is None or not self._controller.review.exchange.may_write:
            self.said.emit(self.tr("There is nothing here that you could decline."))
        else:
            self._controller.update(declined(self._controller.review, comment.id))

    def _withdraw(self, comment: Comment) -> None:
        review = self._controller.review
        if not may_withdraw(comment, review, self._signer.name):
            self.said.emit(why_not_changed(comment, review, self._signer.name))
            return
        self._returns.withdraw(comment)

    def _copy(self, comment: Comment) -> None:
        if comment.suggestion is not None:
            QGuiApplication.clipboard().setText(comment.suggestion.wording)
            self.said.emit(self.tr("Copied. Put it where it belongs now."))


def _no_finding() -> Finding | None:
    return None


def _is_begun_on(comment: Comment, anchor: Anchor | None) -> bool:
    if comment.remarks or comment.unfinished is None or comment.is_withdrawn:
        return False
    place = comment.anchor and (comment.anchor.start, comment.anchor.end)
    return place == (anchor and (anchor.start, anchor.end))
